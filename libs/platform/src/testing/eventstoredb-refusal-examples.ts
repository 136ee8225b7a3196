import type { EventStoreDbRefusals } from '@ledger/kernel';

export const EVENTSTOREDB_EXAMPLES: EventStoreDbRefusals = {
  'eventstoredb.url-invalid': { url: 'localhost:2113', reason: 'it is not of that form' },
  'eventstoredb.unreachable': { hosts: 'a:2113,b:2113', reason: 'ECONNREFUSED' },
  'eventstoredb.access-denied': { hosts: 'a:2113', user: 'ledger' },
  'eventstoredb.not-leader': { hosts: 'a:2113', leader: 'b:2113', reason: 'ECONNREFUSED' },
  'eventstoredb.server-too-old': { hosts: 'a:2113', version: '21.10.9', oldest: '22.6' },
  'eventstoredb.event-foreign': { stream: 'ledger-task-1', revision: '2', reason: 'no JSON' },
};
