import { describe } from '@jest/globals';
import { appendConformance } from './conformance/append.conformance.js';
import { backPressureConformance } from './conformance/back-pressure.conformance.js';
import { badInputConformance } from './conformance/bad-input.conformance.js';
import { clockConformance } from './conformance/clock.conformance.js';
import { closingConformance } from './conformance/closing.conformance.js';
import { concurrencyConformance } from './conformance/concurrency.conformance.js';
import { idempotencyConformance } from './conformance/idempotency.conformance.js';
import { ingestConformance } from './conformance/ingest.conformance.js';
import { liveReadingConformance } from './conformance/live-reading.conformance.js';
import { modelConformance } from './conformance/model.conformance.js';
import { manyStreamsConformance } from './conformance/many-streams.conformance.js';
import { readingConformance } from './conformance/reading.conformance.js';
import { subscribingConformance } from './conformance/subscribing.conformance.js';
import type { LogSetup } from './log-setup.js';

/** The one suite that every adapter of the event log passes. */
export function describeEventLog(name: string, setup: LogSetup): void {
  describe(`${name} event log`, () => {
    appendConformance(setup);
    concurrencyConformance(setup);
    idempotencyConformance(setup);
    badInputConformance(setup);
    manyStreamsConformance(setup);
    readingConformance(setup);
    subscribingConformance(setup);
    liveReadingConformance(setup);
    backPressureConformance(setup);
    clockConformance(setup);
    ingestConformance(setup);
    closingConformance(setup);
    modelConformance(setup);
  });
}
