import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { isRefusal } from '@ledger/kernel';
import { TasksInTurn } from './arrivals.js';
import { TaskHistory } from './history/task-history.js';
import { tasksUnderWay } from './tasks-under-way.js';

const SIZE = {
  seed: 57,
  origin: '0b7d3c1e-52a4-5f7b-8e6d-9c1a2b3c4d5f',
  tasks: 300,
  agencies: 100,
  templates: 120,
};

describe('the tasks that live arrivals go on with', () => {
  it('are some of a history, and take another report', async () => {
    const log = new MemoryEventLog({ clock: () => new Date().toISOString() });
    await log.adopt(SIZE.origin);
    await log.ingest(0n, [...new TaskHistory(SIZE).events()]);
    const places = await tasksUnderWay(log);
    expect(places.length).toBeGreaterThan(5);
    expect(places.length).toBeLessThan(SIZE.tasks / 2);
    const tasks = new TasksInTurn(SIZE.origin, places);
    for (const { stream, head } of [...places, ...places.slice(0, 1)]) {
      const request = tasks.next();
      expect(request).toMatchObject({
        stream,
        events: [{ envelope: { type: 'task.progress-reported' } }],
      });
      expect(request.expected).toBeGreaterThanOrEqual(head!.rev);
      expect(isRefusal(await log.append(request))).toBe(false);
    }
  });
});
