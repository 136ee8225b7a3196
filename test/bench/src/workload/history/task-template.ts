import {
  canonicalJson,
  sha256,
  unseal,
  uuidV5,
  type Instant,
  type SealedEvent,
  type Sha256,
} from '@ledger/kernel';
import type { Cast } from './cast.js';
import { commandOf, type DecidedTask, type TaskPlace } from './decided-task.js';
import type { LifePlan } from './life-plan.js';
import { lived, livedCollectively } from './live.js';
import { filledIn, slotted, type SlottedText } from './slotted-text.js';

/** Words that stand in a decided template for what differs from task to task. Deciders look into none of them. */
const ID = '00000000-0000-5000-8000-000000000001';
const PARENT = '00000000-0000-5000-8000-000000000002';
const PLAYED: Omit<Cast, 'merger'> & { readonly successor: string } = {
  lead: 'played-lead',
  assigner: 'played-assigner',
  verifier: 'played-verifier',
  document: 'played-document',
  successor: 'played-successor',
};

/** What a task is, beside its template. */
export interface DrawnTask {
  readonly id: string;
  readonly cast: Cast;
  readonly parent: string | null;
}

export interface TemplateKind {
  readonly plan: LifePlan;
  /** The day on which its lead merges; null where it does not. */
  readonly mergerDay: string | null;
  readonly as: 'own' | 'group-member' | 'collective';
}

interface EventText {
  readonly recordedAt: Instant;
  readonly text: SlottedText;
}

type Word = (task: DrawnTask, prev: Sha256 | null) => string;

/**
 * A life that the deciders decided once, given to many tasks. Between two tasks only ids, agencies, the document and the
 * hashes that follow from them differ, so that the bytes are those which the deciders would give.
 */
export class TaskTemplate {
  readonly events: readonly EventText[];
  readonly #words: readonly Word[];

  constructor(
    readonly kind: TemplateKind,
    private readonly origin: string,
    private readonly lastDay: string,
  ) {
    const played = this.decided({
      id: ID,
      cast: { ...PLAYED, merger: this.#merger(PLAYED.successor) },
      parent: kind.as === 'group-member' ? PARENT : null,
    });
    const words = wordsOf(played.events);
    this.#words = words.map(([, word]) => word);
    const said = words.map(([text]) => text);
    this.events = played.events.map(({ envelope }) => ({
      recordedAt: envelope.recordedAt,
      text: slotted(canonicalJson(envelope), said),
    }));
  }

  /** The merger of a task's lead, as the template has it. */
  mergerInto(successor: string): Cast['merger'] {
    return this.#merger(successor);
  }

  /** The event of a revision, told of another task. */
  event(task: DrawnTask, revision: number, prev: Sha256 | null): SealedEvent {
    const told = this.events[revision];
    if (told === undefined) throw new RangeError(`there is no revision ${String(revision)}`);
    return unseal(
      Buffer.from(
        filledIn(told.text, (slot) => this.#say(slot, task, prev)),
        'utf8',
      ),
    );
  }

  /** All events of a task, decided from the beginning. */
  decided({ id, cast, parent }: DrawnTask): DecidedTask {
    const place: TaskPlace = { origin: this.origin, stream: `task-${id}` };
    const life = { cast, plan: this.kind.plan, parent };
    return this.kind.as === 'collective'
      ? livedCollectively(life, place)
      : lived(life, place, this.lastDay);
  }

  #merger(successor: string): Cast['merger'] {
    const { mergerDay } = this.kind;
    return mergerDay === null ? null : { successor, day: mergerDay };
  }

  #say(slot: number, task: DrawnTask, prev: Sha256 | null): string {
    const word = this.#words[slot];
    if (word === undefined) throw new RangeError(`there is no word ${String(slot)}`);
    return word(task, prev);
  }
}

function wordsOf(events: readonly SealedEvent[]): readonly (readonly [string, Word])[] {
  const names: readonly (readonly [string, Word])[] = [
    [ID, ({ id }) => id],
    [PARENT, ({ parent }) => parent ?? ''],
    [PLAYED.lead, ({ cast }) => cast.lead],
    [PLAYED.assigner, ({ cast }) => cast.assigner],
    [PLAYED.verifier, ({ cast }) => cast.verifier],
    [PLAYED.document, ({ cast }) => cast.document],
    [PLAYED.successor, ({ cast }) => cast.merger?.successor ?? ''],
  ];
  const leaves = events.map(({ leaf }) => [leaf, previous] as const);
  return [...names, ...leaves, ...idsOf(events), ...paperHashes(events, names)];
}

/** A leaf hash stands only in the event that follows it. */
const previous: Word = (_task, prev) => prev ?? '';

function idsOf(events: readonly SealedEvent[]): readonly (readonly [string, Word])[] {
  const firstOf = new Map<string, number>();
  for (const { envelope } of events) {
    if (!firstOf.has(envelope.command.id)) firstOf.set(envelope.command.id, envelope.rev);
  }
  return events.flatMap(({ envelope }) => {
    const first = firstOf.get(envelope.command.id) ?? envelope.rev;
    const command: Word = ({ id }) => commandOf(`task-${id}`, first);
    const event: Word = (task, prev) => uuidV5(command(task, prev), envelope.rev - first);
    return [[envelope.id, event] as const, [envelope.command.id, command] as const];
  });
}

/** The hash of a prepared paper covers the stream it was prepared on. */
function paperHashes(
  events: readonly SealedEvent[],
  names: readonly (readonly [string, Word])[],
): readonly (readonly [string, Word])[] {
  return events.flatMap(({ envelope }) => {
    if (envelope.type !== 'task.paper-prepared') return [];
    const { paper, content, hash } = envelope.payload;
    const text = slotted(
      canonicalJson({ stream: envelope.stream, paper, content }),
      names.map(([name]) => name),
    );
    const word: Word = (task, prev) =>
      sha256(filledIn(text, (slot) => names[slot]?.[1](task, prev) ?? ''));
    return [[hash as string, word] as const];
  });
}
