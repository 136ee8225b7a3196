import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkLifecycle, EventRegistry } from '@ledger/kernel';
import { goldenFaults } from '@ledger/kernel/testing';
import { DOCUMENT_LIFECYCLE } from './document/document.decider.js';
import { DOCUMENT_EVENTS } from './document/document.events.js';
import { COLLECTIVE_LIFECYCLE } from './lifecycle/collective.lifecycle.js';
import { OBLIGATION_LIFECYCLE } from './lifecycle/obligation.lifecycle.js';
import { TASK_EVENTS } from './task.events.js';

describe('the events of the task room', () => {
  it('can all be read for ever', () => {
    const room = new EventRegistry([...TASK_EVENTS.definitions, ...DOCUMENT_EVENTS.definitions]);
    expect(goldenFaults(room, join(import.meta.dirname, '../../golden'))).toEqual([]);
  });
});

describe.each([OBLIGATION_LIFECYCLE, COLLECTIVE_LIFECYCLE, DOCUMENT_LIFECYCLE])(
  'the lifecycle of the $name',
  (life) => {
    it('leads to every state, and out of each that is not final', () => {
      expect(checkLifecycle(life)).toEqual([]);
    });
  },
);
