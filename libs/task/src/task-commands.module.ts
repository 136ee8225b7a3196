import { Module, type DynamicModule } from '@nestjs/common';
import { DocumentHandler } from './application/decide-on-document.js';
import { TASK_FACTS, TaskHandler } from './application/decide-on-task.js';
import { GroupVersions } from './application/group-versions.js';
import { OpenActionsReader } from './application/open-actions-reader.js';
import type { TaskFactsReader } from './application/task-facts.port.js';
import { AssignSteps } from './http/assign-steps.js';
import { AssignmentsController } from './http/assignments.controller.js';
import { AcceptanceController } from './http/acceptance.controller.js';
import { CourseController } from './http/course.controller.js';
import { DeadlinesController } from './http/deadlines.controller.js';
import { DocumentsController } from './http/documents.controller.js';
import { JointClaimsController } from './http/joint-claims.controller.js';
import { ManyTasksController } from './http/many-tasks.controller.js';
import { PapersController } from './http/papers.controller.js';
import { ProgressController } from './http/progress.controller.js';
import { ReceiptController } from './http/receipt.controller.js';
import { TaskSteps } from './http/task-steps.js';

/** The life of tasks, step by step, and the documents that they cite: what agencies decide over HTTP. */
@Module({
  controllers: [
    AssignmentsController,
    ReceiptController,
    ProgressController,
    PapersController,
    JointClaimsController,
    DeadlinesController,
    AcceptanceController,
    CourseController,
    ManyTasksController,
    DocumentsController,
  ],
  providers: [
    TaskHandler,
    DocumentHandler,
    GroupVersions,
    OpenActionsReader,
    AssignSteps,
    TaskSteps,
  ],
})
export class TaskCommandsModule {
  /** @param facts what decisions need of other streams */
  static with(facts: TaskFactsReader): DynamicModule {
    return {
      module: TaskCommandsModule,
      providers: [{ provide: TASK_FACTS, useValue: facts }],
    };
  }
}
