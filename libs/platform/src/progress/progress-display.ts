import type { Language } from '../language/language.js';
import { formatBar, formatLine, formatSummary, type Snapshot } from './format-progress.js';
import type { Progress, Stage } from './progress.js';

/** The part of a terminal stream that is needed; `isTTY` tells a screen from a file. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressDisplayOptions {
  readonly output: ProgressOutput;
  readonly language: Language;
  readonly silent?: boolean;
  /** Milliseconds on a clock that never steps back. Default: that of the process. */
  readonly now?: () => number;
}

const SCREEN_INTERVAL_MS = 100;
const FILE_INTERVAL_MS = 5_000;
const DEFAULT_COLUMNS = 80;
const ERASE_LINE = '\r\u001b[K';

interface Running {
  readonly stage: Stage;
  readonly startedMs: number;
  shownMs: number;
  progress: Progress;
}

/**
 * Shows how long work goes on: a bar with rate and remaining time on a screen, a line every five seconds in a file,
 * nothing when silent. A stage ends when another begins or at {@link end}, with a line that stays.
 */
export class ProgressDisplay {
  readonly #options: ProgressDisplayOptions;
  readonly #now: () => number;
  #running: Running | null = null;

  constructor(options: ProgressDisplayOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
  }

  report(stage: Stage, progress: Progress): void {
    if (this.#options.silent === true) return;
    const running = this.#runningIn(stage);
    running.progress = progress;
    const interval = this.#onScreen ? SCREEN_INTERVAL_MS : FILE_INTERVAL_MS;
    if (this.#now() - running.shownMs >= interval) this.#show(running);
  }

  /** Ends the stage that runs, if any. */
  end(): void {
    if (this.#running === null) return;
    const summary = formatSummary(this.#snapshot(this.#running));
    this.#options.output.write(`${this.#onScreen ? ERASE_LINE : ''}${summary}\n`);
    this.#running = null;
  }

  get #onScreen(): boolean {
    return this.#options.output.isTTY === true;
  }

  #runningIn(stage: Stage): Running {
    if (this.#running?.stage.label === stage.label) return this.#running;
    this.end();
    const startedMs = this.#now();
    this.#running = { stage, startedMs, shownMs: startedMs, progress: { done: 0, total: null } };
    return this.#running;
  }

  #show(running: Running): void {
    running.shownMs = this.#now();
    const { output } = this.#options;
    const snapshot = this.#snapshot(running);
    output.write(
      this.#onScreen
        ? `${ERASE_LINE}${formatBar(snapshot, output.columns ?? DEFAULT_COLUMNS)}`
        : `${formatLine(snapshot)}\n`,
    );
  }

  #snapshot({ stage, startedMs, progress }: Running): Snapshot {
    const { language } = this.#options;
    return { ...progress, stage, elapsedMs: this.#now() - startedMs, language };
  }
}
