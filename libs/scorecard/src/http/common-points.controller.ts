import {
  answered,
  Asked,
  CommandController,
  CommandPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Example, Field, PathId, text } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnCommonPoints } from '../application/assess-common-points.js';

@Example<AssessCommonPointsDto>({
  period: '2025-Q2',
  points: '27.5',
  grounds: 'Chấp hành tốt kỷ luật, kỷ cương; còn chậm đổi mới lề lối làm việc',
})
export class AssessCommonPointsDto {
  @Field(text(30), 'A month, quarter, half-year, year or range, such as 2025-Q2.')
  readonly period!: string;

  @Field(text(20), 'From 0 to the most that the policy gives, such as 27.5.')
  readonly points!: string;

  @Field(text())
  readonly grounds!: string;
}

/** What people assess of an agency, beside what its results come to. */
@CommandController('v1/agencies', 'scorecards')
export class CommonPointsController {
  constructor(private readonly commands: CommandBus) {}

  @CommandPath(':id/common-point-assessments', {
    summary: {
      vi: 'Chấm điểm tiêu chí chung cho cơ quan và kỳ',
      en: 'Assess the common criteria for an agency and a period',
    },
  })
  async assess(
    @PathId() agency: string,
    @Body() content: AssessCommonPointsDto,
    @Asked() request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const command: DecideOnCommonPoints['command'] = {
      kind: 'AssessCommonPoints',
      agency,
      period: content.period,
      points: content.points,
      grounds: content.grounds,
    };
    return answered(
      agency,
      await this.commands.execute(new DecideOnCommonPoints(command, request)),
    );
  }
}
