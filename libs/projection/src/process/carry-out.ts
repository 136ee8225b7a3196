import { isRefusal, RefusedError, type Refusal } from '@ledger/kernel';
import { patiently } from '../runner/worker-scope.js';
import { identified, type Cause } from './cause.js';
import type { Issued, IssuedCommand } from './command-issuer.port.js';
import { Effects, isCommand, type KeptRefusal } from './effects.js';
import { isPassing, isPassingError } from './passing-refusal.js';
import { runInLanes } from './run-in-lanes.js';
import type { CommandOutcome } from './process-monitor.port.js';
import type { ProcessScope } from './process-scope.js';
import type { Plan, PlannedCommand, Plans } from './process.js';

/**
 * Carries out what is planned for one cause: commands at once, side by side where their streams differ; timers and
 * refusals are given back to be kept. Broken off and begun again it does no more than once, because a command that was
 * recorded counts as done.
 *
 * @param plans asks for the plans, anew where reading for them met an error of the surroundings
 */
export async function carryOut<Command>(
  scope: ProcessScope<Command>,
  cause: Cause,
  plans: () => Plans<Command>,
): Promise<Effects> {
  return patiently(
    scope,
    async () => {
      const effects = new Effects();
      await runInLanes(plans(), {
        limit: scope.concurrency,
        laneOf,
        work: async (plan) => {
          scope.signal.throwIfAborted();
          if (isCommand(plan)) effects.countCommand(await issue(scope, cause, plan));
          else effects.keepTimer(plan, cause);
        },
      });
      return effects;
    },
    isPassingError,
  );
}

/** Timers have a lane of their own, in which the last word on a key comes last. */
function laneOf(plan: Plan<unknown>): string {
  return isCommand(plan) ? `commands ${plan.lane ?? plan.stream}` : 'timers';
}

async function issue<Command>(
  scope: ProcessScope<Command>,
  cause: Cause,
  plan: PlannedCommand<Command>,
): Promise<KeptRefusal | null> {
  const { process, holder, monitor, failpoints } = scope;
  const command = identified(plan, cause, process.name);
  await failpoints.reach('command-planned');
  const outcome = await settled(scope, command);
  await failpoints.reach('command-issued');
  monitor.command(holder.reader, outcomeOf(outcome));
  if (!isKept(outcome)) return null;
  const { commandId } = command.identity;
  const recordedAt = scope.clock();
  return { commandId, place: cause.place, stream: plan.stream, refusal: outcome, recordedAt };
}

/** Done or refused for good: what only passes is waited out, and holds up the other streams of this cause alone. */
function settled<Command>(
  scope: ProcessScope<Command>,
  command: IssuedCommand<Command>,
): Promise<Issued | Refusal> {
  return patiently(
    scope,
    async () => {
      const outcome = await scope.issuer.issue(command);
      if (isRefusal(outcome) && isPassing(outcome)) throw new RefusedError(outcome);
      return outcome;
    },
    isPassingError,
  );
}

/** A command of this id is recorded: that the same cause would now plan it otherwise changes nothing any more. */
function isKept(outcome: Issued | Refusal): outcome is Refusal {
  return isRefusal(outcome) && outcome.refused !== 'idempotency.body-differs';
}

function outcomeOf(outcome: Issued | Refusal): CommandOutcome {
  if (isRefusal(outcome)) return isKept(outcome) ? 'refused' : 'repeated';
  return outcome.repeated ? 'repeated' : 'done';
}
