import { describe, expect, it } from '@jest/globals';
import {
  begun,
  given,
  LETTER,
  on,
  PEOPLE,
  preparedAndSigned,
  REQUEST,
  SAMPLE_ASSIGN,
  TaskStory,
} from '../../testing/index.js';

const issued = () => new TaskStory().by(PEOPLE.assigner, SAMPLE_ASSIGN).on('2025-01-10');
const disputed = () =>
  issued().by(PEOPLE.officer, { kind: 'Dispute', grounds: 'Thuộc chức năng Bộ Nội vụ' });
const UPHOLD = {
  kind: 'ResolveDispute',
  reassignTo: null,
  grounds: 'Đúng chức năng',
  document: null,
} as const;
const REASSIGN = {
  kind: 'Reassign',
  to: 'bkhcn',
  grounds: 'Chuyển theo chức năng',
  document: LETTER,
} as const;

describe('a task that was issued', () => {
  it('is acknowledged by the people of its lead, who may name the accountable official', () => {
    const story = issued().by(PEOPLE.officer, { kind: 'Acknowledge', official: 'p-director' });
    expect(story.obligation).toMatchObject({
      phase: 'in-progress',
      acknowledge: null,
      assignment: { official: 'p-director' },
    });
    given(issued())
      .when(PEOPLE.scienceOfficer, { kind: 'Acknowledge', official: null })
      .thenRefuses('task.foreign-agency', { agency: 'bkhcn', entitled: ['btttt'] });
  });

  it('has to be acknowledged before work on it is recorded', () => {
    given(issued())
      .when(PEOPLE.officer, { kind: 'ReportProgress', summary: 'x', percent: 1, obstacles: [] })
      .thenRefuses('task.action-not-open', { phase: 'issued' });
  });

  it('is acknowledged once', () => {
    given(begun())
      .when(PEOPLE.officer, { kind: 'Acknowledge', official: null })
      .thenRefuses('task.action-not-open', { phase: 'in-progress' });
  });
});

describe('a dispute', () => {
  it('is raised with grounds, and starts the term to resolve it', () => {
    given(issued())
      .when(PEOPLE.officer, { kind: 'Dispute', grounds: 'Thuộc chức năng Bộ Nội vụ' })
      .then([
        {
          type: 'task.disputed',
          payload: {
            grounds: 'Thuộc chức năng Bộ Nội vụ',
            resolve: {
              lastDay: '2025-01-17',
              at: '2025-01-17T17:00:00.000Z',
              calendarKnown: true,
            },
          },
          basis: [
            { stream: 'calendar', rev: 1 },
            { stream: 'policy-terms', rev: 2 },
          ],
        },
      ]);
    given(issued())
      .when(PEOPLE.officer, { kind: 'Dispute', grounds: ' ' })
      .thenRefuses('task.field-missing', { field: 'grounds' });
  });

  it('is not resolved by the person who assigned the task', () => {
    given(disputed())
      .when(PEOPLE.assigner, UPHOLD)
      .thenRefuses('task.dispute-resolved-by-assigner', { person: 'p-assigner' });
  });

  it('is resolved by another person of the assigning body: the assignment is upheld', () => {
    expect(disputed().by(PEOPLE.otherAssigner, UPHOLD).obligation.phase).toBe('in-progress');
  });

  it('is resolved by the body that the assignment names for it, and by no other', () => {
    const story = new TaskStory()
      .by(PEOPLE.assigner, { ...SAMPLE_ASSIGN, disputeResolver: 'ttg' })
      .by(PEOPLE.officer, { kind: 'Dispute', grounds: 'Không đúng chức năng' });
    given(story).when(PEOPLE.otherAssigner, UPHOLD).thenRefuses('task.foreign-agency');
    expect(story.outcome({ ...PEOPLE.otherAssigner, agency: 'ttg' }, UPHOLD)).toEqual([
      'task.assignment-upheld',
    ]);
  });

  it('resolved by another lead is a new receipt for that one', () => {
    const story = disputed().by(PEOPLE.otherAssigner, { ...UPHOLD, reassignTo: 'bkhcn' });
    expect(story.obligation).toMatchObject({ phase: 'issued', lead: 'bkhcn', resolve: null });
    expect(story.obligation.acknowledge?.endsAt).toBe('2025-01-15T17:00:00.000Z');
  });

  it('stops no due instant', () => {
    expect(disputed().asOf('2025-07-01').missed).toHaveLength(1);
  });
});

describe('a task that is reassigned', () => {
  it('has one agency that answers at a time', () => {
    const story = begun().on('2025-03-10').by(PEOPLE.assigner, REASSIGN);
    expect(story.obligation.answering).toEqual([
      { agency: 'btttt', from: on('2025-01-09') },
      { agency: 'bkhcn', from: on('2025-03-10') },
    ]);
    given(story)
      .when(PEOPLE.officer, { kind: 'Acknowledge', official: null })
      .thenRefuses('task.foreign-agency', { entitled: ['bkhcn'] });
  });

  it('leaves an instant that was missed with the agency that answered at it', () => {
    const story = begun().on('2025-07-10').by(PEOPLE.assigner, REASSIGN);
    expect(story.asOf('2025-07-10')).toMatchObject({
      status: 'open-overdue',
      answerable: 'bkhcn',
      missed: [{ answerable: 'btttt' }],
    });
    expect(story.asOf('2025-07-10', 'btttt').status).toBe('transferred-out');
  });

  it('drops the new lead as coordinator', () => {
    const story = begun()
      .on('2025-03-10')
      .by(PEOPLE.assigner, { ...REASSIGN, to: 'bca' });
    expect(story.obligation.assignment.coordinators).toEqual([]);
  });

  it('goes to another agency, which must exist', () => {
    given(begun())
      .when(PEOPLE.assigner, { ...REASSIGN, to: 'btttt' })
      .thenRefuses('task.lead-unchanged');
    given(begun())
      .when(PEOPLE.assigner, { ...REASSIGN, to: 'bxyz' })
      .thenRefuses('task.agency-unknown', { field: 'to' });
  });

  it('first has its extension answered, which decides who missed what', () => {
    given(preparedAndSigned(begun(), 'x1', REQUEST))
      .when(PEOPLE.assigner, REASSIGN)
      .thenRefuses('task.extension-pending', { request: 'x1' });
  });
});
