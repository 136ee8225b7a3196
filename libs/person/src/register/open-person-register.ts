import { sessionConfig } from '@ledger/platform';
import { DataSource } from 'typeorm';
import { ErasureEntity } from './erasure.entity.js';
import { LookUpEntity } from './look-up.entity.js';
import { PersonEntity } from './person.entity.js';
import { PersonRegister } from './person-register.js';

const STATEMENT_TIMEOUT_MS = 10_000;

/** Connects to the register of people; the connections are closed with it. */
export async function openPersonRegister(url: string): Promise<PersonRegister> {
  const session = sessionConfig(url, {
    role: 'ledger_appender',
    applicationName: 'ledger-person',
    statementTimeout: STATEMENT_TIMEOUT_MS,
  });
  const source = new DataSource({
    type: 'postgres',
    entities: [PersonEntity, ErasureEntity, LookUpEntity],
    installExtensions: false,
    poolSize: 4,
    extra: session,
  });
  return new PersonRegister(await source.initialize());
}
