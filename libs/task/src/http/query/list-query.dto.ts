import { ID, oneOf, OptionalField, text } from '@ledger/platform';
import { LONGEST_PAGE, type PageRequest } from '../../read/lists/page-reader.js';
import { numberInQuery } from './query-rules.js';
import { SeeingQuery } from './task-query.dto.js';

const USUAL_PAGE = 50;
const LONGEST_CURSOR = 2000;

/** One page of a list. */
export class PageQuery extends SeeingQuery {
  @OptionalField(numberInQuery(1, LONGEST_PAGE), `Items of a page; ${USUAL_PAGE} by default.`)
  readonly limit?: string;

  @OptionalField(text(LONGEST_CURSOR), '`next` of the page before; left out for the first page.')
  readonly cursor?: string;
}

export class AgencyListQuery extends PageQuery {
  @OptionalField(
    ID,
    'Only what this agency answers for, or, in lists of events, answered for or assigned then.',
  )
  readonly agency?: string;
}

export class DeadlineListQuery extends AgencyListQuery {
  @OptionalField(ID, 'Only what this body assigned.')
  readonly assigner?: string;
}

export class DueSoonQuery extends DeadlineListQuery {
  @OptionalField(
    numberInQuery(1, 366),
    'How many days ahead; by default as the terms in force say.',
  )
  readonly days?: string;
}

export class OverdueQuery extends DeadlineListQuery {
  @OptionalField(oneOf(['1-30', '31-90', '91-120', 'over-120']), 'Days overdue.')
  readonly age?: '1-30' | '31-90' | '91-120' | 'over-120';
}

export class SilentQuery extends DeadlineListQuery {
  @OptionalField(
    numberInQuery(1, 120),
    'Months without a word; by default as the terms in force say.',
  )
  readonly months?: string;
}

export function pageRequest({ limit, cursor, notBefore }: PageQuery): PageRequest {
  return {
    limit: limit === undefined ? USUAL_PAGE : Number(limit),
    cursor: cursor ?? null,
    notBefore: notBefore === undefined ? null : BigInt(notBefore),
  };
}
