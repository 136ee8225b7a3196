import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SealedEvent } from '../envelope/envelope.js';
import { seal, type Versioned } from '../envelope/seal.js';
import { streamHead } from '../envelope/stream-head.js';
import { isRefusal } from '../refusal/refusal.js';
import { commandAt } from '../testing/command-context.js';
import type { DomainEvent, Past } from './decider.js';
import { EventRegistry } from './event-registry.js';
import { fold, foldAll, foldOn, inEffectiveOrder } from './fold.js';

const START = Date.parse('2025-01-09T02:00:00.000Z');
const registry = new EventRegistry([{ type: 'test.noted', version: 1, example: { n: 1 } }]);

/** Keeps the numbers of the notes in the order in which they were folded. */
const notes = {
  initial: [] as readonly number[],
  evolve: (state: readonly number[], event: Past<DomainEvent>) => [
    ...state,
    event.payload['n'] as number,
  ],
};

interface Step {
  /** True time since the step before, in milliseconds. */
  readonly after: number;
  /** How far the writer's clock is from true time, in milliseconds. */
  readonly skew: number;
  readonly events: readonly Partial<Versioned>[];
}

function write(steps: readonly Step[]): readonly SealedEvent[] {
  let stream: readonly SealedEvent[] = [];
  let time = START;
  for (const [n, { after, skew, events }] of steps.entries()) {
    time += after;
    const sealed = seal({
      origin: 'log-1',
      stream: 'task-1',
      head: streamHead(stream),
      events: events.map((event, i) => ({
        type: 'test.noted',
        schemaVersion: 1,
        payload: { n: stream.length + i },
        ...event,
      })),
      context: commandAt(new Date(time + skew).toISOString(), `command-${n}`),
    });
    if (isRefusal(sealed)) throw new Error(sealed.refused);
    stream = [...stream, ...sealed];
  }
  return stream;
}

function folded(stream: readonly SealedEvent[]): readonly number[] {
  return fold(
    notes,
    stream.map(({ envelope }) => registry.read(envelope)),
  );
}

describe('the fold of a stream', () => {
  it('follows the effective time, then the revision', () => {
    const late = { effectiveAt: '2025-01-09T01:00:00.000Z', enteredLate: true };
    const ahead = { effectiveAt: '2025-03-01T00:00:00.000Z' };
    const stream = write([
      { after: 0, skew: 0, events: [{}] },
      { after: 1, skew: 0, events: [ahead] },
      { after: 1, skew: 0, events: [late, late] },
      { after: 1, skew: 0, events: [{}] },
    ]);
    expect(folded(stream)).toEqual([2, 3, 0, 4, 1]);
  });

  it('does not depend on the order in which the events are given', () => {
    const stream = write([{ after: 0, skew: 0, events: [{}, {}, {}] }]);
    expect(folded([...stream].reverse())).toEqual([0, 1, 2]);
  });

  it('leaves the given events where they are', () => {
    const events = write([{ after: 0, skew: 0, events: [{}, {}] }])
      .map(({ envelope }) => registry.read(envelope))
      .reverse();
    inEffectiveOrder(events);
    expect(events.map(({ meta }) => meta.rev)).toEqual([1, 0]);
  });

  it('of nothing is the initial state', () => {
    expect(folded([])).toBe(notes.initial);
  });

  it('goes on from wherever it was broken off, or says that it must begin anew', () => {
    const late = { effectiveAt: '2024-12-01T00:00:00.000Z', enteredLate: true };
    const other = fc.constantFrom<Partial<Versioned>>({}, late, {
      effectiveAt: '2025-03-01T00:00:00.000Z',
    });
    const step = fc.record({
      after: fc.integer({ min: 0, max: 2 }),
      skew: fc.constant(0),
      events: fc.array(other, { minLength: 1, maxLength: 3 }),
    });
    const outOfLine = [{}, late].map((event) => ({ after: 0, skew: 0, events: [event] }));
    const outcomes = new Set<boolean>();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.nat(24), (steps, at) => {
        const past = write(steps).map(({ envelope }) => registry.read(envelope));
        const all = foldAll(notes, past);
        const before = past.slice(0, at);
        const following = past.slice(at);
        const inLine = [...inEffectiveOrder(before), ...inEffectiveOrder(following)];
        const goesOn = inEffectiveOrder(past).every((event, n) => event === inLine[n]);
        const on = foldOn(notes, foldAll(notes, before), following);
        expect(on).toEqual(goesOn ? all : null);
        outcomes.add(goesOn);
      }),
      {
        examples: [
          [[], 0],
          [outOfLine, 1],
        ],
      },
    );
    expect(outcomes.size).toBe(2);
  });

  it('is never reordered by writers whose clocks are up to 1 s apart', () => {
    // Each clock is within half a second of true time, and keeps its error or drifts as it likes.
    const step = fc.record({
      after: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ max: 1_000, min: 0 }),
      ),
      skew: fc.integer({ min: -500, max: 500 }),
      events: fc.array(fc.constant({}), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 30 }), (steps) => {
        const stream = write(steps);
        expect(folded(stream)).toEqual(stream.map((_event, n) => n));
      }),
    );
  });

  it('is not reordered by such writers either when entries of other times stand between', () => {
    const other = fc.constantFrom<Partial<Versioned>>(
      { effectiveAt: '2024-12-01T00:00:00.000Z', enteredLate: true },
      { effectiveAt: '2025-03-01T00:00:00.000Z' },
    );
    const step = fc.record({
      after: fc.integer({ min: 0, max: 100 }),
      skew: fc.integer({ min: -500, max: 500 }),
      events: fc.array(fc.oneof(fc.constant<Partial<Versioned>>({}), other), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 30 }), (steps) => {
        const ordinary = steps
          .flatMap(({ events }) => events)
          .flatMap((event, n) => (event.effectiveAt === undefined ? [n] : []));
        const order = folded(write(steps)).filter((n) => ordinary.includes(n));
        expect(order).toEqual(ordinary);
      }),
    );
  });
});
