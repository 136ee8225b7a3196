import { describe, expect, it } from '@jest/globals';
import {
  begun,
  DECIDER,
  dayOf,
  GRANT,
  given,
  LETTER,
  PEOPLE,
  preparedAndSigned,
  REFUSE,
  REQUEST,
  SAMPLE_TERMS,
  type TaskStory,
} from '../../testing/index.js';
import type { ExtensionRequest } from '../papers.js';

const preparing = (part: Partial<ExtensionRequest> = {}, paper = 'x1') =>
  ({ kind: 'PreparePaper', paper, content: { ...REQUEST, ...part } }) as const;
const asked = (): TaskStory => preparedAndSigned(begun().on('2025-06-20'), 'x1', REQUEST);

describe('an extension', () => {
  it('is asked for with its cause, the progress so far and the new date', () => {
    given(begun())
      .when(PEOPLE.officer, preparing({ grounds: '' }))
      .thenRefuses('task.field-missing', { field: 'grounds' });
    given(begun())
      .when(PEOPLE.officer, preparing({ progress: '' }))
      .thenRefuses('task.field-missing', { field: 'progress' });
    given(begun())
      .when(PEOPLE.officer, preparing({ deadline: dayOf('2025-06-30') }))
      .thenRefuses('task.extension-not-later', { asked: '2025-06-30', lastDay: '2025-06-30' });
  });

  it('needs a due instant, on both sides', () => {
    const continuous = { kind: 'continuous', words: '', remark: null } as const;
    given(begun({ deadline: continuous }))
      .when(PEOPLE.officer, preparing())
      .thenRefuses('task.extension-without-date');
    given(begun())
      .when(PEOPLE.officer, preparing({ deadline: continuous }))
      .thenRefuses('task.extension-without-date');
  });

  it('is pending one at a time', () => {
    given(asked())
      .when(PEOPLE.officer, preparing({}, 'x2'))
      .thenRefuses('task.extension-pending', { request: 'x1' });
  });

  it('is granted no more often than the policy allows', () => {
    const story = asked()
      .by(PEOPLE.assigner, GRANT)
      .withFacts({ terms: { ...SAMPLE_TERMS, maxExtensions: 1 } });
    given(story)
      .when(PEOPLE.officer, preparing({ deadline: dayOf('2025-09-30') }, 'x2'))
      .thenRefuses('task.extensions-exhausted', { granted: 1, limit: 1 });
  });

  it('is never decided by the assignee, be it in person or as the decider named', () => {
    given(asked()).when(PEOPLE.head, GRANT).thenRefuses('task.foreign-agency');
    given(asked())
      .when(PEOPLE.assigner, { ...GRANT, decider: { ...DECIDER, agency: 'btttt' } })
      .thenRefuses('task.extension-by-assignee', { field: 'decider', agency: 'btttt' });
    given(asked())
      .when(PEOPLE.assigner, { ...REFUSE, decider: { ...DECIDER, agency: 'btttt' } })
      .thenRefuses('task.extension-by-assignee');
  });

  it('tells the decider apart from the document that conveys the decision', () => {
    given(asked())
      .when(PEOPLE.assigner, { ...GRANT, document: LETTER })
      .then([
        {
          type: 'task.extension-granted',
          payload: {
            request: 'x1',
            deadline: dayOf('2025-07-31'),
            due: {
              lastDay: '2025-07-31',
              at: '2025-07-31T17:00:00.000Z',
              submitBy: '2025-07-31T17:00:00.000Z',
              calendarKnown: true,
            },
            decider: DECIDER,
            document: LETTER,
          },
          basis: [
            { stream: 'calendar', rev: 1 },
            { stream: 'policy-terms', rev: 2 },
            { stream: 'document-cv-1', rev: 0 },
          ],
        },
      ]);
  });

  it('may be granted for another date than was asked, if that is later and still ahead', () => {
    given(asked().on('2025-07-20'))
      .when(PEOPLE.assigner, { ...GRANT, deadline: dayOf('2025-07-10') })
      .thenRefuses('task.deadline-passed', { lastDay: '2025-07-10' });
    expect(asked().outcome(PEOPLE.assigner, { ...GRANT, deadline: dayOf('2025-07-01') })).toEqual([
      'task.extension-granted',
    ]);
  });

  it('moves no child past its parent', () => {
    const parent = {
      task: 't-0',
      dueAt: '2025-07-15T17:00:00.000Z',
      open: true,
      shared: false,
      basis: { stream: 'task-t-0', rev: 1 },
    };
    given(asked().withFacts({ parent }))
      .when(PEOPLE.assigner, GRANT)
      .thenRefuses('task.deadline-after-parent', { parent: 't-0' });
  });

  it('is answered once, under its own id', () => {
    given(asked())
      .when(PEOPLE.assigner, { ...GRANT, request: 'x9' })
      .thenRefuses('task.unknown-in-task', { field: 'request' });
    given(asked().by(PEOPLE.assigner, REFUSE))
      .when(PEOPLE.assigner, GRANT)
      .thenRefuses('task.unknown-in-task');
    given(asked())
      .when(PEOPLE.assigner, { ...REFUSE, grounds: '' })
      .thenRefuses('task.field-missing', { field: 'grounds' });
  });

  it('keeps the whole chain: the original deadline, and what came of it', () => {
    const { chain } = asked().by(PEOPLE.assigner, GRANT).obligation;
    expect(chain.map(({ by, due }) => [by, due?.lastDay])).toEqual([
      ['assignment', '2025-06-30'],
      ['extension', '2025-07-31'],
    ]);
  });

  it('refused decides also over a due instant that another date has replaced since', () => {
    const story = asked()
      .on('2025-07-02')
      .by(PEOPLE.assigner, {
        kind: 'ChangeDeadline',
        deadline: dayOf('2025-08-29'),
        cause: 'objective',
        grounds: 'Điều chỉnh chung',
        decider: DECIDER,
        document: LETTER,
      })
      .by(PEOPLE.assigner, REFUSE);
    expect(story.asOf('2025-07-02')).toMatchObject({
      status: 'open-in-time',
      missed: [{ missedAt: '2025-06-30T17:00:00.000Z' }],
    });
  });
});
