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
import { DecideOnAgency } from '../application/decide-on-agency.js';
import { AGENCY_LIFECYCLE, agencyStatus } from '../domain/agency/agency.lifecycle.js';
import {
  AppointHeadDto,
  DissolveAgencyDto,
  EndHeadTermDto,
  MoveAgencyDto,
  RegisterAgencyDto,
  RenameAgencyDto,
} from './agency.dto.js';
import { citationOf } from './citation.dto.js';

/** The register of agencies, kept by command. */
@CommandController('v1/agencies', 'agencies')
export class AgenciesController {
  constructor(private readonly commands: CommandBus) {}

  @MakingPath('/v1/agencies', { summary: { vi: 'Đăng ký cơ quan', en: 'Register an agency' } })
  register(
    @Body() { id, parent = null, source, ...facts }: RegisterAgencyDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...facts, type: 'RegisterAgency', agency: id, parent, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/names', {
    summary: { vi: 'Đổi tên cơ quan từ một ngày', en: 'Give an agency another name from a day on' },
  })
  rename(
    @PathId() agency: string,
    @Body() { source, ...body }: RenameAgencyDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...body, type: 'RenameAgency', agency, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/moves', {
    summary: {
      vi: 'Chuyển cơ quan chủ quản từ một ngày',
      en: 'Put an agency below another one from a day on',
    },
  })
  move(
    @PathId() agency: string,
    @Body() { source, ...body }: MoveAgencyDto,
    @Asked() request: CommandRequest,
  ) {
    const { parent = null } = body;
    return this.#decide(
      { ...body, type: 'MoveAgency', agency, parent, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/dissolutions', {
    summary: {
      vi: 'Giải thể cơ quan, không có cơ quan kế thừa',
      en: 'End an agency without a successor',
    },
  })
  dissolve(
    @PathId() agency: string,
    @Body() { source, ...body }: DissolveAgencyDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...body, type: 'DissolveAgency', agency, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/heads', {
    summary: { vi: 'Bổ nhiệm người đứng đầu', en: 'Appoint the head of an agency' },
  })
  appointHead(
    @PathId() agency: string,
    @Body() { source, ...body }: AppointHeadDto,
    @Asked() request: CommandRequest,
  ) {
    const { beganOn = null, to = null } = body;
    return this.#decide(
      { ...body, type: 'AppointHead', agency, beganOn, to, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/heads/endings', {
    summary: {
      vi: 'Kết thúc nhiệm kỳ người đứng đầu',
      en: 'End the term of the head of an agency',
    },
  })
  endHeadTerm(
    @PathId() agency: string,
    @Body() { source, ...body }: EndHeadTermDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...body, type: 'EndHeadTerm', agency, source: citationOf(source) },
      request,
    );
  }

  async #decide(
    command: DecideOnAgency['command'],
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const outcome = await this.commands.execute(new DecideOnAgency(command, request));
    if (isRefusal(outcome)) return outcome;
    // Agencies follow a merger by themselves.
    const open = openActions(AGENCY_LIFECYCLE, agencyStatus(outcome.state));
    const actions = open.filter((action) => action !== 'FollowMerger');
    return answerTo(command.agency, outcome, actions);
  }
}
