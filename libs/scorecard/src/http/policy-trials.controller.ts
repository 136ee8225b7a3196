import { accepted } from '@ledger/kernel';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PolicyTrialReader } from '../read/policy-trial-reader.js';
import { trialAnswer, type TrialAnswer } from '../read/scorecard-answer.js';
import { TryScoringPolicyDto } from './scoring-policy.dto.js';

/** Tries rules before anybody adopts them. It is a question, though it takes a body: nothing is recorded. */
@ApiTags('scorecards')
@ApiBearerAuth()
@Controller('v1/scoring-policy-trials')
export class PolicyTrialsController {
  constructor(private readonly trials: PolicyTrialReader) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ description: 'Who of the peer group would change, by how much, and why.' })
  async try(@Body() question: TryScoringPolicyDto): Promise<TrialAnswer> {
    return trialAnswer(accepted(await this.trials.trial(question)));
  }
}
