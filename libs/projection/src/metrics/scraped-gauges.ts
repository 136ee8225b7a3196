import { Gauge, type Registry } from 'prom-client';

export interface ScrapedGauges<Row, Label extends string> {
  /** Begins the name of each, such as `ledger_projection`. */
  readonly prefix: string;
  readonly labels: readonly Label[];
  readonly labelsOf: (row: Row) => Readonly<Record<Label, string | number>>;
  /** What each shows of a row; null shows nothing. */
  readonly gauges: readonly (readonly [
    name: string,
    help: string,
    of: (row: Row) => number | null,
  ])[];
  readonly measure: () => Promise<readonly Row[]>;
}

/**
 * Registers gauges that are measured at each scrape, so that they also tell of readers whose worker is gone. What cannot
 * be measured is left out rather than shown as it was.
 */
export function registerScrapedGauges<Row, Label extends string>(
  register: Registry,
  { prefix, labels, labelsOf, gauges, measure }: ScrapedGauges<Row, Label>,
): void {
  const shared = shareForOneScrape(measure);
  for (const [name, help, of] of gauges) {
    new Gauge<Label>({
      name: `${prefix}_${name}`,
      help,
      labelNames: labels,
      registers: [register],
      async collect() {
        const rows = await shared().catch(() => []);
        this.reset();
        for (const row of rows) {
          const value = of(row);
          if (value !== null) this.set(labelsOf(row), value);
        }
      },
    });
  }
}

/** All gauges of a scrape are collected in the same turn: they share one measurement. */
function shareForOneScrape<T>(measure: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | null = null;
  return () => {
    current ??= measure().finally(() => {
      current = null;
    });
    return current;
  };
}
