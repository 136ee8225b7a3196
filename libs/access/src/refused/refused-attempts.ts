import type { Instant, Refusal } from '@ledger/kernel';
import type { Pool } from 'pg';

/** That somebody who showed who they are asked for what they may not do. */
export interface RefusedAttempt {
  /** Grows with every attempt. */
  readonly number: string;
  readonly at: Instant;
  readonly person: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly method: string;
  /** Without the query, which may hold what nobody else should read. */
  readonly path: string;
  readonly code: string;
  readonly params: Refusal['params'];
  /** Leads to the technical log. */
  readonly traceId: string;
}

export interface AttemptsAsked {
  readonly person?: string;
  readonly agency?: string;
  /** Only those before this number. */
  readonly before?: string;
  readonly limit: number;
}

/** The list of refused attempts, for those who inspect. */
export class RefusedAttempts {
  /** @param pool in the role `ledger_appender` */
  constructor(private readonly pool: Pool) {}

  async keep(attempt: Omit<RefusedAttempt, 'number'>): Promise<void> {
    const { at, person, agency, roles, method, path, code, params, traceId } = attempt;
    await this.pool.query(
      `insert into access.refused_attempt
         (at, person, agency, roles, method, path, code, params, trace_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [at, person, agency, roles, method, path, code, JSON.stringify(params), traceId],
    );
  }

  /** The latest first. */
  async list(asked: AttemptsAsked): Promise<readonly RefusedAttempt[]> {
    const { person = null, agency = null, before = null, limit } = asked;
    const { rows } = await this.pool.query<Omit<RefusedAttempt, 'at'> & { readonly at: Date }>(
      `select number, at, person, agency, roles, method, path, code, params, trace_id as "traceId"
       from access.refused_attempt
       where ($1::text is null or person = $1) and ($2::text is null or agency = $2)
         and ($3::bigint is null or number < $3)
       order by number desc limit $4`,
      [person, agency, before, limit],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
