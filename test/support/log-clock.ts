import type { TestDatabase } from './test-database.js';

const CLOCK = 'clock_timestamp()';

/**
 * Lets the log of a test's database take the time from whoever appends, as if the database's clock showed it too, so that
 * a test may live through months. All else that an append is held to stays as released.
 */
export async function followClockOfTest({ pool }: Pick<TestDatabase, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ text: string }>(
    `select pg_get_functiondef('ledger_log.append'::regproc) as text`,
  );
  const released = rows[0]?.text ?? '';
  if (!released.includes(CLOCK)) throw new Error('the function that appends asks no clock');
  await pool.query(released.replaceAll(CLOCK, 'to_timestamp(p_recorded_ms[1] / 1000.0)'));
}
