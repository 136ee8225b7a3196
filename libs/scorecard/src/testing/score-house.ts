import { AGENCY_ROOM_EVENTS, AgencyCommandsModule } from '@ledger/agency';
import { ATTACHMENT_MIGRATIONS, AttachmentStore, openAttachmentPool } from '@ledger/attachment';
import { LogStreams, StreamFolds } from '@ledger/command';
import { startTestApi, type TestPerson } from '@ledger/command/testing';
import { LOG_MIGRATIONS, MemoryEventLog } from '@ledger/event-log';
import { EventRegistry, isRefusal, seal, type Instant, type SealedEvent } from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';
import { migrate, migrationList } from '@ledger/platform';
import { PROJECTION_MIGRATIONS, ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import {
  DOCUMENT_EVENTS,
  documentStream,
  TASK_EVENTS,
  TaskQueryModule,
  TaskReaders,
} from '@ledger/task';
import { on, STORY_ORIGIN, storyEvents } from '@ledger/task/testing';
import { createProjectionDatabase } from '../../../../test/support/projection-database.js';
import { SCORECARD_EVENTS } from '../domain/events.js';
import { obligationHistory } from '../history/obligation-history.projection.js';
import { ScorecardCommandsModule } from '../scorecard-commands.module.js';
import { ScorecardQueryModule } from '../scorecard-query.module.js';
import { ADOPTION, STORIES } from './score-stories.js';

const ADMINISTRATOR: TestPerson = { agency: 'vpcp', roles: ['administrator'] };
const AUDITOR: TestPerson = { agency: 'ubkt', roles: ['auditor'] };

const MINISTRY = {
  tier: 'central',
  kind: 'ministry',
  aliases: [],
  validFrom: '2025-01-01',
  source: { title: 'agencies.csv' },
};

/** The source document that the stories cite. */
function resolution(): readonly SealedEvent[] {
  const content = {
    number: '03/NQ-CP',
    date: '2025-01-08',
    issuer: 'chinh-phu',
    title: 'Nghị quyết 03/NQ-CP',
    clauses: [],
  };
  const payload = { form: 'document', content };
  const sealed = seal({
    origin: STORY_ORIGIN,
    stream: documentStream('nq-03'),
    head: null,
    events: [{ type: 'document.registered', schemaVersion: 1, payload }],
    context: commandAt(on('2025-01-08'), 'resolution'),
  });
  if (isRefusal(sealed)) throw new Error(sealed.refused);
  return sealed;
}

/**
 * Two stories over HTTP on 15 July 2025, with what is decided about scoring and what can be asked; the read model follows
 * when told to.
 */
export async function openScoreHouse() {
  const database = await createProjectionDatabase();
  const migrations = migrationList(LOG_MIGRATIONS, PROJECTION_MIGRATIONS, ATTACHMENT_MIGRATIONS);
  await migrate({ url: database.url, migrations });
  const pool = openAttachmentPool(database.url);
  const models = new ReadModels(database.pool);
  let time = on('2025-07-15');
  const clock = () => time;
  const registry = new EventRegistry([
    ...AGENCY_ROOM_EVENTS,
    ...TASK_EVENTS.definitions,
    ...DOCUMENT_EVENTS.definitions,
    ...SCORECARD_EVENTS,
  ]);
  const log = new MemoryEventLog({ clock });
  await log.adopt(STORY_ORIGIN);
  await log.ingest(0n, [...resolution(), ...storyEvents(...STORIES)]);
  const finder = { hasPartIn: () => Promise.resolve(false) };
  const readers = new TaskReaders(new StreamFolds(log, registry), finder);
  const directory = new LogStreams(log);
  const folds = new StreamFolds(log, registry);
  const files = new AttachmentStore(pool, clock);
  const tools = { log, folds, registry, directory, models, clock, readers, files };
  const modules = [
    AgencyCommandsModule,
    ScorecardCommandsModule.with(tools),
    ScorecardQueryModule.with(tools),
    TaskQueryModule.with({ ...tools, pool: database.pool, finder }),
  ];
  const api = await startTestApi({ log, registry, clock, modules });
  const give = (path: string, body: object, as: TestPerson = ADMINISTRATOR) =>
    api.post(`/v1/${path}`, body, { as });
  for (const id of ['btttt', 'bkhcn', 'bca']) {
    await give('agencies', { id, name: `Bộ ${id}`, shortName: id, ...MINISTRY });
  }
  return {
    log,
    give,
    /** Unless the caller has that answer already. */
    getUnless: (path: string, ifNoneMatch: string) =>
      api.get(`/v1/${path}`, { as: AUDITOR, ifNoneMatch }),
    /** From then on it is so late. */
    moveTo: (instant: Instant) => {
      time = instant;
    },
    /** The bytes of what a path answers. */
    bytes: async (path: string, as: TestPerson = AUDITOR) => {
      const headers = await api.authorization(as);
      const answer = await fetch(`${api.url}/v1/${path}`, { headers });
      return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
    },
    /** Events of stories that were recorded since, in log order. */
    record: async (...events: readonly SealedEvent[]) => {
      await log.ingest(await log.head(), events);
    },
    get: (path: string, as: TestPerson = AUDITOR) => api.get(`/v1/${path}`, { as }),
    getFile: (path: string, language?: string) =>
      api.getFile(`/v1/${path}`, { as: AUDITOR, ...(language !== undefined && { language }) }),
    follow: () => sampleWorker(database.projector, log, obligationHistory).catchUp(),
    close: async () => {
      await api.close();
      await models.close();
      await pool.end();
      await database.drop();
    },
  };
}

export type ScoreHouse = Awaited<ReturnType<typeof openScoreHouse>>;

/** The same, in which a scoring policy was adopted. */
export async function openHouseWithPolicy(): Promise<ScoreHouse> {
  const house = await openScoreHouse();
  await house.give('scoring-policies', ADOPTION);
  return house;
}
