import { describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import { MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { Type } from '@nestjs/common';
import { ENTITLEMENTS } from '../domain/entitlement/entitlements.js';
import type { StepKind } from '../domain/task.commands.js';
import { TaskCommandsModule } from '../task-commands.module.js';
import { STEPS } from './step-path.js';

/** Steps that no person takes: they follow from what a process sees. */
const BY_PROCESSES: readonly StepKind[] = ['MoveDueInstant', 'PassOn', 'RecordLapse'];

function pathsByStep(): ReadonlyMap<StepKind, readonly string[]> {
  const paths = new Map<StepKind, string[]>();
  const controllers = Reflect.getMetadata(
    MODULE_METADATA.CONTROLLERS,
    TaskCommandsModule,
  ) as readonly Type[];
  for (const { prototype } of controllers) {
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
      const steps = (Reflect.getMetadata(STEPS, value as object) ?? []) as readonly StepKind[];
      const path = Reflect.getMetadata(PATH_METADATA, value as object) as string;
      for (const step of steps) paths.set(step, [...(paths.get(step) ?? []), path]);
    }
  }
  return paths;
}

describe('the steps of a task', () => {
  const paths = pathsByStep();

  it.each(Object.keys(ENTITLEMENTS) as StepKind[])(
    '%s has a path, or is a process alone',
    (step) => {
      const taken = paths.get(step) ?? [];
      expect(taken.length > 0).toBe(!BY_PROCESSES.includes(step));
    },
  );

  it('are open to processes alone exactly where no path takes them', () => {
    const alone = Object.entries(ENTITLEMENTS).filter(([, { agencies }]) => agencies === null);
    expect(alone.map(([step]) => step).sort()).toEqual([...BY_PROCESSES].sort());
  });
});
