import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PolicyHistory } from '../domain/policy/policy-history.js';
import {
  scoringPolicyDecider,
  type AdoptScoringPolicy,
} from '../domain/policy/scoring-policy.decider.js';
import { SCORING_POLICY_STREAM } from '../domain/streams.js';

type Outcome = Executed<PolicyHistory> | Refusal;

export class DecideOnScoringPolicy extends Command<Outcome> {
  constructor(
    readonly command: AdoptScoringPolicy,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnScoringPolicy)
export class ScoringPolicyHandler implements ICommandHandler<DecideOnScoringPolicy> {
  constructor(private readonly executor: CommandExecutor) {}

  execute({ command, request }: DecideOnScoringPolicy): Promise<Outcome> {
    return this.executor.execute({
      stream: SCORING_POLICY_STREAM,
      decider: scoringPolicyDecider,
      command,
      facts: () => Promise.resolve(null),
      ...request,
    });
  }
}
