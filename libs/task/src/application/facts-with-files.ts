import {
  refuse,
  type Actor,
  type AttachmentRef,
  type Instant,
  type Refusal,
  type Sha256,
} from '@ledger/kernel';
import type { TaskFacts } from '../domain/facts.js';
import type { EvidenceAnswer } from '../domain/papers.js';
import type { TaskCommand } from '../domain/task.commands.js';
import type { TaskState } from '../domain/task.js';
import { stepOf } from './named-in-command.js';
import type { TaskFactsReader } from './task-facts.port.js';

/** Where files are stored. */
export interface FileFinder {
  /** Null if no such file is stored. One that was asked for stays at least until what was decided is in the log. */
  has(sha256: Sha256): Promise<AttachmentRef | null>;
}

/** The facts that a claim rests on, for claims that name only files already stored. */
export class FactsWithFiles implements TaskFactsReader {
  constructor(
    private readonly facts: TaskFactsReader,
    private readonly files: FileFinder,
  ) {}

  async factsFor(
    command: TaskCommand,
    task: TaskState,
    actor: Actor,
    now: Instant,
  ): Promise<TaskFacts | Refusal> {
    for (const [n, answer] of answersIn(command).entries()) {
      const refused = await this.#refuseFile(`answers.${n}.file`, answer);
      if (refused !== null) return refused;
    }
    return this.facts.factsFor(command, task, actor, now);
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
}

/** What is signed was looked at when it was prepared, and has been cited since. */
function answersIn(command: TaskCommand): readonly EvidenceAnswer[] {
  const step = stepOf(command);
  const content = 'content' in step ? step.content : null;
  return content?.kind === 'completion-claim' ? content.answers : [];
}
