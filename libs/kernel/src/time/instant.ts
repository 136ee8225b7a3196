/** An instant in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`. The form is fixed, so instants compare as strings. */
export type Instant = string;

const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The days that some months lack. */
const LATE_DAY = /^.{8}(?:29|3)/;

/** True only for instants that exist: 30 February and 24:00 are none. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  if (!LATE_DAY.test(value)) return true;
  // The engine rolls days that do not exist over into the next month, so what it read must read back the same.
  const millis = Date.parse(value);
  return !Number.isNaN(millis) && new Date(millis).toISOString() === value;
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a >= b ? a : b;
}

/** Milliseconds from `a` to `b`; negative when `b` is earlier. */
export function millisBetween(a: Instant, b: Instant): number {
  return Date.parse(b) - Date.parse(a);
}

/** The instant `millis` milliseconds after another; before it when negative. */
export function instantAfter(instant: Instant, millis: number): Instant {
  return new Date(Date.parse(instant) + millis).toISOString();
}
