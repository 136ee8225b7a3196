import { describe, expect, it } from '@jest/globals';
import {
  begun,
  given,
  PEOPLE,
  person,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  TaskStory,
} from '../../testing/index.js';

const ASK = {
  kind: 'AskCoordinator',
  ask: 'a1',
  coordinator: 'bca',
  part: 'Số liệu an toàn thông tin',
  by: '2025-03-31',
} as const;
const ANSWER = {
  kind: 'AnswerAsCoordinator',
  ask: 'a1',
  answer: 'Gửi kèm',
  document: null,
} as const;

const asked = () => begun().on('2025-03-03').by(PEOPLE.officer, ASK);

describe('the lead asks a coordinator', () => {
  it('for a stated part by a date', () => {
    expect(asked().obligation.asks).toMatchObject([
      { ask: 'a1', coordinator: 'bca', answer: { endsAt: '2025-03-31T17:00:00.000Z' } },
    ]);
    given(begun())
      .when(PEOPLE.officer, { ...ASK, part: '' })
      .thenRefuses('task.field-missing', { field: 'part' });
    given(begun().on('2025-03-03'))
      .when(PEOPLE.officer, { ...ASK, by: '2025-03-02' })
      .thenRefuses('task.date-passed', { field: 'by' });
  });

  it('and leaves it no less than the term of the house', () => {
    const story = begun()
      .on('2025-03-03')
      .by(PEOPLE.officer, { ...ASK, by: '2025-03-04' });
    expect(story.obligation.asks[0]?.answer.endsAt).toBe('2025-03-12T17:00:00.000Z');
  });

  it('only if it coordinates the task', () => {
    given(begun())
      .when(PEOPLE.officer, { ...ASK, coordinator: 'bnv' })
      .thenRefuses('task.unknown-in-task', { field: 'coordinator', id: 'bnv' });
  });

  it('or a member of a group that coordinates as one link', () => {
    const coordinators = [{ coordinator: 'ministries', kind: 'group', part: null }] as const;
    const group = { group: 'ministries', members: ['bnv'], basis: { stream: 'group-1', rev: 0 } };
    const story = new TaskStory('task-1', { groups: [group] })
      .by(PEOPLE.assigner, {
        ...SAMPLE_ASSIGN,
        assignment: { ...SAMPLE_ASSIGNMENT, coordinators },
      })
      .by(PEOPLE.officer, { kind: 'Acknowledge', official: null })
      .by(PEOPLE.officer, { ...ASK, coordinator: 'bnv' });
    expect(story.obligation.asks).toHaveLength(1);
  });

  it('once under one id', () => {
    given(asked()).when(PEOPLE.officer, ASK).thenRefuses('task.id-repeated', { field: 'ask' });
  });
});

describe('a coordinator', () => {
  it('answers, and its answer is part of the record', () => {
    const story = asked().on('2025-03-20').by(PEOPLE.coordinator, ANSWER);
    expect(story.obligation.asks[0]?.answeredAt).toBe('2025-03-20T02:00:00.000Z');
    given(story).when(PEOPLE.coordinator, ANSWER).thenRefuses('task.ask-answered', { ask: 'a1' });
  });

  it('answers for its own part only', () => {
    const coordinators = [
      { coordinator: 'bca', kind: 'agency', part: 'A' },
      { coordinator: 'bnv', kind: 'agency', part: 'B' },
    ] as const;
    const story = begun({ assignment: { ...SAMPLE_ASSIGNMENT, coordinators } })
      .by(PEOPLE.officer, { ...ASK, ask: 'a2', coordinator: 'bnv' })
      .by(PEOPLE.officer, ASK);
    given(story)
      .when(person('p-other', 'bnv', ['coordinator']), ANSWER)
      .thenRefuses('task.foreign-agency', { agency: 'bnv', entitled: ['bca'] });
  });

  it('answers what was asked', () => {
    given(asked())
      .when(PEOPLE.coordinator, { ...ANSWER, ask: 'a9' })
      .thenRefuses('task.unknown-in-task', { field: 'ask', id: 'a9' });
  });
});
