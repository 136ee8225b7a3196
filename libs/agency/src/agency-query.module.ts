import type { CommandTools } from '@ledger/command';
import { Module, type DynamicModule } from '@nestjs/common';
import { AgencyQueryController } from './http/query/agency-query.controller.js';
import { CalendarQueryController } from './http/query/calendar-query.controller.js';
import { GroupQueryController } from './http/query/group-query.controller.js';
import { MergerQueryController } from './http/query/merger-query.controller.js';
import { SteeringQueryController } from './http/query/steering-query.controller.js';
import { TermsQueryController } from './http/query/terms-query.controller.js';
import { AgencyRoomReader } from './read/agency-room-reader.js';
import { ListPages } from './read/list-pages.js';
import { Sights } from './read/sight.js';

/**
 * What can be asked about the register of agencies and what every deadline leans on. These are public facts, so whoever
 * shows who they are may ask; where a person serves is none, and is only asked by decisions.
 */
@Module({})
export class AgencyQueryModule {
  static with(tools: CommandTools): DynamicModule {
    const { log, folds, directory } = tools;
    const sights = new Sights(tools);
    const reader = new AgencyRoomReader(folds, directory);
    return {
      module: AgencyQueryModule,
      controllers: [
        AgencyQueryController,
        MergerQueryController,
        GroupQueryController,
        SteeringQueryController,
        CalendarQueryController,
        TermsQueryController,
      ],
      providers: [
        { provide: AgencyRoomReader, useValue: reader },
        { provide: Sights, useValue: sights },
        { provide: ListPages, useValue: new ListPages(log, sights) },
      ],
    };
  }
}
