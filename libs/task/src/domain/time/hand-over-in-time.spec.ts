import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  begun,
  claimOn,
  decisionOf,
  LETTER,
  on,
  PEOPLE,
  preparedAndSigned,
  PRIME_MINISTERS_DECISION,
  RETURN,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  signed,
  TaskStory,
} from '../../testing/index.js';
import type { Submission } from '../papers.js';

describe('a hand-over of 20 June that is returned on 20 July', () => {
  const returned = (hour: number) =>
    preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-20'))
      .on('2025-07-20', hour)
      .by(PEOPLE.verifier, RETURN);

  it('gets the ten days that were left, with nothing missed', () => {
    const story = returned(9);
    expect(story.asOf('2025-07-20')).toMatchObject({ status: 'open-in-time', missed: [] });
    expect(story.obligation.term.due?.lastDay).toBe('2025-07-30');
  });

  it('gets never less than was left, up to the end of a day', () => {
    expect(returned(11).obligation.term.due?.lastDay).toBe('2025-07-31');
  });

  it('is missed once those days have passed as well', () => {
    expect(returned(9).asOf('2025-07-31').missed).toMatchObject([
      { missedAt: '2025-07-30T17:00:00.000Z' },
    ]);
  });
});

describe('a claim prepared on 29 June', () => {
  it('and signed on 2 July is late, for a hand-over exists once it is signed', () => {
    const prepared = begun()
      .on('2025-06-29')
      .by(PEOPLE.officer, { kind: 'PreparePaper', paper: 'c1', content: claimOn('2025-06-28') });
    const story = signed(prepared.on('2025-07-02'), 'c1')
      .on('2025-07-07')
      .by(PEOPLE.verifier, ACCEPT);
    expect(story.asOf('2025-07-01').status).toBe('open-overdue');
    expect(story.asOf('2025-07-07').status).toBe('completed-late');
  });
});

describe('a decision of the Prime Minister, due on 30 June,', () => {
  const SUBMISSION: Submission = {
    kind: 'submission',
    body: 'prime-minister',
    products: ['p2'],
    number: '12/TTr-BTTTT',
    date: '2025-06-24',
    reference: 'Tờ trình dự thảo Quyết định',
  };
  const submitted = (date: string) =>
    preparedAndSigned(
      begun({ assignment: { ...SAMPLE_ASSIGNMENT, products: [PRIME_MINISTERS_DECISION] } }).on(
        date,
      ),
      's1',
      SUBMISSION,
    );
  const claim = { ...claimOn('2025-08-15'), answers: [decisionOf('2025-08-15')] };

  it('submitted on 25 June, issued on 15 August and claimed on 20 August is on time', () => {
    const issued = submitted('2025-06-25').on('2025-08-16').by(PEOPLE.assigner, {
      kind: 'RecordIssue',
      product: 'p2',
      number: '1012/QĐ-TTg',
      date: '2025-08-15',
      document: null,
    });
    const story = preparedAndSigned(issued.on('2025-08-20'), 'c1', claim)
      .on('2025-08-22')
      .by(PEOPLE.verifier, {
        ...ACCEPT,
        issued: [{ product: 'p2', date: '2025-08-15' }],
      });
    expect(story.asOf('2025-07-31')).toMatchObject({
      status: 'open-in-time',
      awaiting: [{ what: 'signature', with: 'prime-minister', since: on('2025-06-25') }],
    });
    expect(story.asOf('2025-08-18')).toMatchObject({ status: 'open-in-time', awaiting: [] });
    expect(story.asOf('2025-08-22')).toMatchObject({ status: 'completed-on-time', missed: [] });
    expect(story.obligation.completion).toMatchObject({
      handedOverAt: on('2025-06-25'),
      issued: [{ product: 'p2', date: '2025-08-15' }],
    });
  });

  it('sent back by that body counts like a return: the days left are given again', () => {
    const story = submitted('2025-06-25').on('2025-07-10').by(PEOPLE.assigner, {
      kind: 'RecordSendingBack',
      submission: 's1',
      reasons: 'Lấy thêm ý kiến',
      document: LETTER,
    });
    expect(story.asOf('2025-07-10')).toMatchObject({ status: 'open-in-time', missed: [] });
    expect(story.obligation.term.due?.lastDay).toBe('2025-07-15');
    expect(story.asOf('2025-07-16').missed).toMatchObject([
      { missedAt: '2025-07-15T17:00:00.000Z' },
    ]);
  });

  it('is late when it was submitted after the due instant', () => {
    expect(submitted('2025-07-02').asOf('2025-07-02').missed).toHaveLength(1);
  });
});

describe('a hand-over of 25 June that the assigner enters late', () => {
  const recordedInJuly = () =>
    new TaskStory().on('2025-07-10').by(PEOPLE.assigner, {
      kind: 'EnterLate',
      step: SAMPLE_ASSIGN,
      effectiveAt: on('2025-01-09'),
      document: 'nq-03',
    });
  const HAND_OVER = {
    kind: 'EnterLate',
    step: { kind: 'HandOver', paper: 'c1', content: claimOn('2025-06-24') },
    effectiveAt: on('2025-06-25'),
    document: 'cv-1',
  } as const;

  it('with its document is accepted by another person, on time, and always shown as entered late', () => {
    const story = recordedInJuly().by(PEOPLE.assigner, HAND_OVER).by(PEOPLE.verifier, ACCEPT);
    expect(story.asOf('2025-07-10')).toMatchObject({
      status: 'completed-on-time',
      missed: [],
      enteredLate: true,
    });
    expect(story.events.at(1)?.meta).toMatchObject({
      effectiveAt: on('2025-06-25'),
      enteredLate: true,
    });
  });

  it('is not accepted by the person who entered it', () => {
    const story = recordedInJuly().by(PEOPLE.assigner, HAND_OVER);
    expect(story.refusal(PEOPLE.assigner, ACCEPT).refused).toBe('task.acceptance-by-claimant');
    expect(story.outcome(PEOPLE.otherAssigner, ACCEPT)).toEqual(['task.completion-accepted']);
  });

  it('undoes a miss that the register showed until it was known', () => {
    const story = recordedInJuly();
    expect(story.asOf('2025-07-10').status).toBe('open-overdue');
    expect(story.by(PEOPLE.assigner, HAND_OVER).asOf('2025-07-10').status).toBe('open-in-time');
  });
});
