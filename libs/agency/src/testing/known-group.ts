import { isRefusal } from '@ledger/kernel';
import type { GroupRule } from '../domain/group/group.events.js';
import type { Group } from '../domain/group/group.js';
import { parseRule } from '../domain/group/parse-rule.js';
import type { Known } from '../domain/known.js';
import { groupStream } from '../domain/streams.js';
import { SOURCE } from './as-administrator.js';

/** A rule that can be read; null for a group whose members are named one by one. */
export function ruleOf(words: string): GroupRule;
export function ruleOf(words: string | null): GroupRule | null;
export function ruleOf(words: string | null): GroupRule | null {
  const rule = words === null ? null : parseRule(words);
  if (isRefusal(rule)) throw new Error(rule.refused);
  return rule;
}

/** A group that has been defined so since 1/1/2025. */
export function knownGroup(id: string, words: string | null): Known<Group> {
  const from = '2025-01-01';
  const rule = ruleOf(words);
  const name = `Nhóm ${id}`;
  const state: Group = {
    id,
    name,
    spellings: [name],
    definitions: [{ from, rule }],
    members: [],
    defined: { group: id, name, spellings: [name], from, rule, source: SOURCE },
  };
  return { state, basis: { stream: groupStream(id), rev: 0 } };
}
