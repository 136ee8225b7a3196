import { agencyDecider, agencyStream } from '@ledger/agency';
import { CommandExecutor, StreamFolds, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  answerChallengeDecider,
  challengeFigureDecider,
  type AnswerChallenge,
  type ChallengeFacts,
  type ChallengeFigure,
} from '../domain/close/challenge.decider.js';
import { agencyOf } from '../domain/close/close-scope.js';
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
      facts: ({ state }) => this.#facts(command.figure, state),
      ...request,
    });
  }

  async #facts(figure: string, state: PeriodClose): Promise<ChallengeFacts> {
    if (state.phase !== 'closed') return { speakers: [], inSnapshot: false };
    const { scope, snapshot } = state.proposal;
    const agency = agencyOf(scope);
    const speakers = agency === null ? [] : await this.#withSuccessors(agency);
    const figures = figuresOfCard(await cardIn(this.files, snapshot));
    return { speakers, inSnapshot: figures.has(figure) };
  }

  /** An agency that merged is spoken for by whom its duties passed on to, so that no figure is beyond dispute. */
  async #withSuccessors(agency: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (let next: string | null = agency; next !== null && !found.includes(next);) {
      found.push(next);
      next = await this.#successorOf(next);
    }
    return found;
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
