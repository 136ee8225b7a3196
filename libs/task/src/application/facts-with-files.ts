import {
  refuse,
  type Actor,
  type AttachmentRef,
  type Instant,
  type Refusal,
  type Sha256,
} from '@ledger/kernel';
import type { TaskFacts } from '../domain/facts.js';
import type { EvidenceAnswer, PaperContent } from '../domain/papers.js';
import type { TaskCommand, TaskStep } from '../domain/task.commands.js';
import { stepOf } from './named-in-command.js';
import type { LoadedTask, TaskFactsReader } from './task-facts.port.js';

/** Where files are stored. */
export interface FileFinder {
  /** Null if no such file is stored. One that was asked for stays at least until what was decided is in the log. */
  has(sha256: Sha256): Promise<AttachmentRef | null>;
  /** Whether the bytes that are stored are still those of its hash. */
  isIntact(file: AttachmentRef): Promise<boolean>;
}

/** The facts that a claim rests on, for claims that name only files already stored. */
export class FactsWithFiles implements TaskFactsReader {
  constructor(
    private readonly facts: TaskFactsReader,
    private readonly files: FileFinder,
  ) {}

  async factsFor(
    command: TaskCommand,
    task: LoadedTask,
    actor: Actor,
    now: Instant,
  ): Promise<TaskFacts | Refusal> {
    const refused =
      (await this.#refuseNamed(command)) ?? (await this.#refuseSigned(stepOf(command), task));
    return refused ?? this.facts.factsFor(command, task, actor, now);
  }

  async #refuseNamed(command: TaskCommand): Promise<Refusal | null> {
    const step = stepOf(command);
    const answers = 'content' in step ? answersIn(step.content) : [];
    for (const [n, answer] of answers.entries()) {
      const refused = await this.#refuseFile(`answers.${n}.file`, answer);
      if (refused !== null) return refused;
    }
    return null;
  }

  /** Whoever signs stands for the files too, as they were when the paper was prepared. */
  async #refuseSigned(step: TaskStep, { state: task }: LoadedTask): Promise<Refusal | null> {
    if (step.kind !== 'SignPaper' || task.kind === 'not-assigned') return null;
    const prepared = task.papers.find(({ paper }) => paper === step.paper);
    const answers = prepared === undefined ? [] : answersIn(prepared.content);
    for (const answer of answers) {
      const refused =
        (await this.#refuseFile('paper', answer)) ?? (await this.#refuseDamaged('paper', answer));
      if (refused !== null) return refused;
    }
    return null;
  }

  async #refuseFile(field: string, { item, file }: EvidenceAnswer): Promise<Refusal | null> {
    if (file === null) return null;
    const stored = await this.files.has(file.sha256);
    if (stored === null) {
      return refuse('evidence.file-not-stored', { field, item, sha256: file.sha256 });
    }
    const { size, type } = stored;
    return size === file.size && type === file.type
      ? null
      : refuse('evidence.file-differs', { field, item, size, type });
  }

  async #refuseDamaged(field: string, { item, file }: EvidenceAnswer): Promise<Refusal | null> {
    if (file === null || (await this.files.isIntact(file))) return null;
    return refuse('evidence.file-damaged', { field, item, sha256: file.sha256 });
  }
}

function answersIn(content: PaperContent): readonly EvidenceAnswer[] {
  return content.kind === 'completion-claim' ? content.answers : [];
}
