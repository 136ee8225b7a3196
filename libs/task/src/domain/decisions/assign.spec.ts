import { describe, expect, it } from '@jest/globals';
import type { Assign } from '../commands/assignment.commands.js';
import {
  begun,
  dayOf,
  given,
  monthOf,
  OWN_PRODUCT,
  PEOPLE,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  TaskStory,
} from '../../testing/index.js';
import type { Assignment } from '../parts.js';
import { termsOf } from './assignment-fault.js';

const nothing = () => new TaskStory();
const withPart = (part: Partial<Assignment>): Assign => ({
  ...SAMPLE_ASSIGN,
  assignment: { ...SAMPLE_ASSIGNMENT, ...part },
});

describe('an assignment', () => {
  it('says who, what, by when, whose duty, which products and by what authority', () => {
    given(nothing())
      .when(PEOPLE.assigner, SAMPLE_ASSIGN)
      .then([
        {
          type: 'task.assigned',
          payload: {
            ...termsOf(SAMPLE_ASSIGN),
            lead: 'btttt',
            parent: null,
            due: {
              lastDay: '2025-06-30',
              at: '2025-06-30T17:00:00.000Z',
              submitBy: '2025-06-30T17:00:00.000Z',
              calendarKnown: true,
            },
            gaps: [],
            carried: [],
            acknowledge: {
              lastDay: '2025-01-14',
              at: '2025-01-14T17:00:00.000Z',
              calendarKnown: true,
            },
            reportBy: '2025-02-28T17:00:00.000Z',
          },
          basis: [
            { stream: 'calendar', rev: 1 },
            { stream: 'policy-terms', rev: 2 },
            { stream: 'document-nq-03', rev: 0 },
            { stream: 'agency-btttt', rev: 0 },
          ],
        },
      ]);
  });

  it.each<[string, Partial<Assignment>, string]>([
    ['a title', { title: ' ' }, 'title'],
    ['a task group', { taskGroup: null }, 'task-group'],
    ['a priority', { priority: null }, 'priority'],
    ['products', { products: [] }, 'products'],
    ['the kind of a product', { products: [{ ...OWN_PRODUCT, kind: null }] }, 'product-kind'],
    ['its issuer', { products: [{ ...OWN_PRODUCT, issuer: null }] }, 'product-issuer'],
    ['its evidence', { products: [{ ...OWN_PRODUCT, evidence: [] }] }, 'evidence'],
    [
      'the kind of evidence',
      {
        products: [
          { ...OWN_PRODUCT, evidence: [{ item: 'e1', kind: null, issuer: 'lead-agency' }] },
        ],
      },
      'evidence',
    ],
    [
      "a coordinator's part",
      { coordinators: [{ coordinator: 'bca', kind: 'agency', part: null }] },
      'coordinator-part',
    ],
    ['a clause', { authority: { document: 'nq-03', clause: null } }, 'clause'],
  ])('is refused without %s, unless it is imported', (_missing, part, gap) => {
    given(nothing())
      .when(PEOPLE.assigner, withPart(part))
      .thenRefuses('task.unclear', {
        gaps: [gap],
      });
    expect(new TaskStory().by(PEOPLE.importer, withPart(part)).obligation.gaps).toEqual([gap]);
  });

  it('is refused without a lead or a deadline, which an import may leave open', () => {
    const open: Assign = {
      ...SAMPLE_ASSIGN,
      lead: null,
      leadWords: 'Tập đoàn, doanh nghiệp công nghệ số',
      deadline: { kind: 'undated', words: '', remark: null },
      findings: [{ finding: 'not-a-public-body', words: 'Tập đoàn' }],
    };
    given(nothing())
      .when(PEOPLE.assigner, open)
      .thenRefuses('task.unclear', { gaps: ['lead', 'deadline'] });
    const imported = new TaskStory().by(PEOPLE.importer, open);
    expect(imported.obligation).toMatchObject({ phase: 'undecided', lead: null });
    expect(imported.asOf('2025-01-09')).toMatchObject({
      status: 'open-continuous-or-undated',
      answerable: 'chinh-phu',
    });
  });

  it('may be continuous, for that is clear enough', () => {
    const deadline = { kind: 'continuous', words: 'Thường xuyên', remark: null } as const;
    const story = new TaskStory().by(PEOPLE.assigner, { ...SAMPLE_ASSIGN, deadline });
    expect(story.asOf('2030-01-01').status).toBe('open-continuous-or-undated');
  });

  it('takes a group as one coordinator, whose parts are stated when somebody is asked', () => {
    const coordinators = [
      { coordinator: 'ministries-sectors', kind: 'group', part: null },
    ] as const;
    expect(new TaskStory().by(PEOPLE.assigner, withPart({ coordinators })).obligation.gaps).toEqual(
      [],
    );
  });
});

describe('a child task', () => {
  const parent = {
    task: 't-0',
    dueAt: '2025-06-30T17:00:00.000Z',
    open: true,
    shared: false,
    basis: { stream: 'task-t-0', rev: 4 },
  };
  const child: Assign = { ...SAMPLE_ASSIGN, parent: { task: 't-0', as: 'part' } };

  it('is not due after its parent', () => {
    given(new TaskStory('task-2', { parent }))
      .when(PEOPLE.assigner, { ...child, deadline: monthOf(2025, 7) })
      .thenRefuses('task.deadline-after-parent', { lastDay: '2025-07-31', parent: 't-0' });
  });

  it('may be due with its parent, on whose revision it then rests', () => {
    const [assigned] = new TaskStory('task-2', { parent }).by(PEOPLE.assigner, child).events;
    expect(assigned?.meta).toMatchObject({ basis: expect.arrayContaining([parent.basis]) });
  });
});

describe('a superseding task', () => {
  const deadlines = begun().obligation.chain;
  const basis = { stream: 'task-t-1', rev: 1 };

  it('carries the earlier deadlines on', () => {
    const story = new TaskStory('task-2', { superseded: { task: 't-1', deadlines, basis } })
      .on('2025-05-05')
      .by(PEOPLE.assigner, {
        ...SAMPLE_ASSIGN,
        supersedes: 't-1',
        deadline: dayOf('2025-09-30'),
      });
    expect(story.obligation.chain.map(({ due }) => due?.lastDay)).toEqual([
      '2025-06-30',
      '2025-09-30',
    ]);
  });

  it('is refused when the superseded task is not known', () => {
    given(new TaskStory())
      .when(PEOPLE.assigner, { ...SAMPLE_ASSIGN, supersedes: 't-9' })
      .thenRefuses('task.related-unknown', { field: 'supersedes', task: 't-9' });
  });
});
