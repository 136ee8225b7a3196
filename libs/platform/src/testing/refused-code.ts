import { isRefusal, RefusedError, type RefusalCode } from '@ledger/kernel';

/** The code a piece of work is refused with, be it thrown or returned. */
export async function refusedCode(work: Promise<unknown>): Promise<RefusalCode | 'not refused'> {
  const outcome = await work.catch((error: unknown) => {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  });
  return isRefusal(outcome) ? outcome.refused : 'not refused';
}
