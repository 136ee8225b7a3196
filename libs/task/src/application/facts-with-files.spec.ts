import { describe, expect, it } from '@jest/globals';
import type { AttachmentRef } from '@ledger/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskCommand } from '../domain/task.commands.js';
import { PEOPLE } from '../testing/people.js';
import { claimOn } from '../testing/sample-commands.js';
import { SAMPLE_FACTS } from '../testing/sample-facts.js';
import { FactsWithFiles } from './facts-with-files.js';

const NOW = '2025-06-20T02:00:00.000Z';
const content = claimOn('2025-06-20');
const [answer] = content.answers;
const FILE = answer.file!;
const prepare: TaskCommand = { kind: 'PreparePaper', paper: 'c-1', content };
const late: TaskCommand = {
  kind: 'EnterLate',
  effectiveAt: '2025-06-20T02:00:00.000Z',
  document: 'nq-03',
  step: { kind: 'HandOver', paper: 'c-1', content },
};

function factsFor(command: TaskCommand, stored: AttachmentRef | null) {
  const asked: string[] = [];
  const reader = new FactsWithFiles(
    { factsFor: () => Promise.resolve(SAMPLE_FACTS) },
    {
      has: (sha256) => {
        asked.push(sha256);
        return Promise.resolve(stored);
      },
    },
  );
  const facts = reader.factsFor(command, taskDecider.initial, PEOPLE.officer, NOW);
  return { facts, asked };
}

describe('the files that a claim names', () => {
  it.each([
    ['prepared', prepare],
    ['entered late', late],
  ])('are stored before it is %s', async (_, command) => {
    const { facts, asked } = factsFor(command, FILE);
    expect(await facts).toBe(SAMPLE_FACTS);
    expect(asked).toEqual([FILE.sha256]);
    expect(await factsFor(command, null).facts).toEqual({
      refused: 'evidence.file-not-stored',
      params: { field: 'answers.0.file', item: answer.item, sha256: FILE.sha256 },
    });
  });

  it.each<[string, Partial<AttachmentRef>]>([
    ['size', { size: FILE.size + 1 }],
    ['type', { type: 'text/plain' }],
  ])('are refused where the stored one is of another %s', async (_, change) => {
    const stored = { ...FILE, ...change };
    expect(await factsFor(prepare, stored).facts).toEqual({
      refused: 'evidence.file-differs',
      params: { field: 'answers.0.file', item: answer.item, size: stored.size, type: stored.type },
    });
  });

  it('are not looked for where a command names none', async () => {
    const { facts, asked } = factsFor({ kind: 'Acknowledge' } as TaskCommand, null);
    expect(await facts).toBe(SAMPLE_FACTS);
    expect(asked).toEqual([]);
  });
});
