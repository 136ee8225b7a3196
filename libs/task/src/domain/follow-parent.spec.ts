import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  begun,
  CANCEL,
  CHANGE_DEADLINE,
  claimOn,
  dayOf,
  following,
  given,
  jointChild,
  on,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  RETURN,
  SAMPLE_ASSIGN,
  TaskStory,
  WATCH,
} from '../testing/index.js';

const child = () => jointChild('bkhcn', on('2025-01-09'));
const HAND_OVER = { kind: 'HandOver', paper: 'c1', content: claimOn('2025-06-19') } as const;
const handedOver = () =>
  child()
    .on('2025-06-20', 10)
    .by(WATCH, following(HAND_OVER, on('2025-06-20')));

describe('a child of joint leads', () => {
  it('is opened with the time of its parent, on whose event it rests', () => {
    expect(child().events[0]?.meta).toMatchObject({
      effectiveAt: on('2025-01-09'),
      recordedAt: on('2025-01-09', 10),
      enteredLate: false,
      basis: expect.arrayContaining([{ stream: 'task-p', rev: 0 }]),
    });
  });

  it('is handed over with the collective task alone', () => {
    const acknowledged = child().by(PEOPLE.scienceOfficer, { kind: 'Acknowledge', official: null });
    given(acknowledged.on('2025-06-20'))
      .when(PEOPLE.scienceOfficer, {
        kind: 'PreparePaper',
        paper: 'c1',
        content: claimOn('2025-06-19'),
      })
      .thenRefuses('task.joint-hand-over-on-parent', { parent: 'p' });
    expect(handedOver().asOf('2025-07-31')).toMatchObject({
      status: 'open-in-time',
      awaiting: [{ what: 'acceptance' }],
      missed: [],
    });
  });

  it('has the result of the collective task by an event of its own', () => {
    const accepted = handedOver()
      .on('2025-07-20')
      .by(WATCH, following(ACCEPT, on('2025-07-20', 8)));
    expect(accepted.asOf('2025-07-20')).toMatchObject({ status: 'completed-on-time' });
    expect(accepted.obligation.completion).toMatchObject({
      at: on('2025-07-20', 8),
      handedOverAt: on('2025-06-20'),
    });
  });

  it('is returned with it, and gets back the same time', () => {
    const returned = handedOver()
      .on('2025-07-20', 10)
      .by(WATCH, following(RETURN, on('2025-07-20')));
    expect(returned.obligation.term.due?.lastDay).toBe('2025-07-30');
  });

  it('may ask for an extension of its own, whose answer acceptance does not wait for', () => {
    const acknowledged = child().by(PEOPLE.scienceOfficer, { kind: 'Acknowledge', official: null });
    const prepared = acknowledged
      .on('2025-06-19')
      .by(PEOPLE.scienceOfficer, { kind: 'PreparePaper', paper: 'x1', content: REQUEST });
    const [paper] = prepared.obligation.papers;
    const asked = prepared.by(PEOPLE.scienceHead, {
      kind: 'SignPaper',
      paper: 'x1',
      hash: paper!.hash,
    });
    const accepted = asked
      .on('2025-06-20', 10)
      .by(WATCH, following(HAND_OVER, on('2025-06-20')))
      .by(WATCH, following(ACCEPT, on('2025-06-20', 10)));
    expect(accepted.obligation.phase).toBe('completed');
  });
});

describe('what changes a parent', () => {
  it('reaches the child at the time at which it held there, marked late where it was', () => {
    const step = { ...CHANGE_DEADLINE, deadline: dayOf('2025-09-30') };
    const story = child()
      .on('2025-07-10')
      .by(WATCH, following(step, on('2025-06-05'), true));
    expect(story.events.at(-1)?.meta).toMatchObject({
      effectiveAt: on('2025-06-05'),
      enteredLate: true,
    });
    expect(story.asOf('2025-07-10')).toMatchObject({ status: 'open-in-time', missed: [] });
  });

  it('is refused on the child where a later step of it would become impossible', () => {
    const story = child()
      .on('2025-02-03')
      .by(PEOPLE.scienceOfficer, { kind: 'Acknowledge', official: null });
    given(story.on('2025-02-10'))
      .when(WATCH, following(CANCEL, on('2025-02-01')))
      .thenRefuses('task.breaks-later-step', { step: 'Acknowledge' });
  });

  it('comes from its own parent, by a process', () => {
    const foreign = {
      kind: 'FollowParent',
      step: CANCEL,
      effectiveAt: on('2025-02-01'),
      enteredLate: false,
      parent: { stream: 'task-q', rev: 1 },
    } as const;
    given(child().on('2025-02-10'))
      .when(WATCH, foreign)
      .thenRefuses('task.not-its-parent', { parent: 'task-q' });
    given(child().on('2025-02-10'))
      .when(PEOPLE.assigner, following(CANCEL, on('2025-02-01')))
      .thenRefuses('task.process-needed');
    given(begun().on('2025-02-10'))
      .when(WATCH, following(CANCEL, on('2025-02-01')))
      .thenRefuses('task.not-its-parent');
    given(new TaskStory())
      .when(WATCH, following(SAMPLE_ASSIGN, on('2025-01-09')))
      .thenRefuses('task.not-its-parent');
  });

  it('is never what the child decides for itself', () => {
    given(child())
      .when(WATCH, following({ kind: 'Acknowledge', official: null }, on('2025-01-09')))
      .thenRefuses('task.person-needed', { action: 'Acknowledge' });
  });

  it('leaves a member of a group to hand over on its own', () => {
    const step = {
      ...SAMPLE_ASSIGN,
      lead: 'btttt',
      parent: { task: 'p', as: 'group-member' },
    } as const;
    const story = new TaskStory('task-c')
      .on('2025-01-09', 10)
      .by(WATCH, following(step, on('2025-01-09')))
      .by(PEOPLE.officer, { kind: 'Acknowledge', official: null });
    expect(
      preparedAndSigned(story.on('2025-06-20'), 'c1', claimOn('2025-06-19')).obligation.phase,
    ).toBe('handed-over');
  });
});
