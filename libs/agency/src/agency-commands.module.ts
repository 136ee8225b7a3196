import { Module } from '@nestjs/common';
import { CalendarHandler } from './application/decide-on-calendar.js';
import { CalendarController } from './http/calendar.controller.js';

/** What agencies and administrators decide on: the register of agencies and what every deadline leans on. */
@Module({ controllers: [CalendarController], providers: [CalendarHandler] })
export class AgencyCommandsModule {}
