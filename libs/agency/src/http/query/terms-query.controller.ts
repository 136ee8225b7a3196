import { EVERYBODY, ReadBy } from '@ledger/access';
import { DescribedController, QueryPath } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { Sights } from '../../read/sight.js';
import { termsOn } from '../../read/terms-view.js';
import { DayQuery, sightQuestion } from './agency-room.dto.js';
import { seenOf } from './seen.answers.js';
import { TermsAnswer } from './terms.answers.js';

/** The clocks and limits of the house. */
@DescribedController('v1/terms', 'terms')
@ReadBy({ roles: EVERYBODY, of: 'the terms' })
export class TermsQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
  ) {}

  @QueryPath('', {
    summary: {
      vi: 'Xem bộ thời hạn có hiệu lực trong một ngày',
      en: 'The terms in force on a day',
    },
    answer: TermsAnswer,
    tagged: true,
  })
  async inForce(
    @Query() query: DayQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TermsAnswer> {
    const sight = await this.sights.at(sightQuestion(query));
    const terms = await this.reader.terms(sight.position);
    return { ...termsOn(terms.state, sight.on), ...seenOf(terms, sight, reply) };
  }
}
