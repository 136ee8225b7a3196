import { defineEvents, type Citation, type LocalDate } from '@ledger/kernel';
import type { AgencyKind, Tier } from '../agency/classification.js';

/** One thing that a member must be. */
export type GroupCondition =
  | { readonly test: 'tier'; readonly of: readonly Tier[] }
  | { readonly test: 'kind'; readonly of: readonly AgencyKind[] }
  /** Directly below one of these agencies. */
  | { readonly test: 'parent'; readonly of: readonly string[] }
  /** A member of another group. */
  | { readonly test: 'group'; readonly group: string };

/** A rule as it was read. Kept beside its words, so that a later reading of the words changes no old group. */
export type GroupRule = {
  /** The rule as it was written. */
  readonly words: string;
  /** A member meets every condition of at least one of these. */
  readonly anyOf: readonly (readonly GroupCondition[])[];
};

/** By a rule, or, where it is null, by members named one by one. */
export type GroupDefinition = { readonly rule: GroupRule | null };

/** A group that tasks are given to or coordinated by. */
export type GroupDefined = {
  readonly type: 'agency.group-defined';
  readonly payload: GroupDefinition & {
    readonly group: string;
    readonly name: string;
    /** As real lists name the group; its name is one of them. */
    readonly spellings: readonly string[];
    readonly from: LocalDate;
    readonly source: Citation;
  };
};

/** The group is meant otherwise from a day on. */
export type GroupRedefined = {
  readonly type: 'agency.group-redefined';
  readonly payload: GroupDefinition & {
    readonly group: string;
    readonly from: LocalDate;
    readonly source: Citation;
  };
};

/** An agency belongs to a group without a rule. */
export type GroupMemberAdded = {
  readonly type: 'agency.group-member-added';
  readonly payload: {
    readonly group: string;
    readonly agency: string;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
    readonly source: Citation;
  };
};

/** It belongs to the group no longer. */
export type GroupMemberRemoved = {
  readonly type: 'agency.group-member-removed';
  readonly payload: {
    readonly group: string;
    readonly agency: string;
    /** The day on which the membership began; names it. */
    readonly since: LocalDate;
    readonly to: LocalDate;
    readonly source: Citation;
  };
};

export type GroupEvent = GroupDefined | GroupRedefined | GroupMemberAdded | GroupMemberRemoved;

const SOURCE: Citation = {
  title: 'Phụ lục II kèm theo Nghị quyết 03/NQ-CP',
  number: '03/NQ-CP',
  date: '2025-01-09',
  issuer: 'Chính phủ',
};

export const GROUP_EVENTS = defineEvents<GroupEvent>({
  'agency.group-defined': {
    version: 1,
    example: {
      group: 'group:ministries-sectors',
      name: 'Các bộ, ngành',
      spellings: ['Các bộ, ngành', 'Bộ, ngành'],
      from: '2025-01-01',
      rule: {
        words:
          'tier=central and kind in (ministry;ministerial-agency) or parent=chinh-phu and group:localities',
        anyOf: [
          [
            { test: 'tier', of: ['central'] },
            { test: 'kind', of: ['ministry', 'ministerial-agency'] },
          ],
          [
            { test: 'parent', of: ['chinh-phu'] },
            { test: 'group', group: 'group:localities' },
          ],
        ],
      },
      source: SOURCE,
    },
  },
  'agency.group-redefined': {
    version: 1,
    example: { group: 'group:broadcasters', from: '2025-07-01', rule: null, source: SOURCE },
  },
  'agency.group-member-added': {
    version: 1,
    example: {
      group: 'group:broadcasters',
      agency: 'vtv',
      from: '2025-01-01',
      to: '2026-01-01',
      source: SOURCE,
    },
  },
  'agency.group-member-removed': {
    version: 1,
    example: {
      group: 'group:broadcasters',
      agency: 'vtv',
      since: '2025-01-01',
      to: '2025-07-01',
      source: SOURCE,
    },
  },
});
