import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AuthenticationGuard } from './http/authentication.guard.js';
import { ReadPaths } from './http/read-paths.js';
import { ReadingGuard } from './http/reading.guard.js';
import { TokenVerifier } from './token/token-verifier.js';

/** Asks every request for a token, but for paths that are open to all, and lets only those read who may. */
@Module({})
export class AccessModule {
  static with(verifier: TokenVerifier): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: TokenVerifier, useValue: verifier },
        ReadPaths,
        // In this order: who asks is found out before it is decided what they may read.
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: ReadingGuard },
      ],
    };
  }
}
