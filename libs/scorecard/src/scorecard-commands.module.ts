import { Module } from '@nestjs/common';
import { CommonPointsHandler } from './application/assess-common-points.js';
import { ScoringPolicyHandler } from './application/decide-on-policy.js';
import { ProgrammeHandler } from './application/register-programme.js';
import { CommonPointsController } from './http/common-points.controller.js';
import { ProgrammesController } from './http/programmes.controller.js';
import { ScoringPoliciesController } from './http/scoring-policies.controller.js';

/** What is decided about scoring: the policy, the points that people assess, and programmes. */
@Module({
  controllers: [ScoringPoliciesController, CommonPointsController, ProgrammesController],
  providers: [ScoringPolicyHandler, CommonPointsHandler, ProgrammeHandler],
})
export class ScorecardCommandsModule {}
