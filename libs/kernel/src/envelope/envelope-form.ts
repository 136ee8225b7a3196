import { isInstant } from '../time/instant.js';
import type { Envelope } from './envelope.js';
import { isSha256, isUuid } from './hash.js';

/** What is read or about to be sealed is not an envelope of a version this release knows. */
export class MalformedEnvelopeError extends Error {
  constructor(readonly reason: string) {
    super(`not an envelope: ${reason}`);
    this.name = 'MalformedEnvelopeError';
  }
}

type Check = (value: unknown) => boolean;

type Forms = Readonly<Record<string, Check>>;

const PERSON = record({
  kind: (value) => value === 'person',
  person: isText,
  agency: isText,
  roles: listOf(isText),
  capacity: orNull(isText),
});

const PROCESS = record({ kind: (value) => value === 'process', process: isText });

/** The form of every field of envelope version 1. What a payload must hold is the business of its event type. */
const FORMS: Readonly<Record<keyof Envelope, Check>> = {
  v: (value) => value === 1,
  origin: isText,
  stream: isText,
  rev: isCount,
  prev: orNull(isSha256),
  id: isUuid,
  type: isText,
  schemaVersion: (value) => isCount(value) && value !== 0,
  recordedAt: isInstant,
  effectiveAt: isInstant,
  enteredLate: (value) => typeof value === 'boolean',
  actor: (value) => PERSON(value) || PROCESS(value),
  auth: orNull(record({ policy: isText, grants: listOf(isText) })),
  command: record({ id: isUuid, hash: isSha256 }),
  basis: listOf(record({ stream: isText, rev: isCount })),
  attachments: listOf(record({ sha256: isSha256, size: isCount, type: isText })),
  correlationId: isText,
  causationId: orNull(isText),
  payload: isObject,
};

/**
 * @throws MalformedEnvelopeError naming the first field that is missing, unknown or not of its form, or a `prev` that
 * does not go with the revision
 */
export function mustBeEnvelope(value: object): asserts value is Envelope {
  const fault = firstFault(value, FORMS);
  if (fault !== null) throw new MalformedEnvelopeError(`${fault} is unknown or malformed`);
  const { rev, prev } = value as Envelope;
  if ((rev === 0) !== (prev === null)) {
    throw new MalformedEnvelopeError('only the first event of a stream follows nothing');
  }
}

function firstFault(value: object, forms: Forms): string | null {
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(forms, name));
  if (unknown !== undefined) return unknown;
  const fields = value as Record<string, unknown>;
  return Object.keys(forms).find((name) => !forms[name]?.(fields[name])) ?? null;
}

function record(forms: Forms): Check {
  return (value) => isObject(value) && firstFault(value, forms) === null;
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
