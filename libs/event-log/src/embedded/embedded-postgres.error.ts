import { RefusedError, type EmbeddedRefusals, type Refusal } from '@ledger/kernel';

/** What the launcher of the embedded server can say no to. */
export type EmbeddedPostgresFailures = {
  [
    Code in keyof EmbeddedRefusals as Code extends `embedded.${infer Short}` ? Short : never
  ]: EmbeddedRefusals[Code];
};

export type EmbeddedPostgresFailure = keyof EmbeddedPostgresFailures;

/** A refusal `embedded.*`, with its code and facts at hand for callers that act on them. */
export class EmbeddedPostgresError<
  Code extends EmbeddedPostgresFailure = EmbeddedPostgresFailure,
> extends RefusedError {
  constructor(
    readonly code: Code,
    readonly params: EmbeddedPostgresFailures[Code],
    options?: ErrorOptions,
  ) {
    super({ refused: `embedded.${code}`, params } as Refusal, options);
    this.name = 'EmbeddedPostgresError';
  }
}
