/** Where the launcher says what it does; a pino logger fits. */
export interface LauncherLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}
