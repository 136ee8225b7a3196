/** What a shell learns of how a command ended. */
export const ExitStatus = {
  done: 0,
  /** What was asked for was refused, or what was looked for is wrong. */
  refused: 1,
  /** The command line or the configuration cannot be understood. */
  usage: 2,
} as const;

export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];
