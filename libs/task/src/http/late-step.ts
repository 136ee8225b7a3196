import { isLocalDate, lastMomentOf, type Instant } from '@ledger/kernel';
import type { TaskCommand, TaskStep } from '../domain/task.commands.js';
import type { LateDto, StepDto } from './late.dto.js';

/** The command that takes a step now or, where the request says so, enters it late. */
export function commandFor(step: TaskStep, { late }: StepDto): TaskCommand {
  if (!late) return step;
  return { kind: 'EnterLate', step, effectiveAt: instantOf(late), document: late.document };
}

function instantOf({ effectiveAt }: LateDto): Instant {
  return isLocalDate(effectiveAt) ? lastMomentOf(effectiveAt) : effectiveAt;
}
