import { AGENCY_ROOM_EVENTS, type AgencyRegistered } from '@ledger/agency';
import type { RecordedEvent } from '@ledger/event-log';
import { EventRegistry, type Past } from '@ledger/kernel';
import type { ProjectionTransaction } from '@ledger/projection';

export const AGENCY_REGISTERED = 'agency.registered';

const AGENCIES = new EventRegistry(AGENCY_ROOM_EVENTS);

/**
 * Keeps the tiers of agencies, each of which has the one for good that it was registered with. While the register is filled
 * stream by stream, an obligation may be written with agencies that were registered after it began: their rows are told then.
 */
export async function keepTiers(
  registered: readonly RecordedEvent[],
  tx: ProjectionTransaction,
): Promise<void> {
  if (registered.length === 0) return;
  const rows = registered.map(({ envelope }) => {
    const { payload } = AGENCIES.read(envelope) as Past<AgencyRegistered>;
    return { agency: payload.agency, tier: payload.tier };
  });
  await tx.query(
    `with known as (
       insert into agency_tier (agency, tier)
       select * from json_to_recordset($1::json) as known (agency text, tier text)
       returning agency, tier
     )
     update obligation_row set tier = known.tier from known where answerable = known.agency`,
    [JSON.stringify(rows)],
  );
}
