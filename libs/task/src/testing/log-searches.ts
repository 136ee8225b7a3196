import type { EventLog, RecordedEvent } from '@ledger/event-log';
import type { Basis, LocalDate } from '@ledger/kernel';
import type { StreamDirectory } from '@ledger/command';
import type { TaskFinder } from '../application/task-finder.port.js';
import { TASK_EVENTS, type TaskEvent } from '../domain/task.events.js';
import { indexEntry, type IndexEntry } from '../read/task-index.js';

type Entry = IndexEntry & { readonly task: string };

/** Finds what read models find, by reading the whole log each time. */
export class LogSearches implements TaskFinder, StreamDirectory {
  constructor(private readonly log: Pick<EventLog, 'readAll'>) {}

  openTasksOf(agency: string): AsyncIterable<string> {
    return this.#tasks((entries) =>
      entries.some(({ roles }) => roles.some((given) => given.agency === agency)),
    );
  }

  async *childrenOf(parent: string): AsyncGenerator<string> {
    for (const { task, ...entry } of await this.#entries()) if (entry.parent === parent) yield task;
  }

  openTasksDue(from: LocalDate, to: LocalDate): AsyncIterable<string> {
    return this.#tasks((entries) => {
      const day = entries.findLast(({ lastDay }) => lastDay !== undefined)?.lastDay ?? null;
      return day !== null && day >= from && day <= to;
    });
  }

  async hasPartIn(agency: string, tasks: readonly string[]): Promise<boolean> {
    const entries = await this.#entries();
    const under = entries.filter(({ parent }) => tasks.includes(parent ?? ''));
    const meant = new Set([...tasks, ...under.map(({ task }) => task)]);
    return entries.some(
      ({ task, roles }) => meant.has(task) && roles.some((given) => given.agency === agency),
    );
  }

  async streamsOf(room: string): Promise<readonly Basis[]> {
    const heads = new Map<string, number>();
    for (const { envelope } of await this.#events()) {
      if (envelope.stream.startsWith(`${room}-`)) heads.set(envelope.stream, envelope.rev);
    }
    return [...heads].map(([stream, rev]) => ({ stream, rev }));
  }

  async *#tasks(matches: (entries: readonly Entry[]) => boolean): AsyncGenerator<string> {
    const byTask = new Map<string, Entry[]>();
    for (const entry of await this.#entries()) {
      byTask.set(entry.task, [...(byTask.get(entry.task) ?? []), entry]);
    }
    for (const [task, entries] of byTask) {
      if (!entries.some(({ closed }) => closed) && matches(entries)) yield task;
    }
  }

  async #entries(): Promise<readonly Entry[]> {
    return (await this.#events())
      .filter(({ envelope }) => TASK_EVENTS.knows(envelope.type))
      .map(({ envelope }) => ({
        task: envelope.stream.replace(/^task-/, ''),
        ...indexEntry(TASK_EVENTS.read(envelope) as unknown as TaskEvent),
      }));
  }

  async #events(): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for await (const page of this.log.readAll()) events.push(...page);
    return events;
  }
}
