import { pageAnswer, pageRequest, PathId } from '@ledger/platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { agencyInList, agencyOn, isWanted } from '../../read/agency-view.js';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { ListPages } from '../../read/list-pages.js';
import { Sights } from '../../read/sight.js';
import { AgencyListQuery, DayQuery, sightQuestion } from './agency-room.dto.js';
import { AgencyAnswer, AgencyPage } from './agency.answers.js';
import { seenOf } from './seen.answers.js';

/** The register of agencies, as it is known now or was at a position. */
@ApiTags('agencies')
@ApiBearerAuth()
@Controller('v1/agencies')
export class AgencyQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
    private readonly pages: ListPages,
  ) {}

  @Get()
  @ApiOperation({ summary: 'List the agencies that exist on a day.' })
  @ApiOkResponse({ type: AgencyPage })
  async list(@Query() query: AgencyListQuery): Promise<AgencyPage> {
    const { on, tier, kind, text } = query;
    const page = await this.pages.page(
      {
        name: 'agencies',
        filter: { tier: tier ?? null, kind: kind ?? null, text: text ?? null },
        on,
        items: async (sight) => {
          const agencies = await this.reader.agencies(sight.position);
          return agencies
            .filter((agency) => isWanted(agency, { tier, kind, text }, sight.on))
            .map((agency) => agencyInList(agency, sight.on));
        },
      },
      pageRequest(query),
    );
    return pageAnswer(page);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Show an agency on a day and over time.' })
  @ApiOkResponse({ type: AgencyAnswer })
  async one(
    @PathId() id: string,
    @Query() query: DayQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AgencyAnswer> {
    const sight = await this.sights.at(sightQuestion(query));
    const agency = await this.reader.agency(id, sight.position);
    const all = await this.reader.agencies(sight.position);
    return { ...agencyOn(agency.state, all, sight.on), ...seenOf(agency, sight, reply) };
  }
}
