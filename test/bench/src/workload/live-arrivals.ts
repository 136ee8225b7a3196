import type { Bench } from '../bench.js';
import type { ArrivalsOrder, ArrivalsReport, ArrivalsTurn } from '../processes/arrivals.process.js';
import { startChild, type Child } from '../processes/child.js';
import { startProjector } from './projector.js';

/** Events that arrive all the time, and the projector that follows them; both end with the row. */
export class LiveArrivals {
  private constructor(private readonly arrivals: Child<ArrivalsReport>) {}

  static async start(bench: Bench, url: string): Promise<LiveArrivals> {
    const order: ArrivalsOrder = { url };
    const projector = startProjector(bench, url);
    while ((await projector.next()).state !== 'live');
    const arrivals = startChild<ArrivalsReport>(bench, 'arrivals', order);
    await arrivals.next();
    return new LiveArrivals(arrivals);
  }

  /** Lets events arrive for a while, and something be done meanwhile. */
  async during<T>(
    turn: ArrivalsTurn,
    work: () => Promise<T>,
  ): Promise<readonly [ArrivalsReport, T]> {
    this.arrivals.send(turn);
    const done = await work();
    return [await this.arrivals.next(), done];
  }
}
