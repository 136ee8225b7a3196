import { CommandExecutor, StreamDirectory, StreamFolds } from '@ledger/command';
import { Module, type DynamicModule } from '@nestjs/common';
import { ImportFromFile, type UploadedFiles } from './application/import-from-file.js';
import type { ImportTools } from './application/import-tools.js';
import { ImportsController } from './http/imports.controller.js';

export interface ImportModuleTools extends Pick<ImportTools, 'log' | 'facts' | 'clock'> {
  readonly files: UploadedFiles;
}

/** Lists of tasks that come as files, imported over HTTP. */
@Module({ controllers: [ImportsController] })
export class ImportCommandsModule {
  static with({ files, ...tools }: ImportModuleTools): DynamicModule {
    return {
      module: ImportCommandsModule,
      providers: [
        {
          provide: ImportFromFile,
          inject: [CommandExecutor, StreamFolds, StreamDirectory],
          useFactory: (executor: CommandExecutor, folds: StreamFolds, directory: StreamDirectory) =>
            new ImportFromFile({ ...tools, executor, folds, directory }, files),
        },
      ],
    };
  }
}
