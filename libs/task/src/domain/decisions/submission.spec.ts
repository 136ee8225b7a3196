import { describe, expect, it } from '@jest/globals';
import {
  begun,
  given,
  on,
  OWN_PRODUCT,
  PEOPLE,
  preparedAndSigned,
  PRIME_MINISTERS_DECISION,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  SAMPLE_TERMS,
  TaskStory,
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

const withProducts = (...products: readonly Product[]) =>
  begun({ assignment: { ...SAMPLE_ASSIGNMENT, products } }).on('2025-06-20');
const submitted = () => preparedAndSigned(withProducts(PRIME_MINISTERS_DECISION), 's1', SUBMISSION);
const preparing = (part: Partial<Submission>) =>
  ({ kind: 'PreparePaper', paper: 's1', content: { ...SUBMISSION, ...part } }) as const;

describe('a submission', () => {
  it('goes to the body that signs the product', () => {
    given(withProducts(PRIME_MINISTERS_DECISION))
      .when(PEOPLE.officer, preparing({ body: 'government' }))
      .thenRefuses('task.submission-not-for-body', { product: 'p2', issuer: 'prime-minister' });
  });

  it('is not for what the lead issues itself: there the claim is the hand-over', () => {
    given(withProducts(OWN_PRODUCT))
      .when(PEOPLE.officer, preparing({ products: ['p1'] }))
      .thenRefuses('task.submission-not-for-body', { product: 'p1', issuer: 'lead-agency' });
  });

  it.each([
    ['number', { number: '' }],
    ['reference', { reference: '' }],
    ['products', { products: [] }],
  ])('names its %s', (field, part) => {
    given(withProducts(PRIME_MINISTERS_DECISION))
      .when(PEOPLE.officer, preparing(part))
      .thenRefuses('task.field-missing', { field });
  });

  it('bears no date that is still ahead, and names products of the task', () => {
    given(withProducts(PRIME_MINISTERS_DECISION))
      .when(PEOPLE.officer, preparing({ date: '2025-06-21' }))
      .thenRefuses('task.date-ahead', { field: 'date' });
    given(withProducts(PRIME_MINISTERS_DECISION))
      .when(PEOPLE.officer, preparing({ products: ['p9'] }))
      .thenRefuses('task.unknown-in-task', { id: 'p9' });
  });

  it('is made once as long as it stands', () => {
    given(submitted())
      .when(PEOPLE.officer, { ...preparing({}), paper: 's2' })
      .thenRefuses('task.submission-pending', { product: 'p2', submission: 's1' });
  });

  it('has to be made the signing lead time of the policy before the due instant', () => {
    const story = new TaskStory('task-1', { terms: { ...SAMPLE_TERMS, signingLeadDays: 15 } })
      .by(PEOPLE.assigner, {
        ...SAMPLE_ASSIGN,
        assignment: { ...SAMPLE_ASSIGNMENT, products: [PRIME_MINISTERS_DECISION] },
      })
      .by(PEOPLE.officer, { kind: 'Acknowledge', official: null });
    expect(story.asOf('2025-06-15').missed).toEqual([]);
    expect(story.asOf('2025-06-16').missed).toMatchObject([
      { missedAt: '2025-06-15T17:00:00.000Z' },
    ]);
  });

  it('of the last of several products counts', () => {
    const law: Product = { ...PRIME_MINISTERS_DECISION, product: 'p3', evidence: [] };
    const second = {
      ...law,
      evidence: [{ item: 'e3', kind: 'decision', issuer: 'prime-minister' }],
    } as const;
    const story = preparedAndSigned(
      withProducts(PRIME_MINISTERS_DECISION, second),
      's1',
      SUBMISSION,
    ).on('2025-06-27');
    expect(story.asOf('2025-06-27').awaiting).toEqual([]);
    preparedAndSigned(story, 's2', { ...SUBMISSION, products: ['p3'], date: '2025-06-26' });
    expect(story.asOf('2025-07-10')).toMatchObject({
      status: 'open-in-time',
      awaiting: [{ since: on('2025-06-20') }, { since: on('2025-06-27') }],
    });
  });

  it('may take a product of the lead along, so that a mixed task can be handed over in time', () => {
    const story = preparedAndSigned(
      withProducts(OWN_PRODUCT, PRIME_MINISTERS_DECISION),
      's1',
      SUBMISSION,
    );
    expect(story.asOf('2025-07-10').missed).toHaveLength(1);
    const both = { ...SUBMISSION, products: ['p1', 'p2'] };
    const together = preparedAndSigned(
      withProducts(OWN_PRODUCT, PRIME_MINISTERS_DECISION),
      's1',
      both,
    );
    expect(together.asOf('2025-07-10').missed).toEqual([]);
  });

  it('withdrawn after the due instant leaves a miss behind', () => {
    const story = submitted()
      .on('2025-07-05')
      .by(PEOPLE.officer, { kind: 'WithdrawPaper', paper: 's1', reason: 'Chỉnh lý' });
    expect(story.asOf('2025-07-05').missed).toHaveLength(1);
  });
});
