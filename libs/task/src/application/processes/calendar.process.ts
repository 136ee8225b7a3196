import { CALENDAR_STREAM, type CalendarEvent } from '@ledger/agency';
import type { RecordedEvent } from '@ledger/event-log';
import { addDays, type LocalDate, type Past } from '@ledger/kernel';
import type { Plans, Process } from '@ledger/projection';
import { taskStream } from '../../domain/streams.js';
import type { TaskEventType } from '../../domain/task.events.js';
import type { HouseReader } from '../house-reader.js';
import type { TaskFinder } from '../task-finder.port.js';
import { toTask, type HouseCommand } from './house-command.js';

/** No run of days off is longer: a last day that a change of the calendar moves lies at most so many days after it. */
const LONGEST_HOLIDAY_DAYS = 31;

/** Events that set a due instant by the calendar, which their basis names. */
const SETS_DUE_INSTANT: readonly TaskEventType[] = [
  'task.assigned',
  'task.collectively-assigned',
  'task.assignment-completed',
  'task.extension-granted',
  'task.deadline-changed',
];

/**
 * A changed calendar moves the due instants that are still ahead; each task works its own out again. So does a task
 * whose due instant was set on the calendar before, by a decision that raced with the change.
 */
export function calendarProcess(house: HouseReader, finder: TaskFinder): Process<HouseCommand> {
  return {
    name: 'calendar',
    handles: ['agency.days-announced', 'agency.days-revoked', ...SETS_DUE_INSTANT],
    react: (event) =>
      event.envelope.type.startsWith('agency.')
        ? moveDueInstants(house.read<CalendarEvent>(event), finder)
        : watch(event, house),
    onTimer: () => {
      throw new TypeError('the calendar process sets no timers');
    },
  };
}

async function* moveDueInstants(
  event: Past<CalendarEvent>,
  finder: TaskFinder,
): Plans<HouseCommand> {
  const days = daysTouched(event);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return;
  for await (const task of finder.openTasksDue(first, addDays(last, LONGEST_HOLIDAY_DAYS))) {
    yield toTask(taskStream(task), { kind: 'MoveDueInstant' });
  }
}

/** In order. A year that is complete with this document makes all its days count, also those announced before. */
function daysTouched({ type, payload }: Past<CalendarEvent>): readonly LocalDate[] {
  if (type === 'agency.days-revoked') return [...payload.dates].sort();
  const { holidays, swapDays, completeYears } = payload;
  const years = completeYears.flatMap((year) => [`${year}-01-01`, `${year}-12-31`]);
  return [...[...holidays, ...swapDays].map(({ date }) => date), ...years].sort();
}

async function* watch({ envelope }: RecordedEvent, house: HouseReader): Plans<HouseCommand> {
  const known = envelope.basis.find(({ stream }) => stream === CALENDAR_STREAM);
  if (known === undefined || known.rev >= (await house.calendarRevision())) return;
  yield toTask(envelope.stream, { kind: 'MoveDueInstant' });
}
