/** Refusals of the read models and of those who keep them. Positions are decimal strings, lags count log positions. */
export interface ProjectionRefusals {
  /** The read model has not reached the asked position in time; it stands at `reached`. Ask again. */
  'projection.behind': { projection: string; position: string; reached: string };
  /** No version of the projection has been filled yet, so there is nothing to read. */
  'projection.not-built': { projection: string };
  /** There is no such version in this database. */
  'projection.unknown': { projection: string; version: number };
  /** Readers cannot be sent to this version: it is still being built, is stopped, or lags more than `within`. */
  'projection.not-ready': {
    projection: string;
    version: number;
    state: string;
    lag: string;
    within: string;
  };
  /** Readers use this version. */
  'projection.active': { projection: string; version: number };
  /** Readers may still be using this version, which was the active one, until this instant. */
  'projection.in-use': { projection: string; version: number; until: string };
  /** It issues commands: rebuilt or dropped like a read model, it would issue those of the past anew. */
  'process.never-rebuilt': { process: string };
}
