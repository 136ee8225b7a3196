import type { RecordedEvent } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import type { DueTimer, Plan, Plans, Process } from '@ledger/projection';
import { clocksOf, type HouseClock } from '../../domain/time/clocks.js';
import type { TaskEventType } from '../../domain/task.events.js';
import type { HouseReader } from '../house-reader.js';
import { toTask, type HouseCommand } from './house-command.js';

/** Everything that starts or stops a clock of the house, or changes whose silence it would be. */
const MOVES_CLOCKS: readonly TaskEventType[] = [
  'task.assigned',
  'task.assignment-completed',
  'task.acknowledged',
  'task.disputed',
  'task.assignment-upheld',
  'task.reassigned',
  'task.coordinator-asked',
  'task.coordinator-answered',
  'task.progress-reported',
  'task.completion-claimed',
  'task.completion-claim-withdrawn',
  'task.joint-claim-confirmed',
  'task.joint-claim-dissented',
  'task.completion-accepted',
  'task.returned-for-rework',
  'task.extension-requested',
  'task.extension-request-withdrawn',
  'task.extension-granted',
  'task.extension-refused',
  'task.suspended',
  'task.resumed',
  'task.cancelled',
  'task.superseded',
  'task.marked-duplicate',
  'task.continuous-ended',
  'task.role-passed-on',
  'task.coordinator-ended',
  'task.merged-into',
  'task.lapsed',
];

/**
 * The clocks of the house: one timer for each task, for the first of its clocks that ends. When it is due the task is
 * folded again, and only what is still unanswered is recorded as lapsed, as of the end of its term.
 */
export function lapsesProcess(house: HouseReader): Process<HouseCommand> {
  return {
    name: 'lapses',
    handles: MOVES_CLOCKS,
    react: (event) => watch(event, house),
    onTimer: (timer, { now }) => recordSilence(timer, { house, now }),
  };
}

async function* watch({ envelope }: RecordedEvent, house: HouseReader): Plans<HouseCommand> {
  const { stream } = envelope;
  yield nextTimer(stream, await runningClocks(house, stream));
}

async function* recordSilence(
  { key: stream }: DueTimer,
  { house, now }: { readonly house: HouseReader; readonly now: Instant },
): Plans<HouseCommand> {
  const clocks = await runningClocks(house, stream);
  for (const clock of clocks.filter(({ endsAt }) => endsAt <= now)) {
    yield lapseOf(stream, clock);
  }
  yield nextTimer(
    stream,
    clocks.filter(({ endsAt }) => endsAt > now),
  );
}

async function runningClocks(house: HouseReader, stream: string): Promise<readonly HouseClock[]> {
  const state = await house.task(stream);
  return state.kind === 'not-assigned' ? [] : clocksOf(state);
}

function nextTimer(stream: string, clocks: readonly HouseClock[]): Plan<HouseCommand> {
  const [first] = clocks.map(({ endsAt }) => endsAt).sort();
  return first === undefined
    ? { plan: 'cancel-timer', key: stream }
    : { plan: 'set-timer', key: stream, due: first, payload: null };
}

/** Named by what lapsed, so that one that is recorded already is not taken for another. */
function lapseOf(stream: string, { clock, endsAt, responsible, about }: HouseClock) {
  return toTask(
    stream,
    { kind: 'RecordLapse', clock, endedAt: endsAt, responsible, about },
    { n: JSON.stringify([clock, endsAt, responsible, about]) },
  );
}
