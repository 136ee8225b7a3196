import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EventRegistry } from '@ledger/kernel';
import { goldenFaults } from '@ledger/kernel/testing';
import { SCORECARD_EVENTS } from './events.js';

const GOLDEN = resolve(import.meta.dirname, '../../golden');

describe('the events of the scorecard room', () => {
  it('each have a golden envelope that is unchanged and still read', () => {
    expect(goldenFaults(new EventRegistry(SCORECARD_EVENTS), GOLDEN)).toEqual([]);
  });
});
