import type { Instant } from '@ledger/kernel';
import { PROBLEMS, type RefusalObserver } from '@ledger/platform';
import { callerOf } from '../http/caller-of.js';
import type { RefusedAttempts } from './refused-attempts.js';

const FORBIDDEN = 403;

/** Keeps every request that its caller may not make; others are wrong, late or unlucky, and no business of inspectors. */
export function keepRefused(
  attempts: Pick<RefusedAttempts, 'keep'>,
  clock: () => Instant,
): RefusalObserver {
  return async ({ refused, params }, request) => {
    const caller = callerOf(request);
    if (PROBLEMS[refused].status !== FORBIDDEN || caller === undefined) return;
    const { person, agency, roles } = caller.actor;
    const [path = ''] = request.url.split('?');
    const { method, id: traceId } = request;
    const who = { person, agency, roles };
    await attempts.keep({ at: clock(), ...who, method, path, code: refused, params, traceId });
  };
}
