import type { Position } from '@ledger/event-log';
import { schemaAt, type ReadModelTools } from '@ledger/projection';
import { holdsAt } from '@ledger/task';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { obligationHistory } from '../history/obligation-history.projection.js';
import type {
  NamedObligationsQuery,
  NamedObligationSource,
  ObligationQuery,
  ObligationSource,
} from './obligation-source.port.js';

interface VersionRow {
  readonly facts: string;
  /** What is known as of T, where a cause was confirmed by then; null where none was. */
  readonly later: string | null;
}

/** Obligations as the read model keeps them. */
export class KeptObligations implements ObligationSource, NamedObligationSource {
  constructor(private readonly tools: ReadModelTools) {}

  /** @throws RefusedError as {@link schemaAt} does */
  async obligationsAt(query: ObligationQuery): Promise<readonly ScoredObligation[]> {
    const { by, keys, from, cut, asOf, position } = query;
    const parameters = [keys, from, cut, asOf, String(position), by];
    return this.#versions(position, FOUND, parameters);
  }

  /** @throws RefusedError likewise */
  async obligationsNamed(query: NamedObligationsQuery): Promise<readonly ScoredObligation[]> {
    const { obligations, from, cut, asOf, position } = query;
    return this.#versions(position, NAMED, [obligations, from, cut, asOf, String(position)]);
  }

  async #versions(
    position: Position,
    asked: (schema: string) => string,
    parameters: readonly unknown[],
  ): Promise<readonly ScoredObligation[]> {
    const schema = await schemaAt(obligationHistory.name, position, this.tools);
    const statement = versionsOf(asked(schema), schema);
    const rows = await this.tools.models.rows<VersionRow>(statement, parameters);
    return rows.map(({ facts, later }) => {
      const seen = JSON.parse(facts) as ScoredObligation;
      const excused = later === null ? [] : (JSON.parse(later) as ScoredObligation).excused;
      return { ...seen, excused };
    });
  }
}

const FOUND = (schema: string) => `select distinct obligation from ${schema}.obligation_key
  where kind = $6 and key = any($1::text[])`;
const NAMED = () => `select unnest($1::text[]) collate "C" as obligation`;

function versionsOf(asked: string, schema: string): string {
  return `with asked as (${asked})
    select version.facts, later.facts as later
    from asked
    join ${schema}.obligation_version version on version.obligation = asked.obligation
      and ${holdsAt('version', '$3', '$5')} and version.ended_at >= $2::timestamptz
    left join ${schema}.obligation_version later on later.obligation = asked.obligation
      and ${holdsAt('later', '$4', '$5')} and later.excused
    order by version.obligation`;
}
