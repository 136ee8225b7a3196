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
import { PageReader } from '../../read/lists/page-reader.js';
import { waiting } from '../../read/lists/waiting.list.js';
import type { WaitKind } from '../../read/register/task-wait.js';
import { accepted } from './accepted.js';
import { WaitingPage } from './list.answers.js';

const ANSWERS: readonly WaitKind[] = ['extension', 'dispute', 'coordination', 'joint-claim'];

/** What waits for the caller's agency, oldest first. */
@DescribedController('v1/my', 'lists')
@ReadBy({ roles: CONTENT_ROLES, of: 'what waits for their own agency' })
export class MyListsController {
  constructor(private readonly pages: PageReader) {}

  /** Papers that others of the agency drew up; nobody signs their own. */
  @QueryPath('awaiting-signature', {
    summary: { vi: 'Văn bản chờ tôi ký', en: 'What awaits my signature' },
    answer: WaitingPage,
  })
  signature(@Query() query: PageQuery, @TheCaller() { actor }: Caller): Promise<WaitingPage> {
    const { agency: who, person: signer } = actor;
    return this.#page(waiting({ what: ['signature'], who, signer }), query);
  }

  @QueryPath('awaiting-acceptance', {
    summary: {
      vi: 'Nhiệm vụ chờ cơ quan tôi xác nhận hoàn thành',
      en: "What awaits my agency's acceptance",
    },
    answer: WaitingPage,
  })
  acceptance(@Query() query: PageQuery, @TheCaller() { actor }: Caller): Promise<WaitingPage> {
    return this.#page(waiting({ what: ['acceptance'], who: actor.agency, signer: null }), query);
  }

  /** Extensions, disputes, parts asked of a coordinator, and claims of joint leads. */
  @QueryPath('awaiting-answer', {
    summary: { vi: 'Việc chờ cơ quan tôi trả lời', en: "What awaits my agency's answer" },
    answer: WaitingPage,
  })
  answer(@Query() query: PageQuery, @TheCaller() { actor }: Caller): Promise<WaitingPage> {
    return this.#page(waiting({ what: ANSWERS, who: actor.agency, signer: null }), query);
  }

  async #page(list: ReturnType<typeof waiting>, query: PageQuery): Promise<WaitingPage> {
    return pageAnswer(accepted(await this.pages.page(list, pageRequest(query))));
  }
}
