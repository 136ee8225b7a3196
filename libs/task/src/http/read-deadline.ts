import { accepted, parseDeadline, type Deadline } from '@ledger/kernel';

/** Reads a deadline whose words the request's check has let pass. @throws RefusedError if it has not */
export function readDeadline(words: string): Deadline {
  const deadline = accepted(parseDeadline(words));
  return deadline;
}

export function readOptionalDeadline(words: string | null | undefined): Deadline | null {
  return words === null || words === undefined ? null : readDeadline(words);
}
