import { TheCaller, type Caller } from '@ledger/access';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { pageAnswer } from '../../read/answers.js';
import { PageReader } from '../../read/lists/page-reader.js';
import { waiting } from '../../read/lists/waiting.list.js';
import type { WaitKind } from '../../read/register/task-wait.js';
import { accepted } from './accepted.js';
import { pageRequest, PageQuery } from './list-query.dto.js';
import { WaitingPage } from './list.answers.js';

const ANSWERS: readonly WaitKind[] = ['extension', 'dispute', 'coordination', 'joint-claim'];

/** What waits for the caller's agency, oldest first. */
@ApiTags('lists')
@ApiBearerAuth()
@Controller('v1/my')
export class MyListsController {
  constructor(private readonly pages: PageReader) {}

  /** Papers that others of the agency drew up; nobody signs their own. */
  @Get('awaiting-signature')
  @ApiOkResponse({ type: WaitingPage })
  signature(@Query() query: PageQuery, @TheCaller() { actor }: Caller): Promise<WaitingPage> {
    const { agency: who, person: signer } = actor;
    return this.#page(waiting({ what: ['signature'], who, signer }), query);
  }

  @Get('awaiting-acceptance')
  @ApiOkResponse({ type: WaitingPage })
  acceptance(@Query() query: PageQuery, @TheCaller() { actor }: Caller): Promise<WaitingPage> {
    return this.#page(waiting({ what: ['acceptance'], who: actor.agency, signer: null }), query);
  }

  /** Extensions, disputes, parts asked of a coordinator, and claims of joint leads. */
  @Get('awaiting-answer')
  @ApiOkResponse({ type: WaitingPage })
  answer(@Query() query: PageQuery, @TheCaller() { actor }: Caller): Promise<WaitingPage> {
    return this.#page(waiting({ what: ANSWERS, who: actor.agency, signer: null }), query);
  }

  async #page(list: ReturnType<typeof waiting>, query: PageQuery): Promise<WaitingPage> {
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }
}
