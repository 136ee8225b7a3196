import type { Instant } from '@ledger/kernel';
import type { RecordedTimes } from '../recorded-times.port.js';
import { AppendLanes, type AppendLaneLimits } from './append/append-lanes.js';
import { Appender } from './append/appender.js';
import { ForeignEvents } from './read/foreign-events.js';
import { Progress } from './health.js';
import { LogCopy } from './append/log-copy.js';
import type { LogNames } from './log-names.js';
import type { LogState } from './log-state.js';
import { OwnEventsReader } from './read/own-events-reader.js';
import { RecordedTimeIndex } from './read/recorded-time-index.js';
import type { ServerConnection } from './server/server-connection.js';
import { StreamTips } from './append/stream-tips.js';
import { surroundingsOf } from './append/surroundings.js';

export interface LogPartsOptions {
  readonly names: LogNames;
  readonly state: LogState;
  /** The connection for appends; they are settled while the log closes. */
  readonly server: () => ServerConnection;
  /** The connection for reading; throws once the log is closing. */
  readonly openServer: () => ServerConnection;
  readonly clock: () => Instant;
  readonly recordedTimes: RecordedTimes | null;
  readonly lanes: AppendLaneLimits;
  readonly settleMs: number;
}

export type LogParts = ReturnType<typeof assembleLog>;

/** Events read at once to tell recorded times. */
const FOLDED_AT_ONCE = 1_000;

/** What a log is made of. */
export function assembleLog(options: LogPartsOptions) {
  const { names, state, server, openServer, clock, settleMs, recordedTimes } = options;
  const foreign = new ForeignEvents();
  const reader = new OwnEventsReader(openServer, () => state.ownership, foreign);
  const judging = new OwnEventsReader(server, () => state.ownership, foreign);
  const tips = new StreamTips();
  const progress = new Progress();
  const appender = new Appender({
    tips,
    saw: (position) => {
      progress.saw(position);
    },
    clock,
    settleMs,
    store: {
      append: ({ stream, expected }, events) =>
        server().append({ stream: names.serverStream(stream), expected, events }),
      surroundings: (request) => surroundingsOf(judging, request),
    },
  });
  return {
    state,
    server,
    openServer,
    foreign,
    reader,
    tips,
    times: new RecordedTimeIndex(
      (after) => reader.after(after, FOLDED_AT_ONCE),
      recordedTimes && { times: recordedTimes, log: () => state.identity.log },
    ),
    lanes: new AppendLanes((request, asked) => appender.append(request, asked), options.lanes),
    copy: new LogCopy({ reader, appender }),
    progress,
  };
}
