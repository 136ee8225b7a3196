import type { FollowMerger } from '@ledger/agency';
import type { PlannedCommand } from '@ledger/projection';
import type { TaskCommand } from '../../domain/task.commands.js';

/** What the processes of this room want done: by a task, or by an agency that a merger ends. */
export type HouseCommand =
  | { readonly room: 'task'; readonly command: TaskCommand }
  | { readonly room: 'agency'; readonly command: FollowMerger };

export function toTask(
  stream: string,
  command: TaskCommand,
  distinction: Pick<PlannedCommand<HouseCommand>, 'n' | 'lane'> = {},
): PlannedCommand<HouseCommand> {
  return { plan: 'issue', stream, command: { room: 'task', command }, ...distinction };
}
