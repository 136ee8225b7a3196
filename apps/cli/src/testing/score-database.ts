import { resolve } from 'node:path';
import { openPostgresEventLog } from '@ledger/event-log';
import { EVENT_REGISTRY } from '@ledger/installation';
import { adoptDefaultPolicy, programmeStream } from '@ledger/scorecard';
import {
  ACCEPT,
  begun,
  claimOn,
  on,
  PEOPLE,
  preparedAndSigned,
  sealedStream,
  STORY_ORIGIN,
  storyEvents,
} from '@ledger/task/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { cli } from './recording-terminal.js';

const AGENCIES = resolve(import.meta.dirname, '../../../../libs/agency/reference/agencies.csv');

/** Handed over in time on 20 June 2025, and accepted after the due instant. */
const STORY = preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'))
  .on('2025-07-05')
  .by(PEOPLE.verifier, ACCEPT);

const PROGRAMME = sealedStream(programmeStream('p-57'), [
  {
    recordedAt: on('2025-07-06'),
    type: 'scorecard.programme-registered',
    payload: { name: 'Chương trình 57', documents: ['nq-03'] },
  },
]);

/** A database whose log tells of one task, one programme, the policy in force and every agency. */
export async function createScoreDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await cli({ DATABASE_URL: database.url }, 'migrate');
  const log = await openPostgresEventLog({ url: database.url, role: 'ledger_migrator' });
  await log.adopt(STORY_ORIGIN);
  await log.ingest(0n, [...storyEvents(STORY), ...PROGRAMME]);
  await log.close();
  const appending = await openPostgresEventLog({ url: database.url, role: 'ledger_appender' });
  const clock = () => new Date().toISOString();
  const isAdopted = await adoptDefaultPolicy({ log: appending, registry: EVENT_REGISTRY, clock });
  await appending.close();
  if (!isAdopted) throw new Error('the default policy was there already');
  await cli({ DATABASE_URL: database.url }, 'load', 'agencies', AGENCIES, '--quiet');
  return database;
}
