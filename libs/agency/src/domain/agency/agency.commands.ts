import type { Citation, LocalDate } from '@ledger/kernel';
import type { Known } from '../known.js';
import type { Merger } from '../merger/merger.js';
import type { AgencyFacts } from './agency.events.js';
import type { Agency } from './agency.js';

/**
 * Registers an agency, and is what a load sends for each of its rows: an agency that is registered with the same facts
 * decides nothing; one registered with others is refused, naming the first difference. What was decided since, such as a
 * new name or an end, is no difference.
 */
export type RegisterAgency = AgencyFacts & {
  readonly type: 'RegisterAgency';
  readonly agency: string;
  readonly source: Citation;
};

export type RenameAgency = {
  readonly type: 'RenameAgency';
  readonly agency: string;
  readonly from: LocalDate;
  readonly name: string;
  readonly shortName: string;
  readonly source: Citation;
};

export type MoveAgency = {
  readonly type: 'MoveAgency';
  readonly agency: string;
  readonly from: LocalDate;
  readonly parent: string | null;
  readonly source: Citation;
};

/** Brings the agency's end into line with a merger as it now stands: decided, corrected or withdrawn. */
export type FollowMerger = {
  readonly type: 'FollowMerger';
  readonly agency: string;
  readonly merger: string;
};

export type DissolveAgency = {
  readonly type: 'DissolveAgency';
  readonly agency: string;
  /** The first day on which it no longer exists. */
  readonly day: LocalDate;
  readonly source: Citation;
};

export type AppointHead = {
  readonly type: 'AppointHead';
  readonly agency: string;
  readonly person: string;
  /** Null if not known; the person then counts as in office from the day of recording. */
  readonly beganOn: LocalDate | null;
  readonly to: LocalDate | null;
  readonly source: Citation;
};

export type EndHeadTerm = {
  readonly type: 'EndHeadTerm';
  readonly agency: string;
  readonly person: string;
  /** The first day on which the person is no longer in office. */
  readonly to: LocalDate;
  readonly source: Citation;
};

export type AgencyCommand =
  | RegisterAgency
  | RenameAgency
  | MoveAgency
  | FollowMerger
  | DissolveAgency
  | AppointHead
  | EndHeadTerm;

/** What a decision about an agency may need from other streams. */
export type AgencyDecisionFacts = {
  /** The parent that the command names and, as far as there are any, every parent that those ever have. */
  readonly agencies: readonly Known<Agency>[];
  /** The merger that the command names; null if there is none. */
  readonly merger: Known<Merger> | null;
};
