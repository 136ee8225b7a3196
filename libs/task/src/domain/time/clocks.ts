import type { Collective } from '../collective/collective.js';
import type { Clock } from '../events/course.events.js';
import type { Obligation } from '../obligation/obligation.js';
import { acceptorsOf, leadsOf } from '../parties.js';
import type { RunningClock } from '../task.js';

/** A term of the house that is running, for a timer to watch. */
export interface HouseClock extends RunningClock {
  readonly clock: Clock;
  /** The agency whose silence it would be. */
  readonly responsible: string;
  /** The ask, claim or request that waits; null where the task itself does. */
  readonly about: string | null;
}

/** Every clock of the house that is running. One that ended in silence and was recorded so runs no more. */
export function clocksOf(task: Obligation | Collective): readonly HouseClock[] {
  if (task.phase === 'suspended' || task.completion !== null || task.closure !== null) return [];
  const clocks = task.kind === 'obligation' ? obligationClocks(task) : jointClocks(task);
  return [...clocks, ...acceptClock(task)].filter((clock) => !hasLapsed(clock, task));
}

function obligationClocks(task: Obligation): readonly HouseClock[] {
  const { assigner, disputeResolver } = task.parties;
  const lead = task.lead ?? assigner;
  const asked = task.asks.filter(({ answeredAt }) => answeredAt === null);
  return [
    ...running('acknowledge', task.acknowledge, lead, null),
    ...running('resolve-dispute', task.resolve, disputeResolver ?? assigner, null),
    ...running(
      'answer-extension',
      task.extension?.answer ?? null,
      assigner,
      task.extension?.request ?? null,
    ),
    ...asked.flatMap(({ answer, coordinator, ask }) =>
      running('answer-as-coordinator', answer, coordinator, ask),
    ),
    ...running('report', task.phase === 'handed-over' ? null : task.report, lead, null),
  ];
}

function jointClocks({ leads, claim, jointAnswers }: Collective): readonly HouseClock[] {
  if (leads.form !== 'joint' || claim === null) return [];
  const [, ...others] = leads.agencies;
  const silent = others.filter((agency) => !jointAnswers.some(({ lead }) => lead === agency));
  return silent.flatMap((agency) =>
    running('confirm-joint-claim', claim.confirm, agency, claim.claim),
  );
}

/** A child of joint leads is accepted with the collective task, where the clock runs. */
function acceptClock(task: Obligation | Collective): readonly HouseClock[] {
  const joint = task.kind === 'obligation' && task.parent?.as === 'joint-lead';
  if (task.claim === null || joint) return [];
  const [acceptor] = acceptorsOf(task.parties, leadsOf(task));
  const responsible = acceptor ?? task.parties.assigner;
  return running('accept', task.claim.accept, responsible, task.claim.claim);
}

function running(
  clock: Clock,
  term: RunningClock | null,
  responsible: string,
  about: string | null,
): readonly HouseClock[] {
  return term === null ? [] : [{ clock, ...term, responsible, about }];
}

function hasLapsed(
  { clock, endsAt, responsible, about }: HouseClock,
  task: Obligation | Collective,
) {
  return task.lapses.some(
    (lapse) =>
      lapse.clock === clock &&
      lapse.endedAt === endsAt &&
      lapse.responsible === responsible &&
      lapse.about === about,
  );
}
