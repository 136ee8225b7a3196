import {
  answered,
  Asked,
  CommandController,
  CommandPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnService } from '../application/decide-on-service.js';
import { citationOf } from './citation.dto.js';
import { BeginServiceDto, EndServiceDto } from './service.dto.js';

/** In which agencies a pseudonymous person serves, kept by command. */
@CommandController('v1/persons/:id/services', 'services')
export class ServicesController {
  constructor(private readonly commands: CommandBus) {}

  @CommandPath('', {
    summary: {
      vi: 'Ghi nhận người công tác tại cơ quan',
      en: 'Record that a person serves in an agency',
    },
  })
  begin(
    @PathId() person: string,
    @Body() { source, ...body }: BeginServiceDto,
    @Asked() request: CommandRequest,
  ) {
    const { to = null } = body;
    return this.#decide(
      { ...body, type: 'BeginService', person, to, source: citationOf(source) },
      request,
    );
  }

  @CommandPath('endings', {
    summary: {
      vi: 'Ghi nhận người thôi công tác tại cơ quan',
      en: 'Record that a person no longer serves there',
    },
  })
  end(
    @PathId() person: string,
    @Body() { source, ...body }: EndServiceDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...body, type: 'EndService', person, source: citationOf(source) },
      request,
    );
  }

  async #decide(
    command: DecideOnService['command'],
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    return answered(
      command.person,
      await this.commands.execute(new DecideOnService(command, request)),
    );
  }
}
