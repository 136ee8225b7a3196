/** A member that a request may leave out is null in what it asks for. */
export function orNull<T>(value: T | null | undefined): T | null {
  return value ?? null;
}
