import { MemoryEventLog } from '@ledger/event-log';
import type { SealedEvent } from '@ledger/kernel';
import { STORY_ORIGIN, type TaskStory } from './task-story.js';

/** What several stories tell, in the order in which it was recorded. */
export function storyEvents(...stories: readonly TaskStory[]): readonly SealedEvent[] {
  return asRecorded(stories.flatMap(({ sealed }) => sealed));
}

/** Events of several streams in the order in which they were recorded. */
export function asRecorded(events: readonly SealedEvent[]): readonly SealedEvent[] {
  return [...events].sort(byRecording);
}

/** A log that holds what several stories tell. */
export function storyLog(...stories: readonly TaskStory[]): Promise<MemoryEventLog> {
  return logOf(storyEvents(...stories));
}

/** A log that holds events of stories, or the first of them. */
export async function logOf(events: readonly SealedEvent[]): Promise<MemoryEventLog> {
  const log = new MemoryEventLog({ clock: () => events.at(-1)?.envelope.recordedAt ?? '' });
  await log.adopt(STORY_ORIGIN);
  await log.ingest(0n, events);
  return log;
}

/** Of what was recorded at one instant, a stream's own order decides. */
function byRecording({ envelope: a }: SealedEvent, { envelope: b }: SealedEvent): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  if (a.stream !== b.stream) return a.stream < b.stream ? -1 : 1;
  return a.rev - b.rev;
}
