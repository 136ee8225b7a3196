import {
  answered,
  Asked,
  CommandController,
  CommandPath,
  MakingPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnGroup } from '../application/decide-on-group.js';
import { citationOf } from './citation.dto.js';
import {
  AddGroupMemberDto,
  DefineGroupDto,
  RedefineGroupDto,
  RemoveGroupMemberDto,
} from './group.dto.js';

/** Groups with a rule or members over time, kept by command. */
@CommandController('v1/groups', 'groups')
export class GroupsController {
  constructor(private readonly commands: CommandBus) {}

  @MakingPath('/v1/groups', { summary: { vi: 'Định nghĩa nhóm', en: 'Define a group' } })
  define(
    @Body() { id, rule = null, source, ...words }: DefineGroupDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...words, type: 'DefineGroup', group: id, rule, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/definitions', {
    summary: {
      vi: 'Định nghĩa lại nhóm từ một ngày',
      en: 'Define a group otherwise from a day on',
    },
  })
  redefine(
    @PathId() group: string,
    @Body() { source, ...body }: RedefineGroupDto,
    @Asked() request: CommandRequest,
  ) {
    const { rule = null } = body;
    return this.#decide(
      { ...body, type: 'RedefineGroup', group, rule, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/members', {
    summary: {
      vi: 'Nêu thành viên của nhóm không có quy tắc',
      en: 'Name a member of a group without a rule',
    },
  })
  addMember(
    @PathId() group: string,
    @Body() { source, ...body }: AddGroupMemberDto,
    @Asked() request: CommandRequest,
  ) {
    const { to = null } = body;
    return this.#decide(
      { ...body, type: 'AddGroupMember', group, to, source: citationOf(source) },
      request,
    );
  }

  @CommandPath(':id/members/endings', {
    summary: { vi: 'Kết thúc tư cách thành viên của nhóm', en: 'End a membership of a group' },
  })
  removeMember(
    @PathId() group: string,
    @Body() { source, ...body }: RemoveGroupMemberDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(
      { ...body, type: 'RemoveGroupMember', group, source: citationOf(source) },
      request,
    );
  }

  async #decide(
    command: DecideOnGroup['command'],
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    return answered(
      command.group,
      await this.commands.execute(new DecideOnGroup(command, request)),
    );
  }
}
