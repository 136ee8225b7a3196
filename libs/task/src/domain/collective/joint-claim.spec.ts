import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  CHANGE_DEADLINE,
  claimOn,
  collectively,
  dayOf,
  given,
  GROUP,
  JOINT,
  PASS_ON,
  PEOPLE,
  person,
  planOf,
  REQUEST,
  RESUME,
  RETURN,
  SUSPEND,
  WATCH,
  type TaskStory,
} from '../../testing/index.js';
import { clocksOf } from '../time/clocks.js';
import type { Collective } from './collective.js';

const PREPARE = { kind: 'PreparePaper', paper: 'c1', content: claimOn('2025-06-19') } as const;
const CONFIRM = { kind: 'ConfirmJointClaim', claim: 'c1', lead: 'bkhcn' } as const;
const DISSENT = {
  kind: 'DissentFromJointClaim',
  claim: 'c1',
  lead: 'bkhcn',
  grounds: 'Phần việc của Bộ chưa được tiếp thu',
} as const;

const collectiveOf = (story: TaskStory) => story.state as Collective;
const joint = () => collectively(JOINT).on('2025-06-20');
function claimed(): TaskStory {
  const prepared = joint().by(PEOPLE.officer, PREPARE);
  const [paper] = collectiveOf(prepared).papers;
  return prepared.by(PEOPLE.head, { kind: 'SignPaper', paper: 'c1', hash: paper!.hash });
}

describe('joint leads', () => {
  it('hand over by the first named, prepared and signed by two of its people', () => {
    expect(collectiveOf(claimed())).toMatchObject({
      phase: 'handed-over',
      claim: { claimants: ['p-officer', 'p-head'] },
    });
    given(joint())
      .when(PEOPLE.scienceOfficer, PREPARE)
      .thenRefuses('task.foreign-agency', { entitled: ['btttt'] });
  });

  it('answer every item of evidence, as any claim does', () => {
    const content = {
      ...claimOn('2025-06-19'),
      answers: [{ ...planOf('2025-06-19'), kind: 'draft' }],
    } as const;
    given(joint())
      .when(PEOPLE.officer, { ...PREPARE, content })
      .thenRefuses('evidence.kind-differs', { required: 'plan', given: 'draft' });
  });

  it('ask for time and submit each on its own child', () => {
    given(joint())
      .when(PEOPLE.officer, { ...PREPARE, content: REQUEST })
      .thenRefuses('task.paper-on-child', { kind: 'extension-request' });
  });

  it('confirm or dissent each for itself, once, within seven working days', () => {
    expect(clocksOf(collectiveOf(claimed()))).toMatchObject([
      { clock: 'confirm-joint-claim', responsible: 'bkhcn', endsAt: '2025-07-01T17:00:00.000Z' },
      { clock: 'accept', responsible: 'vpcp' },
    ]);
    const confirmed = claimed().by(PEOPLE.scienceHead, CONFIRM);
    expect(collectiveOf(confirmed).jointAnswers).toMatchObject([{ lead: 'bkhcn', grounds: null }]);
    given(confirmed).when(PEOPLE.scienceHead, DISSENT).thenRefuses('task.joint-claim-answered');
    given(claimed()).when(PEOPLE.head, CONFIRM).thenRefuses('task.foreign-agency');
    given(claimed())
      .when(PEOPLE.scienceHead, { ...CONFIRM, lead: 'btttt' })
      .thenRefuses('task.foreign-agency', { entitled: ['bkhcn'] });
    given(claimed())
      .when(PEOPLE.scienceHead, { ...CONFIRM, claim: 'c9' })
      .thenRefuses('task.unknown-in-task', { field: 'claim' });
  });

  it('dissent with grounds, which the acceptor sees, and which blocks nothing', () => {
    given(claimed())
      .when(PEOPLE.scienceHead, { ...DISSENT, grounds: '' })
      .thenRefuses('task.field-missing', { field: 'grounds' });
    const dissented = claimed().by(PEOPLE.scienceHead, DISSENT);
    expect(dissented.by(PEOPLE.verifier, ACCEPT).state).toMatchObject({
      phase: 'completed',
      jointAnswers: [{ grounds: DISSENT.grounds }],
    });
  });

  it('that say nothing have their silence recorded, which blocks nothing either', () => {
    const silent = claimed().on('2025-07-05').by(WATCH, {
      kind: 'RecordLapse',
      clock: 'confirm-joint-claim',
      endedAt: '2025-07-01T17:00:00.000Z',
      responsible: 'bkhcn',
      about: 'c1',
    });
    expect(silent.state).toMatchObject({
      phase: 'handed-over',
      lapses: [{ clock: 'confirm-joint-claim', responsible: 'bkhcn' }],
    });
    expect(silent.outcome(PEOPLE.verifier, ACCEPT)).toEqual(['task.completion-accepted']);
  });

  it('have nobody of theirs accept, not even where one of them verifies', () => {
    given(claimed())
      .when(person('p-x', 'bkhcn', ['verifier']), ACCEPT)
      .thenRefuses('task.foreign-agency', { entitled: ['vpcp', 'chinh-phu'] });
    given(claimed())
      .when(person('p-officer', 'vpcp', ['verifier']), ACCEPT)
      .thenRefuses('task.acceptance-by-claimant');
  });

  it('get a returned claim back with the time that was left', () => {
    const returned = claimed().on('2025-07-20').by(PEOPLE.verifier, RETURN);
    expect(collectiveOf(returned)).toMatchObject({ phase: 'open', claim: null });
    expect(collectiveOf(returned).term.due?.lastDay).toBe('2025-07-30');
    expect(returned.outcome(PEOPLE.head, { kind: 'ContestReturn', grounds: 'Đã đủ' })).toEqual([
      'task.return-contested',
    ]);
  });

  it('withdraw the claim by the first named', () => {
    const WITHDRAW = { kind: 'WithdrawPaper', paper: 'c1', reason: 'Bổ sung' } as const;
    expect(claimed().by(PEOPLE.officer, WITHDRAW).state).toMatchObject({ phase: 'open' });
    expect(joint().by(PEOPLE.officer, PREPARE).outcome(PEOPLE.officer, WITHDRAW)).toEqual([
      'task.paper-discarded',
    ]);
  });

  it('do not count their own children as open, but do count parts', () => {
    const fact = (task: string, shared: boolean) => ({
      task,
      dueAt: null,
      open: true,
      shared,
      basis: { stream: `task-${task}`, rev: 1 },
    });
    expect(
      joint()
        .withFacts({ children: [fact('t-1', true)] })
        .outcome(PEOPLE.officer, PREPARE),
    ).toEqual(['task.paper-prepared']);
    given(joint().withFacts({ children: [fact('t-1', true), fact('t-2', false)] }))
      .when(PEOPLE.officer, PREPARE)
      .thenRefuses('task.children-open', { children: ['t-2'] });
  });

  it('of which one merged into another have its place taken once', () => {
    const story = joint().by(WATCH, PASS_ON);
    expect(collectiveOf(story).leads).toEqual({ form: 'joint', agencies: ['bkhcn'] });
    expect(story.outcome(PEOPLE.scienceOfficer, PREPARE)).toEqual(['task.paper-prepared']);
  });
});

describe('a group task', () => {
  it('is handed over by each member on its own child', () => {
    const own = person('p-own', 'vpcp', ['lead-officer']);
    given(collectively(GROUP).on('2025-06-20'))
      .when(own, PREPARE)
      .thenRefuses('task.members-hand-over', { form: 'group' });
  });

  it('is changed, suspended and ended as a whole by its assigner', () => {
    const story = collectively(GROUP)
      .on('2025-03-03')
      .by(PEOPLE.assigner, { ...CHANGE_DEADLINE, deadline: dayOf('2025-09-30') })
      .by(PEOPLE.assigner, SUSPEND)
      .by(PEOPLE.assigner, { ...RESUME, deadline: dayOf('2025-10-31') });
    expect(collectiveOf(story).chain.map(({ due }) => due?.lastDay)).toEqual([
      '2025-06-30',
      '2025-09-30',
      '2025-10-31',
    ]);
    expect(story.openTo(PEOPLE.assigner)).toEqual([
      'ChangeDeadline',
      'Suspend',
      'Cancel',
      'Supersede',
      'MarkDuplicate',
      'Correct',
    ]);
  });
});
