import { describe, expect, it } from '@jest/globals';
import {
  begun,
  CANCEL,
  claimOn,
  dayOf,
  given,
  LETTER,
  on,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  RESUME,
  SAMPLE_ASSIGN,
  SUSPEND,
  TaskStory,
} from '../../testing/index.js';

describe('a suspension', () => {
  it("is the assigner's alone, citing a document", () => {
    given(begun()).when(PEOPLE.head, SUSPEND).thenRefuses('task.foreign-agency');
    given(begun()).when(PEOPLE.verifier, SUSPEND).thenRefuses('task.foreign-agency');
    given(begun())
      .when(PEOPLE.assigner, { ...SUSPEND, document: { document: 'x', clause: null } })
      .thenRefuses('task.document-unknown');
  });

  it('lets the due instant pass without a miss', () => {
    const story = begun().on('2025-06-20').by(PEOPLE.assigner, SUSPEND);
    expect(story.asOf('2025-08-01')).toMatchObject({
      status: 'suspended',
      overdue: null,
      missed: [],
    });
  });

  it('leaves a task that was overdue at that moment its mark', () => {
    const story = begun().on('2025-07-10').by(PEOPLE.assigner, SUSPEND);
    expect(story.asOf('2025-07-10')).toMatchObject({
      status: 'suspended',
      overdue: { since: '2025-06-30T17:00:00.000Z' },
      missed: [{ answerable: 'btttt' }],
    });
  });

  it('waits for the answer to an extension', () => {
    given(preparedAndSigned(begun(), 'x1', REQUEST))
      .when(PEOPLE.assigner, SUSPEND)
      .thenRefuses('task.extension-pending');
  });
});

describe('resuming', () => {
  const suspended = () => begun().on('2025-06-20').by(PEOPLE.assigner, SUSPEND).on('2025-08-01');

  it('sets a new due date by an event of its own', () => {
    expect(suspended().outcome(PEOPLE.assigner, RESUME)).toEqual([
      'task.resumed',
      'task.deadline-changed',
    ]);
    const story = suspended().by(PEOPLE.assigner, RESUME);
    expect(story.asOf('2025-08-01')).toMatchObject({ status: 'open-in-time', missed: [] });
    expect(story.asOf('2025-10-01').missed).toMatchObject([
      { missedAt: '2025-09-30T17:00:00.000Z' },
    ]);
  });

  it('needs that date where the task was due, and none where it never is', () => {
    given(suspended())
      .when(PEOPLE.assigner, { ...RESUME, deadline: null })
      .thenRefuses('task.deadline-needed');
    given(suspended())
      .when(PEOPLE.assigner, { ...RESUME, deadline: dayOf('2025-07-31') })
      .thenRefuses('task.deadline-passed');
    const continuous = begun({ deadline: { kind: 'continuous', words: '', remark: null } });
    expect(
      continuous
        .by(PEOPLE.assigner, SUSPEND)
        .outcome(PEOPLE.assigner, { ...RESUME, deadline: null }),
    ).toEqual(['task.resumed']);
  });

  it('leads back to where the task was, with a new term to acknowledge', () => {
    const story = new TaskStory()
      .by(PEOPLE.assigner, SAMPLE_ASSIGN)
      .by(PEOPLE.assigner, SUSPEND)
      .on('2025-03-03')
      .by(PEOPLE.assigner, RESUME);
    expect(story.obligation).toMatchObject({ phase: 'issued', resumesTo: null });
    expect(story.obligation.acknowledge?.endsAt).toBe('2025-03-06T17:00:00.000Z');
    const received = begun().by(PEOPLE.assigner, SUSPEND).by(PEOPLE.assigner, RESUME);
    expect(received.obligation).toMatchObject({ phase: 'in-progress', acknowledge: null });
  });
});

describe('what ends a task', () => {
  it.each([
    ['cancelled', CANCEL],
    ['superseded', { kind: 'Supersede', by: 't-2', document: LETTER }],
    ['merged-into', { kind: 'MarkDuplicate', of: 't-2', grounds: 'Nhập hai lần' }],
  ] as const)('leaves it %s, beside the total', (status, command) => {
    const story = begun().on('2025-03-03').by(PEOPLE.assigner, command);
    expect(story.asOf('2025-03-03')).toMatchObject({ status, closedWhenOverdue: false });
    given(story)
      .when(PEOPLE.officer, { kind: 'ReportProgress', summary: 'x', percent: 1, obstacles: [] })
      .thenRefuses('task.action-not-open');
  });

  it('keeps a missed instant missed, and says that it was cancelled when overdue', () => {
    const story = begun().on('2025-07-10').by(PEOPLE.assigner, CANCEL);
    expect(story.asOf('2025-07-10')).toMatchObject({
      status: 'cancelled',
      closedWhenOverdue: true,
      missed: [{ missedAt: '2025-06-30T17:00:00.000Z' }],
    });
  });

  it('is not overdue when it was handed over in time', () => {
    const story = preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'))
      .on('2025-07-10')
      .by(PEOPLE.assigner, CANCEL);
    expect(story.asOf('2025-07-10').closedWhenOverdue).toBe(false);
  });

  it('is the assigning body, for what is continuous; anything else is accepted', () => {
    const END = { kind: 'EndContinuous', grounds: 'Hết giai đoạn', document: LETTER } as const;
    const continuous = begun({ deadline: { kind: 'continuous', words: '', remark: null } });
    given(continuous).when(PEOPLE.head, END).thenRefuses('task.foreign-agency');
    given(begun()).when(PEOPLE.assigner, END).thenRefuses('task.not-continuous');
    const ended = continuous.on('2025-12-01').by(PEOPLE.assigner, END);
    expect(ended.asOf('2025-12-01').status).toBe('completed-on-time');
    expect(ended.obligation.completion?.at).toBe(on('2025-12-01'));
  });

  it('is another task than itself', () => {
    given(begun())
      .when(PEOPLE.assigner, { kind: 'Supersede', by: '1', document: LETTER })
      .thenRefuses('task.related-to-itself', { task: '1' });
  });
});
