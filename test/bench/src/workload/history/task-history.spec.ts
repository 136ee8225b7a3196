import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog, type PlacedEvent } from '@ledger/event-log';
import { addDays, parseEnvelope } from '@ledger/kernel';
import { checkDecided, checkPlaced } from './decided-again.js';
import { randomPlan } from './life-plan.js';
import { Random } from './random.js';
import { MERGER_DAY } from './skewed-agencies.js';
import { LAST_DAY, TaskHistory } from './task-history.js';
import { TaskTemplate } from './task-template.js';

const SIZE = {
  seed: 57,
  origin: '0b7d3c1e-52a4-5f7b-8e6d-9c1a2b3c4d5f',
  tasks: 600,
  agencies: 100,
  templates: 120,
};

describe('the history that is measured', () => {
  const history = new TaskHistory(SIZE);

  it('is taken in by a log, with its chain whole and every task in order', async () => {
    const log = new MemoryEventLog({ clock: () => '2026-07-01T00:00:00.000Z' });
    await log.adopt(SIZE.origin);
    const head = await log.ingest(0n, [...history.events()]);
    expect(Number(head)).toBeGreaterThan(SIZE.tasks * 6);
  });

  it('tells of each event beside its bytes only what they say', () => {
    for (const event of history.events()) checkPlaced(event);
  });

  it.each<[string, (event: PlacedEvent) => PlacedEvent]>([
    ['leaf', (event) => ({ ...event, leaf: 'a'.repeat(64) })],
    ['rev', (event) => ({ ...event, envelope: { ...event.envelope, rev: 1 } })],
    ['stream', (event) => ({ ...event, envelope: { ...event.envelope, stream: 'task-1' } })],
  ])('is not taken for what was decided where it tells another %s', (name, spoilt) => {
    const [event] = history.events();
    expect(() => {
      checkPlaced(spoilt(event!));
    }).toThrow(`${name} of event`);
  });

  it('is the same for the same seed, and another for another', () => {
    const leavesOf = (told: TaskHistory) => [...told.events()].map(({ leaf }) => leaf);
    const leaves = leavesOf(history);
    expect(leavesOf(new TaskHistory(SIZE))).toEqual(leaves);
    expect(leavesOf(new TaskHistory({ ...SIZE, seed: 58 }))).not.toEqual(leaves);
  });

  it('holds what the deciders give each of its tasks', () => {
    for (let number = 0; number < SIZE.tasks; number += 7) {
      for (const task of history.drawn(number)) checkDecided(task);
    }
  });

  it('tells no life that was recorded only after its lead had merged', () => {
    const random = new Random(3);
    const lives = Array.from({ length: 300 }, () => {
      const plan = randomPlan(random, addDays(MERGER_DAY, -3));
      return new TaskTemplate({ plan, mergerDay: MERGER_DAY, as: 'own' }, SIZE.origin, LAST_DAY);
    });
    expect(new Set(lives.map(({ isInOrder }) => isInOrder))).toEqual(new Set([true, false]));
    const told = Array.from({ length: SIZE.tasks }, (_, number) => history.drawn(number)).flat();
    expect(told.filter(({ template }) => !template.isInOrder)).toEqual([]);
  });

  it('has late entries, corrections, reworks, extensions, mergers, misses and group tasks in it', () => {
    const types = new Map<string, number>();
    let late = 0;
    for (const { bytes } of history.events()) {
      const { type, enteredLate } = parseEnvelope(bytes);
      types.set(type, (types.get(type) ?? 0) + 1);
      if (enteredLate) late += 1;
    }
    const expected = [
      'task.corrected',
      'task.returned-for-rework',
      'task.extension-granted',
      'task.role-passed-on',
      'task.objective-cause-confirmed',
      'task.collectively-assigned',
      'task.suspended',
      'task.cancelled',
    ];
    expect(expected.filter((type) => !types.has(type))).toEqual([]);
    expect(late).toBeGreaterThan(0);
  });

  it('is skewed: the largest of its agencies has many times the tasks of the one in the middle', () => {
    const larger = new TaskHistory({ ...SIZE, tasks: 20_000, agencies: 400 });
    const held = new Map<string, number>();
    for (let number = 0; number < 20_000; number += 1) {
      const lead = larger.drawn(number).at(-1)?.cast.lead ?? '';
      held.set(lead, (held.get(lead) ?? 0) + 1);
    }
    const sizes = [...held.values()].sort((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThan(10 * (sizes[200] ?? Infinity));
  });
});
