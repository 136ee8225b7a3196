/** What a field of the agency room must hold. */
export type FieldForm =
  /** Lower-case letters and digits in words joined by hyphens. */
  | 'agency-id'
  /** `group:` and then the same. */
  | 'group-id'
  /** 1–100 characters without spaces. */
  | 'opaque-id'
  /** At least one thing, none of them twice. */
  | 'distinct-list'
  /** Something to read, without spaces at either end. */
  | 'text'
  /** A day that exists, as YYYY-MM-DD. */
  | 'date'
  /** The first day on which something no longer holds, so after the day on which it began. */
  | 'later-date'
  | 'year'
  | 'tier'
  | 'kind'
  /** A whole number from 0. */
  | 'count'
  /** A whole number from 1. */
  | 'term'
  | 'non-working-day-rule';

/** The dated facts that an agency carries. */
export type AgencyFactKind = 'name' | 'parent' | 'head';

/** Refusals of the agency room. Every date is YYYY-MM-DD; the day on which something ends no longer belongs to it. */
export interface AgencyRefusals {
  /** A field does not hold what it must; `value` is what was given. */
  'agency.field-invalid': { field: string; value: string; form: FieldForm };
  /** No agency of that id is registered. */
  'agency.unknown': { agency: string };
  /** The agency does not exist yet on that day. */
  'agency.not-begun': { agency: string; date: string; validFrom: string };
  /** The agency no longer exists on that day. */
  'agency.ended': { agency: string; date: string; validTo: string };
  /** The id is registered with other facts; `field` is the first that differs. */
  'agency.already-registered': {
    agency: string;
    field: string;
    recorded: string;
    given: string;
  };
  /** Another name or parent begins on that very day. */
  'agency.date-taken': { agency: string; fact: AgencyFactKind; date: string };
  /** The parent is, then or later, below the agency itself. */
  'agency.own-ancestor': { agency: string; parent: string };
  /** Somebody else, or the same person since another day, heads the agency in that time. */
  'agency.head-in-office': { agency: string; person: string; from: string };
  /** That person does not head the agency just before that day. */
  'agency.not-its-head': { agency: string; person: string; date: string };
  /** A fact that is recorded for a later day would lose its agency. */
  'agency.later-fact': { agency: string; fact: AgencyFactKind; date: string };

  /** No merger of that id is decided. */
  'merger.unknown': { merger: string };
  /** The merger is decided in other terms; `field` is the first that differs. */
  'merger.already-decided': { merger: string; field: string };
  /** The merger was withdrawn. */
  'merger.withdrawn': { merger: string };
  /** The merger has taken effect, so it is corrected and withdrawn no more. */
  'merger.day-passed': { merger: string; day: string; today: string };
  /** The predecessor ends on `validTo` already, by another decision. */
  'merger.predecessor-ended': { agency: string; validTo: string };
  /** The successor does not exist on the day of the merger. */
  'merger.successor-missing': { agency: string; day: string };
  /** By way of this successor the tasks would come back to a predecessor. */
  'merger.cycle': { predecessor: string; successor: string };
  /** The predecessor takes over the tasks of `from` on `day`, when it would no longer exist. */
  'merger.predecessor-receives': { predecessor: string; from: string; day: string };
  /** Two exceptions cover the same tasks. */
  'merger.exception-repeated': { scope: string };

  /** No group of that id is defined, or not yet on the day in question. */
  'group.unknown': { group: string };
  /** The group is defined otherwise; `field` is the first that differs. */
  'group.already-defined': { group: string; field: string };
  /** One condition of the rule cannot be read; `place` counts conditions from 1. */
  'group.rule-unreadable': { rule: string; found: string; place: number };
  /** The rule asks for a tier or kind that does not exist, or an agency or group id that cannot be one. */
  'group.rule-value-unknown': { rule: string; field: string; value: string };
  /** By way of the groups that its rule names, the group would contain itself. */
  'group.cycle': { group: string; through: string };
  /** A definition begins on that day or later. */
  'group.defined-later': { group: string; date: string; from: string };
  /** The members of the group are given by a rule, so none is named by hand. */
  'group.ruled': { group: string; date: string };
  /** The agency is a member in that time already. */
  'group.member-already': { group: string; agency: string; from: string };
  /** The agency is no member just before that day. */
  'group.not-a-member': { group: string; agency: string; date: string };

  /** The agency is no steering body. */
  'steering.not-a-body': { agency: string };
  /** The person sits in the body in that time already. */
  'steering.member-already': { body: string; person: string; from: string };
  /** The person does not sit in the body just before that day. */
  'steering.not-a-member': { body: string; person: string; date: string };

  /** The day is announced as something else. */
  'calendar.day-taken': { date: string; recorded: 'holiday' | 'swap-day' };
  /** The day is not announced, or no longer. */
  'calendar.day-not-announced': { date: string };
  /** The day that the swap day is worked in exchange for is no day off. */
  'calendar.exchange-missing': { date: string; inExchangeFor: string };

  /** A set of terms is adopted from `recorded` on, and this one would begin on that day or before. */
  'terms.overlapping': { from: string; recorded: string };
  /** The terms would begin before the day on which they are adopted. */
  'terms.back-dated': { from: string; today: string };
  /** No terms have been adopted for that day yet, so nothing can be counted. */
  'terms.none-in-force': { date: string };

  /** The person serves in the agency in that time already. */
  'service.already-serving': { person: string; agency: string; from: string };
  /** The person does not serve in the agency just before that day. */
  'service.not-serving': { person: string; agency: string; date: string };

  /** A table of facts lacks a column. */
  'reference.column-missing': { column: string };
  /** A line of a table cannot be read: a quote is left open, or it has more or fewer cells than columns. */
  'reference.line-unreadable': { line: number };
}
