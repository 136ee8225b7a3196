import { canonicalJson } from '../envelope/canonical-json.js';
import type { Envelope } from '../envelope/envelope.js';
import type { EventDefinition } from '../decider/event-registry.js';

/**
 * The envelope that is committed for a (type, version): canonical bytes with fixed ids, so that a changed payload
 * without a new version shows as a changed file.
 */
export function goldenEnvelope(definition: EventDefinition): string {
  const envelope: Envelope = {
    v: 1,
    origin: '6f6a1c56-0d5e-5d0a-9d9f-3d4a5b6c7d8e',
    stream: `${definition.type.split('.')[0]}-golden`,
    rev: 0,
    prev: null,
    id: '3b2c9d7e-1f4a-5b6c-8d9e-0a1b2c3d4e5f',
    type: definition.type,
    schemaVersion: definition.version,
    recordedAt: '2025-01-09T02:00:00.000Z',
    effectiveAt: '2025-01-09T02:00:00.000Z',
    enteredLate: false,
    actor: { kind: 'process', process: 'golden' },
    auth: null,
    command: { id: '9c8b7a6d-5e4f-5a3b-8c2d-1e0f9a8b7c6d', hash: '0'.repeat(64) },
    basis: [],
    attachments: [],
    correlationId: '9c8b7a6d-5e4f-5a3b-8c2d-1e0f9a8b7c6d',
    causationId: null,
    payload: definition.example,
  };
  return canonicalJson(envelope);
}
