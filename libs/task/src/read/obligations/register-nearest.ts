import { orderBy, type ListTools } from '../lists/list-query.js';
import { dueWithin, wordsStandIn } from './register-filter.js';
import {
  joinedWording,
  registerConditions,
  registerList,
  SEARCHED_COLUMNS,
} from './register-list.js';
import type { RegisterOrder, RegisterQuestion } from './register-question.js';
import { MARK_TYPE, markAskedFor, wordsIn } from './wording.js';

/** How far is looked from where a page begins. */
export interface Nearness {
  /** So many entries of the order are looked at. */
  readonly entries: number;
  /** Of so many that the entries let expect, the words are read. */
  readonly candidates: number;
}

/** For a page of fifty rows some ten milliseconds, and a few times that where marks tell little. */
export function nearnessFor(limit: number): Nearness {
  return { entries: 40_000, candidates: 1_000 + 10 * limit };
}

type RegisterList = ReturnType<typeof registerList>;

/**
 * What of the register, in its order, is found near where a page begins: a full page of it is the page of the whole list,
 * anything less says nothing. Words that many obligations hold are found so without gathering and sorting all of these.
 * Null where it is not worth a try: nothing is searched for, or in so few that they are looked through.
 */
export function nearestList(
  question: RegisterQuestion,
  order: RegisterOrder,
  nearness: Nearness,
): RegisterList | null {
  const { filter } = question;
  const { text, agency, assigner, document } = filter;
  if (text === null || [agency, assigner, document].some((own) => own !== null)) return null;
  const list = registerList(question, order);
  return {
    ...list,
    sql({ schema, pin, values, beyond }) {
      const mark = `${values.of(markAskedFor(wordsIn(text)))}::${MARK_TYPE}`;
      const window = dueWithin(filter, values);
      const candidates = candidatesOf(list, {
        schema,
        nearness,
        within: order.sort === 'due' ? [...beyond, ...window] : beyond,
        passed: [
          ...registerConditions({ ...filter, ...NOT_IN_INDEX }, pin, values),
          `version.word_mark & ${mark} = ${mark}`,
        ],
      });
      return {
        select: SEARCHED_COLUMNS,
        from: `(${candidates}) near join ${schema}.obligation_row version on ${sameAsNear(list)}
          ${joinedWording(schema)}`,
        where: [...window, wordsStandIn(text, values)],
      };
    },
  };
}

/** What the indexes of orders do not hold. */
const NOT_IN_INDEX = { text: null, dueFrom: null, dueTo: null } as const;

interface Looked extends Pick<ListTools, 'schema'> {
  readonly nearness: Nearness;
  /** Conditions that say where the index of the order is entered and left. */
  readonly within: readonly string[];
  /** Conditions on what that index holds beside, so that what fails them costs no look at its row. */
  readonly passed: readonly string[];
}

/** Read from the index of the order alone. */
function candidatesOf(list: RegisterList, { schema, nearness, within, passed }: Looked): string {
  const key = keyOf(list).join(', ');
  const order = `order by ${orderBy(list, ({ column }) => column)}`;
  return `select ${key}, version.from_at, version.from_position
    from (select ${key}, ${HELD_IN_INDEX} from ${schema}.obligation_row version
      where ${['true', ...within].join(' and ')} ${order} limit ${String(nearness.entries)}) version
    where ${passed.join(' and ')} ${order} limit ${String(nearness.candidates)}`;
}

/** What the indexes of all orders hold beside the order. */
const HELD_IN_INDEX = `version.course, version.tier, version.task_group, version.priority,
  version.incomplete, version.from_at, version.until_at, version.from_position,
  version.until_position, version.gone_position, version.late_after, version.word_mark`;

/** Joined by the order too, so that PostgreSQL sees that the rows come in it. */
function sameAsNear(list: RegisterList): string {
  return [...keyOf(list), 'version.from_at', 'version.from_position']
    .map((column) => `${column} = ${column.replace('version.', 'near.')}`)
    .join(' and ');
}

function keyOf({ sort }: RegisterList): readonly string[] {
  return sort.map(({ column }) => column);
}
