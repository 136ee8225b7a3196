import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  begun,
  claimOn,
  DECIDER,
  given,
  LETTER,
  on,
  PEOPLE,
  preparedAndSigned,
  SAMPLE_TERMS,
} from '../../testing/index.js';

const END_OF_JUNE = '2025-06-30T17:00:00.000Z';
const CAUSE = {
  kind: 'ConfirmObjectiveCause',
  missedAt: END_OF_JUNE,
  grounds: 'Thiên tai',
  decider: DECIDER,
  document: LETTER,
} as const;
const overdue = () => begun().on('2025-07-10');

describe('a confirmed objective cause', () => {
  it('excuses one missed instant, which stays missed', () => {
    const story = overdue().by(PEOPLE.assigner, CAUSE);
    expect(story.asOf('2025-07-10')).toMatchObject({
      status: 'open-overdue',
      excused: true,
      missed: [{ missedAt: END_OF_JUNE, excused: { grounds: 'Thiên tai' } }],
    });
  });

  it('leaves the task completed late, marked', () => {
    const claimed = preparedAndSigned(
      overdue().by(PEOPLE.assigner, CAUSE),
      'c1',
      claimOn('2025-07-09'),
    );
    expect(claimed.by(PEOPLE.verifier, ACCEPT).asOf('2025-07-10')).toMatchObject({
      status: 'completed-late',
      excused: true,
    });
  });

  it('may come after the task is completed', () => {
    const claimed = preparedAndSigned(overdue(), 'c1', claimOn('2025-07-09'));
    const story = claimed.by(PEOPLE.verifier, ACCEPT).on('2025-09-01').by(PEOPLE.assigner, CAUSE);
    expect(story.asOf('2025-09-01')).toMatchObject({ status: 'completed-late', excused: true });
  });

  it('is for the authority that the policy names', () => {
    const terms = { ...SAMPLE_TERMS, causeAuthority: 'ttg' };
    given(overdue().withFacts({ terms }))
      .when(PEOPLE.assigner, CAUSE)
      .thenRefuses('task.foreign-agency', { entitled: ['ttg'] });
    expect(
      overdue()
        .withFacts({ terms })
        .outcome({ ...PEOPLE.assigner, agency: 'ttg' }, CAUSE),
    ).toEqual(['task.objective-cause-confirmed']);
  });

  it('is never decided by the agency that answered at that instant', () => {
    given(overdue())
      .when(PEOPLE.assigner, { ...CAUSE, decider: { ...DECIDER, agency: 'btttt' } })
      .thenRefuses('task.extension-by-assignee');
  });

  it('names an instant that was missed, once, with grounds', () => {
    given(overdue())
      .when(PEOPLE.assigner, { ...CAUSE, missedAt: on('2025-06-01') })
      .thenRefuses('task.not-missed', { field: 'missedAt' });
    given(begun()).when(PEOPLE.assigner, CAUSE).thenRefuses('task.not-missed');
    given(overdue().by(PEOPLE.assigner, CAUSE))
      .when(PEOPLE.assigner, CAUSE)
      .thenRefuses('task.cause-confirmed', { missedAt: END_OF_JUNE });
    given(overdue())
      .when(PEOPLE.assigner, { ...CAUSE, grounds: '' })
      .thenRefuses('task.field-missing', { field: 'grounds' });
  });
});

describe('a correction', () => {
  const [assigned] = begun().events;
  const CORRECT = {
    kind: 'Correct',
    event: assigned!.meta.id,
    field: 'title',
    right: 'Xây dựng kế hoạch',
    grounds: 'Lỗi đánh máy',
    document: null,
  } as const;

  it('is a new event that names the one it corrects, which stays as it was', () => {
    const story = begun().by(PEOPLE.assigner, CORRECT);
    expect(story.obligation.assignment.title).toBe('Xây dựng kế hoạch');
    expect(story.events[0]).toEqual(assigned);
    expect(story.events.at(-1)?.payload).toMatchObject({ event: assigned!.meta.id, rev: 0 });
  });

  it('puts the clause or the words for the lead right as well', () => {
    const story = begun()
      .by(PEOPLE.assigner, { ...CORRECT, field: 'clause', right: 'Phụ lục II, số 8' })
      .by(PEOPLE.assigner, { ...CORRECT, field: 'lead-words', right: 'Bộ TT&TT' });
    expect(story.obligation).toMatchObject({
      leadWords: 'Bộ TT&TT',
      assignment: { authority: { clause: 'Phụ lục II, số 8' } },
    });
  });

  it('may come after the end', () => {
    const done = preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'))
      .by(PEOPLE.verifier, ACCEPT)
      .by(PEOPLE.assigner, CORRECT);
    expect(done.obligation.assignment.title).toBe('Xây dựng kế hoạch');
  });

  it('is for the agency that wrote it, or the assigning body', () => {
    given(begun())
      .when(PEOPLE.head, CORRECT)
      .thenRefuses('task.foreign-agency', { agency: 'btttt', entitled: ['chinh-phu'] });
    const reported = begun().by(PEOPLE.officer, {
      kind: 'ReportProgress',
      summary: 'Đã xong 40%',
      percent: 40,
      obstacles: [],
    });
    const event = reported.events.at(-1)!.meta.id;
    expect(
      reported.outcome(PEOPLE.head, { ...CORRECT, event, field: 'summary', right: 'Đã xong 4%' }),
    ).toEqual(['task.corrected']);
  });

  it('touches only words, of an event that there is', () => {
    given(begun())
      .when(PEOPLE.assigner, { ...CORRECT, field: 'number' })
      .thenRefuses('task.not-correctable', { field: 'number' });
    given(begun())
      .when(PEOPLE.assigner, { ...CORRECT, event: 'e-9' })
      .thenRefuses('task.not-correctable', { event: 'e-9' });
    given(begun())
      .when(PEOPLE.assigner, { ...CORRECT, right: '' })
      .thenRefuses('task.field-missing', { field: 'right' });
  });
});
