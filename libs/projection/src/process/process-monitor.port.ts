import type { ProjectionMonitor } from '../runner/monitor.port.js';

/** `repeated`: an earlier delivery had recorded it. */
export type CommandOutcome = 'done' | 'repeated' | 'refused';

/** What a process tells beside what every worker does. Every method returns at once and never throws. */
export interface ProcessMonitor extends ProjectionMonitor {
  command(reader: string, outcome: CommandOutcome): void;
  /** Timers that went off and have had their effect. */
  timers(reader: string, count: number): void;
}
