import { describe, it } from '@jest/globals';
import { startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import { ruleOf } from '../../testing/known-group.js';
import { contentOf } from '../content-of.js';
import type { AddGroupMember } from './group.commands.js';
import { groupDecider } from './group.decider.js';
import type { GroupEvent } from './group.events.js';

const vtv = knownAgency('vtv');
const ended = mergedAgency('btttt', { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' });
const facts = { agencies: [vtv, ended], groups: [] };
const { given } = specify(groupDecider, asAdministrator('2025-02-20T02:00:00.000Z', facts));

const defined = (words: string | null): GroupEvent => ({
  type: 'agency.group-defined',
  payload: {
    group: 'group:central',
    name: 'Các cơ quan trung ương',
    spellings: ['Các cơ quan trung ương'],
    from: '2025-01-01',
    rule: ruleOf(words),
    source: SOURCE,
  },
});

describe('naming the members of a group', () => {
  const named = on('2025-01-01', defined(null));
  const add: AddGroupMember = {
    type: 'AddGroupMember',
    group: 'group:central',
    agency: 'vtv',
    from: '2025-03-01',
    to: null,
    source: SOURCE,
  };
  const added: GroupEvent = { type: 'agency.group-member-added', payload: contentOf(add) };
  const member = on<GroupEvent>('2025-03-01', added);
  const remove = {
    type: 'RemoveGroupMember',
    group: 'group:central',
    agency: 'vtv',
    to: '2025-06-01',
    source: SOURCE,
  } as const;

  it('takes effect by itself, relying on the agency', () => {
    given([named])
      .when(add)
      .then([
        {
          ...added,
          effectiveAt: startOfDay('2025-03-01'),
          enteredLate: false,
          basis: [vtv.basis],
        },
      ]);
  });

  it('decides nothing when named before', () => {
    given([named, member]).when(add).thenNothing();
  });

  it('refuses to name an agency twice for the same time', () => {
    given([named, member])
      .when({ ...add, from: '2025-02-01' })
      .thenRefuses('group.member-already', { agency: 'vtv', from: '2025-03-01' });
  });

  it('is refused while a rule says who belongs', () => {
    given([on('2025-01-01', defined('tier=central'))])
      .when(add)
      .thenRefuses('group.ruled', { date: '2025-03-01' });
  });

  it('is refused before the group is defined', () => {
    given([named])
      .when({ ...add, from: '2024-12-31' })
      .thenRefuses('group.unknown');
  });

  it('refuses an agency that is unknown or has ended', () => {
    given([named])
      .when({ ...add, agency: 'nobody' })
      .thenRefuses('agency.unknown');
    given([named])
      .when({ ...add, agency: 'btttt' })
      .thenRefuses('agency.ended', { agency: 'btttt' });
  });

  it('ends with the removal, by itself', () => {
    given([named, member])
      .when(remove)
      .then([
        {
          type: 'agency.group-member-removed',
          payload: { ...contentOf(remove), since: '2025-03-01' },
          effectiveAt: startOfDay('2025-06-01'),
          enteredLate: false,
        },
      ]);
  });

  it('removes nobody twice, and nobody who is no member', () => {
    const until = on<GroupEvent>('2025-03-01', {
      type: 'agency.group-member-added',
      payload: { ...contentOf(add), to: '2025-06-01' },
    });
    given([named, until]).when(remove).thenNothing();
    given([named])
      .when(remove)
      .thenRefuses('group.not-a-member', { agency: 'vtv', date: '2025-06-01' });
    given([named, member])
      .when({ ...remove, to: '2025-03-01' })
      .thenRefuses('group.not-a-member');
  });

  it.each<[Partial<AddGroupMember>, string]>([
    [{ from: '2025-02-30' }, 'from'],
    [{ to: '2025-03-01' }, 'to'],
  ])('refuses %j, naming the field', (part, field) => {
    given([named])
      .when({ ...add, ...part })
      .thenRefuses('agency.field-invalid', { field });
  });
});
