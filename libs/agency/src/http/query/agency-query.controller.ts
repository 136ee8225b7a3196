import { EVERYBODY, ReadBy } from '@ledger/access';
import { DescribedController, pageAnswer, pageRequest, PathId, QueryPath } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { agencyInList, agencyOn, isWanted } from '../../read/agency-view.js';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { ListPages } from '../../read/list-pages.js';
import { Sights } from '../../read/sight.js';
import { AgencyListQuery, DayQuery, sightQuestion } from './agency-room.dto.js';
import { AgencyAnswer, AgencyPage } from './agency.answers.js';
import { seenOf } from './seen.answers.js';

/** The register of agencies, as it is known now or was at a position. */
@DescribedController('v1/agencies', 'agencies')
@ReadBy({ roles: EVERYBODY, of: 'every agency' })
export class AgencyQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
    private readonly pages: ListPages,
  ) {}

  @QueryPath('', {
    summary: {
      vi: 'Liệt kê cơ quan tồn tại trong một ngày',
      en: 'The agencies that exist on a day',
    },
    answer: AgencyPage,
  })
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

  @QueryPath(':id', {
    summary: {
      vi: 'Xem cơ quan trong một ngày và qua thời gian',
      en: 'An agency on a day and over time',
    },
    answer: AgencyAnswer,
    tagged: true,
  })
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
