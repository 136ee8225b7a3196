import {
  HOUSE_TERMS,
  type AdoptTerms,
  type CorrectMerger,
  type DecideMerger,
  type DefineGroup,
  type RegisterAgency,
} from '@ledger/agency';
import type { RegisterDocument } from '../domain/document/document.decider.js';

const SOURCE = {
  title: 'Nghị quyết về cơ cấu tổ chức của Chính phủ',
  number: '176/2025/QH15',
  date: '2025-02-18',
  issuer: 'Quốc hội',
} as const;

/** The first day of every agency, group and term in the houses of the tests. */
export const FIRST_DAY = '2025-01-01';

export const ADOPT_TERMS: AdoptTerms = {
  type: 'AdoptTerms',
  from: FIRST_DAY,
  terms: HOUSE_TERMS,
  source: SOURCE,
};

export function registerMinistry(agency: string, validFrom: string = FIRST_DAY): RegisterAgency {
  return {
    type: 'RegisterAgency',
    agency,
    name: `Bộ ${agency}`,
    shortName: agency.toUpperCase(),
    tier: 'central',
    kind: agency === 'chinh-phu' || agency === 'vpcp' ? 'state-body' : 'ministry',
    parent: null,
    validFrom,
    aliases: [],
    source: SOURCE,
  };
}

/** Takes in every ministry that exists on the day in question. */
export const DEFINE_MINISTRIES: DefineGroup = {
  type: 'DefineGroup',
  group: 'group:ministries',
  name: 'Các bộ',
  spellings: ['Các bộ'],
  from: FIRST_DAY,
  rule: 'kind=ministry',
  source: SOURCE,
};

export function registerDocument(number: string): RegisterDocument {
  const content = { number, date: '2025-01-02', issuer: 'chinh-phu', title: number, clauses: [] };
  return { kind: 'RegisterDocument', form: 'document', content };
}

type Terms = Pick<DecideMerger, 'merger' | 'predecessors' | 'successor' | 'day'> &
  Partial<Pick<DecideMerger, 'exceptions'>>;

export function decideMerger(terms: Terms): DecideMerger {
  return { type: 'DecideMerger', exceptions: [], ...terms, source: SOURCE };
}

export function correctMerger(terms: Terms): CorrectMerger {
  return { ...decideMerger(terms), type: 'CorrectMerger' };
}
