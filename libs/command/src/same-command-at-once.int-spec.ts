import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventRegistry, isRefusal, sha256, type Decider } from '@ledger/kernel';
import { createLogDatabase, type LogDatabase } from '../../../test/support/log-database.js';
import { CommandExecutor } from './command-executor.js';
import { StreamFolds } from './stream-folds.js';

type Noted = { readonly type: 'note.words-said'; readonly payload: { readonly words: string } };

const registry = new EventRegistry([
  { type: 'note.words-said', version: 1, example: { words: 'a' } },
]);

/** Says the words twice, so that a command has two events. */
const notes: Decider<number, string, Noted, undefined> = {
  initial: 0,
  decide: (words) => [1, 2].map(() => ({ type: 'note.words-said', payload: { words } })),
  evolve: (count) => count + 1,
};

describe('one command that is delivered many times at once', () => {
  let database: LogDatabase;

  beforeAll(async () => {
    database = await createLogDatabase();
  });

  afterAll(() => database.drop());

  it('to two processes on PostgreSQL is recorded once, and each answer is the same', async () => {
    const logs = [await database.open(), await database.open()];
    const clock = () => new Date().toISOString();
    const executors = logs.map((log) => {
      const folds = new StreamFolds(log, registry);
      return new CommandExecutor({ log, folds, registry, clock });
    });
    const commandId = randomUUID();
    const actor = { kind: 'process', process: 'test' } as const;
    const context = { auth: null, correlationId: commandId, causationId: null };
    const identity = { commandId, commandHash: sha256('said'), actor, ...context };
    const deliver = (n: number) =>
      executors[n % 2]!.execute({
        stream: 'note-1',
        decider: notes,
        command: 'said',
        identity,
        facts: () => Promise.resolve(undefined),
      });
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => deliver(n)));
    const answers = outcomes.map((outcome) =>
      isRefusal(outcome)
        ? outcome
        : [outcome.position, ...outcome.events.map(({ leaf }) => leaf)].join(),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^2,/);
    expect(await logs[0]!.head()).toBe(2n);
    for (const log of logs) await log.close();
  });
});
