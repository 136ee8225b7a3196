import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { TokenVerifier } from './token/token-verifier.js';

/** Asks every request for a token, but for paths that are open to all. */
@Module({})
export class AccessModule {
  static with(verifier: TokenVerifier): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: TokenVerifier, useValue: verifier },
        { provide: APP_GUARD, useClass: AuthenticationGuard },
      ],
    };
  }
}
