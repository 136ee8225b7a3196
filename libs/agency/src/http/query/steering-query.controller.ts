import { EVERYBODY, ReadBy } from '@ledger/access';
import { DescribedController, PathId, QueryPath } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sittingOn } from '../../domain/steering/steering.js';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { Sights } from '../../read/sight.js';
import { DayQuery, sightQuestion } from './agency-room.dto.js';
import { seenOf } from './seen.answers.js';
import { SteeringBodyAnswer } from './steering.answers.js';

/** Who sits in the steering bodies, which are agencies of that kind and listed as such. */
@DescribedController('v1/steering-bodies', 'steering bodies')
@ReadBy({ roles: EVERYBODY, of: 'every steering body' })
export class SteeringQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
  ) {}

  @QueryPath(':id', {
    summary: {
      vi: 'Xem thành viên ban chỉ đạo trong một ngày',
      en: 'Who sits in a steering body on a day',
    },
    answer: SteeringBodyAnswer,
    tagged: true,
  })
  async one(
    @PathId() id: string,
    @Query() query: DayQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SteeringBodyAnswer> {
    const sight = await this.sights.at(sightQuestion(query));
    const body = await this.reader.steeringBody(id, sight.position);
    const { on } = sight;
    return { id, on, members: sittingOn(body.state, on), ...seenOf(body, sight, reply) };
  }
}
