/** Of which tier agencies are, as far as they are known. */
export interface TierSource {
  tiersOf(agencies: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
