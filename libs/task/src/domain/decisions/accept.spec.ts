import { describe, expect, it } from '@jest/globals';
import {
  ACCEPT,
  begun,
  claimOn,
  given,
  PEOPLE,
  person,
  preparedAndSigned,
  REQUEST,
  RETURN,
  SAMPLE_FACTS,
} from '../../testing/index.js';

const claimed = () => preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));
const servedUntil = (to: string | null, agency = 'btttt') =>
  claimed().withFacts({ service: [{ agency, from: '2020-01-01', to }] });

describe('an acceptance', () => {
  it('is for the assigning body and its named verifier', () => {
    for (const actor of [PEOPLE.assigner, PEOPLE.verifier]) {
      expect(claimed().by(actor, ACCEPT).obligation.phase).toBe('completed');
    }
    given(claimed())
      .when(person('p-x', 'bnv', ['verifier']), ACCEPT)
      .thenRefuses('task.foreign-agency', { entitled: ['vpcp', 'chinh-phu'] });
  });

  it('is for the alternate verifier where the verifier is itself the lead, and only there', () => {
    const alternate = person('p-alternate', 'bnv', ['verifier']);
    const named = { verifier: 'btttt', alternateVerifier: 'bnv' };
    const story = preparedAndSigned(begun(named).on('2025-06-20'), 'c1', claimOn('2025-06-19'));
    expect(story.outcome(alternate, ACCEPT)).toEqual(['task.completion-accepted']);
    given(story)
      .when(person('p-own', 'btttt', ['verifier']), ACCEPT)
      .thenRefuses('task.foreign-agency', { entitled: ['bnv', 'chinh-phu'] });
    const other = begun({ alternateVerifier: 'bnv' }).on('2025-06-20');
    given(preparedAndSigned(other, 'c1', claimOn('2025-06-19')))
      .when(alternate, ACCEPT)
      .thenRefuses('task.foreign-agency');
  });

  it('is not for the person who prepared or signed the claim', () => {
    for (const name of ['p-officer', 'p-head']) {
      given(claimed())
        .when(person(name, 'vpcp', ['verifier']), ACCEPT)
        .thenRefuses('task.acceptance-by-claimant', { person: name });
    }
  });

  it('is not for somebody who serves the lead, or left it within 24 months', () => {
    given(servedUntil(null))
      .when(PEOPLE.verifier, ACCEPT)
      .thenRefuses('task.acceptor-serves-lead', { agency: 'btttt' });
    given(servedUntil('2023-06-21'))
      .when(PEOPLE.verifier, ACCEPT)
      .thenRefuses('task.acceptor-serves-lead');
    expect(servedUntil('2023-06-20').outcome(PEOPLE.verifier, ACCEPT)).toEqual([
      'task.completion-accepted',
    ]);
  });

  it('is for somebody who left the lead before the separation that the terms adopt, be it shorter', () => {
    const terms = { ...SAMPLE_FACTS.terms, separationMonths: 6 };
    const former = servedUntil('2024-12-20').withFacts({ terms });
    expect(former.outcome(PEOPLE.verifier, ACCEPT)).toEqual(['task.completion-accepted']);
    expect(servedUntil('2024-12-20').outcome(PEOPLE.verifier, ACCEPT)).toEqual([
      'task.acceptor-serves-lead',
    ]);
  });

  it('is not for somebody whose former agency has become the lead by a merger', () => {
    const agencies = SAMPLE_FACTS.agencies.map((fact) =>
      fact.agency === 'bnv' ? { ...fact, validTo: '2025-03-01', successor: 'btttt' } : fact,
    );
    given(servedUntil(null, 'bnv').withFacts({ agencies }))
      .when(PEOPLE.verifier, ACCEPT)
      .thenRefuses('task.acceptor-serves-lead', { agency: 'bnv' });
  });

  it('states a grade and its grounds, and major errors of products that there are', () => {
    given(claimed())
      .when(PEOPLE.verifier, { ...ACCEPT, grounds: '' })
      .thenRefuses('task.field-missing', { field: 'grounds' });
    given(claimed())
      .when(PEOPLE.verifier, {
        ...ACCEPT,
        majorErrors: [{ product: 'p9', description: 'Sai thẩm quyền' }],
      })
      .thenRefuses('task.unknown-in-task', { field: 'majorErrors.product' });
    const graded = claimed().by(PEOPLE.verifier, {
      ...ACCEPT,
      grade: 'exceeded',
      majorErrors: [{ product: 'p1', description: 'Thiếu phụ lục' }],
    });
    expect(graded.obligation.completion).toMatchObject({
      grade: 'exceeded',
      majorErrors: [{ product: 'p1' }],
    });
  });

  it('confirms the date of issue only of what another body signs', () => {
    given(claimed())
      .when(PEOPLE.verifier, { ...ACCEPT, issued: [{ product: 'p1', date: '2025-06-19' }] })
      .thenRefuses('task.unknown-in-task', { field: 'issued.product', id: 'p1' });
  });

  it('names the claim that is pending', () => {
    given(claimed())
      .when(PEOPLE.verifier, { ...ACCEPT, claim: 'c9' })
      .thenRefuses('task.unknown-in-task', { field: 'claim', id: 'c9' });
    given(begun()).when(PEOPLE.verifier, ACCEPT).thenRefuses('task.action-not-open');
  });

  it('comes after the answer to an extension that was asked for', () => {
    const asked = preparedAndSigned(begun().on('2025-06-20'), 'x1', REQUEST);
    given(preparedAndSigned(asked, 'c1', claimOn('2025-06-19')))
      .when(PEOPLE.verifier, ACCEPT)
      .thenRefuses('task.extension-pending', { request: 'x1' });
  });

  it('is on time when the hand-over was, however long the acceptor took', () => {
    const story = claimed().on('2025-12-01');
    expect(story.asOf('2025-11-30')).toMatchObject({
      status: 'open-in-time',
      awaiting: [{ what: 'acceptance', with: 'vpcp' }],
    });
    expect(story.by(PEOPLE.verifier, ACCEPT).asOf('2025-12-01').status).toBe('completed-on-time');
  });

  it('of a product of a continuous task is a milestone, after which the task goes on', () => {
    const continuous = begun({ deadline: { kind: 'continuous', words: '', remark: null } });
    const story = preparedAndSigned(continuous.on('2025-06-20'), 'c1', claimOn('2025-06-19'))
      .on('2025-06-25')
      .by(PEOPLE.verifier, ACCEPT);
    expect(story.obligation).toMatchObject({ phase: 'in-progress', milestones: 1, claim: null });
    expect(story.obligation.report?.endsAt).toBe('2025-07-31T17:00:00.000Z');
  });
});

describe('a return for rework', () => {
  it('states reasons, and is for those who could accept', () => {
    given(claimed())
      .when(PEOPLE.verifier, { ...RETURN, reasons: '' })
      .thenRefuses('task.field-missing', { field: 'reasons' });
    given(claimed()).when(PEOPLE.head, RETURN).thenRefuses('task.foreign-agency');
  });

  it('may be contested by the lead, once', () => {
    const CONTEST = { kind: 'ContestReturn', grounds: 'Đã đủ theo văn bản giao' } as const;
    const returned = claimed().by(PEOPLE.verifier, RETURN);
    const contested = returned.by(PEOPLE.head, CONTEST);
    expect(contested.obligation.lastReturn?.contested).toBe('Đã đủ theo văn bản giao');
    given(contested).when(PEOPLE.head, CONTEST).thenRefuses('task.nothing-to-contest');
    given(begun()).when(PEOPLE.head, CONTEST).thenRefuses('task.nothing-to-contest');
  });

  it('after a late hand-over leaves the delay as it was, less the time with the acceptor', () => {
    const late = preparedAndSigned(begun().on('2025-07-03'), 'c1', claimOn('2025-07-02'));
    expect(late.asOf('2025-08-30')).toMatchObject({ status: 'open-overdue', overdue: { days: 3 } });
    late.on('2025-08-31').by(PEOPLE.verifier, RETURN);
    expect(late.asOf('2025-08-31').overdue?.days).toBe(3);
    expect(late.asOf('2025-09-02').overdue?.days).toBe(5);
    expect(late.asOf('2025-09-02').missed).toHaveLength(1);
  });

  it('leaves a task that is never due without a due instant', () => {
    const undated = begun({ deadline: { kind: 'continuous', words: '', remark: null } });
    const story = preparedAndSigned(undated.on('2025-06-20'), 'c1', claimOn('2025-06-19')).by(
      PEOPLE.verifier,
      RETURN,
    );
    expect(story.obligation.term.due).toBeNull();
  });
});
