import type { Citation, LocalDate } from '@ledger/kernel';
import type { Agency } from '../agency/agency.js';
import type { Known } from '../known.js';
import type { Group } from './group.js';

/**
 * Defines a group, and is what a load sends for each of its rows: a group that was defined so decides nothing, one that
 * was defined otherwise is refused, naming the first difference.
 */
export type DefineGroup = {
  readonly type: 'DefineGroup';
  readonly group: string;
  readonly name: string;
  readonly spellings: readonly string[];
  /** The first day on which the group is meant so. */
  readonly from: LocalDate;
  /** Null if its members are named one by one. */
  readonly rule: string | null;
  readonly source: Citation;
};

export type RedefineGroup = {
  readonly type: 'RedefineGroup';
  readonly group: string;
  readonly from: LocalDate;
  readonly rule: string | null;
  readonly source: Citation;
};

export type AddGroupMember = {
  readonly type: 'AddGroupMember';
  readonly group: string;
  readonly agency: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly source: Citation;
};

export type RemoveGroupMember = {
  readonly type: 'RemoveGroupMember';
  readonly group: string;
  readonly agency: string;
  /** The first day on which it is no longer a member. */
  readonly to: LocalDate;
  readonly source: Citation;
};

export type GroupCommand = DefineGroup | RedefineGroup | AddGroupMember | RemoveGroupMember;

export type GroupDecisionFacts = {
  /** The agency that the command names. */
  readonly agencies: readonly Known<Agency>[];
  /** The groups that the command's rule names and, in turn, those that any rule of theirs names. */
  readonly groups: readonly Known<Group>[];
};
