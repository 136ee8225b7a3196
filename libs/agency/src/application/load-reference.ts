import {
  CommandExecutor,
  loadedIdentity,
  LogStreams,
  StreamFolds,
  type Executed,
  type ExecutorOptions,
} from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import { isRefusal, type Refusal } from '@ledger/kernel';
import type { ReferenceCommand, ReferenceItem } from '../domain/reference/reference-item.js';
import { AgencyRoomFacts } from './agency-room-facts.js';
import { AgencyHandler, DecideOnAgency } from './decide-on-agency.js';
import { CalendarHandler, DecideOnCalendar } from './decide-on-calendar.js';
import { DecideOnGroup, GroupHandler } from './decide-on-group.js';
import { DecideOnMerger, MergerHandler } from './decide-on-merger.js';
import { DecideOnTerms, TermsHandler } from './decide-on-terms.js';

/** What became of a load. */
export interface LoadSummary {
  readonly recorded: number;
  /** Facts that the log held already. */
  readonly alreadyThere: number;
  readonly refused: readonly { readonly subject: string; readonly refusal: Refusal }[];
}

export interface ReferenceTools extends Pick<ExecutorOptions, 'registry' | 'clock'> {
  readonly log: EventLog;
}

export type LoadProgress = { readonly done: number; readonly total: number };

/** Namespace of the ids of loaded commands. Never to be changed: a repeated load would no longer know itself. */
const LOAD_NAMESPACE = '8f0c6f5e-62a3-5d0b-9f5c-2b8e41d7c3a6';

/** Loads facts by command. The same facts again record nothing, and a load that broke off goes on where it ended. */
export class ReferenceLoader {
  readonly #decide: (command: ReferenceCommand) => Promise<Executed<unknown> | Refusal>;

  constructor(tools: ReferenceTools) {
    this.#decide = decideWith(tools);
  }

  /**
   * Nothing is recorded where one item's words make no command; otherwise each is decided by itself, in order but for
   * agencies that follow each other, none of which needs another.
   *
   * @throws RefusedError if the log cannot be read
   */
  async load(
    items: readonly ReferenceItem[],
    onProgress: (progress: LoadProgress) => void = () => undefined,
  ): Promise<LoadSummary> {
    const unreadable = items.flatMap(({ subject, command }) =>
      isRefusal(command) ? [{ subject, refusal: command }] : [],
    );
    if (unreadable.length > 0) return { recorded: 0, alreadyThere: 0, refused: unreadable };
    const summary = { recorded: 0, alreadyThere: 0, refused: unreadable };
    let done = 0;
    const decide = async ({ subject, command }: ReferenceItem): Promise<void> => {
      const outcome = isRefusal(command) ? command : await this.#decide(command);
      if (isRefusal(outcome)) summary.refused.push({ subject, refusal: outcome });
      else if (outcome.events.length > 0 && !outcome.repeated) summary.recorded += 1;
      else summary.alreadyThere += 1;
      done += 1;
      onProgress({ done, total: items.length });
    };
    for (const together of independent(items)) await Promise.all(together.map(decide));
    return summary;
  }
}

const MOST_TOGETHER = 32;

/** Items in their order, those that may be decided at the same time together. */
function independent(items: readonly ReferenceItem[]): readonly (readonly ReferenceItem[])[] {
  const parts: ReferenceItem[][] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (isAgency(item) && last?.every(isAgency) === true && last.length < MOST_TOGETHER) {
      last.push(item);
    } else {
      parts.push([item]);
    }
  }
  return parts;
}

function isAgency({ command }: ReferenceItem): boolean {
  return !isRefusal(command) && command.type === 'RegisterAgency';
}

function decideWith({ log, registry, clock }: ReferenceTools) {
  const folds = new StreamFolds(log, registry);
  const executor = new CommandExecutor({ log, folds, registry, clock });
  const facts = new AgencyRoomFacts(folds, new LogStreams(log));
  const agencies = new AgencyHandler(executor, facts);
  const mergers = new MergerHandler(executor, facts);
  const groups = new GroupHandler(executor, facts);
  const calendar = new CalendarHandler(executor);
  const terms = new TermsHandler(executor, facts);
  return (command: ReferenceCommand): Promise<Executed<unknown> | Refusal> => {
    const request = { identity: loadedIdentity(LOAD_NAMESPACE, command) };
    switch (command.type) {
      case 'RegisterAgency':
        return agencies.execute(new DecideOnAgency(command, request));
      case 'DecideMerger':
        return mergers.execute(new DecideOnMerger(command, request));
      case 'DefineGroup':
        return groups.execute(new DecideOnGroup(command, request));
      case 'AnnounceDays':
        return calendar.execute(new DecideOnCalendar(command, request));
      case 'AdoptTerms':
        return terms.execute(new DecideOnTerms(command, request));
    }
  };
}
