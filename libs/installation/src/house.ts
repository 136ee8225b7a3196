import { CommandExecutor, StreamFolds, type CommandTools } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import { RoomStreams } from '@ledger/projection';
import {
  FoundTasks,
  GroupMembers,
  HouseReader,
  TaskFactsFromLog,
  type TaskFactsReader,
  type TaskProcessTools,
} from '@ledger/task';
import { EVENT_REGISTRY } from './projections.js';
import type { ReadSide } from './read-side.js';

/** What commands and processes decide with: the log, what finds streams in it, and the facts folded from it. */
export interface House extends TaskProcessTools {
  readonly tools: CommandTools;
  readonly executor: CommandExecutor;
  readonly finder: FoundTasks;
  readonly facts: TaskFactsReader;
}

export function houseOver(log: EventLog, { models }: Pick<ReadSide, 'models'>): House {
  const clock = () => new Date().toISOString();
  const registry = EVENT_REGISTRY;
  const directory = new RoomStreams({ log, models });
  const folds = new StreamFolds(log, registry);
  const tools = { log, folds, registry, clock, directory };
  const groups = new GroupMembers(folds, directory);
  const finder = new FoundTasks({ log, models });
  return {
    tools,
    executor: new CommandExecutor(tools),
    house: new HouseReader({ folds, log, registry }),
    groups,
    finder,
    facts: new TaskFactsFromLog({ folds, finder, groups }),
  };
}
