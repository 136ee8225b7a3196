/** An instant in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`. The form is fixed, so instants compare as strings. */
export type Instant = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True only for instants that exist: 30 February and 24:00 are none. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const millis = Date.parse(value);
  // The engine rolls some days that do not exist over into the next month, so what it read must read back the same.
  return !Number.isNaN(millis) && new Date(millis).toISOString() === value;
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a >= b ? a : b;
}

/** Milliseconds from `a` to `b`; negative when `b` is earlier. */
export function millisBetween(a: Instant, b: Instant): number {
  return Date.parse(b) - Date.parse(a);
}
