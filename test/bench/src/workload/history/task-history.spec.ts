import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { checkDecided } from './decided-again.js';
import { TaskHistory } from './task-history.js';

const SIZE = {
  seed: 57,
  origin: '0b7d3c1e-52a4-5f7b-8e6d-9c1a2b3c4d5f',
  tasks: 600,
  agencies: 100,
  templates: 120,
};

describe('the history that is measured', () => {
  it('is taken in by a log, with its chain whole and every task in order', async () => {
    const log = new MemoryEventLog({ clock: () => '2026-07-01T00:00:00.000Z' });
    await log.adopt(SIZE.origin);
    let head = 0n;
    for (const events of new TaskHistory(SIZE).days()) head = await log.ingest(head, events);
    expect(Number(head)).toBeGreaterThan(SIZE.tasks * 6);
  });

  it('is the same for the same seed, and another for another', () => {
    const leaves = (seed: number) =>
      [...new TaskHistory({ ...SIZE, seed }).days()].flat().map(({ leaf }) => leaf);
    expect(leaves(57)).toEqual(leaves(57));
    expect(leaves(58)).not.toEqual(leaves(57));
  });

  it('holds what the deciders give each of its tasks', () => {
    const history = new TaskHistory(SIZE);
    for (let number = 0; number < SIZE.tasks; number += 7) {
      for (const task of history.drawn(number)) checkDecided(task);
    }
  });

  it('has late entries, corrections, reworks, extensions, mergers, misses and group tasks in it', () => {
    const types = new Map<string, number>();
    let late = 0;
    for (const events of new TaskHistory(SIZE).days()) {
      for (const { envelope } of events) {
        types.set(envelope.type, (types.get(envelope.type) ?? 0) + 1);
        if (envelope.enteredLate) late += 1;
      }
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
    const history = new TaskHistory({ ...SIZE, tasks: 20_000, agencies: 400 });
    const held = new Map<string, number>();
    for (let number = 0; number < 20_000; number += 1) {
      const lead = history.drawn(number).at(-1)?.cast.lead ?? '';
      held.set(lead, (held.get(lead) ?? 0) + 1);
    }
    const sizes = [...held.values()].sort((a, b) => b - a);
    expect(sizes[0]).toBeGreaterThan(10 * (sizes[200] ?? Infinity));
  });
});
