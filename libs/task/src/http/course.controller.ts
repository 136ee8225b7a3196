import { Asked, CommandController, Decision, type CommandRequest } from '@ledger/command';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import {
  CorrectDto,
  DocumentedDto,
  MarkDuplicateDto,
  ResumeDto,
  SupersedeDto,
} from './course.dto.js';
import { supersedeStep } from './decision-steps.js';
import { citationOf, deciderOf, optionalCitationOf } from './parts.dto.js';
import { readOptionalDeadline } from './read-deadline.js';
import { DecisionStepPath, StepPath } from './step-path.js';
import { TaskSteps } from './task-steps.js';

/** What happens to a task as a whole: halted and taken up, ended, put right. */
@CommandController('v1/tasks', 'tasks: course')
export class CourseController {
  constructor(private readonly steps: TaskSteps) {}

  @DecisionStepPath(':id/suspensions', ['Suspend'], {
    summary: { vi: 'Tạm hoãn nhiệm vụ', en: 'Suspend a task' },
  })
  suspend(
    @PathId() task: string,
    @Body() body: DocumentedDto,
    @Decision() request: CommandRequest,
  ) {
    const { grounds } = body;
    const step = { kind: 'Suspend', grounds, document: citationOf(body.document) } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @DecisionStepPath(':id/resumptions', ['Resume'], {
    summary: { vi: 'Tiếp tục nhiệm vụ đã tạm hoãn', en: 'Take a suspended task up again' },
  })
  resume(@PathId() task: string, @Body() body: ResumeDto, @Decision() request: CommandRequest) {
    const step = {
      kind: 'Resume',
      document: citationOf(body.document),
      decider: deciderOf(body.decider, request),
      deadline: readOptionalDeadline(body.deadline),
    } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @DecisionStepPath(':id/cancellations', ['Cancel'], {
    summary: { vi: 'Hủy nhiệm vụ', en: 'Cancel a task' },
  })
  cancel(@PathId() task: string, @Body() body: DocumentedDto, @Decision() request: CommandRequest) {
    const { grounds } = body;
    const step = { kind: 'Cancel', grounds, document: citationOf(body.document) } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @DecisionStepPath(':id/supersessions', ['Supersede'], {
    summary: {
      vi: 'Thay thế bằng nhiệm vụ khác',
      en: 'Let another task take the place of this one',
    },
  })
  supersede(
    @PathId() task: string,
    @Body() body: SupersedeDto,
    @Decision() request: CommandRequest,
  ) {
    return this.steps.take({ task, step: supersedeStep(body), body }, request);
  }

  @StepPath(':id/duplicates', ['MarkDuplicate'], {
    summary: { vi: 'Đánh dấu nhiệm vụ trùng', en: 'Mark a task as recorded twice' },
  })
  markDuplicate(
    @PathId() task: string,
    @Body() body: MarkDuplicateDto,
    @Asked() request: CommandRequest,
  ) {
    const { of, grounds } = body;
    return this.steps.take({ task, step: { kind: 'MarkDuplicate', of, grounds }, body }, request);
  }

  @StepPath(':id/endings', ['EndContinuous'], {
    summary: { vi: 'Chấm dứt nhiệm vụ thường xuyên', en: 'End a task that has no end of its own' },
  })
  end(@PathId() task: string, @Body() body: DocumentedDto, @Asked() request: CommandRequest) {
    const { grounds } = body;
    const step = { kind: 'EndContinuous', grounds, document: citationOf(body.document) } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/corrections', ['Correct'], {
    summary: { vi: 'Đính chính nội dung ghi sai', en: 'Put right what was written wrongly' },
  })
  correct(@PathId() task: string, @Body() body: CorrectDto, @Asked() request: CommandRequest) {
    const { event, field, right, grounds } = body;
    const document = optionalCitationOf(body.document);
    const step = { kind: 'Correct', event, field, right, grounds, document } as const;
    return this.steps.take({ task, step, body }, request);
  }
}
