import { canonicalJson, sha256 } from '@ledger/kernel';
import type { ProjectionTransaction } from '@ledger/projection';
import type { KeptVersion } from '../versions/version-changes.js';
import { VERSION_FIELDS, versionFields } from '../versions/version-table.js';
import type { RegisterRow } from './register-row.js';
import { clauseKeyOf, MARK_TYPE, markOf, searchWords, sortKeyOf, type Wording } from './wording.js';

type Version = KeptVersion<RegisterRow>;

/** Begins versions, with the words that are not kept yet. */
export async function beginRows(
  tx: ProjectionTransaction,
  opened: readonly Version[],
): Promise<void> {
  if (opened.length === 0) return;
  const named = opened.map(namedOf);
  await tx.query(ROWS, [JSON.stringify(named.map(rowOf))]);
  await tx.query(WORDINGS, [JSON.stringify(named.map(wordingOf))]);
}

interface Named {
  readonly version: Version;
  /** Tells the wordings of one obligation apart. */
  readonly wording: string;
  readonly words: readonly string[];
}

function namedOf(version: Version): Named {
  const { wording } = version.row;
  return { version, wording: nameOf(wording), words: searchWords(wording) };
}

function nameOf(wording: Wording): string {
  return sha256(canonicalJson(wording)).slice(0, 16);
}

function rowOf({ version, wording, words }: Named) {
  const { row } = version;
  return {
    ...versionFields(version),
    course: row.course,
    answerable: row.answerable,
    assigner: row.assigner,
    document: row.document,
    task_group: row.taskGroup,
    priority: row.priority,
    incomplete: row.incomplete,
    assigned_at: row.assignedAt,
    due_at: row.dueAt ?? 'infinity',
    late_since: row.lateSince,
    late_after: row.lateAfter,
    late_until: row.lateUntil,
    counted_under: row.countedUnder,
    title_key: sortKeyOf(row.wording.title),
    clause_key: clauseKeyOf(row.wording.clause),
    word_mark: markOf(words),
    wording,
  };
}

function wordingOf({ version: { task, row }, wording, words }: Named) {
  const { title, clause } = row.wording;
  return { obligation: task, wording, title, clause, words };
}

/** The tier of an agency that is registered later is told when it is (`keepTiers`). */
const ROWS = `
  insert into obligation_row (obligation, from_at, until_at, from_position, until_position,
    gone_position, course, answerable, assigner, document, task_group, priority, incomplete,
    assigned_at, due_at, late_since, late_after, late_until, counted_under, title_key, clause_key,
    word_mark, wording, tier)
  select opened.*, agency_tier.tier
  from json_to_recordset($1::json) as opened (${VERSION_FIELDS}, course text, answerable text,
    assigner text, document text, task_group text, priority text, incomplete boolean,
    assigned_at timestamptz, due_at timestamptz, late_since timestamptz, late_after timestamptz,
    late_until timestamptz, counted_under text, title_key text, clause_key text, word_mark ${MARK_TYPE},
    wording text)
  left join agency_tier on agency_tier.agency = opened.answerable`;

const WORDINGS = `
  insert into wording (obligation, wording, title, clause, words)
  select obligation, wording, title, clause, array_to_tsvector(words)
  from json_to_recordset($1::json) as told (obligation text, wording text, title text, clause text,
    words text[])
  on conflict do nothing`;
