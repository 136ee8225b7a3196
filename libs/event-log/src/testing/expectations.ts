import { expect, it } from '@jest/globals';
import { isRefusal, RefusedError, type RefusalCode, type RefusalParams } from '@ledger/kernel';
import type {
  AppendOutcome,
  AppendRequest,
  EventPages,
  Position,
  Recorded,
  RecordedEvent,
} from '../event-log.port.js';
import type { LogBench } from './log-bench.js';
import type { LogCapabilities } from './log-setup.js';
import { collect } from './pages.js';

type Flag = {
  [K in keyof LogCapabilities]: LogCapabilities[K] extends boolean ? K : never;
}[keyof LogCapabilities];

/** `it` for a case that only holds where the adapter promises something; elsewhere it is skipped and says why. */
export function itWhere(capabilities: LogCapabilities) {
  return (promise: Flag, name: string, test: () => Promise<void>): void => {
    if (capabilities[promise]) it(name, test);
    else it.skip(`${name} [not promised: ${promise}]`, test);
  };
}

export function expectRecorded(outcome: AppendOutcome): Recorded {
  if (isRefusal(outcome)) throw new RefusedError(outcome);
  expect(outcome.outcome).toBe('recorded');
  return outcome;
}

export function expectRefused<Code extends RefusalCode>(
  outcome: unknown,
  code: Code,
  params: Partial<RefusalParams[Code]> = {},
): void {
  expect(outcome).toMatchObject({ refused: code, params });
}

/** The pages, or what else is asked, must throw the refusal. */
export async function expectThrows<Code extends RefusalCode>(
  ask: () => EventPages | Promise<unknown>,
  code: Code,
  params: Partial<RefusalParams[Code]> = {},
): Promise<void> {
  expectRefused(await refusalOf(ask), code, params);
}

/** The append must be refused so, and the log must hold afterwards what it held before. */
export async function expectRefusedUnwritten<Code extends RefusalCode>(
  bench: LogBench,
  request: AppendRequest,
  code: Code,
  params: Partial<RefusalParams[Code]> = {},
): Promise<void> {
  const before = places(await bench.written());
  expectRefused(await bench.log.append(request), code, params);
  expect(places(await bench.written())).toEqual(before);
}

/** What tells one recorded event from another and shows a move. */
export function places(events: readonly RecordedEvent[]): readonly (readonly [Position, string])[] {
  return events.map(({ position, leaf }) => [position, leaf]);
}

async function refusalOf(ask: () => EventPages | Promise<unknown>): Promise<unknown> {
  try {
    const asked = ask();
    await (Symbol.asyncIterator in asked ? collect(asked) : asked);
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal;
    throw error;
  }
  throw new Error('nothing was refused');
}
