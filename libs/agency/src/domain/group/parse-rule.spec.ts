import { describe, expect, it } from '@jest/globals';
import { refuse } from '@ledger/kernel';
import type { GroupCondition } from './group.events.js';
import { parseRule } from './parse-rule.js';

describe('the rule of a group', () => {
  it.each<[string, readonly (readonly GroupCondition[])[]]>([
    ['tier=central', [[{ test: 'tier', of: ['central'] }]]],
    [
      'tier=central and kind in (ministry;ministerial-agency)',
      [
        [
          { test: 'tier', of: ['central'] },
          { test: 'kind', of: ['ministry', 'ministerial-agency'] },
        ],
      ],
    ],
    ['  kind  in ( ministry ; other )  ', [[{ test: 'kind', of: ['ministry', 'other'] }]]],
    ['parent = tinh-ha-noi', [[{ test: 'parent', of: ['tinh-ha-noi'] }]]],
    [
      'group:ministries-sectors or group:localities',
      [
        [{ test: 'group', group: 'group:ministries-sectors' }],
        [{ test: 'group', group: 'group:localities' }],
      ],
    ],
    [
      'group:a and tier=central or group:b',
      [
        [
          { test: 'group', group: 'group:a' },
          { test: 'tier', of: ['central'] },
        ],
        [{ test: 'group', group: 'group:b' }],
      ],
    ],
  ])('is read, `and` binding more than `or`: %s', (words, anyOf) => {
    expect(parseRule(words)).toEqual({ words, anyOf });
  });

  it.each<[string, string, number]>([
    ['', '', 1],
    ['tier', 'tier', 1],
    ['tier is central', 'tier is central', 1],
    ['tier=central and', 'tier=central and', 1],
    ['tier=central or kind ministry', 'kind ministry', 2],
    ['tier=central and (kind=ministry)', '(kind=ministry)', 2],
    ['tier=central and colour=red', 'colour=red', 2],
    ['kind in ministry', 'kind in ministry', 1],
    ['kind in (ministry', 'kind in (ministry', 1],
    ['toString=central', 'toString=central', 1],
  ])('is refused at the condition that cannot be read: %p', (rule, found, place) => {
    expect(parseRule(rule)).toEqual(refuse('group.rule-unreadable', { rule, found, place }));
  });

  it.each<[string, string, string]>([
    ['tier=centre', 'tier', 'centre'],
    ['kind in (ministry;army)', 'kind', 'army'],
    ['kind in ()', 'kind', ''],
    ['kind in (ministry;)', 'kind', ''],
    ['parent=Hà-Nội', 'parent', 'Hà-Nội'],
    ['group:', 'group', 'group:'],
    ['group:Các bộ', 'group', 'group:Các bộ'],
  ])('is refused for a value that cannot be: %s', (rule, field, value) => {
    expect(parseRule(rule)).toEqual(refuse('group.rule-value-unknown', { rule, field, value }));
  });
});
