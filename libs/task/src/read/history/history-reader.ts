import type { EventLog } from '@ledger/event-log';
import { isRefusal, type Refusal } from '@ledger/kernel';
import {
  cursorGiven,
  cursorText,
  refusePageSize,
  type ListIdentity,
  type PageCursor,
} from '@ledger/platform';
import type { RecordedTaskEvent } from '../recorded-task-event.js';
import { pointOf, type Point, type PointFault, type PointWords } from '../replay/point.js';
import type { Replayed } from '../replay/replay.js';
import type { CannotReplay, TaskReader } from '../task-reader.js';
import { tell, type HistoryEntry } from './history.js';
import type { NameSource } from './names.port.js';

export interface HistoryReaderTools {
  readonly reader: Pick<TaskReader, 'replay'>;
  readonly names: NameSource;
  readonly log: Pick<EventLog, 'identity'>;
}

export interface HistoryRequest {
  /** Null for everything at once. */
  readonly limit: number | null;
  /** Where the page before ended; null for the first. */
  readonly cursor: string | null;
}

export interface SeenHistory {
  readonly replayed: Replayed;
  readonly entries: readonly HistoryEntry[];
  /** Null on the last page. */
  readonly next: string | null;
}

export type CannotTell =
  | CannotReplay
  | PointFault
  | Refusal<'cursor.unreadable' | 'cursor.other-list' | 'cursor.foreign-log' | 'read.size-invalid'>;

/** Tells what happened to a task, page by page if need be; all pages tell what the first saw. */
export class HistoryReader {
  constructor(private readonly tools: HistoryReaderTools) {}

  /** @throws RefusedError if the log cannot be read */
  async history(
    task: string,
    words: PointWords,
    { limit, cursor }: HistoryRequest,
  ): Promise<SeenHistory | CannotTell> {
    const fault = limit === null ? null : refusePageSize(limit);
    if (fault !== null) return fault;
    const list = listOf(task, words);
    const { log } = await this.tools.log.identity();
    const after = cursorGiven(list, cursor, log);
    if (isRefusal(after)) return after;
    const point = after === null ? pointOf(words) : pinnedAt(after);
    if (isRefusal(point)) return point;
    const replayed = await this.tools.reader.replay(task, point);
    if (isRefusal(replayed)) return replayed;
    const page = pageOf(replayed, limit, after);
    const next = nextOf(page, replayed, log);
    return {
      replayed,
      entries: await this.tell(page.shown),
      next: next === null ? null : cursorText(list, next),
    };
  }

  /** Events in sentences, in the order in which they are given. */
  tell(events: readonly RecordedTaskEvent[]): Promise<readonly HistoryEntry[]> {
    return tell(events, this.tools.names);
  }
}

interface Shown {
  readonly shown: readonly RecordedTaskEvent[];
  /** What the next page follows; null if there is none. */
  readonly last: string | null;
}

function pageOf(replayed: Replayed, limit: number | null, after: PageCursor | null): Shown {
  const events = replayed.found === 'task' ? replayed.events : [];
  const begin = events.findIndex((event) => keyOf(event) === after?.after[0]) + 1;
  const end = limit === null ? events.length : begin + limit;
  const shown = events.slice(begin, end);
  const last = shown.at(-1);
  return { shown, last: end < events.length && last !== undefined ? keyOf(last) : null };
}

function nextOf({ last }: Shown, { seen }: Replayed, log: string): PageCursor | null {
  const { asOf, position } = seen;
  return last === null || position === null ? null : { log, asOf, position, after: [last] };
}

/** A cursor of one question is never continued with another. */
function listOf(
  task: string,
  { asOf = '', knownAt = '', revision = '', position = '' }: PointWords,
): ListIdentity {
  return { name: 'task-history', filter: { task, asOf, knownAt, revision, position } };
}

function pinnedAt({ asOf, position }: PageCursor): Point {
  return { asOf, known: { upTo: 'position', position } };
}

/** Of a task, each event has its own revision. */
function keyOf({ event }: RecordedTaskEvent): string {
  return String(event.meta.rev);
}
