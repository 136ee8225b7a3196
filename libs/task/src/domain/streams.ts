/** The names of this room's streams. */

export function taskStream(task: string): string {
  return `task-${task}`;
}

export function documentStream(document: string): string {
  return `document-${document}`;
}
