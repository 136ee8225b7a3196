import type { Instant } from '@ledger/kernel';
import { schemaAt, type ReadModelTools } from '@ledger/projection';
import { REASONS } from '../domain/obligation/membership.js';
import type { Status } from '../domain/obligation/bucket.js';
import { MARKS } from '../domain/obligation/standing.js';
import type { StandingGroup } from '../domain/obligation/standing-group.js';
import { cutOf, passedUntil, type Viewpoint } from '../domain/obligation/viewpoint.js';
import { obligationHistory } from '../history/obligation-history.projection.js';
import { resultOfCode } from '../history/obligation-side.js';
import { countedStandings, unpackedState } from './counted-standings.sql.js';
import type { CountedStandings, CountQuestion, StandingCounts } from './standing-counts.port.js';

/** By the number that SQL knows a status by. */
const STATUSES: readonly Status[] = [
  'completedOnTime',
  'completedLate',
  'openInTime',
  'openOverdue',
  'openUndated',
  'suspended',
  'cancelled',
  'superseded',
  'mergedInto',
  'transferredOut',
];

interface CountedRow {
  readonly agency: string;
  readonly state: number;
  readonly result: string | null;
  readonly count: number;
}

/** Counted by one statement over what the read model keeps. */
export class KeptCounts implements StandingCounts {
  constructor(private readonly tools: ReadModelTools) {}

  /** @throws RefusedError as {@link schemaAt} does */
  async countedAt(question: CountQuestion): Promise<CountedStandings> {
    const { agencies, asOf, position } = question;
    const schema = await schemaAt(obligationHistory.name, position, this.tools);
    const everybody = agencies === 'everybody';
    const rows = await this.tools.models.rows<CountedRow>(
      countedStandings(schema, {
        everybody,
        together: false,
        excusedLater: cutOf(question) !== asOf,
      }),
      [...viewParameters(question), ...(everybody ? [] : [agencies])],
    );
    const counted = new Map<string, StandingGroup[]>();
    /** Few states, of some thousand agencies each. */
    const stands = new Map<number, Stands>();
    for (const row of rows) {
      const state = stands.get(row.state) ?? standsOf(unpackedState(row.state));
      stands.set(row.state, state);
      const group = groupWith(state, row);
      const groups = counted.get(row.agency);
      if (groups === undefined) counted.set(row.agency, [group]);
      else groups.push(group);
    }
    return counted;
  }
}

/** The first six parameters of every statement about standings. */
export function viewParameters(
  question: Omit<Viewpoint, 'side'> & Pick<CountQuestion, 'position'>,
): readonly unknown[] {
  const { period, asOf, exempts, position } = question;
  const instants = [period.from, cutOf(question), passedUntil(question), asOf];
  return [...instants.map(msOf), String(position), exempts];
}

function msOf(instant: Instant): string {
  return String(Date.parse(instant));
}

type Stands = Pick<StandingGroup, 'misses' | 'status' | 'marks' | 'reasons' | 'silent'>;

function standsOf({
  status,
  counting,
  marks,
  reasons,
  silent,
}: ReturnType<typeof unpackedState>): Stands {
  return {
    misses: counting,
    status: STATUSES[status] ?? 'transferredOut',
    marks: MARKS.filter((_, bit) => (marks & (1 << bit)) !== 0),
    reasons: REASONS.filter((_, bit) => (reasons & (1 << bit)) !== 0),
    silent,
  };
}

type Counted = Pick<CountedRow, 'result' | 'count'>;

function groupWith(stands: Stands, { result, count }: Counted): StandingGroup {
  const completed = result === null ? null : resultOfCode(result);
  return { ...stands, count, obligations: [], completed };
}

export function groupOfState(
  state: ReturnType<typeof unpackedState>,
  counted: Counted,
): StandingGroup {
  return groupWith(standsOf(state), counted);
}
