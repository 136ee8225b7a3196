import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CalendarCommand } from '../domain/calendar/calendar.commands.js';
import { calendarDecider } from '../domain/calendar/calendar.decider.js';
import type { AnnouncedDays } from '../domain/calendar/calendar.js';
import { CALENDAR_STREAM } from '../domain/streams.js';

type Outcome = Executed<AnnouncedDays> | Refusal;

export class DecideOnCalendar extends Command<Outcome> {
  constructor(
    readonly command: CalendarCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnCalendar)
export class CalendarHandler implements ICommandHandler<DecideOnCalendar> {
  constructor(private readonly executor: CommandExecutor) {}

  execute({ command, request }: DecideOnCalendar): Promise<Outcome> {
    return this.executor.execute({
      stream: CALENDAR_STREAM,
      decider: calendarDecider,
      command,
      facts: () => Promise.resolve(undefined),
      ...request,
    });
  }
}
