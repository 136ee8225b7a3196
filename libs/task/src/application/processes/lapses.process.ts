import type { Instant } from '@ledger/kernel';
import type { Plans, Process } from '@ledger/projection';
import { clocksOf, type HouseClock } from '../../domain/time/clocks.js';
import { silencesOf } from '../../domain/time/silences.js';
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
 * folded again, and what was unanswered is recorded as lapsed, as of the end of its term; so is, with the next event,
 * what was answered too late while nobody watched.
 */
export function lapsesProcess(house: HouseReader): Process<HouseCommand> {
  return {
    name: 'lapses',
    handles: MOVES_CLOCKS,
    react: ({ envelope }, { now }) => watch(envelope.stream, house, now),
    onTimer: ({ key: stream }, { now }) => watch(stream, house, now),
  };
}

async function* watch(stream: string, house: HouseReader, now: Instant): Plans<HouseCommand> {
  const task = await house.task(stream);
  if (task.kind === 'not-assigned') return;
  for (const clock of silencesOf(task, now)) yield lapseOf(stream, clock);
  const [next] = clocksOf(task)
    .map(({ endsAt }) => endsAt)
    .filter((endsAt) => endsAt > now)
    .sort();
  yield next === undefined
    ? { plan: 'cancel-timer', key: stream }
    : { plan: 'set-timer', key: stream, due: next, payload: null };
}

/** Named by what lapsed, so that one that is recorded already is not taken for another. */
function lapseOf(stream: string, { clock, endsAt, responsible, about }: HouseClock) {
  return toTask(
    stream,
    { kind: 'RecordLapse', clock, endedAt: endsAt, responsible, about },
    { n: JSON.stringify([clock, endsAt, responsible, about]) },
  );
}
