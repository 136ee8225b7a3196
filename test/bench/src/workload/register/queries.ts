import { addDays, plainWords } from '@ledger/kernel';
import { WHOLE_REGISTER, type RegisterFilter, type RegisterOrder } from '@ledger/task';
import type { Random } from '../history/random.js';
import { DAYS, FIRST_DAY } from './obligations.js';
import {
  ASSIGNERS,
  COMMUNES,
  DOCUMENTS,
  FIELDS,
  MINISTRIES,
  OBJECTS,
  PROVINCES,
} from './vocabulary.js';

/** A page as somebody asks for it; every other time for another agency, day or word. */
export interface PageQuestion {
  readonly filter: Partial<RegisterFilter>;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly order?: RegisterOrder;
}

const LAST = addDays(FIRST_DAY, DAYS);
const DUE: RegisterOrder = { sort: 'due', descending: false };

const pastDay = (random: Random) => addDays(FIRST_DAY, random.between(200, DAYS));

/** Eleven of the twelve queries; the twelfth is page 1,000 of the whole. */
export const QUERIES: Readonly<Record<string, (random: Random) => PageQuestion>> = {
  'first page': () => ({ filter: {} }),
  'an agency': (random) => ({ filter: { agency: random.of(MINISTRIES) } }),
  'overdue at an agency': (random) => ({
    filter: { agency: random.of(PROVINCES), status: 'open-overdue' },
  }),
  'overdue as of a past date': (random) => ({
    filter: { status: 'open-overdue' },
    asOf: pastDay(random),
  }),
  'in time at a past (T, K)': (random) => {
    const day = pastDay(random);
    return { filter: { status: 'open-in-time' }, asOf: day, knownAt: day };
  },
  'completed late, by title': () => ({
    filter: { status: 'completed-late' },
    order: { sort: 'title', descending: false },
  }),
  'words without accents': (random) => ({
    filter: { text: plainWords(`${random.of(OBJECTS)} ${random.of(FIELDS)}`) },
  }),
  'words at an agency': (random) => ({
    filter: { agency: random.of(COMMUNES), text: plainWords(random.of(OBJECTS)) },
  }),
  'a source document by number': (random) => ({
    filter: { document: random.of(DOCUMENTS) },
    order: { sort: 'number', descending: false },
  }),
  'a tier in a window of due days': (random) => {
    const dueFrom = pastDay(random);
    return { filter: { tier: 'province', dueFrom, dueTo: addDays(dueFrom, 30) } };
  },
  'incomplete of an assigning body, urgent and of one group': (random) => ({
    filter: {
      assigner: random.of(ASSIGNERS),
      incomplete: true,
      priority: 'urgent',
      taskGroup: 'IV',
    },
    order: { sort: 'assigned', descending: true },
  }),
};

export function questionOf({ filter, asOf, knownAt }: PageQuestion) {
  return { asOf: asOf ?? LAST, knownAt, filter: { ...WHOLE_REGISTER, ...filter } };
}

export function orderOf({ order }: PageQuestion): RegisterOrder {
  return order ?? DUE;
}
