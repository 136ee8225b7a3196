import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { CONTENT_ROLES } from '@ledger/kernel';
import { DescribedController, pageAnswer, pageRequest, QueryPath } from '@ledger/platform';
import { Query } from '@nestjs/common';
import { RegisterReader } from '../../read/obligations/register-reader.js';
import { TaskReaders } from '../../read/task-readers.js';
import { accepted, allowed } from './accepted.js';
import { countsAnswer, RegisterCountsAnswer, RegisterPageAnswer } from './register.answers.js';
import {
  RegisterFilterQuery,
  registerOrder,
  RegisterPageQuery,
  registerQuestion,
} from './register-query.dto.js';

/** The register of obligations, as it stood on any date and was known on any other. */
@DescribedController('v1/obligations', 'obligations')
@ReadBy({
  roles: CONTENT_ROLES,
  of: 'every agency by those who watch over all of them; by everybody else what their own agency answered for or assigned',
})
export class RegisterController {
  constructor(
    private readonly register: RegisterReader,
    private readonly readers: TaskReaders,
  ) {}

  @QueryPath('', {
    summary: {
      vi: 'Danh mục nhiệm vụ theo cơ quan chịu trách nhiệm, tại một ngày bất kỳ',
      en: 'The register of obligations, as of any date',
    },
    answer: RegisterPageAnswer,
  })
  async page(
    @Query() query: RegisterPageQuery,
    @TheCaller() { actor }: Caller,
  ): Promise<RegisterPageAnswer> {
    allowed(this.readers.refuseList(actor, [query.agency, query.assigner]));
    const read = await this.register.page(
      registerQuestion(query),
      registerOrder(query),
      pageRequest(query),
    );
    const { page, view } = accepted(read);
    return { ...pageAnswer(page), knownAt: view.knownAt, forecast: view.forecast };
  }

  @QueryPath('counts', {
    summary: {
      vi: 'Số nhiệm vụ và số đầu việc theo cơ quan, với cùng điều kiện lọc',
      en: 'How many tasks and how many obligations a view of the register holds',
    },
    answer: RegisterCountsAnswer,
  })
  async counts(
    @Query() query: RegisterFilterQuery,
    @TheCaller() { actor }: Caller,
  ): Promise<RegisterCountsAnswer> {
    allowed(this.readers.refuseList(actor, [query.agency, query.assigner]));
    const { notBefore } = query;
    const asked = this.register.view(
      registerQuestion(query),
      notBefore === undefined ? null : BigInt(notBefore),
    );
    const view = accepted(await asked);
    return countsAnswer(view, await view.counts());
  }
}
