import type { LauncherLog } from '../launcher-log.js';

/** Keeps what was said, for looking at it. */
export function recordingLog(): LauncherLog & { readonly messages: string[] } {
  const messages: string[] = [];
  const say = (_: object, message: string) => {
    messages.push(message);
  };
  return { messages, info: say, warn: say };
}
