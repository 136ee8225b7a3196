import {
  answerTo,
  Asked,
  CommandController,
  CommandPath,
  MakingPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import { isRefusal, openActions, type Refusal } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnMerger } from '../application/decide-on-merger.js';
import { MERGER_LIFECYCLE, mergerStatus } from '../domain/merger/merger.lifecycle.js';
import { citationOf } from './citation.dto.js';
import { mergerTermsOf } from './merger-terms.js';
import { DecideMergerDto, MergerTermsDto, WithdrawMergerDto } from './merger.dto.js';

/** Mergers of agencies, also those whose day is past. Agencies and their tasks follow by themselves. */
@CommandController('v1/mergers', 'mergers')
export class MergersController {
  constructor(private readonly commands: CommandBus) {}

  @MakingPath('/v1/mergers', { summary: { vi: 'Quyết định sáp nhập', en: 'Decide a merger' } })
  decide(@Body() body: DecideMergerDto, @Asked() request: CommandRequest) {
    const terms = mergerTermsOf(body);
    return this.#decide({ type: 'DecideMerger', merger: body.id, ...terms }, request);
  }

  @CommandPath(':id/corrections', {
    summary: {
      vi: 'Điều chỉnh việc sáp nhập trước ngày hiệu lực',
      en: 'Put a merger in other terms before its day',
    },
  })
  correct(
    @PathId() merger: string,
    @Body() body: MergerTermsDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide({ type: 'CorrectMerger', merger, ...mergerTermsOf(body) }, request);
  }

  @CommandPath(':id/withdrawals', {
    summary: {
      vi: 'Rút việc sáp nhập trước ngày hiệu lực',
      en: 'Take a merger back before its day',
    },
  })
  withdraw(
    @PathId() merger: string,
    @Body() body: WithdrawMergerDto,
    @Asked() request: CommandRequest,
  ) {
    const source = citationOf(body.source);
    return this.#decide({ type: 'WithdrawMerger', merger, source }, request);
  }

  async #decide(
    command: DecideOnMerger['command'],
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const outcome = await this.commands.execute(new DecideOnMerger(command, request));
    if (isRefusal(outcome)) return outcome;
    const actions = openActions(MERGER_LIFECYCLE, mergerStatus(outcome.state));
    return answerTo(command.merger, outcome, actions);
  }
}
