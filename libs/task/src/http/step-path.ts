import { CommandPath, DecisionPath, MakingPath, type PathWords } from '@ledger/command';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { StepKind } from '../domain/task.commands.js';

/** Metadata of a path: the steps that are taken there. */
export const STEPS = Symbol('STEPS');

/** A path on which a step is taken. Published, so that a client finds the path of each action that is open to it. */
export function StepPath(
  path: string,
  steps: readonly StepKind[],
  words: PathWords,
): MethodDecorator {
  return applyDecorators(CommandPath(path, words), taking(steps));
}

/** Likewise for a step that decides on what its taker has seen: it takes `@Decision()`. */
export function DecisionStepPath(
  path: string,
  steps: readonly StepKind[],
  words: PathWords,
): MethodDecorator {
  return applyDecorators(DecisionPath(path, words), taking(steps));
}

/** Likewise for a step that makes a task. */
export function AssigningPath(steps: readonly StepKind[], words: PathWords): MethodDecorator {
  return applyDecorators(MakingPath('/v1/tasks', words), taking(steps));
}

function taking(steps: readonly StepKind[]): MethodDecorator {
  return applyDecorators(SetMetadata(STEPS, steps), ApiExtension('x-actions', [...steps]));
}
