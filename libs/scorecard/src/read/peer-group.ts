import { existsOn, parentOn, type Agency } from '@ledger/agency';

/** The agencies of a peer group on a day, since only like is compared with like; null if there is no such group. */
export function peersIn(
  peerGroup: string,
  agencies: readonly Agency[],
  day: string,
): readonly string[] | null {
  const belongs = membershipIn(peerGroup, day);
  if (belongs === null) return null;
  return agencies
    .filter((agency) => existsOn(agency, day) && belongs(agency))
    .map(({ id }) => id)
    .sort();
}

const COMMUNES_OF = 'communes-of-';

function membershipIn(peerGroup: string, day: string): ((agency: Agency) => boolean) | null {
  if (peerGroup === 'ministries') return ({ registered }) => registered.kind === 'ministry';
  if (peerGroup === 'provinces') {
    return ({ registered: { kind } }) => kind === 'province' || kind === 'centrally-run-city';
  }
  if (!peerGroup.startsWith(COMMUNES_OF)) return null;
  const province = peerGroup.slice(COMMUNES_OF.length);
  return (agency) => agency.registered.tier === 'commune' && parentOn(agency, day) === province;
}
