import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog, MemoryLogStore } from '@ledger/event-log';
import { EventRegistry, isRefusal, refuse, type Decider, type Refusal } from '@ledger/kernel';
import type { CommandExecution, Executed } from './command-execution.js';
import { CommandExecutor } from './command-executor.js';
import { StreamFolds } from './stream-folds.js';

type Counted = { readonly type: 'count.step-taken'; readonly payload: { readonly by: number } };
type Step = { readonly by: number };

const registry = new EventRegistry([{ type: 'count.step-taken', version: 1, example: { by: 1 } }]);

/** Steps add up; a step of 0 is nothing, one beyond the limit of the facts is refused. */
const counter: Decider<number, Step, Counted, { readonly limit: number }> = {
  initial: 0,
  decide({ by }, total, { facts }) {
    if (by === 0) return [];
    if (total + by > facts.limit) return refuse('revision.invalid', { revision: String(total) });
    return [{ type: 'count.step-taken', payload: { by } }];
  },
  evolve: (total, { payload }) => total + payload.by,
};

type Execution = CommandExecution<number, Step, Counted, { readonly limit: number }>;

function bench({ clocks }: { readonly clocks?: string[] } = {}) {
  const now = () => '2025-01-09T02:00:00.000Z';
  const store = new MemoryLogStore();
  const log = new MemoryEventLog({ clock: now, store });
  const asked: (readonly string[])[] = [];
  const readStreams: typeof log.readStreams = (wanted) => {
    asked.push(wanted.map(({ stream }) => stream));
    return log.readStreams(wanted);
  };
  const folds = new StreamFolds({ readStreams }, registry);
  const clock = () => clocks?.shift() ?? now();
  const executor = new CommandExecutor({ log, folds, registry, clock });
  let commands = 0;
  const step = (by: number, changes: Partial<Execution> & { key?: string; hash?: string } = {}) => {
    commands += 1;
    const { key = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`, hash = 'a' } =
      changes;
    return executor.execute<number, Step, Counted, { readonly limit: number }>({
      stream: 'count-1',
      decider: counter,
      command: { by },
      identity: {
        commandId: key,
        commandHash: hash.repeat(64),
        actor: { kind: 'process', process: 'test' },
        auth: null,
        correlationId: key,
        causationId: null,
      },
      facts: () => Promise.resolve({ limit: 1000 }),
      ...changes,
    });
  };
  return { log, step, asked };
}

const KEY = '11111111-1111-4111-8111-111111111111';

function accepted(outcome: Executed<number> | Refusal): Executed<number> {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
}

describe('executing a command', () => {
  it('records what is decided and answers with the state, revision and position it led to', async () => {
    const { step } = bench();
    await step(2);
    expect(await step(3)).toMatchObject({ state: 5, revision: 1, position: 2n, repeated: false });
  });

  it('records nothing when nothing is decided', async () => {
    const { log, step } = bench();
    await step(2);
    const outcome = await step(0);
    expect(outcome).toMatchObject({ state: 2, revision: 0, position: null, events: [] });
    expect(await log.head()).toBe(1n);
  });

  it('records nothing of a refusal, and may answer otherwise later', async () => {
    const { log, step } = bench();
    const facts = (limit: number) => ({ facts: () => Promise.resolve({ limit }), key: KEY });
    expect(await step(5, facts(1))).toMatchObject({ refused: 'revision.invalid' });
    expect(await log.head()).toBe(0n);
    expect(await step(5, facts(9))).toMatchObject({ state: 5 });
  });

  it('answers a repeat as of the revision it wrote, although the stream moved on', async () => {
    const { log, step } = bench();
    const first = accepted(await step(2, { key: KEY }));
    await step(3);
    const again = accepted(await step(2, { key: KEY }));
    expect(again).toMatchObject({ state: 2, revision: 0, position: 1n, repeated: true });
    expect(again.events[0]?.leaf).toBe(first.events[0]?.leaf);
    expect(await log.head()).toBe(2n);
  });

  it('recognises a repeat before it looks at what the caller had seen', async () => {
    const { step } = bench();
    await step(2, { key: KEY, seen: null });
    await step(3);
    expect(await step(2, { key: KEY, seen: null })).toMatchObject({ repeated: true, revision: 0 });
  });

  it('refuses a repeat with another body, and changes nothing', async () => {
    const { log, step } = bench();
    await step(2, { key: KEY, hash: 'a' });
    expect(await step(9, { key: KEY, hash: 'b' })).toMatchObject({
      refused: 'idempotency.body-differs',
    });
    expect(await log.head()).toBe(1n);
  });

  it('records one set of events when one command comes 50 times at once', async () => {
    const { log, step } = bench();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => step(2, { key: KEY })));
    expect(outcomes.map((outcome) => accepted(outcome).position)).toEqual(Array(50).fill(1n));
    expect(await log.head()).toBe(1n);
  });

  it('answers each of 50 deliveries alike although the clock ticks between them', async () => {
    const clocks = Array.from({ length: 200 }, (_, n) => `2025-01-09T02:00:00.${100 + n}Z`);
    const { log, step } = bench({ clocks });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => step(2, { key: KEY })));
    const leaves = outcomes.map((outcome) => accepted(outcome).events[0]?.leaf);
    expect(new Set(leaves).size).toBe(1);
    expect(await log.head()).toBe(1n);
  });

  it('lets exactly one of many win who decide on the same revision', async () => {
    const { step } = bench();
    await step(1);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => step(1, { seen: 0 })));
    const refused = outcomes.filter(isRefusal);
    expect(refused).toHaveLength(9);
    expect(refused[0]).toMatchObject({
      refused: 'precondition.stale',
      params: { seen: '0', actual: '1' },
    });
  });

  it('decides again on a conflict when any revision will do', async () => {
    const { step } = bench();
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => step(1)));
    expect(outcomes.map((outcome) => accepted(outcome).state).sort()).toEqual([1, 2, 3]);
  });

  it('decides again at a later instant when the log refuses its clock', async () => {
    const { step } = bench({ clocks: ['2025-01-09T03:00:00.000Z', '2025-01-09T02:00:01.000Z'] });
    const outcome = accepted(await step(1));
    expect(outcome.events[0]?.envelope.recordedAt).toBe('2025-01-09T02:00:01.000Z');
  });

  it('asks the log one question for its stream and those that it surely rests on, and again for each attempt', async () => {
    const { step, asked } = bench();
    await step(7, { stream: 'count-2' });
    asked.length = 0;
    const limited: Partial<Execution> = {
      alongside: ['count-2'],
      facts: async ({ folds }) => ({ limit: (await folds.fold('count-2', counter)).state }),
    };
    await Promise.all([step(3, limited), step(4, limited)]);
    expect(asked).toEqual([
      ['count-1', 'count-2'],
      ['count-1', 'count-2'],
    ]);
    expect(await step(1, limited)).toMatchObject({ refused: 'revision.invalid' });
  });

  it('asks for any other stream when it is looked up', async () => {
    const { step, asked } = bench();
    await step(7, { stream: 'count-2' });
    asked.length = 0;
    const facts: Execution['facts'] = async ({ folds }) => ({
      limit: (await folds.fold('count-2', counter)).state,
    });
    expect(await step(8, { facts })).toMatchObject({ refused: 'revision.invalid' });
    expect(asked).toEqual([['count-1'], ['count-2']]);
  });

  it('is refused with the facts that cannot be had', async () => {
    const { step } = bench();
    const missing = refuse('stream.name-invalid', { stream: 'x' });
    const outcome = await step(1, { facts: () => Promise.resolve(missing) });
    expect(outcome).toEqual(missing);
  });
});
