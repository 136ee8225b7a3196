import {
  answered,
  Asked,
  CommandController,
  CommandPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CalendarCommand } from '../domain/calendar/calendar.commands.js';
import { DecideOnCalendar } from '../application/decide-on-calendar.js';
import { AnnounceDaysDto, RevokeDaysDto } from './calendar.dto.js';
import { datedCitationOf } from './citation.dto.js';

const ID = 'vn';

/** The calendar of holidays and swap days, kept by command. */
@CommandController('v1/calendar', 'calendar')
export class CalendarController {
  constructor(private readonly commands: CommandBus) {}

  @CommandPath('announcements', {
    summary: {
      vi: 'Công bố ngày nghỉ, ngày làm bù theo văn bản',
      en: 'Announce days as a document does',
    },
  })
  announce(@Body() body: AnnounceDaysDto, @Asked() request: CommandRequest) {
    const { holidays, swapDays, completeYears } = body;
    const source = datedCitationOf(body.source);
    return this.#decide(
      { type: 'AnnounceDays', holidays, swapDays, completeYears, source },
      request,
    );
  }

  @CommandPath('revocations', {
    summary: { vi: 'Bãi bỏ ngày đã công bố', en: 'Take announced days back' },
  })
  revoke(@Body() body: RevokeDaysDto, @Asked() request: CommandRequest) {
    const source = datedCitationOf(body.source);
    return this.#decide({ type: 'RevokeDays', dates: body.dates, source }, request);
  }

  async #decide(
    command: CalendarCommand,
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    return answered(ID, await this.commands.execute(new DecideOnCalendar(command, request)));
  }
}
