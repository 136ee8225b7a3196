import { describe, expect, it } from '@jest/globals';
import type { AttachmentRef } from '@ledger/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskCommand } from '../domain/task.commands.js';
import type { TaskState } from '../domain/task.js';
import { PEOPLE } from '../testing/people.js';
import { claimOn } from '../testing/sample-commands.js';
import { SAMPLE_FACTS } from '../testing/sample-facts.js';
import { begun } from '../testing/task-story.js';
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

function factsFor(
  command: TaskCommand,
  stored: AttachmentRef | null,
  { task = taskDecider.initial, intact = true }: { task?: TaskState; intact?: boolean } = {},
) {
  const asked: string[] = [];
  const reader = new FactsWithFiles(
    { factsFor: () => Promise.resolve(SAMPLE_FACTS) },
    {
      has: (sha256) => {
        asked.push(sha256);
        return Promise.resolve(stored);
      },
      isIntact: () => Promise.resolve(intact),
    },
  );
  const folds = { fold: () => Promise.reject(new Error('nothing is looked up here')) };
  const facts = reader.factsFor(command, { state: task, folds }, PEOPLE.officer, NOW);
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

describe('the files of a paper that is signed', () => {
  const task = begun().on('2025-06-20').by(PEOPLE.officer, prepare).obligation;
  const { hash } = task.papers[0]!;
  const sign = { kind: 'SignPaper', paper: 'c-1', hash } as const;

  it('are looked at again', async () => {
    const { facts, asked } = factsFor(sign, FILE, { task });
    expect(await facts).toBe(SAMPLE_FACTS);
    expect(asked).toEqual([FILE.sha256]);
  });

  it('are refused where one is gone, another or damaged since it was prepared', async () => {
    const named = { field: 'paper', item: answer.item };
    expect(await factsFor(sign, null, { task }).facts).toEqual({
      refused: 'evidence.file-not-stored',
      params: { ...named, sha256: FILE.sha256 },
    });
    const longer = { ...FILE, size: FILE.size + 1 };
    expect(await factsFor(sign, longer, { task }).facts).toEqual({
      refused: 'evidence.file-differs',
      params: { ...named, size: longer.size, type: FILE.type },
    });
    expect(await factsFor(sign, FILE, { task, intact: false }).facts).toEqual({
      refused: 'evidence.file-damaged',
      params: { ...named, sha256: FILE.sha256 },
    });
  });

  it('are not looked for where the task knows no such paper, which the decision refuses', async () => {
    const { facts, asked } = factsFor({ ...sign, paper: 'c-2' }, null, { task });
    expect(await facts).toBe(SAMPLE_FACTS);
    expect(asked).toEqual([]);
  });
});
