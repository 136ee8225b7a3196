/** An instant in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`. The form is fixed, so instants compare as strings. */
export type Instant = string;

const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}\.\d{3}Z$/;

export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && INSTANT.test(value);
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a >= b ? a : b;
}

/** Milliseconds from `a` to `b`; negative when `b` is earlier. */
export function millisBetween(a: Instant, b: Instant): number {
  return Date.parse(b) - Date.parse(a);
}
