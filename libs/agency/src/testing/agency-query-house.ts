import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandExecutor, LogStreams, StreamFolds, type CommandTools } from '@ledger/command';
import { startTestApi, type TestPerson } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry, isRefusal, uuidV5, type Refusal } from '@ledger/kernel';
import { AgencyCommandsModule } from '../agency-commands.module.js';
import { AgencyQueryModule } from '../agency-query.module.js';
import { ReferenceLoader } from '../application/load-reference.js';
import { agencyDecider } from '../domain/agency/agency.decider.js';
import { AGENCY_ROOM_EVENTS } from '../domain/events.js';
import { mergerDecider } from '../domain/merger/merger.decider.js';
import { HOUSE_ITEMS, REFERENCE_BEGIN } from '../domain/reference/house-items.js';
import { agencyItems, citationOfFile, groupItems } from '../domain/reference/reference-item.js';
import { agencyStream, mergerStream } from '../domain/streams.js';
import { REFERENCE_FOLDER } from './reference-rows.js';

const NOW = '2025-07-15T02:00:00.000Z';
const NAMESPACE = '0b6f2a51-7c1e-5c0a-8f0e-6a4d1f3b9e27';

const ADMINISTRATOR: TestPerson = { agency: 'vpcp', roles: ['administrator'] };
const AUDITOR: TestPerson = { agency: 'ubkt', roles: ['auditor'] };

const text = (file: string) => readFileSync(join(REFERENCE_FOLDER, file), 'utf8');

/**
 * Everything that the reference files tell, agencies that followed their mergers included, served over HTTP on 15 July
 * 2025: given by an administrator, asked for by an auditor unless another is named.
 */
export async function openAgencyQueryHouse() {
  const clock = () => NOW;
  const log = new MemoryEventLog({ clock });
  const registry = new EventRegistry(AGENCY_ROOM_EVENTS);
  const folds = new StreamFolds(log, registry);
  const tools = { log, folds, registry, clock, directory: new LogStreams(log) };
  await furnish(tools);
  const modules = [AgencyCommandsModule, AgencyQueryModule.with(tools)];
  const api = await startTestApi({ ...tools, modules });
  return {
    api,
    log,
    get: (path: string, as: TestPerson = AUDITOR) => api.get(`/v1/${path}`, { as }),
    give: (path: string, body: object) => api.post(`/v1/${path}`, body, { as: ADMINISTRATOR }),
    close: () => api.close(),
  };
}

export type AgencyQueryHouse = Awaited<ReturnType<typeof openAgencyQueryHouse>>;

async function furnish(tools: CommandTools): Promise<void> {
  const source = citationOfFile('agencies.csv');
  const agencies = taken(agencyItems(text('agencies.csv'), source));
  const groups = taken(groupItems(text('groups.csv'), { from: REFERENCE_BEGIN, source }));
  const { refused } = await new ReferenceLoader(tools).load([
    ...HOUSE_ITEMS,
    ...agencies,
    ...groups,
  ]);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  for (const { command } of agencies) {
    const decided = taken(command);
    if (decided.type !== 'DecideMerger') continue;
    for (const agency of decided.predecessors) await follow(agency, decided.merger, tools);
  }
}

/** What a process does in the whole house. */
async function follow(agency: string, merger: string, tools: CommandTools): Promise<void> {
  const { state, basis } = await tools.folds.fold(mergerStream(merger), mergerDecider);
  if (state === null) throw new Error(`${merger} was not decided`);
  const commandId = uuidV5(NAMESPACE, `${merger} ${agency}`);
  const outcome = await new CommandExecutor(tools).execute({
    stream: agencyStream(agency),
    decider: agencyDecider,
    command: { type: 'FollowMerger', agency, merger },
    facts: () => Promise.resolve({ agencies: [], merger: { state, basis } }),
    identity: {
      commandId,
      commandHash: 'a'.repeat(64),
      actor: { kind: 'process', process: 'pass-on' },
      auth: null,
      correlationId: commandId,
      causationId: null,
    },
  });
  taken(outcome);
}

function taken<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
}
