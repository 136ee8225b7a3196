import { Asked, CommandController, type CommandRequest } from '@ledger/command';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { ConfirmJointClaimDto, DissentFromJointClaimDto } from './joint-claim.dto.js';
import { StepPath } from './step-path.js';
import { TaskSteps } from './task-steps.js';

/** What the other joint leads say to the claim that the first one made for all. */
@CommandController('v1/tasks', 'tasks: joint claims')
export class JointClaimsController {
  constructor(private readonly steps: TaskSteps) {}

  @StepPath(':id/joint-confirmations', ['ConfirmJointClaim'], {
    summary: {
      vi: 'Đồng ý với báo cáo của cơ quan chủ trì thứ nhất',
      en: 'Stand by the claim of the first joint lead',
    },
  })
  confirm(
    @PathId() task: string,
    @Body() body: ConfirmJointClaimDto,
    @Asked() request: CommandRequest,
  ) {
    const lead = body.lead ?? agencyOf(request);
    const step = { kind: 'ConfirmJointClaim', lead, claim: body.claim } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/joint-dissents', ['DissentFromJointClaim'], {
    summary: {
      vi: 'Nêu ý kiến khác về báo cáo của cơ quan chủ trì thứ nhất',
      en: 'Dissent from the claim of the first joint lead',
    },
  })
  dissent(
    @PathId() task: string,
    @Body() body: DissentFromJointClaimDto,
    @Asked() request: CommandRequest,
  ) {
    const { claim, grounds } = body;
    const lead = body.lead ?? agencyOf(request);
    const step = { kind: 'DissentFromJointClaim', lead, claim, grounds } as const;
    return this.steps.take({ task, step, body }, request);
  }
}

function agencyOf({ identity: { actor } }: CommandRequest): string {
  return actor.kind === 'person' ? actor.agency : actor.process;
}
