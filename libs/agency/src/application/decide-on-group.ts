import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import { isRefusal, type Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { groupsNamedBy } from '../domain/group/group-rule.js';
import type { GroupCommand } from '../domain/group/group.commands.js';
import { groupDecider } from '../domain/group/group.decider.js';
import type { Group } from '../domain/group/group.js';
import { parseRule } from '../domain/group/parse-rule.js';
import { groupStream } from '../domain/streams.js';
import { AgencyRoomFacts } from './agency-room-facts.js';

type Outcome = Executed<Group | null> | Refusal;

export class DecideOnGroup extends Command<Outcome> {
  constructor(
    readonly command: GroupCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnGroup)
export class GroupHandler implements ICommandHandler<DecideOnGroup> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly facts: AgencyRoomFacts,
  ) {}

  execute({ command, request }: DecideOnGroup): Promise<Outcome> {
    const agency = 'agency' in command ? command.agency : null;
    const groups = 'rule' in command ? groupsNamedIn(command.rule) : [];
    return this.executor.execute({
      stream: groupStream(command.group),
      decider: groupDecider,
      command,
      facts: async () => ({
        agencies: await this.facts.agencies(agency),
        groups: await this.facts.withGroupsNamed(...groups),
      }),
      ...request,
    });
  }
}

/** None where the rule cannot be read: the decision says what is wrong with it. */
function groupsNamedIn(words: string | null): readonly string[] {
  const rule = words === null ? null : parseRule(words);
  return rule === null || isRefusal(rule) ? [] : groupsNamedBy(rule);
}
