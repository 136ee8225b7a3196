import { agencyStream, termsInForceOf, type MergerEvent, type MergerTerms } from '@ledger/agency';
import type { RecordedEvent } from '@ledger/event-log';
import { startOfDay, type Instant } from '@ledger/kernel';
import type { DueTimer, Plan, Plans, Process } from '@ledger/projection';
import type { Past } from '@ledger/kernel';
import { GIVES_ROLES, rolesGiven } from '../../domain/roles-given.js';
import type { TaskState } from '../../domain/task.js';
import { taskStream } from '../../domain/streams.js';
import type { HouseReader } from '../house-reader.js';
import { toTask, type HouseCommand } from './house-command.js';
import { passingOn, passingTask } from './succession.js';
import type { TaskFinder } from '../task-finder.port.js';

type Merged = Past<MergerEvent>;

/**
 * Mergers: ends the predecessors, and on the day passes every role of theirs in open tasks on. It keeps watching: a task
 * that is given to an ended agency later, or for an earlier date, passes on too, and so does one that passed to a
 * successor which had ended itself.
 */
export function passOnProcess(house: HouseReader, finder: TaskFinder): Process<HouseCommand> {
  return {
    name: 'pass-on',
    handles: [
      'agency.merger-decided',
      'agency.merger-corrected',
      'agency.merger-withdrawn',
      ...GIVES_ROLES,
    ],
    react: (event, { now }) =>
      event.envelope.type.startsWith('agency.')
        ? followMerger(house.read<MergerEvent>(event))
        : watch(event, { house, now }),
    onTimer: (timer, { now }) => passEverythingOn(timer, { house, finder, now }),
  };
}

/** The day may lie ahead, and the merger may be corrected or withdrawn until then, so that tasks pass on by a timer. */
async function* followMerger({ type, payload }: Merged): Plans<HouseCommand> {
  await Promise.resolve();
  const { merger } = payload;
  const key = `merger ${merger}`;
  for (const agency of agenciesTold({ type, payload } as Merged)) {
    yield ends(agency, merger);
  }
  if (type === 'agency.merger-withdrawn') yield { plan: 'cancel-timer', key };
  else yield { plan: 'set-timer', key, due: startOfDay(payload.day), payload: { merger } };
}

/** Those that it ends, and those that it would have ended in the terms before. */
function agenciesTold({ type, payload }: Merged): readonly string[] {
  switch (type) {
    case 'agency.merger-decided':
      return payload.predecessors;
    case 'agency.merger-corrected':
      return [...payload.predecessors, ...payload.released];
    case 'agency.merger-withdrawn':
      return payload.released;
  }
}

function ends(agency: string, merger: string): Plan<HouseCommand> {
  return {
    plan: 'issue',
    stream: agencyStream(agency),
    command: { room: 'agency', command: { type: 'FollowMerger', agency, merger } },
  };
}

interface Occasion {
  readonly house: HouseReader;
  readonly now: Instant;
}

async function* watch(event: RecordedEvent, occasion: Occasion): Plans<HouseCommand> {
  const { house } = occasion;
  const given = rolesGiven(house.read(event));
  const agencies = new Set(given.map(({ agency }) => agency));
  const { stream } = event.envelope;
  const state = await house.task(stream);
  for (const agency of agencies) yield* passOn(stream, state, { ...occasion, agency });
}

/** Whatever was decided until its day holds now. */
async function* passEverythingOn(
  { payload }: DueTimer,
  { finder, ...occasion }: Occasion & { readonly finder: TaskFinder },
): Plans<HouseCommand> {
  const { house, now } = occasion;
  const terms = await termsOf(house, (payload as { readonly merger: string }).merger);
  if (terms === null || startOfDay(terms.day) > now) return;
  for (const agency of terms.predecessors) {
    for await (const task of finder.openTasksOf(agency)) {
      const stream = taskStream(task);
      const state = await house.task(stream);
      yield* passOn(stream, state, { ...occasion, agency });
    }
  }
}

async function termsOf(house: HouseReader, merger: string): Promise<MergerTerms | null> {
  const known = await house.merger(merger);
  return known === null ? null : termsInForceOf(known.state);
}

/**
 * Siblings pass on one after the other: the first that comes to a successor makes it answer, the next is then closed as
 * merged into that one.
 */
async function* passOn(
  stream: string,
  state: TaskState,
  { house, now, agency }: Occasion & { readonly agency: string },
): Plans<HouseCommand> {
  if (state.kind === 'not-assigned') return;
  const task = passingTask(stream, state.assignment);
  const command = await passingOn(house, agency, { task, now });
  if (command === null) return;
  const parent = state.kind === 'obligation' ? (state.parent?.task ?? null) : state.parent;
  const lane = parent === null ? stream : `under ${parent}`;
  yield toTask(stream, command, { n: agency, lane });
}
