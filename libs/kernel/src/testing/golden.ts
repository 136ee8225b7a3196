import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../envelope/canonical-json.js';
import type { Envelope } from '../envelope/envelope.js';
import { unsealStrictly } from '../envelope/unseal.js';
import type { EventDefinition, EventRegistry } from '../decider/event-registry.js';

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

/**
 * Everything that is wrong between a room's event types and its committed golden envelopes, in `<type>.v<version>.json`
 * files that hold the bytes and nothing else; empty if all is well. What was ever written must stay readable, so every
 * version needs its file, the current one must be exactly the example's, and each must read and lift to the current.
 */
export function goldenFaults(registry: EventRegistry, folder: string): readonly string[] {
  const files = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const expected = new Set(registry.definitions.flatMap(fileNames));
  const missing = [...expected].filter((file) => !files.has(file));
  return [
    ...missing.map((file) => `${file} is missing: what was written in it cannot be shown to fold`),
    ...registry.definitions.flatMap((definition) => changedFault(definition, files, folder)),
    ...[...files].flatMap((file) =>
      expected.has(file)
        ? unreadableFault(registry, folder, file)
        : [`${file} is of no type and version that this release reads`],
    ),
  ];
}

/** Writes the golden of each current version that has none yet, never over one that is there. Names what it wrote. */
export function writeMissingGoldens(registry: EventRegistry, folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const files = new Set(readdirSync(folder));
  const missing = registry.definitions.filter((definition) => !files.has(currentFile(definition)));
  for (const definition of missing) {
    const path = join(folder, currentFile(definition));
    writeFileSync(path, goldenEnvelope(definition), { flag: 'wx' });
  }
  return missing.map(currentFile);
}

function currentFile({ type, version }: EventDefinition): string {
  return `${type}.v${version}.json`;
}

function fileNames({ type, version }: EventDefinition): readonly string[] {
  return Array.from({ length: version }, (_, n) => `${type}.v${n + 1}.json`);
}

function changedFault(
  definition: EventDefinition,
  files: ReadonlySet<string>,
  folder: string,
): readonly string[] {
  const file = currentFile(definition);
  if (!files.has(file)) return [];
  return readFileSync(join(folder, file), 'utf8') === goldenEnvelope(definition)
    ? []
    : [`${file} differs from the example: a changed payload needs a new version and an upcast`];
}

function unreadableFault(registry: EventRegistry, folder: string, file: string): readonly string[] {
  try {
    const { envelope } = unsealStrictly(readFileSync(join(folder, file)));
    const named = `${envelope.type}.v${envelope.schemaVersion}.json`;
    if (named !== file) return [`${file} holds ${named}`];
    canonicalJson(registry.read(envelope).payload);
    return [];
  } catch (error) {
    return [`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}
