import { isRefusal, RefusedError } from '@ledger/kernel';
import { schemaOf } from '@ledger/projection';
import { obligationRegister, type RegisterReader } from '@ledger/task';
import type { BenchRow } from '../bench-row.js';
import { shortTurns, type Bench } from '../bench.js';
import { connect } from '../connection.js';
import { inTurns } from '../rounds.js';
import { percentile } from '../statistics.js';
import { Random } from '../workload/history/random.js';
import { filledRegister } from '../workload/register/filled-register.js';
import { orderOf, QUERIES, questionOf, type PageQuestion } from '../workload/register/queries.js';
import { latencies } from '../workload/throughput.js';

const PAGE = 50;
const PAGES_BEFORE = 999;
const SEED = 11;

/** As many rows of the same table, read by one index without any question of T and K. */
const INDEXED = `select * from ${schemaOf(obligationRegister)}.obligation_row
  where due_at >= $1 order by due_at, obligation limit ${String(PAGE)}`;

type Ask = () => Promise<unknown>;

export const REGISTER_PAGE_1M: BenchRow = {
  name: 'register-page-1m',
  unit: 'ms',
  better: 'lower',
  compares:
    'The 99th percentile of reading a page of 50 out of a register of a million obligations, over twelve queries (among them ' +
    'status as of a past date, words without accents and page 1,000), against that of reading 50 rows of the same table by ' +
    'an index.',
  measure: async (bench) => {
    const { url, reader, events, seconds } = await filledRegister(bench);
    const client = await connect(url);
    bench.atEnd(() => client.end());
    const random = new Random(SEED);
    const asked = await queriesOf(reader, random, bench);
    const times = new Map(Object.keys(asked).map((name): [string, number[]] => [name, []]));
    const indexed = () => client.query(INDEXED, [`2025-0${String(random.between(1, 9))}-15`]);
    const { pages } = bench.scale;
    const values = await inTurns(
      {
        ours: async () => {
          const all: number[] = [];
          for (const [name, ask] of Object.entries(asked)) {
            const taken = await latencies(pages, ask);
            times.get(name)?.push(...taken);
            all.push(...taken);
          }
          return percentile(all, 0.99);
        },
        indexed: async () => percentile(await latencies(pages * 12, indexed), 0.99),
      },
      shortTurns(bench),
    );
    const made = `${String(events)} events decided in ${String(seconds.log)} s and projected in ${String(seconds.readModel)} s`;
    const note = `${made}; p99 by query: ${slowestFirst(times)}`;
    return { ours: values.of('ours'), reference: values.of('indexed'), note };
  },
};

async function queriesOf(
  reader: RegisterReader,
  random: Random,
  bench: Bench,
): Promise<Readonly<Record<string, Ask>>> {
  const queries = Object.entries(QUERIES).map(([name, make]): [string, Ask] => [
    name,
    () => page(reader, make(random), null),
  ]);
  bench.progress('turning to page 1,000');
  const whole: PageQuestion = { filter: {} };
  let cursor: string | null = null;
  for (let n = 0; n < PAGES_BEFORE; n += 1) {
    const next: string | null = await page(reader, whole, cursor);
    cursor = next ?? cursor;
  }
  return Object.fromEntries([...queries, ['page 1,000', () => page(reader, whole, cursor)]]);
}

/** @returns the cursor of the page that follows @throws RefusedError */
async function page(
  reader: RegisterReader,
  asked: PageQuestion,
  cursor: string | null,
): Promise<string | null> {
  const request = { limit: PAGE, cursor, notBefore: null };
  const read = await reader.page(questionOf(asked), orderOf(asked), request);
  if (isRefusal(read)) throw new RefusedError(read);
  return read.page.next;
}

function slowestFirst(times: ReadonlyMap<string, readonly number[]>): string {
  return [...times]
    .map(([name, taken]) => [name, percentile(taken, 0.99)] as const)
    .sort((a, b) => b[1] - a[1])
    .map(([name, value]) => `${name} ${value.toFixed(1)}`)
    .join(', ');
}
