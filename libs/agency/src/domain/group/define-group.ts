import {
  canonicalJson,
  isRefusal,
  refuse,
  type Basis,
  type CommandContext,
  type Decision,
  type LocalDate,
  type Refusal,
} from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseMalformed } from '../field.js';
import type { Known } from '../known.js';
import type { DefineGroup, GroupDecisionFacts, RedefineGroup } from './group.commands.js';
import { groupsNamedBy } from './group-rule.js';
import type { GroupDefinition, GroupEvent, GroupRule } from './group.events.js';
import { definitionOn, type Group } from './group.js';
import { parseRule } from './parse-rule.js';

type Context = CommandContext<GroupDecisionFacts>;

export function defineGroup(
  command: DefineGroup,
  state: Group | null,
  { now, facts }: Context,
): Decision<GroupEvent> {
  const { group, name, spellings, from } = command;
  const malformed = refuseMalformed(
    ['group', group, 'group-id'],
    ['name', name, 'text'],
    ['spellings', spellings, 'distinct-list'],
    ...spellings.map((spelling) => ['spellings', spelling, 'text'] as const),
    ['from', from, 'date'],
  );
  if (malformed !== null) return malformed;
  if (state !== null) return compare(command, state);
  const read = readRule(command, facts.groups);
  if (isRefusal(read)) return read;
  const payload = { ...contentOf(command), rule: read.rule };
  const effective = effectiveFrom(from, now);
  return [{ type: 'agency.group-defined', payload, ...effective, basis: read.basis }];
}

export function redefineGroup(
  command: RedefineGroup,
  state: Group,
  { now, facts }: Context,
): Decision<GroupEvent> {
  const { group, from } = command;
  const malformed = refuseMalformed(['from', from, 'date']);
  if (malformed !== null) return malformed;
  const later = state.definitions.find((definition) => definition.from >= from);
  if (later !== undefined) {
    return later.from === from && wordsOf(later) === command.rule
      ? []
      : refuse('group.defined-later', { group, date: from, from: later.from });
  }
  const read = readRule(command, facts.groups);
  if (isRefusal(read)) return read;
  const payload = { ...contentOf(command), rule: read.rule };
  const effective = effectiveFrom(from, now);
  return [{ type: 'agency.group-redefined', payload, ...effective, basis: read.basis }];
}

function wordsOf({ rule }: GroupDefinition): string | null {
  return rule === null ? null : rule.words;
}

const COMPARED = ['name', 'spellings', 'from', 'rule'] as const;

function compare(given: DefineGroup, { defined }: Group): Decision<GroupEvent> {
  const recorded = { ...defined, rule: wordsOf(defined) };
  const differs = (field: (typeof COMPARED)[number]) =>
    canonicalJson(given[field]) !== canonicalJson(recorded[field]);
  const field = COMPARED.find(differs);
  return field === undefined ? [] : refuse('group.already-defined', { group: given.group, field });
}

interface Asked {
  readonly group: string;
  readonly rule: string | null;
  readonly from: LocalDate;
}

/** The rule as read, with the groups it relies on; each must be defined by then and must not lead back here. */
function readRule(
  { group, rule: words, from }: Asked,
  groups: readonly Known<Group>[],
): { rule: GroupRule | null; basis: readonly Basis[] } | Refusal {
  if (words === null) return { rule: null, basis: [] };
  const rule = parseRule(words);
  if (isRefusal(rule)) return rule;
  const basis: Basis[] = [];
  for (const named of groupsNamedBy(rule)) {
    if (leadsTo(named, group, groups)) return refuse('group.cycle', { group, through: named });
    const known = groups.find(({ state }) => state.id === named);
    if (known === undefined || definitionOn(known.state, from) === null) {
      return refuse('group.unknown', { group: named });
    }
    basis.push(known.basis);
  }
  return { rule, basis };
}

/** Whether a group is, or by any of its definitions ever contains, another. */
function leadsTo(
  id: string,
  target: string,
  groups: readonly Known<Group>[],
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (id === target) return true;
  const group = groups.find(({ state }) => state.id === id)?.state;
  if (group === undefined || seen.has(id)) return false;
  const onward = group.definitions.flatMap(({ rule }) =>
    rule === null ? [] : groupsNamedBy(rule),
  );
  return onward.some((next) => leadsTo(next, target, groups, new Set([...seen, id])));
}
