import { RefusedError } from '@ledger/kernel';
import { dropVersion, switchVersion } from '@ledger/projection';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { withName, withProjections, withVersion } from './projection-versions.js';

const SWITCH = {
  vi: 'chuyển việc đọc sang phiên bản khác, tới hoặc lui, trong một bước',
  en: 'send readers to another version, forth or back, in one step',
};
const DROP = {
  vi: 'xóa một phiên bản không còn được đọc, hoặc thuộc nhật ký khác',
  en: 'remove a version that nobody reads any more, or that was made from another log',
};

export function addProjectionSwitch(projection: Command, cli: Cli): void {
  const command = projection.command('switch').description(SWITCH[cli.language]);
  withVersion(withName(command, cli), cli).action(async (name: string, version: number) => {
    const refusal = await withProjections(cli, ({ pool, events }) =>
      switchVersion({ projection: name, version }, { pool, log: events }),
    );
    if (refusal !== null) throw new RefusedError(refusal);
    cli.say({
      vi: `Từ nay ${name} được đọc ở phiên bản ${version}.`,
      en: `Readers of ${name} now use version ${version}.`,
    });
  });
}

export function addProjectionDrop(projection: Command, cli: Cli): void {
  const command = projection.command('drop').description(DROP[cli.language]);
  withVersion(withName(command, cli), cli).action(async (name: string, version: number) => {
    const refusal = await withProjections(cli, async ({ pool, events }) => {
      const { log } = await events.identity();
      return dropVersion(pool, { name, version }, log);
    });
    if (refusal !== null) throw new RefusedError(refusal);
    cli.say({
      vi: `Đã xóa phiên bản ${version} của ${name}.`,
      en: `Removed version ${version} of ${name}.`,
    });
  });
}
