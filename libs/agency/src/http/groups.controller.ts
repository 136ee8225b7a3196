import {
  answerTo,
  Asked,
  CommandController,
  CommandPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import { isRefusal, type Refusal } from '@ledger/kernel';
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

  @CommandPath()
  define(@Body() { id, rule = null, ...words }: DefineGroupDto, @Asked() request: CommandRequest) {
    const source = citationOf(words.source);
    return this.#decide({ ...words, type: 'DefineGroup', group: id, rule, source }, request);
  }

  @CommandPath(':id/definitions')
  redefine(
    @PathId() group: string,
    @Body() body: RedefineGroupDto,
    @Asked() request: CommandRequest,
  ) {
    const { rule = null } = body;
    const source = citationOf(body.source);
    return this.#decide({ ...body, type: 'RedefineGroup', group, rule, source }, request);
  }

  @CommandPath(':id/members')
  addMember(
    @PathId() group: string,
    @Body() body: AddGroupMemberDto,
    @Asked() request: CommandRequest,
  ) {
    const { to = null } = body;
    const source = citationOf(body.source);
    return this.#decide({ ...body, type: 'AddGroupMember', group, to, source }, request);
  }

  @CommandPath(':id/members/endings')
  removeMember(
    @PathId() group: string,
    @Body() body: RemoveGroupMemberDto,
    @Asked() request: CommandRequest,
  ) {
    const source = citationOf(body.source);
    return this.#decide({ ...body, type: 'RemoveGroupMember', group, source }, request);
  }

  async #decide(
    command: DecideOnGroup['command'],
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const outcome = await this.commands.execute(new DecideOnGroup(command, request));
    return isRefusal(outcome) ? outcome : answerTo(command.group, outcome, []);
  }
}
