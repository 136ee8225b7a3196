import { migrateInstallation } from '@ledger/installation';
import type { MigrationProgress } from '@ledger/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withJson } from './options.js';

const DESCRIPTION = {
  vi: 'nâng cấp cơ sở dữ liệu lên phiên bản phần mềm này; chạy một lần trước khi triển khai',
  en: 'bring the database to the schema of this release; run once before rolling it out',
};

export function addMigrate(program: Command, cli: Cli): void {
  const command = program.command('migrate').description(DESCRIPTION[cli.language]);
  withJson(command, cli).action(async ({ json = false }: { json?: boolean }) => {
    const applied = await migrateInstallation(cli.config, {
      log: cli.log(),
      onProgress: (progress) => {
        if (!json) say(cli, progress);
      },
    });
    if (json) cli.print({ applied });
    else if (applied.length === 0) {
      cli.say({
        vi: 'Cơ sở dữ liệu đã đúng phiên bản, không có gì phải làm.',
        en: 'The database is up to date; nothing to do.',
      });
    }
  });
}

function say(cli: Cli, progress: MigrationProgress): void {
  if (progress.state === 'waiting') {
    cli.say({
      vi: 'Một tiến trình khác đang nâng cấp; đang chờ.',
      en: 'Another process is migrating; waiting for it.',
    });
    return;
  }
  const { migration, done, total } = progress;
  cli.say({
    vi: `Đã áp dụng ${migration} (${done}/${total})`,
    en: `Applied ${migration} (${done}/${total})`,
  });
}
