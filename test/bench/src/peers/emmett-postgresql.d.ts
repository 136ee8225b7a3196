/** The part of the peer that is measured; declared here because the product is checked without the peers. */
declare module '@event-driven-io/emmett-postgresql' {
  export interface PostgresEventStore {
    readonly schema: { migrate(): Promise<unknown> };
    appendToStream(
      stream: string,
      events: readonly { readonly type: string; readonly data: object }[],
      options: { readonly expectedStreamVersion: 'STREAM_DOES_NOT_EXIST' },
    ): Promise<unknown>;
    close(): Promise<void>;
  }

  export function getPostgreSQLEventStore(
    connectionString: string,
    options: { readonly connectionOptions: { readonly pool: object } },
  ): PostgresEventStore;
}
