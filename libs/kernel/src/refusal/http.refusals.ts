import type { NoParams } from './no-params.js';

/** Refusals of the place where a process listens, and of requests whatever they ask for. */
export interface HttpRefusals {
  /** The port is in use by another program. */
  'http.port-taken': { host: string; port: number };
  /** The host is no address of this machine, or may not be listened on. */
  'http.address-unusable': { host: string; port: number; reason: string };
  /** Nothing is served at this method and path. */
  'request.no-such-path': { method: string; path: string };
  /** The body is empty or no JSON, or the request breaks HTTP in another way. */
  'request.unreadable': NoParams;
  /** The body is not in the media type that this path takes. */
  'request.media-type': { given: string; taken: string };
  /** The body is larger than this path takes, in bytes. */
  'request.too-large': { limit: number };
  /** Members of the request are missing, unknown or wrong; the problem lists each. */
  'request.invalid': { count: number };
  /** A fault of ours; the trace id leads to it in the technical log. */
  'request.failed': { traceId: string };
}
