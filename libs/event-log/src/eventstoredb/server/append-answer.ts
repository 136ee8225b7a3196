import { MaxAppendSizeExceededError, WrongExpectedVersionError } from '@eventstore/db-client';
import type { ExpectedRevision } from '../../event-log.port.js';
import type { ServerPosition } from './server-event.js';

export interface ProposedEvent {
  /** By which the server knows a repeated call again. */
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
}

export interface ServerAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly ProposedEvent[];
}

/** What the server says of an append; that it does not say anything is thrown. */
export type AppendAnswer =
  | {
      readonly kind: 'written';
      readonly revision: number;
      readonly position: ServerPosition | null;
    }
  | { readonly kind: 'conflict'; readonly actual: ExpectedRevision }
  | { readonly kind: 'too-large'; readonly limit: number };

/** @throws the error itself if it is no answer */
export function refusalAnswer(error: unknown): AppendAnswer {
  if (error instanceof MaxAppendSizeExceededError) {
    return { kind: 'too-large', limit: error.maxAppendSize };
  }
  if (!(error instanceof WrongExpectedVersionError)) throw error;
  const { actualVersion: actual } = error;
  return { kind: 'conflict', actual: typeof actual === 'bigint' ? Number(actual) : 'no-stream' };
}
