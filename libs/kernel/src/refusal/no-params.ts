/** A refusal that its code alone explains. */
export type NoParams = Readonly<Record<string, never>>;
