import { laterOf } from '@ledger/kernel';
import { entitlementFault } from './entitlement/entitlement-fault.js';
import type { TaskContext } from './facts.js';
import { openSteps } from './lifecycle/open-steps.js';
import { asItStood } from './occasion.js';
import type { StepKind } from './task.commands.js';
import type { TaskState } from './task.js';

/**
 * The steps now open to this caller: those that the life of the task allows and the caller is entitled to. A step may
 * still be refused for what it holds.
 */
export function openActionsFor(state: TaskState, context: TaskContext): readonly StepKind[] {
  const at = state.kind === 'not-assigned' ? context.now : laterOf(context.now, state.ordinaryAt);
  const { task } = asItStood(state, at);
  if (task.kind === 'not-assigned') return [];
  const { assigner } = task.parties;
  return openSteps(task).filter(
    (kind) => entitlementFault({ kind, task, assigner, context, at, origin: 'here' }) === null,
  );
}
