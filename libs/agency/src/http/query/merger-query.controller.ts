import { PathId } from '@ledger/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { Sights } from '../../read/sight.js';
import { KnownQuery, sightQuestion } from './agency-room.dto.js';
import { MergerAnswer } from './merger.answers.js';
import { seenOf } from './seen.answers.js';

/** Mergers by their ids, which the agencies that they ended name. */
@ApiTags('mergers')
@ApiBearerAuth()
@Controller('v1/mergers')
export class MergerQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
  ) {}

  @Get(':id')
  @ApiOperation({ summary: 'Show a merger in the terms last decided.' })
  @ApiOkResponse({ type: MergerAnswer })
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
