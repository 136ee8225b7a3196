import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EventRegistry, type Actor } from '@ledger/kernel';
import { commandAt, foldGiven, goldenFaults, specify } from '@ledger/kernel/testing';
import { takeListDecider, type TakeList, type TakeListFacts } from './take-list.decider.js';
import { IMPORT_EVENTS } from './taken-list.events.js';

const NOW = '2025-01-15T02:00:00.000Z';
const IMPORTER: Actor = {
  kind: 'person',
  person: 'p-importer',
  agency: 'tgv57',
  roles: ['importer'],
  capacity: null,
};
const TERMS = {
  source: { number: '03/NQ-CP', date: '2025-01-09', annex: 'II' },
  assigner: 'chinh-phu',
  on: '2025-01-09',
};
const TAKE: TakeList = { kind: 'TakeList', ...TERMS };
const FILE = { sha256: 'a'.repeat(64), size: 48_213, type: 'text/plain' };
const FACTS: TakeListFacts = { rows: 140, news: true, file: FILE };

const context = { ...commandAt(NOW), actor: IMPORTER, facts: FACTS };
const { given } = specify(takeListDecider, context);
const TAKEN = {
  type: 'import.list-taken',
  payload: { ...TERMS, rows: 140, file: FILE },
} as const;

describe('taking a list', () => {
  it('is an event that cites the file', () => {
    given([])
      .when(TAKE)
      .then([{ ...TAKEN, attachments: [FILE] }]);
    expect(foldGiven(takeListDecider, [TAKEN])).toBe(true);
  });

  it('decides nothing where everything is recorded already', () => {
    given([])
      .when(TAKE, { facts: { ...FACTS, news: false } })
      .thenNothing();
  });

  it('is refused to whoever is no importer', () => {
    given([])
      .when(TAKE, { actor: { ...IMPORTER, roles: ['assigner'] } })
      .thenRefuses('authority.role-missing', { role: 'importer' });
  });
});

describe('the events of lists', () => {
  it('each have a golden envelope that is unchanged and still read', () => {
    const golden = resolve(import.meta.dirname, '../../../golden');
    expect(goldenFaults(new EventRegistry(IMPORT_EVENTS), golden)).toEqual([]);
  });
});
