import type { Process } from '@ledger/projection';
import type { GroupMembers } from '../group-members.js';
import type { HouseReader } from '../house-reader.js';
import type { TaskFinder } from '../task-finder.port.js';
import { calendarProcess } from './calendar.process.js';
import { childrenProcess } from './children.process.js';
import type { HouseCommand } from './house-command.js';
import { lapsesProcess } from './lapses.process.js';
import { passOnProcess } from './pass-on.process.js';

export interface TaskProcessTools {
  readonly house: HouseReader;
  readonly groups: GroupMembers;
  readonly finder: TaskFinder;
}

/** Their names, which never change: they are part of every command's id. */
export const TASK_PROCESSES: readonly string[] = ['children', 'pass-on', 'lapses', 'calendar'];

/** What this room does by itself when something happens, or when time passes. */
export function taskProcesses(tools: TaskProcessTools): readonly Process<HouseCommand>[] {
  const { house, finder } = tools;
  return [
    childrenProcess(tools),
    passOnProcess(house, finder),
    lapsesProcess(house),
    calendarProcess(house, finder),
  ];
}
