import { Asked, CommandController, type CommandRequest } from '@ledger/command';
import { uuidV5 } from '@ledger/kernel';
import { InvalidRequestError, PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { AssignDto, CompleteAssignmentDto, NameMembersDto } from './assign.dto.js';
import { AssignSteps } from './assign-steps.js';
import { assignmentOf } from './assignment-of.js';
import { orNull } from './or-null.js';
import { citationOf, optionalCitationOf } from './parts.dto.js';
import { recipientsFaults } from './recipients.js';
import { readOptionalDeadline } from './read-deadline.js';
import { AssigningPath, StepPath } from './step-path.js';
import { TaskSteps } from './task-steps.js';

/** How tasks begin: to whom they are given, and what was left open filled. */
@CommandController('v1/tasks', 'tasks: assignment')
export class AssignmentsController {
  constructor(
    private readonly steps: TaskSteps,
    private readonly assigning: AssignSteps,
  ) {}

  @AssigningPath(['Assign', 'AssignCollectively'], {
    summary: {
      vi: 'Giao nhiệm vụ cho một cơ quan, các cơ quan đồng chủ trì, một nhóm hoặc nhóm mở',
      en: 'Assign a task to one agency, joint leads, a group or an open group',
    },
  })
  async assign(@Body() body: AssignDto, @Asked() request: CommandRequest) {
    const faults = recipientsFaults(body);
    if (faults.length > 0) throw new InvalidRequestError(faults);
    const step = await this.assigning.stepOf(body, request);
    const task = uuidV5(request.identity.commandId, 'task');
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/completions-of-assignment', ['CompleteAssignment'], {
    summary: { vi: 'Bổ sung nội dung còn để trống khi nhập', en: 'Fill what an import left open' },
  })
  complete(
    @PathId() task: string,
    @Body() body: CompleteAssignmentDto,
    @Asked() request: CommandRequest,
  ) {
    const step = {
      kind: 'CompleteAssignment',
      assignment: assignmentOf(body.assignment),
      lead: orNull(body.lead),
      deadline: readOptionalDeadline(body.deadline),
      document: optionalCitationOf(body.document),
    } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/members', ['NameMembers'], {
    summary: { vi: 'Nêu thành viên của nhóm mở', en: 'Name members of an open group' },
  })
  nameMembers(
    @PathId() task: string,
    @Body() body: NameMembersDto,
    @Asked() request: CommandRequest,
  ) {
    const document = citationOf(body.document);
    const step = { kind: 'NameMembers', members: body.members, document } as const;
    return this.steps.take({ task, step, body }, request);
  }
}
