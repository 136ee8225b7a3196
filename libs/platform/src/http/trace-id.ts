import { randomBytes } from 'node:crypto';

const TRACE_PARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}/;

/** The trace that a request belongs to, by its `traceparent` (W3C Trace Context); a new one if it names none. */
export function traceIdOf(traceParent: string | readonly string[] | undefined): string {
  const [, given] = TRACE_PARENT.exec(typeof traceParent === 'string' ? traceParent : '') ?? [];
  return given ?? randomBytes(16).toString('hex');
}
