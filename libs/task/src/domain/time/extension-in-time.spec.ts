import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  begun,
  CHANGE_DEADLINE,
  claimOn,
  dayOf,
  GRANT,
  PEOPLE,
  preparedAndSigned,
  REFUSE,
  REQUEST,
  type TaskStory,
} from '../../testing/index.js';

const END_OF_JUNE = '2025-06-30T17:00:00.000Z';

function asked(date: string): TaskStory {
  return preparedAndSigned(begun().on(date), 'x1', REQUEST);
}

describe('an extension asked for on 29 June, due on 30 June,', () => {
  it('granted on 3 July leaves nothing missed', () => {
    const story = asked('2025-06-29').on('2025-07-03').by(PEOPLE.assigner, GRANT);
    expect(story.asOf('2025-07-02')).toMatchObject({ status: 'open-in-time', missed: [] });
    expect(story.asOf('2025-07-03')).toMatchObject({ status: 'open-in-time', missed: [] });
    expect(story.asOf('2025-07-03').dueAt).toBe('2025-07-31T17:00:00.000Z');
  });

  it('granted long after the term to answer it still leaves nothing missed', () => {
    const story = asked('2025-06-29')
      .on('2025-07-20')
      .by(PEOPLE.assigner, { ...GRANT, deadline: dayOf('2025-08-29') });
    expect(story.asOf('2025-07-20')).toMatchObject({ status: 'open-in-time', missed: [] });
  });

  it('refused on 3 July was missed on 30 June', () => {
    const story = asked('2025-06-29').on('2025-07-03').by(PEOPLE.assigner, REFUSE);
    expect(story.asOf('2025-07-03')).toMatchObject({
      status: 'open-overdue',
      overdue: { since: END_OF_JUNE, days: 3, age: '1-30' },
      missed: [{ missedAt: END_OF_JUNE, answerable: 'btttt', excused: null }],
    });
  });

  it('withdrawn on 3 July was missed on 30 June', () => {
    const story = asked('2025-06-29')
      .on('2025-07-03')
      .by(PEOPLE.officer, { kind: 'WithdrawPaper', paper: 'x1', reason: 'Không cần nữa' });
    expect(story.asOf('2025-07-03').missed).toMatchObject([{ missedAt: END_OF_JUNE }]);
  });

  it('keeps it open in time, awaiting the assigner, until the term to answer it ends', () => {
    const story = asked('2025-06-29');
    // Five working days after Sunday 29 June end with Friday 4 July.
    expect(story.asOf('2025-07-04')).toMatchObject({
      status: 'open-in-time',
      awaiting: [{ what: 'extension', with: 'chinh-phu' }],
    });
    expect(story.asOf('2025-07-05')).toMatchObject({ status: 'open-overdue', missed: [] });
  });

  it('counts for nothing when it is asked for after the due instant', () => {
    const story = asked('2025-07-01').on('2025-07-03').by(PEOPLE.assigner, GRANT);
    expect(story.obligation.occurrences).toMatchObject([{ missedAt: END_OF_JUNE }]);
    expect(story.events.some(({ payload }) => 'late' in payload && payload.late)).toBe(true);
    expect(story.asOf('2025-07-03').status).toBe('open-in-time');
  });
});

describe('a due instant missed on 30 June', () => {
  const withNewDate = () => begun().on('2025-07-10').by(PEOPLE.assigner, CHANGE_DEADLINE);

  it('stays missed though a new date of 31 August is kept: completed late', () => {
    const story = preparedAndSigned(withNewDate().on('2025-08-20'), 'c1', claimOn('2025-08-19'))
      .on('2025-08-25')
      .by(PEOPLE.verifier, ACCEPT);
    expect(story.asOf('2025-08-25')).toMatchObject({
      status: 'completed-late',
      missed: [{ missedAt: END_OF_JUNE }],
    });
  });

  it('leaves it open in time until the new date, marked as missed before', () => {
    expect(withNewDate().asOf('2025-07-10')).toMatchObject({
      status: 'open-in-time',
      overdue: null,
      missed: [{ missedAt: END_OF_JUNE }],
    });
  });

  it('is missed a second time when the new date passes too', () => {
    // 31 August is a Sunday, so that the last day is 1 September.
    expect(withNewDate().asOf('2025-09-01').missed).toHaveLength(1);
    expect(withNewDate().asOf('2025-09-02')).toMatchObject({
      status: 'open-overdue',
      missed: [{ missedAt: END_OF_JUNE }, { missedAt: '2025-09-01T17:00:00.000Z' }],
    });
  });
});
