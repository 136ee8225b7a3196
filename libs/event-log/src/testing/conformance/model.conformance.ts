import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal, type Sha256 } from '@ledger/kernel';
import type { AppendOutcome, Position } from '../../event-log.port.js';
import { LogBench } from '../log-bench.js';
import { LogModel, type Verdict } from '../log-model.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';
import { AppendMaker, randomTurns, type Step } from '../random-appends.js';

const STREAMS = 3;

/** `CONFORMANCE_SEED` runs the same histories again. */
const seed = Number(process.env['CONFORMANCE_SEED'] ?? Date.now() % 2 ** 31);

export function modelConformance(setup: LogSetup): void {
  const { modelRuns: numRuns } = setup.capabilities;
  describe('random histories', () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
    });
    afterAll(() => bench.stop());

    it(`${numRuns} of them are answered and kept as by a list (CONFORMANCE_SEED=${seed})`, async () => {
      const histories = fc.asyncProperty(randomTurns(setup.capabilities, STREAMS), (turns) =>
        new HistoryRun(bench).play(turns),
      );
      await fc.assert(histories, { numRuns, seed });
    });
  });
}

/** Plays one history to the log and to the model, on streams of its own. */
class HistoryRun {
  readonly #model = new LogModel();
  readonly #streams: readonly string[];
  readonly #maker: AppendMaker;
  /** Where the log said an append ended. */
  readonly #positions = new Map<Sha256, Position>();

  constructor(private readonly bench: LogBench) {
    this.#streams = Array.from({ length: STREAMS }, () => bench.stream());
    this.#maker = new AppendMaker(bench, this.#model, this.#streams);
  }

  async play(turns: readonly (readonly Step[])[]): Promise<void> {
    const start = this.bench.cursor(await this.bench.log.head());
    for (const turn of turns) await this.#playTurn(turn);
    for (const stream of this.#streams) {
      const held = await collect(this.bench.log.readStream(stream));
      expect(held.map(({ leaf }) => leaf)).toEqual(
        this.#model.stream(stream).map(({ leaf }) => leaf),
      );
    }
    const all = await collect(this.bench.mine(this.bench.log.readAll({ after: start })));
    expect(all.map(({ leaf }) => leaf).sort()).toEqual(
      this.#model.events.map(({ leaf }) => leaf).sort(),
    );
    const found = new Map(all.map(({ leaf, position }) => [leaf, position]));
    for (const [leaf, position] of this.#positions) expect(found.get(leaf)).toBe(position);
  }

  async #playTurn(turn: readonly Step[]): Promise<void> {
    const settled = [...this.#model.appends];
    const judged = turn.map((step) => {
      const request = this.#maker.make(step, settled);
      return { request, verdict: this.#model.append(request, this.bench.clock.now()) };
    });
    const outcomes = await Promise.all(judged.map(({ request }) => this.bench.log.append(request)));
    judged.forEach(({ verdict }, n) => {
      this.#compare(outcomes[n]!, verdict);
    });
  }

  #compare(outcome: AppendOutcome, verdict: Verdict): void {
    if ('refused' in verdict) {
      expect(verdict.refused).toContain(isRefusal(outcome) ? outcome.refused : outcome.outcome);
      return;
    }
    expect(outcome).toMatchObject({ outcome: 'recorded', ...verdict.recorded });
    if (isRefusal(outcome)) return;
    const { leaf, position } = outcome;
    expect(this.#positions.get(leaf) ?? position).toBe(position);
    this.#positions.set(leaf, position);
  }
}
