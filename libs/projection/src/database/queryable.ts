import type { PoolClient } from 'pg';

/** One connection; whether a transaction is open on it is the caller's affair. */
export type Queryable = Pick<PoolClient, 'query'>;
