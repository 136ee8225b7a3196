import { agencyDecider, agencyStream } from '@ledger/agency';
import { CommandExecutor, StreamFolds, type CommandRequest, type Executed } from '@ledger/command';
import { isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  commonPointsDecider,
  type AssessCommonPoints,
  type Assessment,
  type AssessmentFacts,
} from '../domain/assessment/common-points.decider.js';
import { periodNamed } from '../domain/period/scoring-period.js';
import { policyInForce } from '../domain/policy/policy-history.js';
import { scoringPolicyDecider } from '../domain/policy/scoring-policy.decider.js';
import { assessmentStream, SCORING_POLICY_STREAM } from '../domain/streams.js';

type Outcome = Executed<Assessment | null> | Refusal;

export class DecideOnCommonPoints extends Command<Outcome> {
  constructor(
    readonly command: AssessCommonPoints,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnCommonPoints)
export class CommonPointsHandler implements ICommandHandler<DecideOnCommonPoints> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly folds: StreamFolds,
  ) {}

  async execute({ command, request }: DecideOnCommonPoints): Promise<Outcome> {
    const period = periodNamed(command.period);
    if (isRefusal(period)) return period;
    return this.executor.execute({
      stream: assessmentStream(command.agency, period.name),
      decider: commonPointsDecider,
      command,
      facts: () => this.#facts(command.agency, period.lastDay),
      ...request,
    });
  }

  async #facts(agency: string, lastDay: string): Promise<AssessmentFacts> {
    const [policies, known] = await Promise.all([
      this.folds.fold(SCORING_POLICY_STREAM, scoringPolicyDecider),
      this.folds.fold(agencyStream(agency), agencyDecider),
    ]);
    const adopted = policyInForce(policies.state, lastDay);
    return {
      policy: isRefusal(adopted) ? adopted : { adopted, basis: policies.basis },
      agency: known.state === null ? refuse('agency.unknown', { agency }) : { basis: known.basis },
    };
  }
}
