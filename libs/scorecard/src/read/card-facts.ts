import {
  agencyDecider,
  AgencyRoom,
  agencyStream,
  headOn,
  statesOf,
  type Agency,
} from '@ledger/agency';
import type { StreamDirectory, StreamFolds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import { instantAfter, localDate, refuse, type Refusal } from '@ledger/kernel';
import { commonPointsDecider } from '../domain/assessment/common-points.decider.js';
import type { Tiers } from '../domain/card/breakdowns.js';
import type { AssessedFacts } from '../domain/card/scorecard.js';
import { exactNumber, smaller, type Fraction } from '../domain/exact/fraction.js';
import { policyInForce, policyNamed, type AdoptedPolicy } from '../domain/policy/policy-history.js';
import { scoringPolicyDecider } from '../domain/policy/scoring-policy.decider.js';
import { programmeDecider, type Programme } from '../domain/programme/programme.decider.js';
import { assessmentStream, programmeStream, SCORING_POLICY_STREAM } from '../domain/streams.js';
import type { Seen } from './card-question.js';

export interface CardFactsTools {
  readonly folds: StreamFolds;
  readonly directory: StreamDirectory;
}

export type PolicyMissing = Refusal<'scoring-policy.none-in-force' | 'scoring-policy.unknown'>;

/** What a card needs beside obligations, folded from the log up to the position that is known. */
export class CardFacts {
  readonly #room: AgencyRoom;

  constructor(private readonly tools: CardFactsTools) {
    this.#room = new AgencyRoom(tools.folds, tools.directory);
  }

  /**
   * The policy in force on the last day of the period that T has come to, as known at K; or the one named, known since or
   * before, so that a later policy can be tried on what was known earlier.
   */
  async policy(seen: Seen, named: string | undefined): Promise<AdoptedPolicy | PolicyMissing> {
    const upTo = named === undefined ? seen.position : undefined;
    const { folds } = this.tools;
    const { state } = await folds.fold(SCORING_POLICY_STREAM, scoringPolicyDecider, upTo);
    return named === undefined
      ? policyInForce(state, lastDaySeen(seen))
      : policyNamed(state, named);
  }

  /** Whether it is an agency at all does not depend on K. */
  async agencyFault(id: string): Promise<Refusal<'agency.unknown'> | null> {
    const { state } = await this.tools.folds.fold(agencyStream(id), agencyDecider);
    return state === null ? refuse('agency.unknown', { agency: id }) : null;
  }

  /** A programme, known since or before: which documents it has does not depend on K. */
  async programme(id: string): Promise<Programme | Refusal<'programme.unknown'>> {
    const { state } = await this.tools.folds.fold(programmeStream(id), programmeDecider);
    return state ?? refuse('programme.unknown', { programme: id });
  }

  /** Every agency that was known. */
  async agencies(position: Position): Promise<readonly Agency[]> {
    return statesOf(await this.#room.agencies(position));
  }

  /** Of which tier agencies are; those that were not known yet are left out. */
  async tiersOf(agencies: readonly string[], position: Position): Promise<Tiers> {
    const folded = [...new Set(agencies)].map((agency) =>
      this.tools.folds.fold(agencyStream(agency), agencyDecider, position),
    );
    return tiersAmong((await Promise.all(folded)).flatMap(({ state }) => state ?? []));
  }

  /** Those whose duties passed on to an agency by mergers before T, however many of them in a row. */
  async predecessorsOf(id: string, seen: Seen): Promise<readonly string[]> {
    const agencies = await this.agencies(seen.position);
    const day = lastDaySeen(seen);
    const merged = agencies.flatMap(({ id: agency, end }) =>
      end?.kind === 'merged' && end.day <= day ? [{ agency, into: end.successor }] : [],
    );
    const found: string[] = [];
    const successors = [id];
    for (let into = successors.pop(); into !== undefined; into = successors.pop()) {
      for (const { agency } of merged.filter((one) => one.into === into)) {
        if (found.includes(agency) || agency === id) continue;
        found.push(agency);
        successors.push(agency);
      }
    }
    return found.sort();
  }

  /** What people said of an agency. Who is being disciplined is not on record yet, and so unknown. */
  async assessed(agency: string, seen: Seen, policy: AdoptedPolicy): Promise<AssessedFacts> {
    const stream = assessmentStream(agency, seen.period.name);
    const { folds } = this.tools;
    const { state } = await folds.fold(stream, commonPointsDecider, seen.position);
    const known = await folds.fold(agencyStream(agency), agencyDecider, seen.position);
    const head = known.state === null ? null : headOn(known.state, lastDaySeen(seen));
    return {
      common: state === null ? null : withinPolicy(state.points, policy),
      disciplined: null,
      tenure:
        head === null
          ? { head: 'unknown' }
          : { head: 'known', person: head.person, beganOn: head.beganOn },
    };
  }
}

export function tiersAmong(agencies: readonly Agency[]): Tiers {
  return new Map(agencies.map(({ id, registered }) => [id, registered.tier]));
}

/** What was assessed under one policy stays so under another, up to the most that this one gives. */
function withinPolicy(points: string, { rules }: AdoptedPolicy): Fraction {
  return smaller(exactNumber(points), exactNumber(rules.points.common));
}

/** The last day of the period, or that of T where the period is not over. */
export function lastDaySeen({ period, asOf }: Pick<Seen, 'period' | 'asOf'>): string {
  const end = asOf < period.to ? asOf : period.to;
  return localDate(instantAfter(end, -1));
}
