import { describe, expect, it } from '@jest/globals';
import {
  collectively,
  given,
  GROUP,
  GROUP_FACTS,
  JOINT,
  LETTER,
  monthOf,
  on,
  OPEN_GROUP,
  OWN_PRODUCT,
  PEOPLE,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  TaskStory,
  YEARLY,
} from '../../testing/index.js';
import type { Leads } from '../events/collective.events.js';
import type { Collective } from './collective.js';

const nothing = () => new TaskStory('task-p', GROUP_FACTS);
const collectiveOf = (story: TaskStory) => story.state as Collective;

describe('a collective task', () => {
  it('keeps the wording and names its leads, or the group and its version, never its list', () => {
    expect(collectively(JOINT).state).toMatchObject({
      kind: 'collective',
      phase: 'open',
      leads: { form: 'joint', agencies: ['btttt', 'bkhcn'] },
    });
    const { events } = collectively(GROUP);
    expect(events[0]?.payload).toMatchObject({
      leads: { form: 'group', group: { group: 'ministries', version: 0 }, alongside: ['vpcp'] },
    });
  });

  it('has two leads or more, each once', () => {
    for (const agencies of [['btttt'], ['btttt', 'btttt']]) {
      given(nothing())
        .when(PEOPLE.assigner, { ...JOINT, leads: { form: 'joint', agencies } })
        .thenRefuses('task.not-collective', { field: 'leads.agencies' });
    }
  });

  it('has one lead only where it is given every year anew', () => {
    const single = { ...JOINT, leads: { form: 'single', agency: 'btttt' } } as const;
    given(nothing()).when(PEOPLE.assigner, single).thenRefuses('task.not-collective');
    expect(nothing().outcome(PEOPLE.assigner, { ...single, deadline: YEARLY })).toEqual([
      'task.collectively-assigned',
    ]);
  });

  it('names a group that is registered, and leads that exist', () => {
    given(new TaskStory('task-p'))
      .when(PEOPLE.assigner, GROUP)
      .thenRefuses('task.group-unknown', { group: 'ministries' });
    const leads = { ...GROUP.leads, group: { group: 'ministries', version: 1 } } as Leads;
    given(nothing())
      .when(PEOPLE.assigner, { ...GROUP, leads })
      .thenRefuses('task.group-unknown', { group: 'ministries' });
    given(nothing())
      .when(PEOPLE.assigner, { ...JOINT, leads: { form: 'joint', agencies: ['btttt', 'bxyz'] } })
      .thenRefuses('task.agency-unknown', { field: 'lead', agency: 'bxyz' });
  });

  it('is as clear as any other, unless it is imported', () => {
    const assignment = { ...SAMPLE_ASSIGNMENT, priority: null };
    given(nothing())
      .when(PEOPLE.assigner, { ...JOINT, assignment })
      .thenRefuses('task.unclear', { gaps: ['priority'] });
    const imported = nothing().by(PEOPLE.importer, { ...JOINT, assignment });
    expect(imported.state).toMatchObject({ gaps: ['priority'] });
  });

  it('may have a body as lead and as coordinator, which its own child drops', () => {
    const coordinators = [{ coordinator: 'bkhcn', kind: 'agency', part: 'Tất cả' }] as const;
    expect(
      nothing().outcome(PEOPLE.assigner, {
        ...JOINT,
        assignment: { ...SAMPLE_ASSIGNMENT, coordinators },
      }),
    ).toEqual(['task.collectively-assigned']);
  });

  it('is accepted by nobody who leads', () => {
    given(nothing())
      .when(PEOPLE.assigner, {
        ...JOINT,
        assigner: 'btttt',
        verifier: 'bkhcn',
      })
      .thenRefuses('task.foreign-agency');
    given(nothing())
      .when(
        { ...PEOPLE.assigner, agency: 'btttt' },
        { ...JOINT, assigner: 'btttt', verifier: 'bkhcn' },
      )
      .thenRefuses('task.nobody-to-accept', { leads: ['btttt', 'bkhcn'] });
  });

  it('takes the place of no obligation', () => {
    given(collectively(JOINT))
      .when(PEOPLE.assigner, SAMPLE_ASSIGN)
      .thenRefuses('task.action-not-open', { phase: 'open' });
  });
});

describe('completing a collective task', () => {
  const gapped = () =>
    nothing().by(PEOPLE.importer, {
      ...JOINT,
      assignment: {
        ...SAMPLE_ASSIGNMENT,
        products: [{ ...OWN_PRODUCT, issuer: null, evidence: [] }],
      },
      deadline: { kind: 'undated', words: '', remark: null },
    });
  const COMPLETE = {
    kind: 'CompleteAssignment',
    assignment: SAMPLE_ASSIGNMENT,
    lead: null,
    deadline: monthOf(2025, 9),
    document: LETTER,
  } as const;

  it('closes its gaps, for the children to follow', () => {
    const story = gapped().on('2025-02-03').by(PEOPLE.assigner, COMPLETE);
    expect(collectiveOf(story)).toMatchObject({ gaps: [] });
    expect(collectiveOf(story).term.due?.lastDay).toBe('2025-09-30');
  });

  it('fills what is open and nothing else', () => {
    given(gapped())
      .when(PEOPLE.assigner, { ...COMPLETE, lead: 'btttt' })
      .thenRefuses('task.nothing-left-open', { field: 'lead' });
    given(collectively(JOINT))
      .when(PEOPLE.assigner, { ...COMPLETE, deadline: null })
      .thenNothing();
  });
});

describe('an open group', () => {
  const NAME = { kind: 'NameMembers', members: ['bca', 'btc'], document: LETTER } as const;
  const open = () => collectively(OPEN_GROUP).on('2025-03-05');

  it('has its members named later by the assigner, and each starts on that day', () => {
    const story = open().by(PEOPLE.assigner, NAME);
    expect(collectiveOf(story).named).toEqual([
      { member: 'bca', from: on('2025-03-05') },
      { member: 'btc', from: on('2025-03-05') },
    ]);
    given(open()).when(PEOPLE.verifier, NAME).thenRefuses('task.foreign-agency');
  });

  it('takes each member once', () => {
    for (const members of [['bca', 'bca'], ['bnv']]) {
      given(open())
        .when(PEOPLE.assigner, { ...NAME, members })
        .thenRefuses('task.member-already-named');
    }
    given(open().by(PEOPLE.assigner, NAME))
      .when(PEOPLE.assigner, NAME)
      .thenRefuses('task.member-already-named', { agency: 'bca' });
  });

  it('takes agencies that exist, and at least one', () => {
    given(open())
      .when(PEOPLE.assigner, { ...NAME, members: ['bxyz'] })
      .thenRefuses('task.agency-unknown', { field: 'members' });
    given(open())
      .when(PEOPLE.assigner, { ...NAME, members: [] })
      .thenRefuses('task.field-missing', { field: 'members' });
  });

  it('is the only task whose members are named later', () => {
    given(collectively(JOINT))
      .when(PEOPLE.assigner, NAME)
      .thenRefuses('task.not-an-open-group', { form: 'joint' });
  });
});
