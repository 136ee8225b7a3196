import { IS_HELD } from './register-filter.js';
import { VERSION_COLUMNS, versionsComment } from '../versions/version-table.js';

export const REGISTER_TABLES = [
  `create table agency_tier (
    agency text collate "C" primary key,
    tier text not null
  )`,
  `create table obligation_row (
    ${VERSION_COLUMNS},
    course text collate "C" not null,
    answerable text collate "C" not null,
    assigner text collate "C" not null,
    document text collate "C" not null,
    task_group text,
    priority text,
    incomplete boolean not null,
    assigned_at timestamptz not null,
    due_at timestamptz not null,
    late_since timestamptz,
    late_after timestamptz,
    late_until timestamptz,
    counted_under text collate "C" not null,
    wording text collate "C" not null
  ) with (fillfactor = 80)`,
  versionsComment('obligation_row'),
  `create table wording (
    obligation text collate "C" not null,
    wording text collate "C" not null,
    title text not null,
    clause text,
    title_key text collate "C" not null,
    clause_key text collate "C" not null,
    words tsvector not null,
    primary key (obligation, wording)
  )`,
  `comment on table wording is 'the words of obligations, each as often as they differ'`,
];

/** What the condition on T and K looks at, so that versions that do not hold are passed over within the index. */
const HELD =
  'include (from_at, until_at, from_position, until_position, gone_position, late_after)';

export const REGISTER_INDEXES = [
  `create index obligation_row_due on obligation_row (due_at, obligation) ${HELD}`,
  `create index obligation_row_assigned on obligation_row (assigned_at, obligation) ${HELD}`,
  `create index obligation_row_course on obligation_row (course, due_at, obligation) ${HELD}`,
  `create index obligation_row_held on obligation_row (due_at, obligation)
    where course = 'open' and ${IS_HELD.replaceAll('version.', '')}`,
  'create index obligation_row_answerable on obligation_row (answerable, due_at, obligation)',
  'create index obligation_row_assigner on obligation_row (assigner, due_at, obligation)',
  'create index obligation_row_document on obligation_row (document, due_at, obligation)',
  'create index wording_title on wording (title_key, obligation)',
  'create index wording_clause on wording (clause_key, obligation)',
  'create index wording_words on wording using gin (words) with (fastupdate = off)',
];
