import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { DescribedController, PathId, QueryPath } from '@ledger/platform';
import { Query } from '@nestjs/common';
import { rollUpAnswer } from '../../read/answers.js';
import { pointOf } from '../../read/replay/point.js';
import { RollUpReader } from '../../read/roll-up/roll-up-reader.js';
import { accepted } from './accepted.js';
import { TASK_RIGHT, TaskAdmission } from './task-admission.js';
import { RollUpAnswer } from './roll-up.answers.js';
import { PointQuery } from './task-query.dto.js';

/** What stands under a task: its children are found in the register, and each is read from the log. */
@DescribedController('v1/tasks', 'tasks')
@ReadBy(TASK_RIGHT)
export class RollUpController {
  constructor(
    private readonly rollUps: RollUpReader,
    private readonly admission: TaskAdmission,
  ) {}

  @QueryPath(':id/roll-up', {
    summary: {
      vi: 'Tổng hợp nhiệm vụ chung hoặc nhiệm vụ cha',
      en: 'How the parts of a collective or parent task stand',
    },
    answer: RollUpAnswer,
  })
  async rollUp(
    @PathId() id: string,
    @Query() query: PointQuery,
    @TheCaller() caller: Caller,
  ): Promise<RollUpAnswer> {
    await this.admission.admit(id, query, caller);
    const point = accepted(pointOf(query));
    const seenBy = query.notBefore === undefined ? undefined : BigInt(query.notBefore);
    return rollUpAnswer(id, accepted(await this.rollUps.rollUp(id, point, seenBy)));
  }
}
