import { describe, expect, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, AUDITOR, on, SOURCE } from '../../testing/as-administrator.js';
import { knownGroup, ruleOf } from '../../testing/known-group.js';
import { contentOf } from '../content-of.js';
import type { DefineGroup, RedefineGroup } from './group.commands.js';
import { groupDecider } from './group.decider.js';
import type { GroupDefined, GroupEvent, GroupRedefined } from './group.events.js';

const localities = knownGroup('group:localities', 'tier=province');
const both = knownGroup('group:all', 'group:localities or tier=central');
const facts = { agencies: [], groups: [localities, both] };
const { given } = specify(groupDecider, asAdministrator('2025-02-20T02:00:00.000Z', facts));

const define: DefineGroup = {
  type: 'DefineGroup',
  group: 'group:central',
  name: 'Các cơ quan trung ương',
  spellings: ['Các cơ quan trung ương', 'cơ quan trung ương'],
  from: '2025-01-01',
  rule: 'tier=central',
  source: SOURCE,
};
const defined = (part: Partial<DefineGroup> = {}): GroupDefined => {
  const { rule, ...rest } = contentOf({ ...define, ...part });
  return { type: 'agency.group-defined', payload: { ...rest, rule: ruleOf(rule) } };
};
const late = { effectiveAt: startOfDay('2025-01-01'), enteredLate: true };

const redefine: RedefineGroup = {
  type: 'RedefineGroup',
  group: 'group:central',
  from: '2025-03-01',
  rule: 'tier in (central;province)',
  source: SOURCE,
};
const redefined: GroupRedefined = {
  type: 'agency.group-redefined',
  payload: { ...contentOf(redefine), rule: ruleOf(redefine.rule) },
};

describe('defining a group', () => {
  it('keeps the rule as read beside its words', () => {
    given([])
      .when(define)
      .then([{ ...defined(), ...late, basis: [] }]);
    expect(defined().payload.rule).toEqual({
      words: 'tier=central',
      anyOf: [[{ test: 'tier', of: ['central'] }]],
    });
  });

  it('relies on the groups that its rule names, each once', () => {
    const rule = 'group:localities and tier=province or group:localities';
    given([])
      .when({ ...define, rule })
      .then([{ ...defined({ rule }), ...late, basis: [localities.basis] }]);
  });

  it('may leave its members to be named one by one', () => {
    given([])
      .when({ ...define, rule: null })
      .then([{ ...defined({ rule: null }), ...late, basis: [] }]);
  });

  it('decides nothing when defined so before', () => {
    given([on<GroupEvent>('2025-01-01', defined())])
      .when(define)
      .thenNothing();
  });

  it.each<[Partial<DefineGroup>, string]>([
    [{ name: 'Khác' }, 'name'],
    [{ spellings: ['Khác'] }, 'spellings'],
    [{ from: '2025-02-01' }, 'from'],
    [{ rule: 'tier=province' }, 'rule'],
    [{ rule: null }, 'rule'],
  ])('refuses to define it otherwise: %j', (part, field) => {
    given([on<GroupEvent>('2025-01-01', defined())])
      .when({ ...define, ...part })
      .thenRefuses('group.already-defined', { group: 'group:central', field });
  });

  it('refuses a rule that cannot be read', () => {
    given([])
      .when({ ...define, rule: 'all' })
      .thenRefuses('group.rule-unreadable');
  });

  it('refuses a rule that names a group which is not defined, or not yet', () => {
    given([])
      .when({ ...define, rule: 'group:nobody' })
      .thenRefuses('group.unknown', { group: 'group:nobody' });
    given([])
      .when({ ...define, rule: 'group:localities', from: '2024-12-31' })
      .thenRefuses('group.unknown', { group: 'group:localities' });
  });

  it.each<[Partial<DefineGroup>, string]>([
    [{ group: 'central' }, 'group'],
    [{ name: '' }, 'name'],
    [{ spellings: [] }, 'spellings'],
    [{ spellings: ['a', 'a'] }, 'spellings'],
    [{ spellings: [' a'] }, 'spellings'],
    [{ from: '2025' }, 'from'],
  ])('refuses %j, naming the field', (part, field) => {
    given([])
      .when({ ...define, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });

  it('is for an administrator', () => {
    given([]).when(define, { actor: AUDITOR }).thenRefuses('authority.role-missing');
  });
});

describe('a group never contains itself', () => {
  it('by naming itself', () => {
    given([])
      .when({ ...define, rule: 'tier=central or group:central' })
      .thenRefuses('group.cycle', { group: 'group:central', through: 'group:central' });
  });

  it('by way of a group that names it', () => {
    given([on<GroupEvent>('2025-01-01', defined({ group: 'group:localities' }))])
      .when({ ...redefine, group: 'group:localities', rule: 'group:all' })
      .thenRefuses('group.cycle', { through: 'group:all' });
  });
});

describe('defining a group anew', () => {
  const before = on<GroupEvent>('2025-01-01', defined());

  it('takes effect by itself on its day', () => {
    given([before])
      .when(redefine)
      .then([
        { ...redefined, effectiveAt: startOfDay('2025-03-01'), enteredLate: false, basis: [] },
      ]);
  });

  it('decides nothing when defined so from that day', () => {
    given([before, on<GroupEvent>('2025-03-01', redefined)])
      .when(redefine)
      .thenNothing();
  });

  it.each(['2025-01-01', '2024-12-31'])(
    'is refused from %s, where a definition begins then or later',
    (from) => {
      given([before])
        .when({ ...redefine, from })
        .thenRefuses('group.defined-later', { from: '2025-01-01' });
    },
  );

  it('is refused for a group that is not defined', () => {
    given([]).when(redefine).thenRefuses('group.unknown', { group: 'group:central' });
  });
});
