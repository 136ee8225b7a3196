import type { Seen } from './card-question.js';

type Pinned = Pick<Seen, 'asOf' | 'position'>;

/**
 * How to open a card, as URI templates (RFC 6570): each figure into its obligations, each obligation into its events. They
 * are pinned at the position of the card, so that they show the same however much is recorded meanwhile.
 *
 * @param path where the card is found, such as `/v1/agencies/bkhcn/scorecards/2025`
 * @param query what else was asked of it
 */
export function openedBy(path: string, query: Readonly<Record<string, string>>, seen: Pinned) {
  const members = { ...query, ...membersOf(seen) };
  return {
    figure: `${path}/obligations?figure={figure}&${queryOf(members)}`,
    events: eventsPath('{obligation}', seen),
  };
}

/** Where the events of an obligation are that hold at T, of those known at the position. */
export function eventsPath(obligation: string, seen: Pinned): string {
  return `/v1/tasks/${obligation}/history?${queryOf(membersOf(seen))}`;
}

/** Where the card of an agency is, as it was seen. */
export function cardPath(agency: string, policy: string, seen: Pinned & Pick<Seen, 'period'>) {
  const query = queryOf({ policy, ...membersOf(seen) });
  return `/v1/agencies/${agency}/scorecards/${seen.period.name}?${query}`;
}

function membersOf({ asOf, position }: Pinned) {
  return { asOf, position: String(position) };
}

function queryOf(members: Readonly<Record<string, string>>): string {
  return new URLSearchParams(members).toString();
}
