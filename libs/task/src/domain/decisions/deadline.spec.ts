import { describe, expect, it } from '@jest/globals';
import {
  begun,
  CHANGE_DEADLINE,
  claimOn,
  dayOf,
  DECIDER,
  given,
  PEOPLE,
  preparedAndSigned,
  RETURN,
  SAMPLE_FACTS,
  WATCH,
} from '../../testing/index.js';
import type { RelatedTaskFact } from '../facts.js';

const child = (task: string, dueAt: string | null, open = true): RelatedTaskFact => ({
  task,
  dueAt,
  open,
  shared: false,
  basis: { stream: `task-${task}`, rev: 2 },
});

describe('a change of deadline', () => {
  it('is for the assigning body, citing a document, and sets a day that is still ahead', () => {
    given(begun()).when(PEOPLE.head, CHANGE_DEADLINE).thenRefuses('task.foreign-agency');
    given(begun())
      .when(PEOPLE.assigner, { ...CHANGE_DEADLINE, document: { document: 'x', clause: null } })
      .thenRefuses('task.document-unknown', { field: 'document' });
    given(begun().on('2025-06-10'))
      .when(PEOPLE.assigner, { ...CHANGE_DEADLINE, deadline: dayOf('2025-06-09') })
      .thenRefuses('task.deadline-passed', { lastDay: '2025-06-09' });
  });

  it('is not decided by the lead', () => {
    given(begun())
      .when(PEOPLE.assigner, { ...CHANGE_DEADLINE, decider: { ...DECIDER, agency: 'btttt' } })
      .thenRefuses('task.extension-by-assignee');
  });

  it('that brings a parent forward lists the children that now exceed it', () => {
    const children = [
      child('t-2', '2025-06-20T17:00:00.000Z'),
      child('t-3', '2025-06-30T17:00:00.000Z'),
      child('t-4', '2025-06-30T17:00:00.000Z', false),
      child('t-5', null),
    ];
    const story = begun()
      .withFacts({ children })
      .by(PEOPLE.assigner, { ...CHANGE_DEADLINE, deadline: dayOf('2025-06-20') });
    expect(story.events.at(-1)?.payload).toMatchObject({ childrenExceeding: ['t-3'] });
  });

  it('sets no child after its parent', () => {
    given(begun().withFacts({ parent: child('t-0', '2025-08-31T17:00:00.000Z') }))
      .when(PEOPLE.assigner, CHANGE_DEADLINE)
      .thenRefuses('task.deadline-after-parent', { lastDay: '2025-09-01' });
  });

  it('makes no obligation yearly', () => {
    const deadline = {
      kind: 'yearly',
      firstYear: null,
      lastYear: null,
      words: 'Hằng năm',
      remark: null,
    } as const;
    given(begun())
      .when(PEOPLE.assigner, { ...CHANGE_DEADLINE, deadline })
      .thenRefuses('task.yearly-is-collective');
  });

  it('while it is handed over judges nothing anew', () => {
    const story = preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19')).by(
      PEOPLE.assigner,
      { ...CHANGE_DEADLINE, deadline: dayOf('2025-06-23') },
    );
    expect(story.asOf('2025-06-30')).toMatchObject({ status: 'open-in-time', missed: [] });
  });
});

describe('a changed calendar', () => {
  const swapped = (holidays: readonly string[]) => ({
    calendar: {
      calendar: { ...SAMPLE_FACTS.calendar.calendar, holidays },
      basis: { stream: 'calendar', rev: 2 },
    },
  });
  const MOVE = { kind: 'MoveDueInstant' } as const;

  it('moves a due instant that is still ahead, by a process', () => {
    given(begun().withFacts(swapped(['2025-06-30'])))
      .when(WATCH, MOVE)
      .then([
        {
          type: 'task.due-instant-moved',
          payload: {
            due: {
              lastDay: '2025-07-01',
              at: '2025-07-01T17:00:00.000Z',
              submitBy: '2025-07-01T17:00:00.000Z',
              calendarKnown: true,
            },
          },
          basis: [
            { stream: 'calendar', rev: 2 },
            { stream: 'policy-terms', rev: 2 },
          ],
        },
      ]);
    given(begun()).when(PEOPLE.assigner, MOVE).thenRefuses('task.process-needed');
  });

  it('leaves one that it does not touch, that passed, or that is over', () => {
    given(begun()).when(WATCH, MOVE).thenNothing();
    given(
      begun()
        .on('2025-07-01')
        .withFacts(swapped(['2025-06-30'])),
    )
      .when(WATCH, MOVE)
      .thenNothing();
    const ended = begun().by(PEOPLE.assigner, {
      kind: 'MarkDuplicate',
      of: 't-9',
      grounds: 'Nhập hai lần',
    });
    given(ended.withFacts(swapped(['2025-06-30'])))
      .when(WATCH, MOVE)
      .thenNothing();
  });

  it('leaves one that a return gave back, for no words of a document set it', () => {
    const returned = preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'))
      .on('2025-06-26')
      .by(PEOPLE.verifier, RETURN);
    given(returned.withFacts(swapped(['2025-06-30'])))
      .when(WATCH, MOVE)
      .thenNothing();
  });
});
