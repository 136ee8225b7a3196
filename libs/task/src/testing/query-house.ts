import { AGENCY_ROOM_EVENTS } from '@ledger/agency';
import { startTestApi, type TestPerson } from '@ledger/command/testing';
import {
  EventRegistry,
  isRefusal,
  seal,
  startOfDay,
  streamHead,
  type SealedEvent,
} from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import { createProjectionDatabase } from '../../../../test/support/projection-database.js';
import { DOCUMENT_EVENTS } from '../domain/document/document.events.js';
import { documentStream } from '../domain/streams.js';
import { TASK_EVENTS } from '../domain/task.events.js';
import { taskRegister } from '../read/register/task-register.projection.js';
import { TaskQueryModule } from '../task-query.module.js';
import { PEOPLE, WATCH } from './people.js';
import { claimOn } from './sample-commands.js';
import { SAMPLE_ASSIGN } from './sample-facts.js';
import { logOf, storyEvents } from './story-log.js';
import { begun, on, preparedAndSigned, STORY_ORIGIN, TaskStory } from './task-story.js';

const INSPECTOR: TestPerson = { agency: 'ubkt', roles: ['inspector'] };

/** Task 1, claimed on 20 June. */
const claimed = () => preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));

/** Task 2, passed on by a merger of 1 March that was recorded on the 20th, and overdue since July. */
const passedOn = () =>
  new TaskStory('task-2')
    .on('2025-01-09')
    .by(PEOPLE.assigner, SAMPLE_ASSIGN)
    .on('2025-03-20')
    .by(WATCH, {
      kind: 'PassOn',
      from: 'btttt',
      to: 'bkhcn',
      effectiveAt: startOfDay('2025-03-01'),
      merger: { merger: 'm-1', document: null, grounds: null },
    });

/** The conclusion of a session, which got its number a day later. */
function conclusion(): readonly SealedEvent[] {
  const content = {
    number: null,
    date: '2025-01-09',
    issuer: 'chinh-phu',
    title: 'Kết luận phiên họp Ban Chỉ đạo',
    clauses: [],
  };
  const registered = {
    type: 'document.registered',
    payload: { form: 'session-conclusion', content },
  };
  const numbered = { type: 'document.number-added', payload: { number: '15/TB-VPCP' } };
  let events: readonly SealedEvent[] = [];
  for (const [day, event] of Object.entries({ '2025-01-10': registered, '2025-01-11': numbered })) {
    const sealed = seal({
      origin: STORY_ORIGIN,
      stream: documentStream('kl-1'),
      head: streamHead(events),
      events: [{ ...event, schemaVersion: 1 }],
      context: { ...commandAt(on(day), day), actor: PEOPLE.assigner },
    });
    if (isRefusal(sealed)) throw new Error(sealed.refused);
    events = [...events, ...sealed];
  }
  return events;
}

/** Two tasks and a document served over HTTP on 10 July 2025, asked for by an inspector unless another is named. */
export async function openQueryHouse() {
  const database = await createProjectionDatabase();
  const models = new ReadModels(database.pool);
  const log = await logOf([...storyEvents(claimed(), passedOn()), ...conclusion()]);
  await sampleWorker(database.projector, log, taskRegister).catchUp();
  const clock = () => on('2025-07-10');
  const registry = new EventRegistry([
    ...AGENCY_ROOM_EVENTS,
    ...TASK_EVENTS.definitions,
    ...DOCUMENT_EVENTS.definitions,
  ]);
  const settings = { dueSoonDays: 15 };
  const tools = { log, registry, pool: database.pool, models, clock, settings };
  const modules = [TaskQueryModule.with(tools)];
  const api = await startTestApi({ log, registry, clock, modules });
  return {
    api,
    log,
    get: (path: string, as: TestPerson = INSPECTOR) => api.get(`/v1/${path}`, { as }),
    close: async () => {
      await api.close();
      await models.close();
      await database.drop();
    },
  };
}

export type QueryHouse = Awaited<ReturnType<typeof openQueryHouse>>;
