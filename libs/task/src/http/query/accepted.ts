import { RefusedError, type Refusal } from '@ledger/kernel';

export { accepted } from '@ledger/kernel';

/** Goes on where there is nothing against it. @throws RefusedError */
export function allowed(refusal: Refusal | null): void {
  if (refusal !== null) throw new RefusedError(refusal);
}
