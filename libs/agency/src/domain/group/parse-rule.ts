import { isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { isAgencyKind, isTier } from '../agency/classification.js';
import { isAgencyId, isGroupId } from '../field.js';
import type { GroupCondition, GroupRule } from './group.events.js';

type RuleRefusal = Refusal<'group.rule-unreadable' | 'group.rule-value-unknown'>;

/**
 * Reads the rule of a group: conditions joined by `and`, and alternatives of those joined by `or`, which binds less. A
 * condition is `tier=central`, `kind in (ministry;ministerial-agency)`, `parent=chinh-phu`, or another group's id.
 */
export function parseRule(words: string): GroupRule | RuleRefusal {
  const anyOf: (readonly GroupCondition[])[] = [];
  let place = 0;
  for (const alternative of words.trim().split(/\s+or\s+/)) {
    const conditions: GroupCondition[] = [];
    for (const found of alternative.split(/\s+and\s+/)) {
      place += 1;
      const condition = parseCondition(found, { rule: words, place });
      if (isRefusal(condition)) return condition;
      conditions.push(condition);
    }
    anyOf.push(conditions);
  }
  return { words, anyOf };
}

const EQUALS = /^(?<field>[a-z]+)\s*=\s*(?<values>[^\s=();]+)$/;
const IS_IN = /^(?<field>[a-z]+)\s+in\s*\((?<values>[^()]*)\)$/;

interface Place {
  readonly rule: string;
  readonly place: number;
}

function parseCondition(found: string, { rule, place }: Place): GroupCondition | RuleRefusal {
  if (found.startsWith('group:')) {
    return isGroupId(found)
      ? { test: 'group', group: found }
      : refuse('group.rule-value-unknown', { rule, field: 'group', value: found });
  }
  const parts = (EQUALS.exec(found) ?? IS_IN.exec(found))?.groups as
    { field: string; values: string } | undefined;
  return (
    (parts && parseComparison(parts.field, parts.values, rule)) ??
    refuse('group.rule-unreadable', { rule, found, place })
  );
}

/** Null for a field that no rule can ask about. */
function parseComparison(
  field: string,
  values: string,
  rule: string,
): GroupCondition | RuleRefusal | null {
  const given = values.split(';').map((value) => value.trim());
  switch (field) {
    case 'tier': {
      const of = allOf(given, isTier, { rule, field });
      return isRefusal(of) ? of : { test: field, of };
    }
    case 'kind': {
      const of = allOf(given, isAgencyKind, { rule, field });
      return isRefusal(of) ? of : { test: field, of };
    }
    case 'parent': {
      const of = allOf(given, isAgencyId, { rule, field });
      return isRefusal(of) ? of : { test: field, of };
    }
    default:
      return null;
  }
}

function allOf<Value extends string>(
  given: readonly string[],
  isKnown: (value: unknown) => value is Value,
  { rule, field }: { rule: string; field: string },
): readonly Value[] | Refusal<'group.rule-value-unknown'> {
  const known = given.filter(isKnown);
  const value = given.find((one) => !isKnown(one));
  return value === undefined ? known : refuse('group.rule-value-unknown', { rule, field, value });
}
