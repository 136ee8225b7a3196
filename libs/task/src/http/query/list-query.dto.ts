import { ID, numberInQuery, oneOf, OptionalField, PageQuery } from '@ledger/platform';

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
