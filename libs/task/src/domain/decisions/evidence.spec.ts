import { describe, expect, it } from '@jest/globals';
import {
  begun,
  claimOn,
  decisionOf,
  given,
  OWN_PRODUCT,
  PEOPLE,
  planOf,
  preparedAndSigned,
  PRIME_MINISTERS_DECISION,
  SAMPLE_ASSIGNMENT,
} from '../../testing/index.js';
import type { EvidenceAnswer } from '../papers.js';
import type { Product } from '../parts.js';

const claiming = (answers: readonly EvidenceAnswer[]) =>
  ({
    kind: 'PreparePaper',
    paper: 'c1',
    content: { ...claimOn('2025-06-20'), answers },
  }) as const;
const today = (products: readonly Product[] = [OWN_PRODUCT]) =>
  begun({ assignment: { ...SAMPLE_ASSIGNMENT, products } }).on('2025-06-20');

describe('a completion claim', () => {
  it('answers every item of every product', () => {
    const both = [OWN_PRODUCT, PRIME_MINISTERS_DECISION];
    given(today(both))
      .when(PEOPLE.officer, claiming([planOf('2025-06-19')]))
      .thenRefuses('evidence.item-unanswered', { item: 'e2' });
    expect(
      today(both).outcome(
        PEOPLE.officer,
        claiming([planOf('2025-06-19'), decisionOf('2025-06-20')]),
      ),
    ).toEqual(['task.paper-prepared']);
  });

  it('brings nothing that was not asked for, and nothing twice', () => {
    given(today())
      .when(PEOPLE.officer, claiming([planOf('2025-06-19'), decisionOf('2025-06-19')]))
      .thenRefuses('evidence.item-unknown', { field: 'answers.1.item', item: 'e2' });
    given(today())
      .when(PEOPLE.officer, claiming([planOf('2025-06-19'), planOf('2025-06-18')]))
      .thenRefuses('task.id-repeated', { field: 'answers.1.item' });
  });

  it.each(['draft', 'submission', 'letter', 'report'] as const)(
    'does not meet a required decision with a %s',
    (kind) => {
      given(today([PRIME_MINISTERS_DECISION]))
        .when(PEOPLE.officer, claiming([{ ...decisionOf('2025-06-19'), kind }]))
        .thenRefuses('evidence.kind-differs', {
          field: 'answers.0.kind',
          item: 'e2',
          required: 'decision',
          given: kind,
        });
    },
  );

  it('does not meet a decision of the Prime Minister with one of the ministry', () => {
    given(today([PRIME_MINISTERS_DECISION]))
      .when(PEOPLE.officer, claiming([{ ...decisionOf('2025-06-19'), issuer: 'lead-agency' }]))
      .thenRefuses('evidence.issuer-differs', {
        field: 'answers.0.issuer',
        required: 'prime-minister',
        given: 'lead-agency',
      });
  });

  it('takes the submission where the submission is the product', () => {
    const product: Product = {
      ...OWN_PRODUCT,
      kind: 'submission',
      evidence: [{ item: 'e1', kind: 'submission', issuer: 'lead-agency' }],
    };
    expect(
      today([product]).outcome(
        PEOPLE.officer,
        claiming([{ ...planOf('2025-06-20'), kind: 'submission' }]),
      ),
    ).toEqual(['task.paper-prepared']);
  });

  it('brings no document dated after it: a promise of a decision is not the decision', () => {
    given(today())
      .when(PEOPLE.officer, claiming([planOf('2025-06-21')]))
      .thenRefuses('evidence.date-after-claim', { date: '2025-06-21', claimedOn: '2025-06-20' });
  });

  it.each([
    ['number', { number: '' }],
    ['reference', { reference: ' ' }],
    ['date', { date: '2025-02-30' }],
  ])('names the %s of each document', (field, part) => {
    given(today())
      .when(PEOPLE.officer, claiming([{ ...planOf('2025-06-19'), ...part }]))
      .thenRefuses('evidence.part-missing', { field: `answers.0.${field}`, item: 'e1' });
  });

  it('takes a custodian and no file for what is classified, and a file for all else', () => {
    const plan = planOf('2025-06-19');
    const classified = { ...plan, file: null, custodian: 'Phòng Bảo mật, Bộ TT&TT' };
    expect(today().outcome(PEOPLE.officer, claiming([classified]))).toEqual([
      'task.paper-prepared',
    ]);
    given(today())
      .when(PEOPLE.officer, claiming([{ ...plan, file: null }]))
      .thenRefuses('evidence.file-or-custodian', { field: 'answers.0.file' });
    given(today())
      .when(PEOPLE.officer, claiming([{ ...plan, custodian: 'Phòng Bảo mật' }]))
      .thenRefuses('evidence.file-or-custodian', { field: 'answers.0.custodian' });
  });

  it('carries its files as attachments of the event', () => {
    const { events } = preparedAndSigned(today(), 'c1', claimOn('2025-06-19'));
    expect(events.at(-1)?.meta).toMatchObject({
      attachments: [{ sha256: 'b'.repeat(64), size: 2048, type: 'application/pdf' }],
    });
  });

  it('says why it is made while child tasks are open', () => {
    const basis = { stream: 'task-t-2', rev: 3 };
    const child = { task: 't-2', dueAt: null, open: true, shared: false, basis };
    const story = today().withFacts({ children: [child] });
    given(story)
      .when(PEOPLE.officer, claiming([planOf('2025-06-19')]))
      .thenRefuses('task.children-open', { field: 'openChildrenReason', children: ['t-2'] });
    const content = { ...claimOn('2025-06-19'), openChildrenReason: 'Theo kế hoạch riêng' };
    expect(story.outcome(PEOPLE.officer, { kind: 'PreparePaper', paper: 'c1', content })).toEqual([
      'task.paper-prepared',
    ]);
  });
});
