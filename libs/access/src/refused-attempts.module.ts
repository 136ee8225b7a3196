import { Module, type DynamicModule } from '@nestjs/common';
import { RefusedAttempts } from './refused/refused-attempts.js';
import { RefusedAttemptsController } from './refused/refused-attempts.controller.js';

/** Lists what was refused to whom; `keepRefused` puts it there. */
@Module({})
export class RefusedAttemptsModule {
  static with(attempts: RefusedAttempts): DynamicModule {
    return {
      module: RefusedAttemptsModule,
      controllers: [RefusedAttemptsController],
      providers: [{ provide: RefusedAttempts, useValue: attempts }],
    };
  }
}
