import {
  CommandExecutor,
  loadedIdentity,
  StreamFolds,
  type Executed,
  type ExecutorOptions,
} from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { Refusal } from '@ledger/kernel';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import type { PolicyHistory } from '../domain/policy/policy-history.js';
import {
  scoringPolicyDecider,
  type AdoptScoringPolicy,
} from '../domain/policy/scoring-policy.decider.js';
import { SCORING_POLICY_STREAM } from '../domain/streams.js';

export interface DefaultPolicyTools extends Omit<ExecutorOptions, 'folds'> {
  readonly log: EventLog;
}

/** Namespace of the id of this command. Never to be changed: a repeat would no longer know itself. */
const SEED_NAMESPACE = '4b8e2f60-7c1d-5a93-b6e4-0d5f8a2c9e71';

const ADOPT: AdoptScoringPolicy = {
  kind: 'AdoptScoringPolicy',
  policy: 'default',
  from: '2025-01-01',
  rules: DEFAULT_SCORING_POLICY,
  source: {
    title: 'Chính sách chấm điểm ban đầu của sổ nhiệm vụ',
    number: null,
    date: null,
    issuer: null,
  },
};

/**
 * Gives a new ledger the policy that it begins with; one that has any policy keeps its own.
 *
 * @returns whether it was recorded now, or why it could not be
 * @throws RefusedError if the log cannot be read
 */
export async function adoptDefaultPolicy({
  log,
  registry,
  clock,
}: DefaultPolicyTools): Promise<boolean | Refusal> {
  const folds = new StreamFolds(log, registry);
  const { state } = await folds.fold(SCORING_POLICY_STREAM, scoringPolicyDecider);
  if (state.length > 0) return false;
  const outcome: Executed<PolicyHistory> | Refusal = await new CommandExecutor({
    log,
    registry,
    clock,
    folds,
  }).execute({
    stream: SCORING_POLICY_STREAM,
    decider: scoringPolicyDecider,
    command: ADOPT,
    facts: () => Promise.resolve(null),
    identity: loadedIdentity(SEED_NAMESPACE, ADOPT),
  });
  return 'refused' in outcome ? outcome : !outcome.repeated;
}
