import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
@ApiTags('lists')
@ApiBearerAuth()
@Controller('v1/lists')
export class TaskListsController {
  constructor(
    private readonly pages: PageReader,
    @Inject(STATUS_SETTINGS) private readonly settings: StatusSettings,
  ) {}

  @Get('due-soon')
  @ApiOkResponse({ type: DeadlinePage })
  async dueSoon(@Query() query: DueSoonQuery): Promise<DeadlinePage> {
    const days = query.days === undefined ? this.settings.dueSoonDays : Number(query.days);
    const list = dueSoon({ answerable: query.agency ?? null, days });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }

  @Get('overdue')
  @ApiOkResponse({ type: OverduePage })
  async overdue(@Query() query: OverdueQuery): Promise<OverduePage> {
    const list = overdue({ answerable: query.agency ?? null, age: query.age ?? null });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }

  @Get('undated-and-silent')
  @ApiOkResponse({ type: DeadlinePage })
  async silent(@Query() query: SilentQuery): Promise<DeadlinePage> {
    const months = query.months === undefined ? SILENT_MONTHS : Number(query.months);
    const list = silent({ answerable: query.agency ?? null, months });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }

  @Get('changed-after-due')
  @ApiOkResponse({ type: MarksPage })
  changedAfterDue(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('changed-after-due', query);
  }

  @Get('cancelled')
  @ApiOkResponse({ type: MarksPage })
  cancelled(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('cancelled', query);
  }

  @Get('superseded')
  @ApiOkResponse({ type: MarksPage })
  superseded(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('superseded', query);
  }

  @Get('entered-late')
  @ApiOkResponse({ type: MarksPage })
  enteredLate(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('entered-late', query);
  }

  @Get('corrected')
  @ApiOkResponse({ type: MarksPage })
  corrected(@Query() query: AgencyListQuery): Promise<MarksPage> {
    return this.#marked('corrected', query);
  }

  async #marked(mark: MarkKind, query: AgencyListQuery): Promise<MarksPage> {
    const list = marked({ mark, agency: query.agency ?? null });
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }
}
