import type { ChainFaultKind } from '@ledger/kernel';
import type { OnProgress } from '@ledger/platform';
import type { EventLog, Position } from '../event-log.port.js';
import type { LogInspection } from '../log-inspection.port.js';
import { ChainCheck } from './chain-check.js';

export interface ChainFault {
  readonly position: Position;
  readonly fault: ChainFaultKind;
}

export interface VerifyOptions {
  readonly onFault: (fault: ChainFault) => void;
  readonly onProgress?: OnProgress;
}

export interface VerifiedChain {
  readonly events: number;
  readonly streams: number;
  readonly faults: number;
  /** Last position that was read; 0n for an empty log. */
  readonly head: Position;
}

/**
 * Reads the whole log and names every fault in it by position and kind; a fault never ends the reading. What is cut off
 * at the end of a log leaves no trace in it and is found only by comparing with something kept elsewhere.
 *
 * Holds one page of events and about 150 bytes for each stream.
 *
 * @throws RefusedError `log.unavailable`
 */
export async function verifyChain(
  log: EventLog & LogInspection,
  { onFault, onProgress }: VerifyOptions,
): Promise<VerifiedChain> {
  const { origin } = await log.identity();
  const total = log.dense ? Number(await log.head()) : null;
  const check = new ChainCheck({ origin, dense: log.dense });
  let [events, faults, head] = [0, 0, 0n];
  for await (const page of log.readRaw()) {
    for (const event of page) {
      for (const fault of check.faultsOf(event)) {
        faults += 1;
        onFault({ position: event.position, fault });
      }
      head = event.position;
    }
    events += page.length;
    onProgress?.({ done: events, total });
  }
  return { events, streams: check.streams, faults, head };
}
