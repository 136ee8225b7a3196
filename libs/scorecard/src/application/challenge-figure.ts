import { agencyDecider, agencyStream } from '@ledger/agency';
import { CommandExecutor, StreamFolds, type CommandRequest, type Executed } from '@ledger/command';
import type { Actor, Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  answerChallengeDecider,
  challengeFigureDecider,
  type AnswerChallenge,
  type ChallengeFacts,
  type ChallengeFigure,
} from '../domain/close/challenge.decider.js';
import { concernedAgencies } from '../domain/close/concerned-agencies.js';
import { figuresOfCard } from '../domain/close/figures.js';
import type { PeriodClose } from '../domain/close/period-close.js';
import { closeStream } from '../domain/streams.js';
import { cardIn, SnapshotFiles } from '../snapshot/snapshot-files.js';

type Outcome = Executed<PeriodClose> | Refusal;

export class ChallengeClosedFigure extends Command<Outcome> {
  constructor(
    readonly command: ChallengeFigure,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(ChallengeClosedFigure)
export class ChallengeFigureHandler implements ICommandHandler<ChallengeClosedFigure> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly folds: StreamFolds,
    private readonly files: SnapshotFiles,
  ) {}

  execute({ command, request }: ChallengeClosedFigure): Promise<Outcome> {
    return this.executor.execute({
      stream: closeStream(command.close),
      decider: challengeFigureDecider,
      command,
      facts: ({ state }) => this.#facts(command.figure, state, request.identity.actor),
      ...request,
    });
  }

  async #facts(figure: string, state: PeriodClose, actor: Actor): Promise<ChallengeFacts> {
    if (state.phase !== 'closed') return { speakers: [], inSnapshot: false };
    const { scope, snapshot } = state.proposal;
    const card = await cardIn(this.files, snapshot);
    const concerned = concernedAgencies(scope, card, figure);
    // Of a programme there may be thousands: their successors matter only to whoever is none of them.
    const isOne = actor.kind === 'person' && concerned.includes(actor.agency);
    const speakers = isOne ? concerned : await this.#withSuccessors(concerned);
    return { speakers, inSnapshot: figuresOfCard(card).has(figure) };
  }

  /** An agency that merged is spoken for by whom its duties passed on to, so that no figure is beyond dispute. */
  async #withSuccessors(agencies: readonly string[]): Promise<readonly string[]> {
    const found = new Set<string>();
    for (let next = agencies; next.length > 0;) {
      for (const agency of next) found.add(agency);
      // Asked for at once, they are read together.
      const successors = await Promise.all(next.map((agency) => this.#successorOf(agency)));
      next = successors.flatMap((one) => (one === null || found.has(one) ? [] : [one]));
    }
    return [...found];
  }

  async #successorOf(agency: string): Promise<string | null> {
    const { state } = await this.folds.fold(agencyStream(agency), agencyDecider);
    return state?.end?.kind === 'merged' ? state.end.successor : null;
  }
}

export class AnswerFigureChallenge extends Command<Outcome> {
  constructor(
    readonly command: AnswerChallenge,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(AnswerFigureChallenge)
export class AnswerChallengeHandler implements ICommandHandler<AnswerFigureChallenge> {
  constructor(private readonly executor: CommandExecutor) {}

  execute({ command, request }: AnswerFigureChallenge): Promise<Outcome> {
    return this.executor.execute({
      stream: closeStream(command.close),
      decider: answerChallengeDecider,
      command,
      facts: () => Promise.resolve(null),
      ...request,
    });
  }
}
