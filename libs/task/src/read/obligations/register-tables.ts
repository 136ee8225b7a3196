import { VERSION_COLUMNS, versionsComment } from '../versions/version-table.js';
import { HELD_INDEXES } from './register-parts.js';
import { MARK_TYPE } from './wording.js';

export const REGISTER_TABLES = [
  `create table agency_tier (
    agency text collate "C" primary key,
    tier text not null
  )`,
  `create table obligation_row (
    ${VERSION_COLUMNS},
    course text collate "C" not null,
    answerable text collate "C" not null,
    tier text collate "C",
    assigner text collate "C" not null,
    document text collate "C" not null,
    task_group text collate "C",
    priority text collate "C",
    incomplete boolean not null,
    assigned_at timestamptz not null,
    due_at timestamptz not null,
    late_since timestamptz,
    late_after timestamptz,
    late_until timestamptz,
    counted_under text collate "C" not null,
    title_key text collate "C" not null,
    clause_key text collate "C" not null,
    word_mark ${MARK_TYPE} not null,
    wording text collate "C" not null,
    primary key (obligation, from_at, from_position)
  ) with (fillfactor = 80)`,
  versionsComment('obligation_row'),
  `create table wording (
    obligation text collate "C" not null,
    wording text collate "C" not null,
    title text not null,
    clause text,
    words tsvector not null,
    primary key (obligation, wording)
  )`,
  `comment on table wording is 'the words of obligations, each as often as they differ'`,
];

/**
 * Each order with whatever few values are asked for, with what tells whether a version holds at T and K, and whether words
 * may stand in it: so that what is not asked for is passed over without a look at its row.
 */
const ORDER_INDEXES = ['due_at', 'assigned_at', 'title_key', 'clause_key'].map(
  (order) => `create index obligation_row_${order} on obligation_row
    (${order}, obligation, course, tier, task_group, priority, incomplete)
    include (from_at, until_at, from_position, until_position, gone_position, late_after, word_mark)`,
);

export const REGISTER_INDEXES = [
  ...ORDER_INDEXES,
  'create index obligation_row_course on obligation_row (course, due_at, obligation)',
  ...HELD_INDEXES,
  'create index obligation_row_answerable on obligation_row (answerable, due_at, obligation)',
  'create index obligation_row_assigner on obligation_row (assigner, due_at, obligation)',
  `create index obligation_row_incomplete on obligation_row
    (assigner, assigned_at, obligation, task_group, priority) where incomplete`,
  'create index obligation_row_document on obligation_row (document, due_at, obligation)',
  'create index wording_words on wording using gin (words) with (fastupdate = off)',
];
