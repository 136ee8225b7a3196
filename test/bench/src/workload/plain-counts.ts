import { schemaOf } from '@ledger/projection';
import { obligationHistory, type CountQuestion } from '@ledger/scorecard';
import type { Client } from 'pg';

/**
 * The plain statement beside ours: the same versions, seen at the same (T, K), counted by what they hold, with no period, no
 * status and no points.
 */
export async function plainCount(
  client: Client,
  { agencies, asOf, position }: CountQuestion,
): Promise<void> {
  const everybody = agencies === 'everybody';
  await client.query(
    `select agency, ending, flags, count(*) from ${schemaOf(obligationHistory)}.obligation_side
     where from_ms < $1 and from_position <= $2 and gone_position > $2
       and (until_ms >= $1 or until_position > $2) ${everybody ? '' : 'and agency = any($3)'}
     group by agency, ending, flags`,
    [Date.parse(asOf), String(position), ...(everybody ? [] : [agencies])],
  );
}

/** The plain statement beside opening: the facts of the same obligations, as text. */
export async function plainFacts(
  client: Client,
  { agencies, asOf, position }: CountQuestion,
): Promise<void> {
  const schema = schemaOf(obligationHistory);
  await client.query(
    `select facts from ${schema}.obligation_key key
     join ${schema}.obligation_version version using (obligation)
     where key.kind = 'agency' and key.key = any($3)
       and from_at < $1 and from_position <= $2 and gone_position > $2
       and (until_at >= $1 or until_position > $2)`,
    [asOf, String(position), agencies],
  );
}
