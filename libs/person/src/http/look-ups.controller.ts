import { ReadBy } from '@ledger/access';
import { DescribedController, QueryPath } from '@ledger/platform';
import { Inject, Query } from '@nestjs/common';
import type { LookUpTools } from '../application/look-up-person.js';
import { PERSON_TOOLS } from '../person-tools.js';
import { LookUpsAnswer, LookUpsQuery } from './person.dto.js';

const PAGE = 200;

/** Who asked for whose name, and what for: for those who watch over it. */
@DescribedController('v1/person-look-ups', 'persons')
@ReadBy({ roles: ['inspector', 'auditor'], of: 'every look-up' })
export class LookUpsController {
  constructor(@Inject(PERSON_TOOLS) private readonly tools: LookUpTools) {}

  @QueryPath('', {
    summary: { vi: 'Ai đã tra cứu tên ai, vì mục đích gì', en: 'Who looked whom up, and what for' },
    answer: LookUpsAnswer,
  })
  async list(@Query() { person, before }: LookUpsQuery): Promise<LookUpsAnswer> {
    const lookUps = await this.tools.register.lookUps({
      ...(person !== undefined && { person }),
      ...(before !== undefined && { before }),
      limit: PAGE,
    });
    const next = lookUps.length < PAGE ? null : (lookUps.at(-1)?.number ?? null);
    return { lookUps, next };
  }
}
