import { canonicalJson, inEffectiveOrder, type Instant, type Past } from '@ledger/kernel';
import type { TaskEvent } from '@ledger/task';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { evolveLedger, NOTHING_DUE, type DueLedger } from './due-ledger.js';
import { scoredObligationOf } from './scored-obligation-of.js';

/** What scoring knows of an obligation for every T after `from`, up to and with `until`. */
export interface ObligationVersion {
  readonly from: Instant;
  /** Null for the last one. */
  readonly until: Instant | null;
  readonly obligation: ScoredObligation;
  /** The obligation as canonical JSON, by which versions are told apart. */
  readonly facts: string;
}

/** An obligation as of T, exclusive, from as many of its events as are known; null where there was none yet. */
export function obligationAsOf(
  id: string,
  known: readonly Past<TaskEvent>[],
  asOf: Instant,
): ScoredObligation | null {
  const seen = known.filter(({ meta }) => meta.effectiveAt < asOf);
  return scoredObligationOf(id, inEffectiveOrder(seen).reduce(evolveLedger, NOTHING_DUE));
}

/** As it stood at a cut, with the causes that were confirmed by T, which is not before it. */
export function obligationSeen(
  id: string,
  known: readonly Past<TaskEvent>[],
  { cut, asOf }: { readonly cut: Instant; readonly asOf: Instant },
): ScoredObligation | null {
  const seen = obligationAsOf(id, known, cut);
  if (seen === null || cut === asOf) return seen;
  return { ...seen, excused: obligationAsOf(id, known, asOf)?.excused ?? [] };
}

/** The versions of an obligation, and the fold that they end with. */
export interface VersionFold {
  readonly versions: readonly ObligationVersion[];
  readonly ledger: DueLedger;
  /** Effective time of the last event. */
  readonly latest: Instant;
}

const NO_VERSIONS: VersionFold = { versions: [], ledger: NOTHING_DUE, latest: '' };

/** The versions for every T at once. Only events that change a scored fact begin a version. */
export function versionsOf(id: string, known: readonly Past<TaskEvent>[]): VersionFold {
  return inEffectiveOrder(known).reduce(
    (fold, event) => versionsWith(id, fold, event),
    NO_VERSIONS,
  );
}

/** The versions with one more event, which is the last in order of (effectiveAt, revision). */
export function versionsWith(id: string, fold: VersionFold, event: Past<TaskEvent>): VersionFold {
  const from = event.meta.effectiveAt;
  const ledger = evolveLedger(fold.ledger, event);
  const obligation = scoredObligationOf(id, ledger);
  if (obligation === null) return { ...fold, ledger, latest: from };
  const facts = canonicalJson(obligation);
  const before = fold.versions.filter((version) => version.from < from);
  const last = before.at(-1);
  const versions =
    last?.facts === facts
      ? [...before.slice(0, -1), { ...last, until: null }]
      : [...before.map((one) => endingBy(one, from)), { from, until: null, obligation, facts }];
  return { versions, ledger, latest: from };
}

function endingBy(version: ObligationVersion, until: Instant): ObligationVersion {
  return version.until === null || version.until > until ? { ...version, until } : version;
}
