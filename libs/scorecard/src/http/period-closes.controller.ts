import {
  answered,
  Asked,
  CommandController,
  CommandPath,
  MakingPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import { isRefusal, uuidV5, type Refusal } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AnswerFigureChallenge, ChallengeClosedFigure } from '../application/challenge-figure.js';
import { ProposePeriodClose } from '../application/propose-close.js';
import { ApprovePeriodClose, WithdrawPeriodClose } from '../application/settle-close.js';
import { closeIdOf } from '../domain/close/close-scope.js';
import { periodNamed } from '../domain/period/scoring-period.js';
import {
  AnswerChallengeDto,
  ApproveCloseDto,
  ChallengeFigureDto,
  ProposeCloseDto,
  WithdrawCloseDto,
} from './period-close.dto.js';

type Answer = Promise<CommandAnswer | Refusal>;

/** Closes periods on a snapshot that is never rewritten. */
@CommandController('v1/period-closes', 'period closes')
export class PeriodClosesController {
  constructor(private readonly commands: CommandBus) {}

  /** The snapshot is folded from the log and stored before the answer comes; the log is read once for it. */
  @MakingPath('/v1/period-closes', {
    summary: {
      vi: 'Đề nghị chốt kỳ tại một vị trí của nhật ký',
      en: 'Propose to close a period at a position of the log',
    },
  })
  async propose(@Body() body: ProposeCloseDto, @Asked() request: CommandRequest): Answer {
    const { of, id, period: words, position, asOf } = body;
    const period = periodNamed(words);
    if (isRefusal(period)) return period;
    const scope = { of, id };
    const question = { scope, period, position: BigInt(position), asOf: asOf ?? undefined };
    const outcome = await this.commands.execute(new ProposePeriodClose(question, request));
    return answered(closeIdOf(scope, period), outcome);
  }

  @CommandPath(':id/withdrawals', {
    summary: { vi: 'Rút đề nghị chốt kỳ', en: 'Withdraw the proposal to close a period' },
  })
  async withdraw(
    @PathId() close: string,
    @Body() { reason }: WithdrawCloseDto,
    @Asked() request: CommandRequest,
  ): Answer {
    const command = { kind: 'WithdrawClose', close, reason } as const;
    return answered(close, await this.commands.execute(new WithdrawPeriodClose(command, request)));
  }

  @CommandPath(':id/approvals', {
    summary: {
      vi: 'Phê duyệt chốt kỳ theo mã băm và vị trí',
      en: 'Approve the close of a period by hash and position',
    },
  })
  async approve(
    @PathId() close: string,
    @Body() { snapshot, position }: ApproveCloseDto,
    @Asked() request: CommandRequest,
  ): Answer {
    const command = { kind: 'ApproveClose', close, snapshot, position } as const;
    return answered(close, await this.commands.execute(new ApprovePeriodClose(command, request)));
  }

  @CommandPath(':id/challenges', {
    summary: {
      vi: 'Khiếu nại một số liệu đã chốt',
      en: 'Challenge a figure of a closed period',
    },
  })
  async challenge(
    @PathId() close: string,
    @Body() { figure, reason }: ChallengeFigureDto,
    @Asked() request: CommandRequest,
  ): Answer {
    const challenge = uuidV5(request.identity.commandId, 'challenge');
    const command = { kind: 'ChallengeFigure', close, challenge, figure, reason } as const;
    const outcome = await this.commands.execute(new ChallengeClosedFigure(command, request));
    return answered(challenge, outcome);
  }

  @CommandPath(':id/challenges/:challenge/answers', {
    summary: {
      vi: 'Trả lời khiếu nại về số liệu đã chốt',
      en: 'Answer the challenge of a figure',
    },
  })
  async answer(
    @PathId() close: string,
    @PathId('challenge') challenge: string,
    @Body() { outcome, grounds }: AnswerChallengeDto,
    @Asked() request: CommandRequest,
  ): Answer {
    const command = { kind: 'AnswerChallenge', close, challenge, outcome, grounds } as const;
    const answering = new AnswerFigureChallenge(command, request);
    return answered(challenge, await this.commands.execute(answering));
  }
}
