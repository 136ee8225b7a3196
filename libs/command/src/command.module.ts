import type { EventLog } from '@ledger/event-log';
import type { EventRegistry, Instant } from '@ledger/kernel';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { CommandExecutor } from './command-executor.js';
import { StreamDirectory } from './stream-directory.port.js';
import { StreamFolds } from './stream-folds.js';

export interface CommandTools {
  readonly log: EventLog;
  readonly folds: StreamFolds;
  readonly registry: EventRegistry;
  readonly clock: () => Instant;
  readonly directory: StreamDirectory;
}

/** What every room's handlers need: the way a command becomes events, and the facts of other streams. */
@Module({})
export class CommandModule {
  static with(tools: CommandTools): DynamicModule {
    const providers = [
      { provide: CommandExecutor, useValue: new CommandExecutor(tools) },
      { provide: StreamFolds, useValue: tools.folds },
      { provide: StreamDirectory, useValue: tools.directory },
    ];
    return {
      module: CommandModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers,
      exports: [CqrsModule, CommandExecutor, StreamFolds, StreamDirectory],
    };
  }
}
