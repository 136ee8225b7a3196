import { EVERYBODY, ReadBy } from '@ledger/access';
import { DescribedController, pageAnswer, pageRequest, PathId, QueryPath } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { definitionOn } from '../../domain/group/group.js';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { groupInList, groupOn } from '../../read/group-view.js';
import { ListPages } from '../../read/list-pages.js';
import { Sights } from '../../read/sight.js';
import { isSpelledLike } from '../../read/spelling.js';
import { DayQuery, GroupListQuery, sightQuestion } from './agency-room.dto.js';
import { GroupAnswer, GroupPage } from './group.answers.js';
import { seenOf } from './seen.answers.js';

/** Groups that tasks are given to or coordinated by, and who belongs to them. */
@DescribedController('v1/groups', 'groups')
@ReadBy({ roles: EVERYBODY, of: 'every group' })
export class GroupQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
    private readonly pages: ListPages,
  ) {}

  @QueryPath('', {
    summary: {
      vi: 'Liệt kê nhóm đã được quy định trong một ngày',
      en: 'The groups that are defined on a day',
    },
    answer: GroupPage,
  })
  async list(@Query() query: GroupListQuery): Promise<GroupPage> {
    const { on, text } = query;
    const page = await this.pages.page(
      {
        name: 'groups',
        filter: { text: text ?? null },
        on,
        items: async (sight) => {
          const groups = await this.reader.groups(sight.position);
          return groups
            .filter((group) => definitionOn(group, sight.on) !== null)
            .filter(({ spellings }) => text === undefined || isSpelledLike(text, spellings))
            .map((group) => groupInList(group, sight.on));
        },
      },
      pageRequest(query),
    );
    return pageAnswer(page);
  }

  @QueryPath(':id', {
    summary: {
      vi: 'Xem nhóm và thành viên trong một ngày',
      en: 'A group with its members on a day',
    },
    answer: GroupAnswer,
    tagged: true,
  })
  async one(
    @PathId() id: string,
    @Query() query: DayQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GroupAnswer> {
    const sight = await this.sights.at(sightQuestion(query));
    const group = await this.reader.group(id, sight.position);
    const directory = await this.reader.directory(sight.position);
    return { ...groupOn(group.state, directory, sight.on), ...seenOf(group, sight, reply) };
  }
}
