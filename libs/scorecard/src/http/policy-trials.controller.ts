import { ReadBy } from '@ledger/access';
import { accepted } from '@ledger/kernel';
import { DescribedController, Summary } from '@ledger/platform';
import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PolicyTrialReader } from '../read/policy-trial-reader.js';
import { trialAnswer, type TrialAnswer } from '../read/scorecard-answer.js';
import { TryScoringPolicyDto } from './scoring-policy.dto.js';

/** Tries rules before anybody adopts them. It is a question, though it takes a body: nothing is recorded. */
@DescribedController('v1/scoring-policy-trials', 'scorecards')
@ReadBy({
  roles: ['administrator', 'council', 'monitor', 'inspector', 'auditor'],
  of: 'how agencies would fare, and no task',
})
export class PolicyTrialsController {
  constructor(private readonly trials: PolicyTrialReader) {}

  @Post()
  @HttpCode(200)
  @Summary({
    vi: 'Chạy thử chính sách chấm điểm trên dữ liệu đã có',
    en: 'Try a scoring policy on what happened',
  })
  @ApiOkResponse({ description: 'Who of the peer group would change, by how much, and why.' })
  async try(@Body() question: TryScoringPolicyDto): Promise<TrialAnswer> {
    return trialAnswer(accepted(await this.trials.trial(question)));
  }
}
