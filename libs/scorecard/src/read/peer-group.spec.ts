import { describe, expect, it } from '@jest/globals';
import type { Agency, AgencyKind, Tier } from '@ledger/agency';
import { peersIn } from './peer-group.js';

function agency(
  id: string,
  kind: AgencyKind,
  { tier = 'central', parent = null, end = null }: Partial<Belonging> = {},
): Agency {
  const registered = {
    name: id,
    shortName: id,
    tier,
    kind,
    parent,
    validFrom: '2025-01-01',
    aliases: [],
  };
  return {
    id,
    registered,
    names: [],
    parents: [{ from: '2025-01-01', parent }],
    heads: [],
    end: end === null ? null : { kind: 'dissolved', day: end },
    endRevision: 0,
  };
}

interface Belonging {
  readonly tier: Tier;
  readonly parent: string | null;
  readonly end: string | null;
}

const AGENCIES = [
  agency('bkhcn', 'ministry'),
  agency('btttt', 'ministry', { end: '2025-03-01' }),
  agency('ha-noi', 'centrally-run-city', { tier: 'province' }),
  agency('lao-cai', 'province', { tier: 'province' }),
  agency('sa-pa', 'peoples-committee', { tier: 'commune', parent: 'lao-cai' }),
  agency('ba-vi', 'peoples-committee', { tier: 'commune', parent: 'ha-noi' }),
];

describe('a peer group', () => {
  it.each([
    ['ministries', '2025-02-28', ['bkhcn', 'btttt']],
    ['ministries', '2025-03-01', ['bkhcn']],
    ['provinces', '2025-03-01', ['ha-noi', 'lao-cai']],
    ['communes-of-lao-cai', '2025-03-01', ['sa-pa']],
    ['communes-of-nobody', '2025-03-01', []],
  ])('%s holds on %s those of its kind that exist', (peerGroup, day, ids) => {
    expect(peersIn(peerGroup, AGENCIES, day)).toEqual(ids);
  });

  it('of any other name is none', () => {
    expect(peersIn('everybody', AGENCIES, '2025-03-01')).toBeNull();
  });
});
