import type { Instant } from '@ledger/kernel';
import type { AssignmentCommand } from './commands/assignment.commands.js';
import type { CourseCommand } from './commands/course.commands.js';
import type { DecisionCommand } from './commands/decision.commands.js';
import type { PaperCommand } from './commands/paper.commands.js';

/** One step of a task's life. */
export type TaskStep = AssignmentCommand | PaperCommand | DecisionCommand | CourseCommand;

export type StepKind = TaskStep['kind'];

export type StepOf<Kind extends StepKind> = Extract<TaskStep, { readonly kind: Kind }>;

/** A step that happened earlier, with the document that shows it. */
export interface EnterLate {
  readonly kind: 'EnterLate';
  readonly step: TaskStep;
  readonly effectiveAt: Instant;
  /** The registered document that shows it. */
  readonly document: string;
}

/** A step of the parent that reaches this child, at the time at which it held there. */
export interface FollowParent {
  readonly kind: 'FollowParent';
  readonly step: TaskStep;
  readonly effectiveAt: Instant;
  readonly enteredLate: boolean;
  /** Where the parent's step was recorded. */
  readonly parent: { readonly stream: string; readonly rev: number };
}

export type TaskCommand = TaskStep | EnterLate | FollowParent;
