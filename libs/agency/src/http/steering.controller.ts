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
import { DecideOnSteering } from '../application/decide-on-steering.js';
import { citationOf } from './citation.dto.js';
import { EndMembershipDto, SeatMemberDto } from './steering.dto.js';

/** Who sits in the steering bodies, kept by command. */
@CommandController('v1/steering-bodies', 'steering bodies')
export class SteeringController {
  constructor(private readonly commands: CommandBus) {}

  @CommandPath(':id/members', {
    summary: { vi: 'Ghi nhận thành viên ban chỉ đạo', en: 'Seat a member of a steering body' },
  })
  seat(
    @PathId() body: string,
    @Body() { source, ...member }: SeatMemberDto,
    @Asked() request: CommandRequest,
  ) {
    const { agency = null, to = null } = member;
    return this.#decide(
      { ...member, type: 'SeatMember', body, agency, to, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/members/endings', {
    summary: {
      vi: 'Kết thúc tư cách thành viên ban chỉ đạo',
      en: 'End a membership of a steering body',
    },
  })
  end(
    @PathId() body: string,
    @Body() { source, ...member }: EndMembershipDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...member, type: 'EndMembership', body, source: citationOf(source) },
      request,
    );
  }

  async #decide(
    command: DecideOnSteering['command'],
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    return answered(
      command.body,
      await this.commands.execute(new DecideOnSteering(command, request)),
    );
  }
}
