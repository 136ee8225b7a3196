import { DATE_OR_INSTANT, ID, oneOf, OptionalField } from '@ledger/platform';

/** From where scorecards are looked at; by default here and now, by the policy in force. */
export class SeenQuery {
  @OptionalField(DATE_OR_INSTANT, 'What held before its end.')
  readonly asOf?: string;

  @OptionalField(DATE_OR_INSTANT, 'What was recorded before its end.')
  readonly knownAt?: string;

  @OptionalField(ID, 'The policy to apply instead of the one in force.')
  readonly policy?: string;
}

export class ScorecardQuery extends SeenQuery {
  @OptionalField(oneOf(['true', 'false']), 'With those whose duties passed on by mergers.')
  readonly withPredecessors?: 'true' | 'false';
}
