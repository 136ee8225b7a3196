import { instantAfter, localDate, type Instant } from '@ledger/kernel';
import type { NameSource } from '@ledger/task';

/** @param bound T, exclusive: agencies are called what they were called on the last day before it */
export async function agencyNames(
  source: NameSource,
  agencies: readonly string[],
  bound: Instant,
): Promise<(agency: string) => string> {
  const names = await source.namesOf({ agencies, groups: [], documents: [] });
  const on = localDate(instantAfter(bound, -1));
  return (agency) => names.agency(agency, on);
}
