import { isRefusal, RefusedError, type Refusal } from '@ledger/kernel';

/** What was answered, unless it was a refusal. @throws RefusedError */
export function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new RefusedError(answer);
  return answer;
}

/** Goes on where there is nothing against it. @throws RefusedError */
export function allowed(refusal: Refusal | null): void {
  if (refusal !== null) throw new RefusedError(refusal);
}
