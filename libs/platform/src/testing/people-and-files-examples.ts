import type { RefusalParams } from '@ledger/kernel';

/** Parameters as the rooms of people and of files give them. */
export const PEOPLE_AND_FILES_EXAMPLES = {
  'person.unknown': { person: 'p-1' },
  'person.already-registered': { person: 'p-1' },
  'person.erased': { person: 'p-1', erasedAt: '2025-03-01T02:00:00.000Z' },
  'attachment.too-large': { limit: 52_428_800 },
  'attachment.empty': {},
  'attachment.type-unknown': { taken: 'application/pdf, text/plain' },
  'attachment.broken-off': {},
  'attachment.busy': {},
  'attachment.unknown': { sha256: 'a'.repeat(64) },
  'attachment.not-readable': { sha256: 'a'.repeat(64) },
} satisfies Partial<RefusalParams>;
