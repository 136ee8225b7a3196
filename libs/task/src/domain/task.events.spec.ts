import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkLifecycle } from '@ledger/kernel';
import { goldenFaults } from '@ledger/kernel/testing';
import { COLLECTIVE_LIFECYCLE } from './lifecycle/collective.lifecycle.js';
import { OBLIGATION_LIFECYCLE } from './lifecycle/obligation.lifecycle.js';
import { TASK_EVENTS } from './task.events.js';

describe('the events of the task room', () => {
  it('can all be read for ever', () => {
    const folder = join(import.meta.dirname, '../../golden');
    expect(goldenFaults(TASK_EVENTS, folder)).toEqual([]);
  });
});

describe.each([OBLIGATION_LIFECYCLE, COLLECTIVE_LIFECYCLE])(
  'the lifecycle of the $name',
  (life) => {
    it('leads to every state, and out of each that is not final', () => {
      expect(checkLifecycle(life)).toEqual([]);
    });
  },
);
