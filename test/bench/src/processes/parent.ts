/** What this process was started to do; of the type that whoever started it gave. */
export function ordered(): unknown {
  // A run that was killed must leave no process behind.
  process.once('disconnect', () => process.exit());
  return JSON.parse(process.argv[2] ?? '');
}

/** Tells the process that started this one. */
export function tell(report: object): void {
  process.send?.(report);
}

/** Ends this process once everything it told has been sent. */
export function leave(): void {
  process.disconnect();
}
