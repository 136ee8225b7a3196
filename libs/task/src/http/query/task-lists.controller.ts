import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { CONTENT_ROLES } from '@ledger/kernel';
import {
  DescribedController,
  pageAnswer,
  PageQuery,
  pageRequest,
  QueryPath,
} from '@ledger/platform';
import { Query } from '@nestjs/common';
import { dueSoon, overdue, silent, type AgencyFilter } from '../../read/lists/deadline.lists.js';
import type { ListQuery } from '../../read/lists/list-query.js';
import { marked } from '../../read/lists/marks.list.js';
import { PageReader } from '../../read/lists/page-reader.js';
import type { MarkKind } from '../../read/register/task-mark.js';
import { TaskReaders } from '../../read/task-readers.js';
import { TermsFromLog } from '../../read/terms/terms-from-log.js';
import { accepted, allowed } from './accepted.js';
import {
  AgencyListQuery,
  DeadlineListQuery,
  DueSoonQuery,
  OverdueQuery,
  SilentQuery,
} from './list-query.dto.js';
import { DeadlinePage, MarksPage, OverduePage } from './list.answers.js';

/** Lists over all tasks, or those of one agency. */
@DescribedController('v1/lists', 'lists')
@ReadBy({
  roles: CONTENT_ROLES,
  of: 'every agency by those who watch over all of them; of their own agency by everybody else',
})
export class TaskListsController {
  constructor(
    private readonly pages: PageReader,
    private readonly terms: TermsFromLog,
    private readonly readers: TaskReaders,
  ) {}

  @QueryPath('due-soon', {
    summary: { vi: 'Nhiệm vụ sắp đến hạn', en: 'Tasks that are due soon' },
    answer: DeadlinePage,
  })
  async dueSoon(@Query() query: DueSoonQuery, @TheCaller() caller: Caller): Promise<DeadlinePage> {
    const days = query.days === undefined ? await this.terms.overTime() : Number(query.days);
    return this.#page(dueSoon({ ...this.#about(query, caller), days }), query);
  }

  @QueryPath('overdue', {
    summary: { vi: 'Nhiệm vụ quá hạn, theo số ngày', en: 'Tasks that are overdue, by age' },
    answer: OverduePage,
  })
  overdue(@Query() query: OverdueQuery, @TheCaller() caller: Caller): Promise<OverduePage> {
    return this.#page(overdue({ ...this.#about(query, caller), age: query.age ?? null }), query);
  }

  @QueryPath('undated-and-silent', {
    summary: {
      vi: 'Nhiệm vụ không có thời hạn, lâu không báo cáo',
      en: 'Undated tasks of which nothing was heard',
    },
    answer: DeadlinePage,
  })
  async silent(@Query() query: SilentQuery, @TheCaller() caller: Caller): Promise<DeadlinePage> {
    const months = query.months === undefined ? await this.terms.overTime() : Number(query.months);
    return this.#page(silent({ ...this.#about(query, caller), months }), query);
  }

  @QueryPath('changed-after-due', {
    summary: {
      vi: 'Thời hạn điều chỉnh sau khi đã đến hạn',
      en: 'Deadlines changed after the due instant',
    },
    answer: MarksPage,
  })
  changedAfterDue(
    @Query() query: AgencyListQuery,
    @TheCaller() caller: Caller,
  ): Promise<MarksPage> {
    return this.#marked('changed-after-due', query, caller);
  }

  @QueryPath('cancelled', {
    summary: { vi: 'Nhiệm vụ đã hủy', en: 'Cancelled tasks' },
    answer: MarksPage,
  })
  cancelled(@Query() query: AgencyListQuery, @TheCaller() caller: Caller): Promise<MarksPage> {
    return this.#marked('cancelled', query, caller);
  }

  @QueryPath('superseded', {
    summary: { vi: 'Nhiệm vụ đã được thay thế', en: 'Superseded tasks' },
    answer: MarksPage,
  })
  superseded(@Query() query: AgencyListQuery, @TheCaller() caller: Caller): Promise<MarksPage> {
    return this.#marked('superseded', query, caller);
  }

  @QueryPath('entered-late', {
    summary: { vi: 'Bước được ghi bổ sung', en: 'Steps that were entered late' },
    answer: MarksPage,
  })
  enteredLate(@Query() query: AgencyListQuery, @TheCaller() caller: Caller): Promise<MarksPage> {
    return this.#marked('entered-late', query, caller);
  }

  @QueryPath('corrected', {
    summary: { vi: 'Nhiệm vụ có nội dung đính chính', en: 'Tasks with something put right' },
    answer: MarksPage,
  })
  corrected(@Query() query: AgencyListQuery, @TheCaller() caller: Caller): Promise<MarksPage> {
    return this.#marked('corrected', query, caller);
  }

  #marked(mark: MarkKind, query: AgencyListQuery, { actor }: Caller): Promise<MarksPage> {
    allowed(this.readers.refuseList(actor, [query.agency]));
    return this.#page(marked({ mark, agency: query.agency ?? null }), query);
  }

  /** Whose tasks are asked for, if the caller may see them. @throws RefusedError `task.list-not-readable` */
  #about({ agency, assigner }: DeadlineListQuery, { actor }: Caller): AgencyFilter {
    allowed(this.readers.refuseList(actor, [agency, assigner]));
    return { answerable: agency ?? null, assigner: assigner ?? null };
  }

  async #page<Row extends object, Item>(list: ListQuery<Row, Item>, query: PageQuery) {
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }
}
