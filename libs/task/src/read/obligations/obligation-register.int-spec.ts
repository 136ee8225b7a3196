import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agencyStream } from '@ledger/agency';
import type { SealedEvent } from '@ledger/kernel';
import { schemaOf } from '@ledger/projection';
import { asRecorded, logOf, randomStories, storyEvents } from '../../testing/index.js';
import { registerBeginnings } from '../../testing/register-house.js';
import { rowsOf, sampleWorker } from '@ledger/projection/testing';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../../test/support/projection-database.js';
import { obligationRegister } from './obligation-register.projection.js';

const TABLES = ['obligation_row', 'wording', 'agency_tier'];

let database: ProjectionDatabase;
let builds = 0;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

type Log = Awaited<ReturnType<typeof logOf>>;

async function rowsIn(name: string): Promise<readonly string[]> {
  const schema = schemaOf({ ...obligationRegister, name });
  const tables = TABLES.map((table) => rowsOf(database.pool, `${schema}.${table}`));
  return (await Promise.all(tables)).flat();
}

/** Every row of a register that was filled from the log under a name of its own. */
async function filled(log: Log, batchSize = 500): Promise<readonly string[]> {
  builds += 1;
  const name = `obligations-${builds}`;
  const projection = { ...obligationRegister, name };
  await sampleWorker(database.projector, log, projection, { batchSize }).catchUp();
  return rowsIn(name);
}

const eventsOf = (seed: number) =>
  asRecorded([...registerBeginnings(), ...storyEvents(...randomStories(6, seed))]);

describe('the register of obligations', () => {
  it('holds the same rows whatever the batches were, and so when it is rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 40 }),
        async (seed, batchSize) => {
          const log = await logOf(eventsOf(seed));
          expect(await filled(log, batchSize)).toEqual(await filled(log));
        },
      ),
      { numRuns: 6 },
    );
  });

  it('tells the tier of an agency that was registered only after the tasks began that came to it', async () => {
    const registered = registerBeginnings();
    const isLate = ({ envelope }: SealedEvent) => envelope.stream === agencyStream('bkhcn');
    const before = registered.filter((event) => !isLate(event));
    const log = await logOf([
      ...asRecorded([...before, ...storyEvents(...randomStories(6, 7))]),
      ...registered.filter(isLate),
    ]);
    const rows = await filled(log, 1);
    expect(rows.filter((row) => row.includes('bkhcn')).length).toBeGreaterThan(1);
    expect(rows).toEqual(await filled(log));
  });

  it('that was filled while the log grew holds what one holds that was filled at once', async () => {
    const events = eventsOf(7);
    const growing = await logOf(events.slice(0, 1));
    const live = { ...obligationRegister, name: 'obligations-live' };
    for (let held = 1; held < events.length; held += 29) {
      await growing.ingest(BigInt(held), events.slice(held, held + 29));
      await sampleWorker(database.projector, growing, live).catchUp();
    }
    expect(events.length).toBeGreaterThan(60);
    expect(await rowsIn('obligations-live')).toEqual(await filled(await logOf(events)));
  });
});
