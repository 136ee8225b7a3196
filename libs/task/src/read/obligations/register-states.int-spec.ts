import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog, Position } from '@ledger/event-log';
import { isRefusal, type Instant } from '@ledger/kernel';
import {
  asRecorded,
  decideMerger,
  GROUP,
  JOINT,
  logOf,
  on,
  PEOPLE,
  randomInstants,
  randomStories,
  SAMPLE_ASSIGN,
  SettledHouse,
  storyEvents,
} from '../../testing/index.js';
import {
  openRegisterHouse,
  registerBeginnings,
  type RegisterHouse,
} from '../../testing/register-house.js';
import { TaskReader } from '../task-reader.js';
import { REGISTER_STATUSES } from './register-filter.js';

const SEED = Number(process.env['SEED'] ?? 20_250_109);
const NOW = on('2027-06-01');

/** The tasks of which a log tells. */
async function tasksIn(log: EventLog): Promise<readonly string[]> {
  const tasks = new Set<string>();
  for await (const page of log.readAll()) {
    for (const { envelope } of page) {
      if (envelope.stream.startsWith('task-')) tasks.add(envelope.stream.slice('task-'.length));
    }
  }
  return [...tasks].sort();
}

/** What each obligation says of itself, from its stream alone. */
async function told(log: EventLog, asOf: Instant, position: Position) {
  const reader = new TaskReader({ log, clock: () => NOW });
  const rows = [];
  for (const task of await tasksIn(log)) {
    const point = { asOf, known: { upTo: 'position', position } } as const;
    const replayed = await reader.replay(task, point);
    if (isRefusal(replayed)) throw new Error(replayed.refused);
    if (replayed.found !== 'task' || replayed.task.kind !== 'obligation') continue;
    const { assignment, status, parties, gaps } = replayed.task;
    rows.push({
      obligation: task,
      status: status.status,
      answerable: status.answerable,
      dueAt: status.dueAt,
      overdue: status.status === 'open-overdue' ? status.overdue : null,
      title: assignment.title,
      clause: assignment.authority.clause,
      document: assignment.authority.document,
      taskGroup: assignment.taskGroup,
      priority: assignment.priority,
      assigner: parties.assigner,
      incomplete: gaps.length > 0,
    });
  }
  return rows;
}

async function shown(house: RegisterHouse, asOf: Instant, position: Position) {
  const rows = await house.rows({ asOf, position: String(position) });
  return [...rows].sort((a, b) => (a.obligation < b.obligation ? -1 : 1));
}

/** Compares what the register shows with what the tasks say. @returns the statuses met */
async function compare(log: EventLog, house: RegisterHouse, points: number) {
  const head = await log.head();
  const positions = fc.bigInt({ min: 1n, max: head });
  const asked = fc.sample(fc.tuple(randomInstants, positions), { numRuns: points, seed: SEED });
  const met = new Set<string>();
  for (const [asOf, position] of asked) {
    const expected = await told(log, asOf, position);
    expect(await shown(house, asOf, position)).toMatchObject(expected);
    for (const { status } of expected) met.add(status);
  }
  return met;
}

describe(`the register at any (T, K) (SEED=${SEED})`, () => {
  let log: EventLog;
  let house: RegisterHouse;
  beforeAll(async () => {
    const stories = storyEvents(...randomStories(90, SEED));
    log = await logOf(asRecorded([...registerBeginnings(), ...stories]));
    house = await openRegisterHouse(log, NOW);
  });
  afterAll(() => house.close());

  it('says of every obligation what that says of itself, late entries, mergers and corrections among them', async () => {
    const met = await compare(log, house, 40);
    expect([...met]).toEqual(
      expect.arrayContaining(['completed-late', 'completed-on-time', 'suspended']),
    );
  });

  it('finds under each status what has it, and nothing else', async () => {
    const points = fc.sample(fc.tuple(randomInstants, randomInstants), { numRuns: 8, seed: SEED });
    let seen = 0;
    for (const [asOf, knownAt] of points) {
      const whole = await house.rows({ asOf, knownAt });
      for (const status of REGISTER_STATUSES) {
        const found = await house.rows({ asOf, knownAt, status });
        expect(found).toEqual(whole.filter((row) => row.status === status));
        seen += found.length;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });
});

describe('group and joint tasks in the register', () => {
  let at: SettledHouse;
  let house: RegisterHouse;
  beforeAll(async () => {
    at = await SettledHouse.with('btttt', 'bkhcn', 'bca', 'bnv');
    await at.on('2025-01-09').by(PEOPLE.assigner, 'group', GROUP);
    await at.on('2025-01-10').by(PEOPLE.assigner, 'joint', JOINT);
    await at.on('2025-01-11').by(PEOPLE.assigner, 'own', { ...SAMPLE_ASSIGN, lead: 'bnv' });
    await at.settle();
    const terms = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn', day: '2025-03-01' };
    await at.on('2025-03-20').merger(decideMerger(terms));
    await at.settle();
    house = await openRegisterHouse(at.log, NOW);
  });
  afterAll(() => house.close());

  it('stand as their own streams say, before and after a merger and before it was known', async () => {
    expect(await compare(at.log, house, 25)).toContain('merged-into');
  });

  it('are counted as obligations for each agency, and as one task each', async () => {
    expect(await house.counts({ asOf: '2025-02-01' })).toEqual({ obligations: 8, tasks: 3 });
    expect(await house.counts({ asOf: '2025-02-01', agency: 'bkhcn' })).toEqual({
      obligations: 2,
      tasks: 2,
    });
    expect(await house.counts({ status: 'merged-into' })).toEqual({ obligations: 2, tasks: 2 });
  });
});
