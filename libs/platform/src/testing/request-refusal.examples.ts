import type { RefusalParams } from '@ledger/kernel';

/** What requests are refused for, whatever they ask. */
export const REQUEST_REFUSAL_EXAMPLES = {
  'request.no-such-path': { method: 'GET', path: '/v1/nothing' },
  'request.unreadable': {},
  'request.media-type': { given: 'text/plain', taken: 'application/json' },
  'request.too-large': { limit: 262_144 },
  'request.invalid': { count: 2 },
  'request.failed': { traceId: '4bf92f3577b34da6a3ce929d0e0e4736' },
  'access.token-missing': {},
  'access.token-invalid': {},
  'access.token-expired': { expiredAt: '2025-01-09T02:00:00.000Z' },
  'access.claim-invalid': { claim: 'agency' },
  'idempotency.key-missing': {},
  'idempotency.key-invalid': { limit: 200 },
  'precondition.missing': {},
  'precondition.unreadable': { given: '*' },
} satisfies Partial<RefusalParams>;
