import {
  AnswerInterceptor,
  answerTo,
  Asked,
  CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import { isRefusal, type Refusal } from '@ledger/kernel';
import { Body, Controller, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CalendarCommand } from '../domain/calendar/calendar.commands.js';
import { DecideOnCalendar } from '../application/decide-on-calendar.js';
import { AnnounceDaysDto, RevokeDaysDto } from './calendar.dto.js';
import { datedCitationOf } from './citation.dto.js';

const ID = 'vn';

/** The calendar of holidays and swap days, kept by command. */
@ApiTags('calendar')
@ApiBearerAuth()
@ApiHeader({ name: 'Idempotency-Key', required: true })
@UseInterceptors(AnswerInterceptor)
@Controller('v1/calendar')
export class CalendarController {
  constructor(private readonly commands: CommandBus) {}

  @Post('announcements')
  @HttpCode(200)
  @ApiOkResponse({ type: CommandAnswer })
  announce(@Body() body: AnnounceDaysDto, @Asked() request: CommandRequest) {
    const { holidays, swapDays, completeYears } = body;
    const source = datedCitationOf(body.source);
    return this.#decide(
      { type: 'AnnounceDays', holidays, swapDays, completeYears, source },
      request,
    );
  }

  @Post('revocations')
  @HttpCode(200)
  @ApiOkResponse({ type: CommandAnswer })
  revoke(@Body() body: RevokeDaysDto, @Asked() request: CommandRequest) {
    const source = datedCitationOf(body.source);
    return this.#decide({ type: 'RevokeDays', dates: body.dates, source }, request);
  }

  async #decide(
    command: CalendarCommand,
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const outcome = await this.commands.execute(new DecideOnCalendar(command, request));
    return isRefusal(outcome) ? outcome : answerTo(ID, outcome, []);
  }
}
