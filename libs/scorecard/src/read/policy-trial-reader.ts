import { isRefusal } from '@ledger/kernel';
import { policyDifference, type PolicyChange } from '../domain/card/policy-difference.js';
import { policyFault, type PolicyFault } from '../domain/policy/policy-fault.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import type { ScoringPolicy } from '../domain/policy/scoring-policy.js';
import type { Seen } from './card-question.js';
import type { CannotCompare, PeerCards, PeerQuestion } from './peer-cards.js';

export interface TrialQuestion extends PeerQuestion {
  /** The rules to be tried before anybody adopts them. */
  readonly rules: ScoringPolicy;
}

export interface SeenTrial {
  readonly seen: Seen;
  readonly peerGroup: string;
  /** What the rules are compared with. */
  readonly policy: AdoptedPolicy;
  /** Agencies that were compared, changed or not. */
  readonly compared: number;
  readonly changes: readonly PolicyChange[];
}

/** Tries rules on what really happened: who would change, and why. Nothing is recorded. */
export class PolicyTrialReader {
  constructor(private readonly peers: Pick<PeerCards, 'of'>) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async trial(question: TrialQuestion): Promise<SeenTrial | PolicyFault | CannotCompare> {
    const { rules } = question;
    const fault = policyFault(rules);
    if (fault !== null) return fault;
    const peers = await this.peers.of(question);
    if (isRefusal(peers)) return peers;
    const { seen, peerGroup, policy } = peers;
    const before = await peers.cardsUnder(policy);
    const after = await peers.cardsUnder({ ...policy, policy: 'trial', rules });
    const changes = policyDifference(before, after);
    return { seen, peerGroup, policy, compared: before.length, changes };
  }
}
