import { TIERS, type Tier } from '@ledger/agency';
import { FormatField, type ExportFormat } from '@ledger/export';
import {
  CursorField,
  DATE,
  ID,
  LimitField,
  oneOf,
  OptionalField,
  SeeingQuery,
  text,
  type FieldRule,
} from '@ledger/platform';
import { PRIORITIES, TASK_GROUPS, type Priority, type TaskGroup } from '../../domain/vocabulary.js';
import { REGISTER_STATUSES, type RegisterStatus } from '../../read/obligations/register-filter.js';
import {
  REGISTER_SORTS,
  type RegisterOrder,
  type RegisterQuestion,
  type RegisterSort,
} from '../../read/obligations/register-question.js';
import { wordsIn } from '../../read/obligations/wording.js';
import { DATE_OR_INSTANT, DECIMAL } from './query-rules.js';

const LONGEST_SEARCH = 200;

const WORDS = text(LONGEST_SEARCH);

/** Words to look for: punctuation alone finds nothing. */
const SEARCH: FieldRule = {
  ...WORDS,
  accepts: (value) =>
    WORDS.accepts(value) && typeof value === 'string' && wordsIn(value).length > 0,
  must: {
    vi: `là từ cần tìm, có ít nhất một chữ hoặc số và không quá ${LONGEST_SEARCH} ký tự`,
    en: `be words to look for, with a letter or digit at least and at most ${LONGEST_SEARCH} characters`,
  },
};

/** What of the register is asked for, and from when it is looked at. */
export class RegisterFilterQuery extends SeeingQuery {
  @OptionalField(DATE_OR_INSTANT, 'T: what held before its end; by default now.')
  readonly asOf?: string;

  @OptionalField(
    DATE_OR_INSTANT,
    'K: what was recorded before its end; by default everything. Not together with position.',
  )
  readonly knownAt?: string;

  @OptionalField(
    DECIMAL,
    'K: up to and with this position of the log, and T by default when that was recorded.',
  )
  readonly position?: string;

  @OptionalField(ID, 'The agency that answered at T.')
  readonly agency?: string;

  @OptionalField(ID, 'The body that assigned.')
  readonly assigner?: string;

  @OptionalField(ID, 'The source document.')
  readonly document?: string;

  @OptionalField(oneOf(TASK_GROUPS), 'Task group of Resolution 57-NQ/TW.')
  readonly taskGroup?: TaskGroup;

  @OptionalField(oneOf(REGISTER_STATUSES), 'Status at T, as known at K.')
  readonly status?: RegisterStatus;

  @OptionalField(oneOf(PRIORITIES))
  readonly priority?: Priority;

  @OptionalField(oneOf(TIERS), 'Tier of the agency that answered.')
  readonly tier?: Tier;

  @OptionalField(DATE, 'Due on this day or later.')
  readonly dueFrom?: string;

  @OptionalField(DATE, 'Due on this day or before.')
  readonly dueTo?: string;

  @OptionalField(
    oneOf(['true', 'false']),
    'Whether something is left open that the assigning body must fill in.',
  )
  readonly incomplete?: 'true' | 'false';

  @OptionalField(
    SEARCH,
    'Words of the title, the clause, the products or the words for the lead, in any order; the last may be only begun. Accents and case do not count.',
  )
  readonly text?: string;
}

/** In what order it is asked for. */
class RegisterOrderQuery extends RegisterFilterQuery {
  @OptionalField(
    oneOf(REGISTER_SORTS),
    'What it is sorted by, the place in the source document for `number`; `due` by default.',
  )
  readonly sort?: RegisterSort;

  @OptionalField(oneOf(['ascending', 'descending']), '`ascending` by default.')
  readonly direction?: 'ascending' | 'descending';
}

/** One page of the register. */
export class RegisterPageQuery extends RegisterOrderQuery {
  @LimitField()
  readonly limit?: string;

  @CursorField()
  readonly cursor?: string;
}

/** All of it, in a format. */
export class RegisterFileQuery extends RegisterOrderQuery {
  @FormatField()
  readonly format!: ExportFormat;
}

export function registerQuestion(query: RegisterFilterQuery): RegisterQuestion {
  const { asOf, knownAt, position, incomplete } = query;
  const isIncomplete = incomplete === undefined ? null : incomplete === 'true';
  const filter = { ...byWhom(query), ...byContent(query), incomplete: isIncomplete };
  return { asOf, knownAt, position, filter };
}

function byWhom({ agency, assigner, document, tier }: RegisterFilterQuery) {
  return {
    agency: agency ?? null,
    assigner: assigner ?? null,
    document: document ?? null,
    tier: tier ?? null,
  };
}

function byContent(query: RegisterFilterQuery) {
  const { taskGroup, status, priority, dueFrom, dueTo, text: words } = query;
  return {
    taskGroup: taskGroup ?? null,
    status: status ?? null,
    priority: priority ?? null,
    dueFrom: dueFrom ?? null,
    dueTo: dueTo ?? null,
    text: words ?? null,
  };
}

export function registerOrder({ sort, direction }: RegisterOrderQuery): RegisterOrder {
  return { sort: sort ?? 'due', descending: direction === 'descending' };
}
