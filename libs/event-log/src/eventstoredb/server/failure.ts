/**
 * What a failed call says about what was asked for. `unreached`: it did not get to a server that would do it. `lost`:
 * it may have been done. `denied`: the user may not. `fatal`: it was not done and never will be.
 */
export type FailureKind = 'unreached' | 'lost' | 'denied' | 'fatal';

/** No answer within the time given; the call may still be carried out. */
export class NoAnswerError extends Error {
  constructor(readonly waitedMs: number) {
    super(`no answer within ${waitedMs} ms`);
    this.name = 'NoAnswerError';
  }
}

/** Error types of the client that tell more than "it may have been done". */
const KIND_OF_TYPE: Readonly<Record<string, FailureKind>> = {
  'not-leader': 'unreached',
  'access-denied': 'denied',
  'stream-deleted': 'fatal',
  'invalid-transaction': 'fatal',
  'invalid-argument': 'fatal',
  'maximum-append-size-exceeded': 'fatal',
  'missing-required-metadata-property': 'fatal',
  unsupported: 'fatal',
};

/** gRPC status codes that do. */
const KIND_OF_CODE: Readonly<Record<number, FailureKind>> = {
  3: 'fatal', // invalid argument
  7: 'denied', // permission denied
  8: 'fatal', // resource exhausted: a message over the server's limit
  12: 'fatal', // unimplemented
  16: 'denied', // unauthenticated
};

/** Said when the call never left: there was no connection to send it on, or no node of the cluster said who leads. */
const NEVER_LEFT =
  /No connection established|Failed to discover|Name resolution failed|Channel closed before call started|Channel has been shut down/i;

/**
 * Errors of the client have many shapes: with a type and a gRPC code, with one of them, or with neither. What is not
 * known to be otherwise may have been done; what is no answer to a call at all is a fault of ours.
 */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof NoAnswerError) return 'lost';
  const { type, code, message } = told(error);
  if (NEVER_LEFT.test(message)) return 'unreached';
  const known = KIND_OF_TYPE[type] ?? KIND_OF_CODE[code];
  if (known !== undefined) return known;
  return type === '' && code < 0 ? 'fatal' : 'lost';
}

/** Whether the same call may succeed soon. */
export function passes(error: unknown): boolean {
  const kind = failureKind(error);
  return kind === 'unreached' || kind === 'lost';
}

/** The position asked for is not where an event begins; the server has no error of its own for it. */
export function isNoPlace(error: unknown): boolean {
  return told(error).message.includes('ReadAllResult');
}

/** The error in one line, for a person. */
export function reasonOf(error: unknown): string {
  const { type, message } = told(error);
  return message === '' ? type : message;
}

interface Told {
  readonly type: string;
  readonly code: number;
  readonly message: string;
}

const SILENT: Told = { type: '', code: -1, message: '' };

function told(error: unknown): Told {
  if (typeof error !== 'object' || error === null) return { ...SILENT, message: String(error) };
  const { type, code, message } = error as { type?: unknown; code?: unknown; message?: unknown };
  return {
    type: typeof type === 'string' ? type : SILENT.type,
    code: typeof code === 'number' ? code : SILENT.code,
    message: typeof message === 'string' ? message : SILENT.message,
  };
}
