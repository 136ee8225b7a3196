import { describe, expect, it } from '@jest/globals';
import { SOURCE } from '../../testing/as-administrator.js';
import type { ExceptionScope, MergerTerms } from './merger.events.js';
import { exceptionFor, type PassingTask } from './merger.js';

const to = (successor: string, scope: ExceptionScope) => ({ scope, successor, source: SOURCE });

const TERMS: MergerTerms = {
  predecessors: ['btttt'],
  successor: 'bkhcn',
  day: '2025-03-01',
  exceptions: [
    to('group-v', { by: 'task-group', taskGroup: 'V' }),
    to('document', { by: 'document', document: 'd-1', clause: null }),
    to('clause', { by: 'document', document: 'd-1', clause: 'II.3' }),
    to('tasks', { by: 'tasks', tasks: ['t-1', 't-2'] }),
  ],
  source: SOURCE,
};

describe('a task that passes on in a merger', () => {
  it.each<[string, Partial<PassingTask>, string | null]>([
    ['goes with the rest where no exception covers it', {}, null],
    ['goes with its task group', { taskGroup: 'V' }, 'group-v'],
    [
      'goes with its document before its task group',
      { document: 'd-1', taskGroup: 'V' },
      'document',
    ],
    ['goes with its clause before its document', { document: 'd-1', clause: 'II.3' }, 'clause'],
    ['does not go with the clause of another document', { document: 'd-2', clause: 'II.3' }, null],
    [
      'goes where it is sent by name before everything else',
      { id: 't-2', document: 'd-1', clause: 'II.3', taskGroup: 'V' },
      'tasks',
    ],
  ])('%s', (_rule, part, successor) => {
    const task = { id: 't-9', document: null, clause: null, taskGroup: null, ...part };
    expect(exceptionFor(TERMS, task)?.successor ?? null).toBe(successor);
  });
});
