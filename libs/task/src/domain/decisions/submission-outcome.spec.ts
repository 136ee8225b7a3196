import { describe, expect, it } from '@jest/globals';
import {
  begun,
  claimOn,
  decisionOf,
  given,
  LETTER,
  on,
  OWN_PRODUCT,
  PEOPLE,
  planOf,
  preparedAndSigned,
  PRIME_MINISTERS_DECISION,
  SAMPLE_ASSIGNMENT,
} from '../../testing/index.js';
import type { Submission } from '../papers.js';
import type { Product } from '../parts.js';

const SUBMISSION: Submission = {
  kind: 'submission',
  body: 'prime-minister',
  products: ['p2'],
  number: '12/TTr-BTTTT',
  date: '2025-06-20',
  reference: 'Tờ trình dự thảo Quyết định',
};
const ISSUE = {
  kind: 'RecordIssue',
  product: 'p2',
  number: '1012/QĐ-TTg',
  date: '2025-06-25',
  document: null,
} as const;
const SEND_BACK = {
  kind: 'RecordSendingBack',
  submission: 's1',
  reasons: 'Lấy thêm ý kiến',
  document: LETTER,
} as const;

const withProducts = (...products: readonly Product[]) =>
  begun({ assignment: { ...SAMPLE_ASSIGNMENT, products } }).on('2025-06-20');
const submitted = () => preparedAndSigned(withProducts(PRIME_MINISTERS_DECISION), 's1', SUBMISSION);

describe('what another body was to sign', () => {
  it('is recorded as issued by the assigning body, once, with number and date', () => {
    const issued = submitted().on('2025-06-26').by(PEOPLE.assigner, ISSUE);
    given(issued).when(PEOPLE.assigner, ISSUE).thenRefuses('task.product-issued');
    given(submitted().on('2025-06-26'))
      .when(PEOPLE.assigner, { ...ISSUE, number: '' })
      .thenRefuses('task.field-missing', { field: 'number' });
    given(submitted().on('2025-06-26'))
      .when(PEOPLE.assigner, { ...ISSUE, date: '2025-06-27' })
      .thenRefuses('task.date-ahead');
    given(submitted().on('2025-06-26')).when(PEOPLE.head, ISSUE).thenRefuses('task.foreign-agency');
  });

  it('is neither issued nor sent back unless it was submitted', () => {
    const story = withProducts(PRIME_MINISTERS_DECISION);
    given(story)
      .when(PEOPLE.assigner, { ...ISSUE, date: '2025-06-19' })
      .thenRefuses('task.not-submitted', { field: 'product', id: 'p2' });
    given(story)
      .when(PEOPLE.assigner, SEND_BACK)
      .thenRefuses('task.not-submitted', { field: 'submission', id: 's1' });
  });

  it('is neither sent back nor withdrawn once it was issued', () => {
    const issued = submitted().on('2025-06-26').by(PEOPLE.assigner, ISSUE);
    given(issued).when(PEOPLE.assigner, SEND_BACK).thenRefuses('task.product-issued');
    given(issued)
      .when(PEOPLE.officer, { kind: 'WithdrawPaper', paper: 's1', reason: 'x' })
      .thenRefuses('task.product-issued');
  });

  it('is not withdrawn while a claim rests on it', () => {
    const claimed = preparedAndSigned(submitted().on('2025-06-26'), 'c1', {
      ...claimOn('2025-06-25'),
      answers: [decisionOf('2025-06-25')],
    });
    given(claimed)
      .when(PEOPLE.officer, { kind: 'WithdrawPaper', paper: 's1', reason: 'x' })
      .thenRefuses('task.claim-pending', { claim: 'c1' });
  });

  it('sent back after a late submission gives back no time, and misses nothing twice', () => {
    const story = preparedAndSigned(
      withProducts(PRIME_MINISTERS_DECISION).on('2025-07-05'),
      's1',
      SUBMISSION,
    )
      .on('2025-07-20')
      .by(PEOPLE.assigner, SEND_BACK);
    // Five days late when it was submitted, and so five days late when it comes back.
    expect(story.asOf('2025-07-20')).toMatchObject({
      status: 'open-overdue',
      overdue: { days: 5 },
      missed: [{ missedAt: '2025-06-30T17:00:00.000Z' }],
    });
    expect(story.asOf('2025-09-30').missed).toHaveLength(1);
  });

  it('is judged by the new claim after a return, not by what was submitted before', () => {
    const claim = { ...claimOn('2025-06-25'), answers: [decisionOf('2025-06-25')] };
    const returned = preparedAndSigned(submitted().on('2025-06-26'), 'c1', claim)
      .on('2025-07-10')
      .by(PEOPLE.verifier, { kind: 'ReturnForRework', claim: 'c1', reasons: 'Thiếu phụ lục' });
    expect(returned.obligation.term.due?.lastDay).toBe('2025-07-20');
    expect(returned.asOf('2025-07-21').missed).toHaveLength(1);
    const again = preparedAndSigned(returned.on('2025-07-18'), 'c2', claim);
    expect(again.obligation.claim?.handedOverAt).toBe(on('2025-07-18'));
  });

  it('with a plan of its own besides is handed over by the claim', () => {
    const story = preparedAndSigned(
      withProducts(OWN_PRODUCT, PRIME_MINISTERS_DECISION),
      's1',
      SUBMISSION,
    ).on('2025-06-28');
    preparedAndSigned(story, 'c1', {
      ...claimOn('2025-06-25'),
      answers: [planOf('2025-06-25'), decisionOf('2025-06-27')],
    });
    expect(story.obligation.claim?.handedOverAt).toBe(on('2025-06-28'));
  });
});
