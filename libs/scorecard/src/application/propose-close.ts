import { CommandExecutor, StreamFolds, type CommandRequest, type Executed } from '@ledger/command';
import { isRefusal, type Actor, type Instant, type Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { closeIdOf } from '../domain/close/close-scope.js';
import type { SnapshotQuestion } from '../domain/close/folded-snapshot.js';
import type { PeriodClose } from '../domain/close/period-close.js';
import {
  proposalFault,
  proposeCloseDecider,
  type ProposalFacts,
} from '../domain/close/propose-close.decider.js';
import { scoringPolicyDecider } from '../domain/policy/scoring-policy.decider.js';
import { closeStream, SCORING_POLICY_STREAM } from '../domain/streams.js';
import { piecesOf, SnapshotFiles } from '../snapshot/snapshot-files.js';
import { PeriodSnapshots } from './period-snapshots.port.js';

type Outcome = Executed<PeriodClose> | Refusal;

export class ProposePeriodClose extends Command<Outcome> {
  constructor(
    readonly question: SnapshotQuestion,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

/** Folds and stores the snapshot before it is proposed; whoever may not propose it makes nobody fold anything. */
@CommandHandler(ProposePeriodClose)
export class ProposeCloseHandler implements ICommandHandler<ProposePeriodClose> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly folds: StreamFolds,
    private readonly snapshots: PeriodSnapshots,
    private readonly files: SnapshotFiles,
  ) {}

  execute({ question, request }: ProposePeriodClose): Promise<Outcome> {
    const { scope, period, position } = question;
    const { actor } = request.identity;
    return this.executor.execute({
      stream: closeStream(closeIdOf(scope, period)),
      decider: proposeCloseDecider,
      command: { kind: 'ProposeClose', scope, period, position: String(position) },
      facts: ({ state }, now) => {
        const refused = proposalFault(question, state, actor);
        return refused === null ? this.#facts(question, actor, now) : Promise.resolve(refused);
      },
      ...request,
    });
  }

  async #facts(
    question: SnapshotQuestion,
    actor: Actor,
    now: Instant,
  ): Promise<ProposalFacts | Refusal> {
    const folded = await this.snapshots.take(question);
    if (isRefusal(folded)) return folded;
    const { json, ...found } = folded;
    const stored = await this.files.store(piecesOf(json), { ...ownerOf(actor), uploadedAt: now });
    if (isRefusal(stored)) return stored;
    const { sha256, size, type } = stored;
    const policies = await this.folds.fold(
      SCORING_POLICY_STREAM,
      scoringPolicyDecider,
      question.position,
    );
    return { ...found, snapshot: { sha256, size, type }, basis: policies.basis };
  }
}

function ownerOf(actor: Actor): { readonly person: string; readonly agency: string } {
  if (actor.kind === 'person') return { person: actor.person, agency: actor.agency };
  return { person: actor.process, agency: actor.process };
}
