import { describe, expect, it } from '@jest/globals';
import type { Assign, CompleteAssignment } from '../commands/assignment.commands.js';
import {
  ACCEPT,
  claimOn,
  given,
  LETTER,
  monthOf,
  OWN_PRODUCT,
  PEOPLE,
  preparedAndSigned,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  TaskStory,
} from '../../testing/index.js';

const OPEN: Assign = {
  ...SAMPLE_ASSIGN,
  assignment: {
    ...SAMPLE_ASSIGNMENT,
    priority: null,
    products: [{ ...OWN_PRODUCT, issuer: null, evidence: [] }],
  },
  deadline: { kind: 'undated', words: '', remark: null },
};

const COMPLETE: CompleteAssignment = {
  kind: 'CompleteAssignment',
  assignment: SAMPLE_ASSIGNMENT,
  lead: null,
  deadline: monthOf(2025, 9),
  document: LETTER,
};

const imported = (part: Partial<Assign> = {}) =>
  new TaskStory().by(PEOPLE.importer, { ...OPEN, ...part }).on('2025-02-03');

describe('completing what an import left open', () => {
  it('closes the gaps, and the deadline counts from then on', () => {
    const story = imported().by(PEOPLE.assigner, COMPLETE);
    expect(story.obligation).toMatchObject({ gaps: [], phase: 'issued' });
    expect(story.obligation.term.due?.lastDay).toBe('2025-09-30');
    expect(story.asOf('2025-02-03').status).toBe('open-in-time');
  });

  it('may close some gaps and leave the others', () => {
    const assignment = { ...OPEN.assignment, priority: 'high' } as const;
    const story = imported().by(PEOPLE.assigner, { ...COMPLETE, assignment, deadline: null });
    expect(story.obligation.gaps).toEqual(['deadline', 'product-issuer', 'evidence']);
  });

  it('names the lead of a task that had none, whose obligation starts on that day', () => {
    const story = imported({ lead: null })
      .by(PEOPLE.assigner, { ...COMPLETE, lead: 'bkhcn' })
      .on('2025-02-04');
    expect(story.obligation).toMatchObject({ phase: 'issued', lead: 'bkhcn' });
    expect(story.obligation.answering).toEqual([
      { agency: 'chinh-phu', from: '2025-01-09T02:00:00.000Z' },
      { agency: 'bkhcn', from: '2025-02-03T02:00:00.000Z' },
    ]);
    expect(story.obligation.acknowledge?.endsAt).toBe('2025-02-06T17:00:00.000Z');
  });

  it('says nothing when it fills nothing', () => {
    given(imported())
      .when(PEOPLE.assigner, { ...COMPLETE, assignment: OPEN.assignment, deadline: null })
      .thenNothing();
  });

  it.each<[string, Partial<CompleteAssignment>, string]>([
    ['a title', { assignment: { ...SAMPLE_ASSIGNMENT, title: 'Khác' } }, 'assignment.title'],
    [
      'the kind of a product',
      { assignment: { ...SAMPLE_ASSIGNMENT, products: [{ ...OWN_PRODUCT, kind: 'scheme' }] } },
      'assignment.products.0.kind',
    ],
    [
      'the number of products',
      {
        assignment: {
          ...SAMPLE_ASSIGNMENT,
          products: [OWN_PRODUCT, { ...OWN_PRODUCT, product: 'p9' }],
        },
      },
      'assignment.products',
    ],
    ['a lead', { lead: 'bkhcn' }, 'lead'],
  ])('alters nothing that was said, such as %s', (_what, part, field) => {
    given(imported())
      .when(PEOPLE.assigner, { ...COMPLETE, ...part })
      .thenRefuses('task.nothing-left-open', { field });
  });

  it('sets no other deadline than one that was missing', () => {
    given(imported({ deadline: monthOf(2025, 6) }))
      .when(PEOPLE.assigner, COMPLETE)
      .thenRefuses('task.nothing-left-open', { field: 'deadline' });
  });

  it('is for the assigning body', () => {
    given(imported()).when(PEOPLE.importer, COMPLETE).thenRefuses('task.foreign-agency');
  });

  it('comes before acceptance', () => {
    const story = imported({ deadline: monthOf(2025, 6) }).by(PEOPLE.officer, {
      kind: 'Acknowledge',
      official: null,
    });
    const claim = { ...claimOn('2025-02-02'), answers: [] };
    given(preparedAndSigned(story, 'c1', claim))
      .when(PEOPLE.verifier, ACCEPT)
      .thenRefuses('task.incomplete', { gaps: ['priority', 'product-issuer', 'evidence'] });
  });

  it('makes a claim that was made before answer what is now required', () => {
    const story = preparedAndSigned(
      imported({ deadline: monthOf(2025, 6) }).by(PEOPLE.officer, {
        kind: 'Acknowledge',
        official: null,
      }),
      'c1',
      { ...claimOn('2025-02-02'), answers: [] },
    ).by(PEOPLE.assigner, { ...COMPLETE, deadline: null });
    given(story).when(PEOPLE.verifier, ACCEPT).thenRefuses('evidence.item-unanswered');
  });
});
