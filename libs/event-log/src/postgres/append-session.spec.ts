import { describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { AppendRequest } from '../event-log.port.js';
import { sealFor } from '../testing/sealed-events.js';
import type { AppendRow } from './append-batch.js';
import { AppendSession, type Session } from './append-session.js';
import { NotConnectedError } from './failure.js';

const ORIGIN = '6f6a1c56-0d5e-5d0a-9d9f-3d4a5b6c7d8e';
const LIMITS = { settleMs: 200, firstPauseMs: 1, longestPauseMs: 20 };
const RECORDED: AppendRow = {
  outcome: 'recorded',
  revision: '0',
  position: '7',
  leaf: '\\xab',
  ahead_ms: '0',
};

function append(stream: string): AppendRequest {
  const target = { origin: ORIGIN, stream, head: null };
  const events = sealFor(target, { recordedAt: '2025-01-09T02:00:00.000Z' });
  return { stream, expected: 'no-stream', events };
}

/** A connection that answers from a script; what is not scripted is recorded. */
class ScriptedSession implements Session {
  readonly sent: (readonly string[])[] = [];
  resets = 0;

  constructor(private readonly answers: (readonly AppendRow[] | Error)[] = []) {}

  query(statement: pg.QueryConfig): Promise<pg.QueryResult<AppendRow>> {
    const streams = statement.values?.[2] as readonly string[];
    this.sent.push(streams);
    const answer = this.answers.shift() ?? streams.map(() => RECORDED);
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve({ rows: answer } as unknown as pg.QueryResult<AppendRow>);
  }

  reset(): void {
    this.resets += 1;
  }
}

function write(session: ScriptedSession, ...streams: readonly string[]) {
  return new AppendSession(session, () => 'log', LIMITS).write(streams.map(append));
}

function serverError(code: string): Error {
  return Object.assign(new Error(`server said ${code}`), { code });
}

const connectionLost = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

describe('settling an append', () => {
  it('sends a batch whose connection was lost again, append by append, and returns what is recorded', async () => {
    const repeated = { ...RECORDED, outcome: 'repeated' } as const;
    const session = new ScriptedSession([connectionLost(), [repeated]]);
    const outcomes = await write(session, 'a', 'b');
    expect(session.sent).toEqual([['a', 'b'], ['a'], ['b']]);
    expect(session.resets).toBe(1);
    expect(outcomes).toMatchObject([{ repeated: true, position: 7n }, { repeated: false }]);
  });

  it('lets an append that the log cannot take fail alone', async () => {
    const session = new ScriptedSession([serverError('22P02'), serverError('22P02')]);
    const [a, b] = await write(session, 'a', 'b');
    expect(a).toBeInstanceOf(Error);
    expect(b).toMatchObject({ outcome: 'recorded' });
  });

  it.each(['40P01', '53100', '53300', '55P03', '57014', '57P03', '25006'])(
    'repeats after %s, which recorded nothing',
    async (code) => {
      const session = new ScriptedSession([serverError(code), serverError(code)]);
      expect(await write(session, 'a')).toMatchObject([{ outcome: 'recorded' }]);
      expect(session.resets).toBe(0);
    },
  );

  it('says that the outcome is unknown when a lost append cannot be settled in time', async () => {
    const session = new ScriptedSession(Array.from({ length: 99 }, connectionLost));
    const outcomes = await write(session, 'a', 'b');
    expect(outcomes).toMatchObject([
      { refused: 'log.outcome-unknown', params: { stream: 'a' } },
      { refused: 'log.outcome-unknown', params: { stream: 'b' } },
    ]);
  });

  it('says that the log is unavailable when nothing was ever sent', async () => {
    const refused = new NotConnectedError(new Error('connect ECONNREFUSED'));
    const session = new ScriptedSession(Array.from({ length: 99 }, () => refused));
    expect(await write(session, 'a')).toMatchObject([
      { refused: 'log.unavailable', params: { reason: 'connect ECONNREFUSED' } },
    ]);
  });

  it('keeps calling the outcome unknown if the connection was lost once and never came back', async () => {
    const refused = new NotConnectedError(new Error('connect ECONNREFUSED'));
    const session = new ScriptedSession([
      connectionLost(),
      ...Array.from({ length: 99 }, () => refused),
    ]);
    expect(await write(session, 'a')).toMatchObject([{ refused: 'log.outcome-unknown' }]);
  });
});
