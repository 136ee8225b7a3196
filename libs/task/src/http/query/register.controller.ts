import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { documentFile, ExportPath } from '@ledger/export';
import { CONTENT_ROLES } from '@ledger/kernel';
import {
  AcceptedLanguage,
  DescribedController,
  pageAnswer,
  pageRequest,
  QueryPath,
  type Language,
} from '@ledger/platform';
import { Query, type StreamableFile } from '@nestjs/common';
import { NamesFromLog } from '../../read/history/names-from-log.js';
import { registerDocument } from '../../read/obligations/register-document.js';
import { RegisterReader } from '../../read/obligations/register-reader.js';
import type { RegisterView } from '../../read/obligations/register-view.js';
import { TaskReaders } from '../../read/task-readers.js';
import { accepted, allowed } from './accepted.js';
import { countsAnswer, RegisterCountsAnswer, RegisterPageAnswer } from './register.answers.js';
import {
  RegisterFileQuery,
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
    private readonly names: NamesFromLog,
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
    @TheCaller() caller: Caller,
  ): Promise<RegisterCountsAnswer> {
    const view = await this.#view(query, caller);
    return countsAnswer(view, await view.counts());
  }

  @ExportPath('file', {
    vi: 'Xuất danh mục nhiệm vụ với cùng điều kiện lọc',
    en: 'A view of the register as a file',
  })
  async file(
    @Query() query: RegisterFileQuery,
    @TheCaller() caller: Caller,
    @AcceptedLanguage() language: Language,
  ): Promise<StreamableFile> {
    const view = await this.#view(query, caller);
    const { filter } = registerQuestion(query);
    const extract = { filter, order: registerOrder(query) };
    const document = await registerDocument(view, extract, this.names);
    return documentFile(document, 'register', { format: query.format, language });
  }

  async #view(query: RegisterFilterQuery, { actor }: Caller): Promise<RegisterView> {
    allowed(this.readers.refuseList(actor, [query.agency, query.assigner]));
    const { notBefore } = query;
    const asked = this.register.view(
      registerQuestion(query),
      notBefore === undefined ? null : BigInt(notBefore),
    );
    return accepted(await asked);
  }
}
