import {
  seenFacts,
  type CellValue,
  type Column,
  type Fact,
  type TableDocument,
} from '@ledger/export';
import { isRefusal, localDate, type Actor } from '@ledger/kernel';
import { valueInWords, type Text } from '@ledger/platform';
import { tell, type HistoryEntry } from '../history/history.js';
import type { Names, NameSource } from '../history/names.port.js';
import { NOT_FOUND } from '../replay-words.js';
import type { RecordedTaskEvent } from '../recorded-task-event.js';
import type { Point } from '../replay/point.js';
import type { Replayed } from '../replay/replay.js';
import { standingFacts } from '../standing-facts.js';
import type { CannotReplay, TaskReader } from '../task-reader.js';
import { citationsIn, citationsInWords, evidenceIn, evidenceInWords } from './cited-papers.js';

export interface TaskFileTools {
  readonly reader: Pick<TaskReader, 'replay'>;
  readonly names: NameSource;
}

const COLUMNS: TableDocument['columns'] = [
  column('Lần ghi', 'Revision', 'integer', 6),
  column('Hiệu lực', 'Effective', 'instant', 15),
  column('Ghi nhận', 'Recorded', 'instant', 15),
  column('Nhập bổ sung', 'Entered late', 'text', 8),
  column('Diễn biến', 'What happened', 'text', 60),
  column('Người ghi', 'Recorded by', 'text', 26),
  column('Văn bản', 'Document', 'text', 20),
  column('Minh chứng', 'Evidence', 'text', 36),
  column('Vị trí', 'Position', 'integer', 9),
  column('Mã sự kiện', 'Event', 'text', 20),
];

const TITLE: Text = { vi: 'HỒ SƠ NHIỆM VỤ', en: 'FILE OF A TASK' };
const YES: Text = { vi: 'có', en: 'yes' };

/**
 * Everything that is known of a task at a point, to be read by people: how it stood, and every event with both of its
 * times, who recorded it, the documents that it rests on and the evidence that it brought.
 *
 * @throws RefusedError if the log cannot be read
 */
export async function taskFile(
  task: string,
  point: Point,
  { reader, names }: TaskFileTools,
): Promise<TableDocument | CannotReplay> {
  const replayed = await reader.replay(task, point);
  if (isRefusal(replayed)) return replayed;
  const id = { name: { vi: 'Mã nhiệm vụ', en: 'Task id' }, value: task, onEveryPage: true };
  const facts = [id, ...seenFacts(replayed.seen), ...(await factsOf(replayed, names))];
  const rows = rowsOf(replayed.found === 'task' ? replayed.events : [], names);
  return { title: [TITLE], facts, columns: COLUMNS, rows };
}

async function factsOf(replayed: Replayed, names: NameSource): Promise<readonly Fact[]> {
  if (replayed.found === 'task') return standingFacts(replayed.task, replayed.seen, names);
  return [{ name: { vi: 'Kết quả', en: 'Result' }, value: NOT_FOUND[replayed.found] }];
}

async function* rowsOf(
  events: readonly RecordedTaskEvent[],
  source: NameSource,
): AsyncGenerator<readonly CellValue[], void, void> {
  const told = await tell(events, source);
  const names = await source.namesOf({
    agencies: told.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.agency] : [])),
    groups: [],
    documents: events.flatMap(({ event }) => citationsIn(event).map(({ document }) => document)),
  });
  for (const [n, entry] of told.entries()) {
    const event = events[n]?.event;
    if (event !== undefined) yield rowOf(entry, event, names);
  }
}

function rowOf(
  entry: HistoryEntry,
  event: RecordedTaskEvent['event'],
  names: Names,
): readonly CellValue[] {
  const { revision, effectiveAt, recordedAt, enteredLate, sentence, position } = entry;
  return [
    revision,
    effectiveAt,
    recordedAt,
    enteredLate ? YES : null,
    sentence,
    actorInWords(entry.actor, (agency) => names.agency(agency, localDate(effectiveAt))),
    citationsInWords(citationsIn(event), names),
    evidenceInWords(evidenceIn(event)),
    position,
    entry.event,
  ];
}

/** People by their pseudonymous ids: who they are is known to the register of people alone. */
function actorInWords(actor: Actor, nameOf: (agency: string) => string): Text {
  if (actor.kind === 'process') {
    return { vi: `Hệ thống: ${actor.process}`, en: `The system: ${actor.process}` };
  }
  const roles = actor.roles.map((role) => valueInWords('role', role));
  const of = `${actor.person}, ${nameOf(actor.agency)}`;
  return {
    vi: `${of} (${roles.map(({ vi }) => vi).join(', ')})`,
    en: `${of} (${roles.map(({ en }) => en).join(', ')})`,
  };
}

function column(vi: string, en: string, type: Column['type'], width: number): Column {
  return { heading: { vi, en }, type, width };
}
