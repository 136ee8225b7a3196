import { Module, type DynamicModule } from '@nestjs/common';
import type { LookUpTools } from './application/look-up-person.js';
import { LookUpsController } from './http/look-ups.controller.js';
import { PersonsController } from './http/persons.controller.js';
import { PERSON_TOOLS } from './person-tools.js';

/** The register of people: kept by administrators, looked up by those entitled, each look-up recorded. */
@Module({})
export class PersonModule {
  static with(tools: LookUpTools): DynamicModule {
    return {
      module: PersonModule,
      controllers: [PersonsController, LookUpsController],
      providers: [{ provide: PERSON_TOOLS, useValue: tools }],
    };
  }
}
