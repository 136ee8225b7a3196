import type { Position } from '@ledger/event-log';
import type { Actor, DomainEvent, Instant, Past } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { DocumentEvent } from '../../domain/document/document.events.js';
import type { TaskEvent } from '../../domain/task.events.js';
import { ASSIGNMENT_SENTENCES } from './assignment.sentences.js';
import { COLLECTIVE_SENTENCES } from './collective.sentences.js';
import { COURSE_SENTENCES } from './course.sentences.js';
import { DECISION_SENTENCES } from './decision.sentences.js';
import { DOCUMENT_SENTENCES } from './document.sentences.js';
import { MentionedNames } from './mentioned-names.js';
import { MERGER_SENTENCES } from './merger.sentences.js';
import type { Names, NameSource } from './names.port.js';
import { PAPER_SENTENCES } from './paper.sentences.js';
import type { Sentences } from './sentences.js';
import { Words } from './words.js';

export type ToldEvent = TaskEvent | DocumentEvent;

/** One sentence for every event there is of tasks and their source documents. */
export const SENTENCES: Sentences<ToldEvent> = {
  ...ASSIGNMENT_SENTENCES,
  ...PAPER_SENTENCES,
  ...DECISION_SENTENCES,
  ...COURSE_SENTENCES,
  ...MERGER_SENTENCES,
  ...COLLECTIVE_SENTENCES,
  ...DOCUMENT_SENTENCES,
};

/** What happened in a sentence, with the event that says so. */
export interface HistoryEntry {
  readonly event: string;
  readonly type: string;
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly effectiveAt: Instant;
  readonly enteredLate: boolean;
  readonly actor: Actor;
  /** Other events that it is about: what it corrects, or what a predecessor did that counts for its successor. */
  readonly about: readonly string[];
  readonly sentence: Text;
}

export interface PlacedEvent {
  readonly event: Past<ToldEvent>;
  readonly position: Position;
}

/** Tells events in the order in which they are given, each agency by the name that it had then. */
export async function tell(
  events: readonly PlacedEvent[],
  source: NameSource,
): Promise<readonly HistoryEntry[]> {
  const mentioned = new MentionedNames();
  for (const { event } of events) sentenceOf(event, mentioned);
  const names = await source.namesOf(mentioned.mentioned);
  return events.map(({ event, position }) => ({
    event: event.meta.id,
    type: event.type,
    revision: event.meta.rev,
    position,
    recordedAt: event.meta.recordedAt,
    effectiveAt: event.meta.effectiveAt,
    enteredLate: event.meta.enteredLate,
    actor: event.meta.actor,
    about: eventsIn(event.payload),
    sentence: sentenceOf(event, names),
  }));
}

function eventsIn(payload: DomainEvent['payload']): readonly string[] {
  const { event, doneByPredecessor = [] } = payload as {
    readonly event?: string;
    readonly doneByPredecessor?: readonly string[];
  };
  return event === undefined ? doneByPredecessor : [event];
}

/** The table is typed row by row; which row an event belongs to is known only here. */
type Row = (payload: DomainEvent['payload'], say: Words) => Text;

export function sentenceOf(event: Past<ToldEvent>, names: Names): Text {
  const row = SENTENCES[event.type] as Row;
  return row(event.payload, new Words(names, event));
}
