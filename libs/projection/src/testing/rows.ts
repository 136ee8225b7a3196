import type { Pool } from 'pg';

/** Every row of a table as text, in one order: two tables are equal when these are. */
export async function rowsOf(pool: Pool, table: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ row: string }>(
    `select t::text as row from ${table} t order by t::text collate "C"`,
  );
  return rows.map(({ row }) => row);
}

/** Where a version's checkpoint stands; null if there is none. */
export async function positionOf(pool: Pool, schema: string): Promise<number | null> {
  const { rows } = await pool.query<{ position: string }>(
    'select position::text from projection.checkpoint where reader = $1',
    [schema],
  );
  return rows[0] === undefined ? null : Number(rows[0].position);
}
