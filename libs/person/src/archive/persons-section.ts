import type { ArchiveSection, RestoredSection } from '@ledger/event-log';
import { canonicalJson, refuse, RefusedError } from '@ledger/kernel';
import type { ClientBase } from 'pg';
import { listRegister, lookUpsBetween } from './list-register.js';
import {
  bytesOf,
  PERSONS,
  RegisterRecords,
  type LookUpRecord,
  type RegisterRecord,
} from './person-records.js';
import { putRecords, settleNumbers } from './put-records.js';

const BATCH = 500;

/**
 * The register of people as a section of a backup: who they are, who was erased, and who looked whom up. What the
 * register holds stays as it is, being at least as new; and whoever was erased stays erased.
 */
export class PersonsSection implements ArchiveSection {
  readonly name = PERSONS;

  /** @param client nobody else's; to restore it has to be in the role `ledger_migrator` */
  constructor(private readonly client: ClientBase) {}

  /** All as it is at one moment. */
  async *records(): AsyncGenerator<Uint8Array, number, void> {
    await this.client.query('begin transaction isolation level repeatable read read only');
    try {
      let held = 0;
      for await (const record of listRegister(this.client)) {
        yield bytesOf(record);
        if (record.kind === 'person') held += 1;
      }
      return held;
    } finally {
      await this.client.query('rollback').catch(() => undefined);
    }
  }

  async check(records: AsyncIterable<Buffer>): Promise<void> {
    const reader = new RegisterRecords();
    let lookUps: Numbered[] = [];
    for await (const bytes of records) {
      const record = reader.read(bytes);
      if (record.kind === 'look-up') lookUps.push({ record, number: reader.number });
      if (lookUps.length < BATCH) continue;
      await this.#refuseOthers(lookUps);
      lookUps = [];
    }
    await this.#refuseOthers(lookUps);
  }

  /** All or nothing. */
  async restore(records: AsyncIterable<Buffer>): Promise<RestoredSection> {
    await this.client.query('begin');
    try {
      const restored = await this.#put(records);
      await settleNumbers(this.client);
      await this.client.query('commit');
      return restored;
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async #put(records: AsyncIterable<Buffer>): Promise<RestoredSection> {
    const reader = new RegisterRecords();
    let [held, added] = [0, 0];
    let batch: RegisterRecord[] = [];
    for await (const bytes of records) {
      const record = reader.read(bytes);
      if (record.kind === 'person') held += 1;
      batch.push(record);
      if (batch.length < BATCH) continue;
      added += await putRecords(this.client, batch);
      batch = [];
    }
    return { held, added: added + (await putRecords(this.client, batch)) };
  }

  /** Numbers are given out one after the other, so that another look-up of the same number is of another life. */
  async #refuseOthers(lookUps: readonly Numbered[]): Promise<void> {
    const [first, last] = [lookUps.at(0), lookUps.at(-1)];
    if (first === undefined || last === undefined) return;
    const held = await lookUpsBetween(this.client, first.record.number, last.record.number);
    const known = new Map(held.map((one) => [one.number, textOf(one)]));
    const other = lookUps.find(
      ({ record }) => (known.get(record.number) ?? textOf(record)) !== textOf(record),
    );
    if (other === undefined) return;
    const params = { section: PERSONS, record: String(other.number) };
    throw new RefusedError(refuse('restore.records-differ', params));
  }
}

/** A look-up and its place in the section. */
interface Numbered {
  readonly record: LookUpRecord;
  readonly number: number;
}

function textOf(record: LookUpRecord): string {
  return canonicalJson(record);
}
