import type { PlacedEvent } from '@ledger/event-log';
import {
  canonicalJson,
  leafHash,
  sha256,
  uuidV5,
  type Envelope,
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
  /** In milliseconds since 1970 (UTC). */
  readonly recordedMs: number;
  /** What is the same for every task. */
  readonly place: Omit<PlacedEvent['envelope'], 'stream' | 'prev' | 'id'>;
  /** The number of the word that is its id. */
  readonly id: number;
  readonly text: SlottedText;
}

/** An event that is being told; what is said twice in it is made once. */
interface Telling {
  readonly task: DrawnTask;
  readonly prev: Sha256 | null;
  readonly say: (slot: number) => string;
}

type Word = (telling: Telling) => string;

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
      recordedMs: Date.parse(envelope.recordedAt),
      place: placeOf(envelope),
      id: said.indexOf(envelope.id),
      text: slotted(canonicalJson(envelope), said),
    }));
  }

  /** No event was recorded before the one before it. */
  get isInOrder(): boolean {
    return this.events.every(
      ({ recordedMs }, n) => recordedMs >= (this.events[n - 1]?.recordedMs ?? 0),
    );
  }

  /** The merger of a task's lead, as the template has it. */
  mergerInto(successor: string): Cast['merger'] {
    return this.#merger(successor);
  }

  /** The event of a revision, told of another task. */
  event(task: DrawnTask, revision: number, prev: Sha256 | null): PlacedEvent {
    const told = this.events[revision];
    if (told === undefined) throw new RangeError(`there is no revision ${String(revision)}`);
    const said = new Array<string | undefined>(this.#words.length);
    const say = (slot: number): string => (said[slot] ??= this.#say(slot, telling));
    const telling = { task, prev, say };
    const bytes = filledIn(told.text, say);
    const { origin, rev, type, recordedAt } = told.place;
    const stream = `task-${task.id}`;
    const envelope = { origin, stream, rev, prev, id: say(told.id), type, recordedAt };
    return { envelope, bytes, leaf: leafHash(bytes) };
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

  #say(slot: number, telling: Telling): string {
    const word = this.#words[slot];
    if (word === undefined) throw new RangeError(`there is no word ${String(slot)}`);
    return word(telling);
  }
}

function placeOf({ origin, rev, type, recordedAt }: Envelope): EventText['place'] {
  return { origin, rev, type, recordedAt };
}

type Replaced = readonly [text: string, by: Word];

const NAMES: readonly Replaced[] = [
  [ID, ({ task }) => task.id],
  [PARENT, ({ task }) => task.parent ?? ''],
  [PLAYED.lead, ({ task }) => task.cast.lead],
  [PLAYED.assigner, ({ task }) => task.cast.assigner],
  [PLAYED.verifier, ({ task }) => task.cast.verifier],
  [PLAYED.document, ({ task }) => task.cast.document],
  [PLAYED.successor, ({ task }) => task.cast.merger?.successor ?? ''],
];

function wordsOf(events: readonly SealedEvent[]): readonly Replaced[] {
  // A leaf hash stands only in the event that follows it.
  const leaves = events.map(({ leaf }): Replaced => [leaf, ({ prev }) => prev ?? '']);
  const words = [...NAMES, ...leaves, ...paperHashes(events)];
  const firstOf = new Map<string, number>();
  for (const { envelope } of events) {
    const { id: command } = envelope.command;
    const first = firstOf.get(command) ?? envelope.rev;
    firstOf.set(command, first);
    words.push([command, ({ task }) => commandOf(`task-${task.id}`, first)]);
    const slot = words.length - 1;
    words.push([envelope.id, ({ say }) => uuidV5(say(slot), envelope.rev - first)]);
  }
  return words;
}

/** The hash of a prepared paper covers the stream it was prepared on. */
function paperHashes(events: readonly SealedEvent[]): readonly Replaced[] {
  return events.flatMap(({ envelope }) => {
    if (envelope.type !== 'task.paper-prepared') return [];
    const { paper, content, hash } = envelope.payload;
    const text = slotted(
      canonicalJson({ stream: envelope.stream, paper, content }),
      NAMES.map(([name]) => name),
    );
    // The names are the first of all words.
    const word: Word = ({ say }) => sha256(filledIn(text, say));
    return [[hash as string, word] as const];
  });
}
