import { EVERYBODY, ReadBy } from '@ledger/access';
import { DescribedController, PathId, QueryPath } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { Sights } from '../../read/sight.js';
import { KnownQuery, sightQuestion } from './agency-room.dto.js';
import { MergerAnswer } from './merger.answers.js';
import { seenOf } from './seen.answers.js';

/** Mergers by their ids, which the agencies that they ended name. */
@DescribedController('v1/mergers', 'mergers')
@ReadBy({ roles: EVERYBODY, of: 'every merger' })
export class MergerQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
  ) {}

  @QueryPath(':id', {
    summary: { vi: 'Xem quyết định sáp nhập', en: 'A merger in the terms last decided' },
    answer: MergerAnswer,
    tagged: true,
  })
  async one(
    @PathId() id: string,
    @Query() query: KnownQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergerAnswer> {
    const sight = await this.sights.at(sightQuestion(query));
    const merger = await this.reader.merger(id, sight.position);
    const { terms, withdrawn } = merger.state;
    return { id, withdrawn, ...terms, ...seenOf(merger, sight, reply) };
  }
}
