import { AGENCY_ROOM_EVENTS, TERMS_STREAM, type TermsAdopted } from '@ledger/agency';
import type { EventLog } from '@ledger/event-log';
import { EventRegistry, type Past } from '@ledger/kernel';
import { TermsOverTime, type KnownTerms } from './terms-over-time.js';

const REGISTRY = new EventRegistry(AGENCY_ROOM_EVENTS);

/** The terms that were ever adopted, as the log tells them. */
export class TermsFromLog {
  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  /** @throws RefusedError if the log cannot be read */
  async overTime(): Promise<TermsOverTime> {
    const adopted: KnownTerms[] = [];
    for await (const page of this.log.readStream(TERMS_STREAM)) {
      for (const { envelope, recordedTime } of page) {
        // Only sets of terms are written to this stream.
        const { payload } = REGISTRY.read(envelope) as Past<TermsAdopted>;
        adopted.push({ ...payload, recordedTime });
      }
    }
    return new TermsOverTime(adopted);
  }
}
