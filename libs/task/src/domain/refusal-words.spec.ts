import { describe, expect, it } from '@jest/globals';
import { refuse } from '@ledger/kernel';
import { describeRefusal } from '@ledger/platform';
import { DOCUMENT_LIFECYCLE } from './document/document.decider.js';
import { ENTITLEMENTS } from './entitlement/entitlements.js';
import { COLLECTIVE_LIFECYCLE } from './lifecycle/collective.lifecycle.js';
import { OBLIGATION_LIFECYCLE } from './lifecycle/obligation.lifecycle.js';
import { EVIDENCE_KINDS, ISSUERS, PRODUCT_KINDS } from './vocabulary.js';

const STEPS = [
  ...Object.keys(ENTITLEMENTS),
  ...DOCUMENT_LIFECYCLE.transitions.map(({ command }) => command),
];
const PHASES = [
  ...OBLIGATION_LIFECYCLE.states,
  ...COLLECTIVE_LIFECYCLE.states,
  ...DOCUMENT_LIFECYCLE.states,
];

/** What a person reads must hold no name that only the code knows. */
describe('a refusal is told in words', () => {
  it.each([...new Set(STEPS)])('that name the step %s', (action) => {
    const refusal = refuse('task.role-missing', { action, roles: [] });
    expect(describeRefusal(refusal, 'vi')).not.toContain(action);
    expect(describeRefusal(refusal, 'en')).not.toContain(action);
  });

  it.each([...new Set(PHASES)])('that name the phase %s', (phase) => {
    const refusal = refuse('task.action-not-open', { action: 'Assign', phase, open: [] });
    expect(describeRefusal(refusal, 'vi')).not.toContain(phase);
  });

  it.each([...new Set<string>([...EVIDENCE_KINDS, ...PRODUCT_KINDS])])('that name a %s', (kind) => {
    const refusal = refuse('evidence.requirement-too-weak', { product: '1', kind });
    expect(describeRefusal(refusal, 'vi')).not.toContain(kind);
  });

  it.each(ISSUERS)('that name the issuer %s', (issuer) => {
    const params = { field: '1', item: '1', required: issuer, given: issuer };
    expect(describeRefusal(refuse('evidence.issuer-differs', params), 'vi')).not.toContain(issuer);
  });
});
