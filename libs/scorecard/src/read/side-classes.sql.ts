import { FLAG, NEVER } from '../history/obligation-side.js';

/** What is kept of a column: where its instant lies, not which it is. */
interface KeptPart {
  readonly bits: number;
  /** The number that is kept, multiplied by the weight of its lowest bit. */
  readonly kept: (weight: number) => string;
  /** Columns in which that number reads as what it was made from, as far as anybody asks. */
  readonly columns: (kept: string) => string;
}

const FROM = '$1::bigint';
const CUT = '$2::bigint';

/** Before the period, in it, or from the cut on. */
const place = (column: string): KeptPart => ({
  bits: 2,
  kept: (weight) => `case when ${column} < ${FROM} then 0
    when ${column} < ${CUT} then ${String(weight)} else ${String(2 * weight)} end`,
  columns: (kept) =>
    `case ${kept} when 0 then ${FROM} - 1 when 1 then ${FROM} else ${CUT} end as ${column}`,
});

const whether = (condition: string, columns: KeptPart['columns']): KeptPart => ({
  bits: 1,
  kept: (weight) => `case when ${condition} then ${String(weight)} else 0 end`,
  columns,
});

const either = (column: string, then: string, otherwise: string) => (kept: string) =>
  `case ${kept} when 1 then ${then} else ${otherwise} end as ${column}`;

const [DUE, LATE_SINCE] = ['1::bigint', '2::bigint'];

/** Whether the miss has a cause, and whether the delay that goes on has one. */
const EXCUSED: KeptPart = {
  bits: 2,
  kept: (weight) => `case when excused is null then 0 else
    case when due_ms = any(excused) then ${String(weight)} else 0 end
    + case when late_since_ms = any(excused) then ${String(2 * weight)} else 0 end end`,
  columns: (kept) => `${DUE} as due_ms, ${LATE_SINCE} as late_since_ms,
    case ${kept} when 1 then array[${DUE}] when 2 then array[${LATE_SINCE}]
      when 3 then array[${DUE}, ${LATE_SINCE}] end as excused`,
};

/** Whether a coordinator's term to answer ended in silence in the period, until the cut. */
export const IS_SILENT = `silences_ms is not null and exists (select from unnest(silences_ms) as silence
  where silence >= ${FROM} and silence < ${CUT})`;

const number = (column: string, bits: number): KeptPart => ({
  bits,
  kept: (weight) => `${column}::bigint * ${String(weight)}`,
  columns: (kept) => `${kept}::integer as ${column}`,
});

const PARTS: readonly KeptPart[] = [
  place('falls_ms'),
  place('late_falls_ms'),
  whether(`delay_until_ms > ${FROM}`, either('delay_until_ms', String(NEVER), '0')),
  whether(`left_ms >= ${FROM}`, either('left_ms', String(NEVER), '0')),
  whether(`ended_ms < ${CUT}`, either('ended_ms', FROM, String(NEVER))),
  whether('is_late', (kept) => `${kept} = 1 as is_late`),
  EXCUSED,
  whether(IS_SILENT, (kept) => `case ${kept} when 1 then array[${FROM}] end as silences_ms`),
  number('own', 1),
  number('ending', 3),
  // The last, because nothing says how many bits it takes.
  {
    ...number('flags', 31),
    columns: (kept) =>
      `${kept}::integer as flags, ${kept} & ${String(FLAG.current)} <> 0 as is_current`,
  },
];

const WEIGHTS = PARTS.map((_, index) =>
  PARTS.slice(0, index).reduce((weight, { bits }) => weight * 2 ** bits, 1),
);

const CLASS = PARTS.map((part, index) => part.kept(WEIGHTS[index] ?? 1)).join('\n + ');

const COLUMNS = PARTS.map(({ bits, columns }, index) =>
  columns(`(class / ${String(WEIGHTS[index])} & ${String(2 ** bits - 1)})`),
).join(',\n ');

const INSTANTS = ['dues_ms', 'all_falls_ms', 'delays_until_ms', 'misses'];
const OTHERS = `falls_ms, late_falls_ms, delay_until_ms, left_ms, ended_ms, is_late, due_ms, late_since_ms, excused,
  silences_ms, own, ending, flags, is_current`;

/**
 * One row with its `size` for all sides of an agency that stand alike, whatever is asked of them with these parameters: so
 * some hundred thousand rows are looked at once, by processes side by side, and what follows is worked out for few. Sides
 * of several due instants, hardly two of which are alike, are told one by one.
 *
 * @param sidesWhere a query of sides with the parameters of `standingsOf`, of those that a condition holds for
 */
export function classesAmong(sidesWhere: (condition: string) => string): string {
  return `
    select agency, result, size, ${COLUMNS}, ${INSTANTS.map((column) => `null::bigint[] as ${column}`).join(', ')}
    from (
      select agency, result, count(*) as size, ${CLASS} as class
      from (${sidesWhere('side.own <= 1')}) side group by agency, result, class
    ) classes
    union all
    select agency, result, 1, ${OTHERS}, ${INSTANTS.join(', ')} from (${sidesWhere('side.own > 1')}) side`;
}
