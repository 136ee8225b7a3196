import { Module } from '@nestjs/common';
import { AgencyRoomFacts } from './application/agency-room-facts.js';
import { AgencyHandler } from './application/decide-on-agency.js';
import { CalendarHandler } from './application/decide-on-calendar.js';
import { GroupHandler } from './application/decide-on-group.js';
import { MergerHandler } from './application/decide-on-merger.js';
import { ServiceHandler } from './application/decide-on-service.js';
import { SteeringHandler } from './application/decide-on-steering.js';
import { TermsHandler } from './application/decide-on-terms.js';
import { AgenciesController } from './http/agencies.controller.js';
import { CalendarController } from './http/calendar.controller.js';
import { GroupsController } from './http/groups.controller.js';
import { MergersController } from './http/mergers.controller.js';
import { ServicesController } from './http/services.controller.js';
import { SteeringController } from './http/steering.controller.js';
import { TermsController } from './http/terms.controller.js';

/** What agencies and administrators decide on: the register of agencies and what every deadline leans on. */
@Module({
  controllers: [
    AgenciesController,
    MergersController,
    GroupsController,
    SteeringController,
    ServicesController,
    CalendarController,
    TermsController,
  ],
  providers: [
    AgencyRoomFacts,
    AgencyHandler,
    MergerHandler,
    GroupHandler,
    SteeringHandler,
    ServiceHandler,
    CalendarHandler,
    TermsHandler,
  ],
})
export class AgencyCommandsModule {}
