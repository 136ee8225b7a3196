import { DELAY_AGES } from '@ledger/kernel';
import { schemaAt, type ReadModelTools } from '@ledger/projection';
import type { CardGroup, PartGroup } from '../domain/card/card-groups.js';
import { TASK_OUTCOMES, tasksCounted } from '../domain/card/tasks.js';
import { BUCKETS, summedOf } from '../domain/obligation/bucket.js';
import { cutOf } from '../domain/obligation/viewpoint.js';
import { obligationHistory } from '../history/obligation-history.projection.js';
import type { CardCountQuestion, CardCounts, CountedCardGroups } from './card-counts.port.js';
import { cardCounts, unpackedStateAndDelay } from './card-counts.sql.js';
import { groupOfState, viewParameters } from './kept-counts.js';

interface GroupRow {
  /** With a space between them: the state as a number, task group, priority, result, and which of the side answers. */
  readonly state: string;
  readonly count: number;
  /** What became of the task that each shares with others of the card, by number. */
  readonly outcome: number | null;
  readonly waiting: readonly string[] | null;
  /** Ids with a space between them. */
  readonly obligations?: string | null;
}

interface CountsRow {
  readonly groups: readonly GroupRow[] | null;
  /** Parts with U+001E between them; of each the number of a bucket, how many, the document and obligations, U+001F between. */
  readonly documents: string | null;
  readonly shared: readonly { readonly outcome: number; readonly count: number }[] | null;
}

/** Counted by one statement over what the read model keeps. */
export class KeptCardCounts implements CardCounts {
  constructor(private readonly tools: ReadModelTools) {}

  /** @throws RefusedError as {@link schemaAt} does */
  async cardAt(question: CardCountQuestion): Promise<CountedCardGroups> {
    const { side, asOf, position, naming } = question;
    const schema = await schemaAt(obligationHistory.name, position, this.tools);
    const statement = cardCounts(schema, {
      everybody: false,
      together: side.length > 1,
      excusedLater: cutOf(question) !== asOf,
      named: naming?.by ?? null,
    });
    const after = naming === undefined ? [] : [naming.after];
    const parameters = [...viewParameters(question), side, ...after];
    const [row] = await this.tools.models.rows<CountsRow>(statement, parameters);
    return groupsOf(row ?? { groups: null, documents: null, shared: null });
  }
}

function groupsOf({ groups, documents, shared }: CountsRow): CountedCardGroups {
  const states = (groups ?? []).map((row, index) => ({ row, name: `state-${String(index)}` }));
  const cited = (documents?.split('\x1e') ?? []).map(documentPart);
  const counted = states.map(({ row, name }) => stateGroup(row, name));
  const byDocument = cited.map(({ group }) => group);
  const tasks = (shared ?? []).map(
    ({ outcome, count }) => [TASK_OUTCOMES[outcome] ?? 'open', count] as const,
  );
  const sizes = new Map(states.map(({ row, name }) => [name, row.count]));
  const ids = new Map([
    ...states.map(({ row, name }) => [name, row.obligations] as const),
    ...cited.map(({ name, obligations }) => [name, obligations] as const),
  ]);
  return {
    groups: counted,
    byDocument,
    tasks: tasksCounted(counted, summedOf(TASK_OUTCOMES, tasks)),
    waiting: (groups ?? []).flatMap(({ waiting }) => waiting ?? []).sort(),
    sizeOf: (names) => names.reduce((total, name) => total + (sizes.get(name) ?? 0), 0),
    obligationsIn: (names) =>
      [...new Set(names)].flatMap((name) => ids.get(name)?.split(' ') ?? []),
  };
}

function stateGroup(row: GroupRow, name: string) {
  const { count, outcome } = row;
  const [state, taskGroup = '', priority = '', result = '', answerable = ''] = row.state.split(' ');
  const { delay, ...stands } = unpackedStateAndDelay(Number(state));
  return {
    ...groupOfState(stands, { result: stated(result), count }),
    obligations: [name],
    subject: { taskGroup: stated(taskGroup), priority: stated(priority), document: '' },
    answerable,
    delay: DELAY_AGES[delay - 1] ?? null,
    shared: outcome === null ? null : (TASK_OUTCOMES[outcome] ?? null),
  } satisfies CardGroup & { shared: unknown };
}

function documentPart(part: string, index: number) {
  const [status = '', count = '', document = '', obligations] = part.split('\x1f');
  const name = `document-${String(index)}`;
  const group: PartGroup = {
    status: BUCKETS[Number(status)] ?? 'suspended',
    count: Number(count),
    obligations: [name],
    subject: { taskGroup: null, priority: null, document },
    answerable: '',
  };
  return { name, group, obligations };
}

/** Null for what is left open. */
function stated(value: string): string | null {
  return value === '' ? null : value;
}
