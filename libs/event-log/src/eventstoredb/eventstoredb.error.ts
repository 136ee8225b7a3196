import { refuse, RefusedError, type EventStoreDbRefusals, type Refusal } from '@ledger/kernel';

/** What the adapter can say no to when it is opened. */
export type EventStoreDbFailures = {
  [
    Code in keyof EventStoreDbRefusals as Code extends `eventstoredb.${infer Short}` ? Short : never
  ]: EventStoreDbRefusals[Code];
};

export type EventStoreDbFailure = Exclude<keyof EventStoreDbFailures, 'event-foreign'>;

/** A refusal `eventstoredb.*`, with its code and facts at hand for callers that act on them. */
export class EventStoreDbError<
  Code extends EventStoreDbFailure = EventStoreDbFailure,
> extends RefusedError {
  constructor(
    readonly code: Code,
    readonly params: EventStoreDbFailures[Code],
    options?: ErrorOptions,
  ) {
    super({ refused: `eventstoredb.${code}`, params } as Refusal, options);
    this.name = 'EventStoreDbError';
  }
}

/** The refusal `eventstoredb.event-foreign`: it ends the reading at that event, and reading it again does not help. */
export class ForeignEventError extends RefusedError {
  constructor(stream: string, revision: bigint, reason: string) {
    super(refuse('eventstoredb.event-foreign', { stream, revision: String(revision), reason }));
    this.name = 'ForeignEventError';
  }
}
