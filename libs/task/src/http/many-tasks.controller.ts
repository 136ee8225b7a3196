import {
  AskedForMany,
  CommandController,
  ManyPath,
  takeEach,
  type Item,
  type ManyRequest,
} from '@ledger/command';
import { uuidV5 } from '@ledger/kernel';
import { InvalidRequestError } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { taskStream } from '../domain/streams.js';
import type { TaskStep } from '../domain/task.commands.js';
import type { AssignDto } from './assign.dto.js';
import { AssignSteps } from './assign-steps.js';
import { acceptStep, changeDeadlineStep, supersedeStep } from './decision-steps.js';
import type { StepDto } from './late.dto.js';
import {
  AcceptManyDto,
  AcknowledgeManyDto,
  AssignManyDto,
  ChangeDeadlinesDto,
  SupersedeManyDto,
} from './many-tasks.dto.js';
import { orNull } from './or-null.js';
import { recipientsFaults } from './recipients.js';
import { TaskSteps } from './task-steps.js';

/** One step on each of many tasks: each with its own outcome, and none keeps another from being recorded. */
@CommandController('v1', 'tasks: many at once')
export class ManyTasksController {
  constructor(
    private readonly steps: TaskSteps,
    private readonly assigning: AssignSteps,
  ) {}

  @ManyPath('assignments', { vi: 'Giao nhiều nhiệm vụ', en: 'Assign many tasks' })
  assign(@Body() { items }: AssignManyDto, @AskedForMany() asked: ManyRequest) {
    demandRecipients(items);
    const { commandId } = asked.request.identity;
    const each = items.map((body, n): Item => {
      const task = uuidV5(commandId, 'task', n);
      return {
        stream: taskStream(task),
        body,
        decide: async (request) => {
          const step = await this.assigning.stepOf(body, request);
          return this.steps.take({ task, step, body }, request);
        },
      };
    });
    return takeEach(each, asked);
  }

  @ManyPath('acknowledgements', { vi: 'Tiếp nhận nhiều nhiệm vụ', en: 'Receive many tasks' })
  acknowledge(@Body() { items }: AcknowledgeManyDto, @AskedForMany() asked: ManyRequest) {
    const each = items.map((body) =>
      this.#item(body, { kind: 'Acknowledge', official: orNull(body.official) }),
    );
    return takeEach(each, asked);
  }

  @ManyPath('acceptances', {
    vi: 'Xác nhận hoàn thành nhiều nhiệm vụ',
    en: 'Accept what was handed over on many tasks',
  })
  accept(@Body() { items }: AcceptManyDto, @AskedForMany() asked: ManyRequest) {
    return takeEach(
      items.map((body) => this.#item(body, acceptStep(body))),
      asked,
    );
  }

  @ManyPath('deadline-changes', {
    vi: 'Điều chỉnh thời hạn nhiều nhiệm vụ',
    en: 'Set another deadline on many tasks',
  })
  changeDeadlines(@Body() { items }: ChangeDeadlinesDto, @AskedForMany() asked: ManyRequest) {
    const each = items.map((body) => this.#item(body, changeDeadlineStep(body, asked.request)));
    return takeEach(each, asked);
  }

  @ManyPath('supersessions', {
    vi: 'Thay thế nhiều nhiệm vụ, chẳng hạn cả một danh mục',
    en: 'Let other tasks take the places of many, such as a whole list',
  })
  supersede(@Body() { items }: SupersedeManyDto, @AskedForMany() asked: ManyRequest) {
    return takeEach(
      items.map((body) => this.#item(body, supersedeStep(body))),
      asked,
    );
  }

  #item(body: OnTask, step: TaskStep): Item {
    const { task, ifMatch } = body;
    return {
      stream: taskStream(task),
      body,
      ...(ifMatch && { seen: Number(ifMatch) }),
      decide: (request) => this.steps.take({ task, step, body }, request),
    };
  }
}

/** Before any item is taken: what cannot be read is refused as a whole. @throws InvalidRequestError */
function demandRecipients(items: readonly AssignDto[]): void {
  const faults = items.flatMap((item, n) =>
    recipientsFaults(item).map(({ pointer, must }) => ({ pointer: `/items/${n}${pointer}`, must })),
  );
  if (faults.length > 0) throw new InvalidRequestError(faults);
}

interface OnTask extends StepDto {
  readonly task: string;
  readonly ifMatch?: string | null;
}
