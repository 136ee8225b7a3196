import { citationOf } from '@ledger/agency';
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
import { DecideOnScoringPolicy } from '../application/decide-on-policy.js';
import { AdoptScoringPolicyDto } from './scoring-policy.dto.js';

/** How results become points, adopted from a day on. */
@CommandController('v1/scoring-policies', 'scorecards')
export class ScoringPoliciesController {
  constructor(private readonly commands: CommandBus) {}

  @CommandPath('', {
    summary: {
      vi: 'Ban hành chính sách chấm điểm từ một ngày',
      en: 'Adopt a scoring policy from a day on',
    },
  })
  async adopt(
    @Body() { policy, from, rules, source }: AdoptScoringPolicyDto,
    @Asked() request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const command: DecideOnScoringPolicy['command'] = {
      kind: 'AdoptScoringPolicy',
      policy,
      from,
      rules,
      source: citationOf(source),
    };
    return answered(
      policy,
      await this.commands.execute(new DecideOnScoringPolicy(command, request)),
    );
  }
}
