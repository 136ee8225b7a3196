import { DescribedController, QueryPath } from '@ledger/platform';
import { Query } from '@nestjs/common';
import { ReadBy } from '../http/reading-right.js';
import { RefusedAttemptsAnswer, RefusedAttemptsQuery } from './refused-attempt.dto.js';
import { RefusedAttempts } from './refused-attempts.js';

const PAGE = 200;

/** What people tried and may not do: for those who watch over it. */
@DescribedController('v1/refused-attempts', 'refused attempts')
@ReadBy({ roles: ['inspector', 'auditor'], of: 'every attempt' })
export class RefusedAttemptsController {
  constructor(private readonly attempts: RefusedAttempts) {}

  @QueryPath('', {
    summary: { vi: 'Việc đã bị từ chối vì không có quyền', en: 'What was refused to whom' },
    answer: RefusedAttemptsAnswer,
  })
  async list(
    @Query() { person, agency, before }: RefusedAttemptsQuery,
  ): Promise<RefusedAttemptsAnswer> {
    const attempts = await this.attempts.list({
      ...(person !== undefined && { person }),
      ...(agency !== undefined && { agency }),
      ...(before !== undefined && { before }),
      limit: PAGE,
    });
    const next = attempts.length < PAGE ? null : (attempts.at(-1)?.number ?? null);
    return { attempts, next };
  }
}
