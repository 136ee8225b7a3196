import {
  answered,
  Asked,
  CommandController,
  CommandPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnTerms } from '../application/decide-on-terms.js';
import type { ConfirmingAuthority } from '../domain/terms/terms.events.js';
import { citationOf } from './citation.dto.js';
import { AdoptTermsDto } from './terms.dto.js';

const ID = 'terms';

/** The clocks and limits of the house, adopted from a day on. */
@CommandController('v1/terms', 'terms')
export class TermsController {
  constructor(private readonly commands: CommandBus) {}

  @CommandPath('', {
    summary: { vi: 'Ban hành quy định thời hạn từ một ngày', en: 'Adopt terms from a day on' },
  })
  async adopt(
    @Body()
    { from, terms: { objectiveCauseConfirmedBy: agency = null, ...terms }, source }: AdoptTermsDto,
    @Asked() request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const objectiveCauseConfirmedBy = authorityOf(agency);
    const command: DecideOnTerms['command'] = {
      type: 'AdoptTerms',
      from,
      terms: { ...terms, objectiveCauseConfirmedBy },
      source: citationOf(source),
    };
    return answered(ID, await this.commands.execute(new DecideOnTerms(command, request)));
  }
}

function authorityOf(agency: string | null): ConfirmingAuthority {
  return agency === null ? { by: 'assigning-body' } : { by: 'agency', agency };
}
