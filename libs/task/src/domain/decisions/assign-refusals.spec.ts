import { describe, expect, it } from '@jest/globals';
import type { Assign } from '../commands/assignment.commands.js';
import {
  begun,
  dayOf,
  given,
  OWN_PRODUCT,
  PEOPLE,
  PRIME_MINISTERS_DECISION,
  SAMPLE_ASSIGN,
  SAMPLE_ASSIGNMENT,
  TaskStory,
  WATCH,
} from '../../testing/index.js';
import type { Assignment } from '../parts.js';

const nothing = () => new TaskStory();
const withPart = (part: Partial<Assignment>): Assign => ({
  ...SAMPLE_ASSIGN,
  assignment: { ...SAMPLE_ASSIGNMENT, ...part },
});

describe('an assignment', () => {
  it.each([
    ['lead', { lead: 'bxyz' }],
    ['verifier', { verifier: 'bxyz' }],
    ['alternateVerifier', { alternateVerifier: 'bxyz' }],
    ['disputeResolver', { disputeResolver: 'bxyz' }],
  ])('is refused with an agency that is not registered as %s', (field, part) => {
    given(nothing())
      .when(PEOPLE.assigner, { ...SAMPLE_ASSIGN, ...part })
      .thenRefuses('task.agency-unknown', { field, agency: 'bxyz' });
  });

  it('is refused for an agency that ended, naming its successor', () => {
    given(nothing().on('2025-03-01'))
      .when(PEOPLE.assigner, { ...SAMPLE_ASSIGN, lead: 'bkhdt' })
      .thenRefuses('task.agency-ended', {
        field: 'lead',
        agency: 'bkhdt',
        ended: '2025-03-01',
        successor: 'btc',
      });
    expect(
      nothing()
        .on('2025-02-28')
        .outcome(PEOPLE.assigner, { ...SAMPLE_ASSIGN, lead: 'bkhdt' }),
    ).toEqual(['task.assigned']);
  });

  it('is refused for an agency before it was established', () => {
    given(nothing().on('2025-02-28'))
      .when(PEOPLE.assigner, { ...SAMPLE_ASSIGN, lead: 'bnnmt' })
      .thenRefuses('task.agency-not-established', { agency: 'bnnmt', from: '2025-03-01' });
  });

  it('is refused when its document is not registered', () => {
    given(nothing())
      .when(PEOPLE.assigner, withPart({ authority: { document: 'nq-99', clause: 'I' } }))
      .thenRefuses('task.document-unknown', { field: 'assignment.authority' });
  });

  it('is refused when the deadline lies before the assignment', () => {
    given(nothing())
      .when(PEOPLE.assigner, { ...SAMPLE_ASSIGN, deadline: dayOf('2025-01-08') })
      .thenRefuses('task.deadline-before-assignment', { lastDay: '2025-01-08' });
  });

  it('is refused when the lead is also a coordinator', () => {
    const coordinators = [{ coordinator: 'btttt', kind: 'agency', part: 'Tất cả' }] as const;
    given(nothing())
      .when(PEOPLE.assigner, withPart({ coordinators }))
      .thenRefuses('task.lead-also-coordinates', { agency: 'btttt' });
  });

  it('is refused when nobody but the lead could accept it', () => {
    const own: Assign = { ...SAMPLE_ASSIGN, lead: 'chinh-phu', verifier: null };
    given(nothing())
      .when(PEOPLE.assigner, own)
      .thenRefuses('task.nobody-to-accept', { field: 'alternateVerifier' });
    const alternate: Assign = { ...own, verifier: 'chinh-phu', alternateVerifier: 'vpcp' };
    expect(nothing().outcome(PEOPLE.assigner, alternate)).toEqual(['task.assigned']);
  });

  it('is refused as an obligation when it is due every year', () => {
    const deadline = {
      kind: 'yearly',
      firstYear: null,
      lastYear: null,
      words: 'Hằng năm',
      remark: null,
    } as const;
    given(nothing())
      .when(PEOPLE.assigner, { ...SAMPLE_ASSIGN, deadline })
      .thenRefuses('task.yearly-is-collective');
  });

  it('is refused when what it requires would be met by a submission instead of the decision', () => {
    const weak = (kind: 'submission' | 'draft' | 'letter') =>
      withPart({
        products: [
          {
            ...PRIME_MINISTERS_DECISION,
            evidence: [
              ...PRIME_MINISTERS_DECISION.evidence,
              { item: 'e3', kind, issuer: 'government' },
            ],
          },
        ],
      });
    for (const kind of ['submission', 'draft', 'letter'] as const) {
      given(nothing())
        .when(PEOPLE.assigner, weak(kind))
        .thenRefuses('evidence.requirement-too-weak', { product: 'p2', kind: 'decision' });
    }
  });

  it('is refused when the product itself is not among what it requires', () => {
    const evidence = [{ item: 'e2', kind: 'report', issuer: 'lead-agency' }] as const;
    given(nothing())
      .when(PEOPLE.assigner, withPart({ products: [{ ...PRIME_MINISTERS_DECISION, evidence }] }))
      .thenRefuses('evidence.requirement-too-weak');
  });

  it('may require a submission where the submission is the product', () => {
    const evidence = [{ item: 'e1', kind: 'submission', issuer: 'lead-agency' }] as const;
    const products = [{ ...OWN_PRODUCT, kind: 'submission', evidence }] as const;
    expect(nothing().outcome(PEOPLE.assigner, withPart({ products }))).toEqual(['task.assigned']);
  });

  it('is refused when two products have one id', () => {
    given(nothing())
      .when(PEOPLE.assigner, withPart({ products: [OWN_PRODUCT, OWN_PRODUCT] }))
      .thenRefuses('task.id-repeated', { id: 'p1' });
  });

  it('is refused for a task that has been assigned', () => {
    given(begun())
      .when(PEOPLE.assigner, SAMPLE_ASSIGN)
      .thenRefuses('task.action-not-open', { action: 'Assign', phase: 'in-progress' });
  });

  it('is for the people of the assigning body, or for an importer', () => {
    given(nothing())
      .when({ ...PEOPLE.assigner, agency: 'bnv' }, SAMPLE_ASSIGN)
      .thenRefuses('task.foreign-agency', { agency: 'bnv', entitled: ['chinh-phu'] });
    given(nothing())
      .when({ ...PEOPLE.assigner, roles: ['verifier'] }, SAMPLE_ASSIGN)
      .thenRefuses('task.role-missing', { roles: ['assigner', 'importer'] });
    given(nothing()).when(WATCH, SAMPLE_ASSIGN).thenRefuses('task.person-needed');
  });
});
