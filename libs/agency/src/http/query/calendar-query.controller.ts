import { EVERYBODY, ReadBy } from '@ledger/access';
import { DescribedController, QueryPath } from '@ledger/platform';
import { Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AgencyRoomReader } from '../../read/agency-room-reader.js';
import { calendarYear } from '../../read/calendar-view.js';
import { Sights } from '../../read/sight.js';
import { KnownQuery, sightQuestion, YearPath } from './agency-room.dto.js';
import { CalendarYearAnswer } from './calendar.answers.js';
import { seenOf } from './seen.answers.js';

/** The holidays and swap days by which working days are counted. */
@DescribedController('v1/calendar', 'calendar')
@ReadBy({ roles: EVERYBODY, of: 'the calendar' })
export class CalendarQueryController {
  constructor(
    private readonly reader: AgencyRoomReader,
    private readonly sights: Sights,
  ) {}

  @QueryPath(':year', {
    summary: { vi: 'Xem ngày nghỉ và ngày làm bù của một năm', en: 'The announced days of a year' },
    answer: CalendarYearAnswer,
    tagged: true,
  })
  async year(
    @Param() { year }: YearPath,
    @Query() query: KnownQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarYearAnswer> {
    const sight = await this.sights.at(sightQuestion(query));
    const calendar = await this.reader.calendar(sight.position);
    return { ...calendarYear(calendar.state, Number(year)), ...seenOf(calendar, sight, reply) };
  }
}
