import type { FoldedStream, StreamDirectory, StreamFolds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import { refuse, RefusedError, type Refusal } from '@ledger/kernel';
import { AgencyRoom, statesOf } from '../folds/agency-room.js';
import { agencyDecider } from '../domain/agency/agency.decider.js';
import type { Agency } from '../domain/agency/agency.js';
import { calendarDecider } from '../domain/calendar/calendar.decider.js';
import type { AnnouncedDays } from '../domain/calendar/calendar.js';
import { groupDecider } from '../domain/group/group.decider.js';
import type { Group } from '../domain/group/group.js';
import type { Directory } from '../domain/group/members-of.js';
import { mergerDecider } from '../domain/merger/merger.decider.js';
import type { Merger } from '../domain/merger/merger.js';
import { steeringDecider } from '../domain/steering/steering.decider.js';
import type { SteeringMembers } from '../domain/steering/steering.js';
import {
  agencyStream,
  CALENDAR_STREAM,
  groupStream,
  mergerStream,
  steeringStream,
  TERMS_STREAM,
} from '../domain/streams.js';
import { termsDecider } from '../domain/terms/terms.decider.js';
import type { TermsHistory } from '../domain/terms/terms.js';

/**
 * Folds what is asked about the agency room from the log, as far as it was recorded up to a position. Methods throw
 * `RefusedError` if the log cannot be read.
 */
export class AgencyRoomReader {
  readonly #room: AgencyRoom;

  constructor(
    private readonly folds: StreamFolds,
    directory: StreamDirectory,
  ) {
    this.#room = new AgencyRoom(folds, directory);
  }

  /** @throws RefusedError `agency.unknown` */
  async agency(agency: string, upTo: Position): Promise<FoldedStream<Agency>> {
    const folded = await this.folds.fold(agencyStream(agency), agencyDecider, upTo);
    return known(folded, refuse('agency.unknown', { agency }));
  }

  /** Every agency that was ever registered, in order of their ids. */
  async agencies(upTo: Position): Promise<readonly Agency[]> {
    return statesOf(await this.#room.agencies(upTo));
  }

  /** @throws RefusedError `group.unknown` */
  async group(group: string, upTo: Position): Promise<FoldedStream<Group>> {
    const folded = await this.folds.fold(groupStream(group), groupDecider, upTo);
    return known(folded, refuse('group.unknown', { group }));
  }

  /** Every group that was ever defined, in order of their ids. */
  async groups(upTo: Position): Promise<readonly Group[]> {
    return statesOf(await this.#room.groups(upTo));
  }

  async directory(upTo: Position): Promise<Directory> {
    return { agencies: await this.agencies(upTo), groups: await this.groups(upTo) };
  }

  /** @throws RefusedError `merger.unknown` */
  async merger(merger: string, upTo: Position): Promise<FoldedStream<Merger>> {
    const folded = await this.folds.fold(mergerStream(merger), mergerDecider, upTo);
    return known(folded, refuse('merger.unknown', { merger }));
  }

  /** @throws RefusedError `agency.unknown`, `steering.not-a-body` */
  async steeringBody(body: string, upTo: Position): Promise<FoldedStream<SteeringMembers>> {
    const { state } = await this.agency(body, upTo);
    if (state.registered.kind !== 'steering-body') {
      throw new RefusedError(refuse('steering.not-a-body', { agency: body }));
    }
    return this.folds.fold(steeringStream(body), steeringDecider, upTo);
  }

  calendar(upTo: Position): Promise<FoldedStream<AnnouncedDays>> {
    return this.folds.fold(CALENDAR_STREAM, calendarDecider, upTo);
  }

  terms(upTo: Position): Promise<FoldedStream<TermsHistory>> {
    return this.folds.fold(TERMS_STREAM, termsDecider, upTo);
  }
}

function known<S>(folded: FoldedStream<S | null>, refusal: Refusal): FoldedStream<S> {
  const { state } = folded;
  if (state === null) throw new RefusedError(refusal);
  return { ...folded, state };
}
