import type { Past } from '@ledger/kernel';
import { ProcessInMemory } from '@ledger/projection/testing';
import type { Collective } from '../domain/collective/collective.js';
import type { Obligation } from '../domain/obligation/obligation.js';
import type { TaskEvent } from '../domain/task.events.js';
import { House } from './house.js';
import { LogSearches } from './log-searches.js';

/** A house whose processes run in memory, when they are told to. */
export class SettledHouse extends House {
  readonly running = this.processes.map(
    (process) =>
      new ProcessInMemory({
        process,
        log: this.log,
        issuer: this.issuer,
        clock: () => this.now,
      }),
  );

  /** A house with these agencies beside the Government and its Office. */
  static async with(...agencies: readonly string[]): Promise<SettledHouse> {
    const house = new SettledHouse();
    await house.furnish(...agencies);
    return house;
  }

  /** What the processes were refused, in the order of the processes. */
  get refusals(): readonly string[] {
    return this.running.flatMap(({ refusals }) => refusals.map(({ refusal }) => refusal.refused));
  }

  /** Lets the processes do everything that there is to do by now. */
  async settle(): Promise<this> {
    for (;;) {
      let moved = false;
      for (const process of this.running) moved = (await process.settle()) || moved;
      if (!moved) return this;
    }
  }

  /** Lets the processes read everything once more. @returns how many events came of it */
  async repeat(): Promise<bigint> {
    const before = await this.log.head();
    for (const process of this.running) process.rewind();
    await this.settle();
    return (await this.log.head()) - before;
  }

  async obligation(id: string): Promise<Obligation> {
    const task = await this.task(id);
    if (task.kind !== 'obligation') throw new Error(`${id} is ${task.kind}`);
    return task;
  }

  async collective(id: string): Promise<Collective> {
    const task = await this.task(id);
    if (task.kind !== 'collective') throw new Error(`${id} is ${task.kind}`);
    return task;
  }

  /** The children of a task, by their lead. */
  async children(
    parent: string,
  ): Promise<ReadonlyMap<string, Obligation & { readonly id: string }>> {
    const children = new Map<string, Obligation & { readonly id: string }>();
    for await (const id of new LogSearches(this.log).childrenOf(parent)) {
      const child = await this.obligation(id);
      children.set(child.lead ?? '', { ...child, id });
    }
    return children;
  }

  /** The events of a task that a process wrote. */
  async byProcess(id: string): Promise<readonly Past<TaskEvent>[]> {
    const { history } = await this.task(id);
    return history.filter(({ meta }) => meta.actor.kind === 'process');
  }
}
