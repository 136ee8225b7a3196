import { readCanonical, type Forms } from '@ledger/event-log';
import {
  canonicalJson,
  isInstant,
  isLocalDate,
  refuse,
  RefusedError,
  type Instant,
  type RecordFaultKind,
} from '@ledger/kernel';
import type { LookUp, Person } from '../person.js';

/** What the section of a backup is called that holds the register of people. */
export const PERSONS = 'persons';

/** What the register says of somebody. */
export interface PersonRecord extends Person {
  readonly kind: 'person';
}

/** That somebody was erased; nothing of who it was. */
export interface ErasureRecord {
  readonly kind: 'erasure';
  readonly person: string;
  readonly erasedAt: Instant;
  readonly by: string;
  readonly reason: string;
}

/** That somebody was looked up. */
export interface LookUpRecord extends LookUp {
  readonly kind: 'look-up';
}

export type RegisterRecord = PersonRecord | ErasureRecord | LookUpRecord;

/** In the order in which they come. */
const KINDS = ['person', 'erasure', 'look-up'] as const;

export function bytesOf(record: RegisterRecord): Buffer {
  return Buffer.from(canonicalJson(record));
}

const PERSON: Forms<PersonRecord> = {
  kind: (value) => value === 'person',
  id: isText,
  name: isText,
  posts: (value) => Array.isArray(value) && value.every(isPost),
  registeredAt: isInstant,
  correctedAt: (value) => value === null || isInstant(value),
};

const ERASURE: Forms<ErasureRecord> = {
  kind: (value) => value === 'erasure',
  person: isText,
  erasedAt: isInstant,
  by: isText,
  reason: isText,
};

const LOOK_UP: Forms<LookUpRecord> = {
  kind: (value) => value === 'look-up',
  number: (value) => typeof value === 'string' && /^[1-9]\d{0,17}$/.test(value),
  person: isText,
  lookedUpAt: isInstant,
  by: isText,
  agency: isText,
  purpose: isText,
  found: (value) => typeof value === 'boolean',
};

/** Null for bytes that are no record of the register. */
function read(bytes: Buffer): RegisterRecord | null {
  return (
    readCanonical(bytes, PERSON) ?? readCanonical(bytes, ERASURE) ?? readCanonical(bytes, LOOK_UP)
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isPost(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return false;
  const { title, agency, from, to } = value as Record<string, unknown>;
  const days = [from, to].every((day) => day === null || isLocalDate(day));
  return isText(title) && (agency === null || isText(agency)) && days;
}

/** Reads the records of a backup one after the other. */
export class RegisterRecords {
  #number = 0;
  #last: RegisterRecord | null = null;

  /** @throws RefusedError `restore.records-invalid` */
  read(bytes: Buffer): RegisterRecord {
    this.#number += 1;
    const record = read(bytes);
    if (record === null) throw this.#invalid('form');
    if (this.#last !== null && !follows(record, this.#last)) throw this.#invalid('order');
    this.#last = record;
    return record;
  }

  /** Of the record that was read last. */
  get number(): number {
    return this.#number;
  }

  #invalid(fault: RecordFaultKind): RefusedError {
    const record = String(this.#number);
    return new RefusedError(refuse('restore.records-invalid', { section: PERSONS, record, fault }));
  }
}

function follows(record: RegisterRecord, last: RegisterRecord): boolean {
  const [rank, before] = [KINDS.indexOf(record.kind), KINDS.indexOf(last.kind)];
  return rank === before ? Buffer.compare(keyOf(record), keyOf(last)) > 0 : rank > before;
}

/** Bytes that sort as the database sorts. */
function keyOf(record: RegisterRecord): Buffer {
  switch (record.kind) {
    case 'person':
      return Buffer.from(record.id);
    case 'erasure':
      return Buffer.from(record.person);
    case 'look-up':
      return Buffer.from(record.number.padStart(18, '0'));
  }
}
