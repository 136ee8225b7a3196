import { endOfDay, instantAfter, isLocalDate, type Instant } from '@ledger/kernel';
import type { TaskCommand, TaskStep } from '../domain/task.commands.js';
import type { LateDto, StepDto } from './late.dto.js';

/** The command that takes a step now or, where the request says so, enters it late. */
export function commandFor(step: TaskStep, { late }: StepDto): TaskCommand {
  if (!late) return step;
  return { kind: 'EnterLate', step, effectiveAt: instantOf(late), document: late.document };
}

/**
 * A document gives the day and not the hour. The last moment of that day is still in time for what is due then, comes
 * after everything else that is dated by it, and belongs to the day whenever it is asked what held "as of" it.
 */
function instantOf({ effectiveAt }: LateDto): Instant {
  return isLocalDate(effectiveAt) ? instantAfter(endOfDay(effectiveAt), -1) : effectiveAt;
}
