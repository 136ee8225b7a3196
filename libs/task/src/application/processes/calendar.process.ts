import type { CalendarEvent } from '@ledger/agency';
import { addDays, type LocalDate, type Past } from '@ledger/kernel';
import type { Plans, Process } from '@ledger/projection';
import { taskStream } from '../../domain/streams.js';
import type { HouseReader } from '../house-reader.js';
import { toTask, type HouseCommand } from './house-command.js';
import type { TaskFinder } from '../task-finder.port.js';

/** No run of days off is longer: a last day that a change of the calendar moves lies at most so many days after it. */
const LONGEST_HOLIDAY_DAYS = 31;

/** A changed calendar moves the due instants that are still ahead; each task works its own out again. */
export function calendarProcess(house: HouseReader, finder: TaskFinder): Process<HouseCommand> {
  return {
    name: 'calendar',
    handles: ['agency.days-announced', 'agency.days-revoked'],
    react: (event) => moveDueInstants(house.read<CalendarEvent>(event), finder),
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
