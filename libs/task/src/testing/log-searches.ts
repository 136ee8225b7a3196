import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import type { Basis, LocalDate } from '@ledger/kernel';
import type { StreamDirectory } from '@ledger/command';
import type { TaskFinder } from '../application/task-finder.port.js';
import { TASK_EVENTS, type TaskEvent } from '../domain/task.events.js';
import { indexEntry, type IndexEntry } from '../read/task-index.js';

type Entry = IndexEntry & { readonly task: string };

/** Finds what read models find in the log itself, of which it reads each time what was added. */
export class LogSearches implements TaskFinder, StreamDirectory {
  readonly #entries: Entry[] = [];
  readonly #heads = new Map<string, number>();
  #position: Position = 0n;
  #reading: Promise<void> = Promise.resolve();

  constructor(private readonly log: Pick<EventLog, 'identity' | 'readAll'>) {}

  openTasksOf(agency: string): AsyncIterable<string> {
    return this.#tasks((entries) =>
      entries.some(({ roles }) => roles.some((given) => given.agency === agency)),
    );
  }

  async *childrenOf(parent: string): AsyncGenerator<string> {
    await this.#catchUp();
    const children = this.#entries.filter((entry) => entry.parent === parent);
    for (const { task } of children) yield task;
  }

  openTasksDue(from: LocalDate, to: LocalDate): AsyncIterable<string> {
    return this.#tasks((entries) => {
      const day = entries.findLast(({ lastDay }) => lastDay !== undefined)?.lastDay ?? null;
      return day !== null && day >= from && day <= to;
    });
  }

  async hasPartIn(agency: string, tasks: readonly string[]): Promise<boolean> {
    await this.#catchUp();
    const entries = this.#entries;
    const under = entries.filter(({ parent }) => tasks.includes(parent ?? ''));
    const meant = new Set([...tasks, ...under.map(({ task }) => task)]);
    return entries.some(
      ({ task, roles }) => meant.has(task) && roles.some((given) => given.agency === agency),
    );
  }

  async streamsOf(room: string): Promise<readonly Basis[]> {
    await this.#catchUp();
    return [...this.#heads]
      .filter(([stream]) => stream.startsWith(`${room}-`))
      .map(([stream, rev]) => ({ stream, rev }));
  }

  async *#tasks(matches: (entries: readonly Entry[]) => boolean): AsyncGenerator<string> {
    await this.#catchUp();
    const byTask = new Map<string, Entry[]>();
    for (const entry of this.#entries) {
      const entries = byTask.get(entry.task) ?? [];
      byTask.set(entry.task, entries);
      entries.push(entry);
    }
    for (const [task, entries] of byTask) {
      if (!entries.some(({ closed }) => closed) && matches(entries)) yield task;
    }
  }

  #catchUp(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#readOn());
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    const { log } = await this.log.identity();
    for await (const page of this.log.readAll({ after: { log, position: this.#position } })) {
      for (const event of page) this.#take(event);
    }
  }

  #take({ envelope, position }: RecordedEvent): void {
    const { stream, rev, type } = envelope;
    this.#position = position;
    this.#heads.set(stream, rev);
    if (!TASK_EVENTS.knows(type)) return;
    const entry = indexEntry(TASK_EVENTS.read(envelope) as unknown as TaskEvent);
    this.#entries.push({ task: stream.replace(/^task-/, ''), ...entry });
  }
}
