import { DescribedController, QueryPath } from '@ledger/platform';
import { Inject, Query } from '@nestjs/common';
import { pageAnswer } from '../../read/answers.js';
import { dueSoon, overdue, silent } from '../../read/lists/deadline.lists.js';
import { marked } from '../../read/lists/marks.list.js';
import { PageReader } from '../../read/lists/page-reader.js';
import type { MarkKind } from '../../read/register/task-mark.js';
import type { StatusSettings } from '../../domain/time/status.js';
import { accepted } from './accepted.js';
import {
  AgencyListQuery,
  DueSoonQuery,
  OverdueQuery,
  pageRequest,
  SilentQuery,
} from './list-query.dto.js';
import { DeadlinePage, MarksPage, OverduePage } from './list.answers.js';
import { STATUS_SETTINGS } from './status-settings.js';

/** Undated is never overdue; it is listed when nothing was heard for so long. */
const SILENT_MONTHS = 3;

/** Lists over all tasks, or those of one agency. */
@DescribedController('v1/lists', 'lists')
export class TaskListsController {
  constructor(
    private readonly pages: PageReader,
    @Inject(STATUS_SETTINGS) private readonly settings: StatusSettings,
  ) {}

  @QueryPath('due-soon', {
    summary: { vi: 'Nhiệm vụ sắp đến hạn', en: 'Tasks that are due soon' },
    answer: DeadlinePage,
  })
  async dueSoon(@Query() query: DueSoonQuery): Promise<DeadlinePage> {
    const days = query.days === undefined ? this.settings.dueSoonDays : Number(query.days);
    const list = dueSoon({ answerable: query.agency ?? null, days });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }

  @QueryPath('overdue', {
    summary: { vi: 'Nhiệm vụ quá hạn, theo số ngày', en: 'Tasks that are overdue, by age' },
    answer: OverduePage,
  })
  async overdue(@Query() query: OverdueQuery): Promise<OverduePage> {
    const list = overdue({ answerable: query.agency ?? null, age: query.age ?? null });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }

  @QueryPath('undated-and-silent', {
    summary: {
      vi: 'Nhiệm vụ không có thời hạn, lâu không báo cáo',
      en: 'Undated tasks of which nothing was heard',
    },
    answer: DeadlinePage,
  })
  async silent(@Query() query: SilentQuery): Promise<DeadlinePage> {
    const months = query.months === undefined ? SILENT_MONTHS : Number(query.months);
    const list = silent({ answerable: query.agency ?? null, months });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }

  @QueryPath('changed-after-due', {
    summary: {
      vi: 'Thời hạn điều chỉnh sau khi đã đến hạn',
      en: 'Deadlines changed after the due instant',
    },
    answer: MarksPage,
  })
  changedAfterDue(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('changed-after-due', query);
  }

  @QueryPath('cancelled', {
    summary: { vi: 'Nhiệm vụ đã hủy', en: 'Cancelled tasks' },
    answer: MarksPage,
  })
  cancelled(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('cancelled', query);
  }

  @QueryPath('superseded', {
    summary: { vi: 'Nhiệm vụ đã được thay thế', en: 'Superseded tasks' },
    answer: MarksPage,
  })
  superseded(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('superseded', query);
  }

  @QueryPath('entered-late', {
    summary: { vi: 'Bước được ghi bổ sung', en: 'Steps that were entered late' },
    answer: MarksPage,
  })
  enteredLate(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('entered-late', query);
  }

  @QueryPath('corrected', {
    summary: { vi: 'Nhiệm vụ có nội dung đính chính', en: 'Tasks with something put right' },
    answer: MarksPage,
  })
  corrected(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('corrected', query);
  }

  async #marked(mark: MarkKind, query: AgencyListQuery): Promise<MarksPage> {
    const list = marked({ mark, agency: query.agency ?? null });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }
}
