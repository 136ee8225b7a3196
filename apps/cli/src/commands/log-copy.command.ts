import { copyLog, type CopiedLog, type CopyStage } from '@ledger/event-log';
import type { LogKind } from '@ledger/installation';
import type { Language, Stage, Text } from '@ledger/platform';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { withLogPair } from '../with-installation.js';
import { withJson, withQuiet, type LongWorkOptions } from './options.js';

const DESCRIPTION = {
  vi: 'sao chép nhật ký sang nơi lưu khác (trống), hoặc tiếp tục lần sao chép bị dừng, rồi kiểm tra lại',
  en: 'copy the log into the (empty) store of the other kind, or go on where a copy broke off, then verify it',
};
const FROM = { vi: 'nơi lưu nhật ký hiện có', en: 'where the log is' };
const TO = { vi: 'nơi lưu bản sao', en: 'where the copy goes' };
const KINDS: readonly LogKind[] = ['postgres', 'eventstoredb'];

const STAGES: Record<CopyStage, Record<Language, Stage>> = {
  checking: {
    vi: { label: 'Kiểm tra nhật ký nguồn', unit: 'sự kiện' },
    en: { label: 'Checking the log', unit: 'events' },
  },
  copying: {
    vi: { label: 'Sao chép', unit: 'sự kiện' },
    en: { label: 'Copying', unit: 'events' },
  },
  verifying: {
    vi: { label: 'Kiểm tra bản sao', unit: 'sự kiện' },
    en: { label: 'Verifying the copy', unit: 'events' },
  },
};

interface CopyOptions extends LongWorkOptions {
  readonly from: LogKind;
  readonly to: LogKind;
}

export function addLogCopy(log: Command, cli: Cli): void {
  const { language } = cli;
  const command = log
    .command('copy')
    .description(DESCRIPTION[language])
    .addOption(kind('--from <log>', FROM[language]))
    .addOption(kind('--to <log>', TO[language]));
  withQuiet(withJson(command, cli), cli).action(async (options: CopyOptions) => {
    if (options.from === options.to) command.error(SAME[language]);
    const display = cli.progress(options);
    const copied = await withLogPair(cli, options.from, (pair) =>
      copyLog(pair, (stage, progress) => {
        display.report(STAGES[stage][language], progress);
      }),
    ).finally(() => {
      display.end();
    });
    if (options.json === true) cli.print(copied);
    else cli.say(outcome(copied, options.to));
  });
}

const SAME: Text = {
  vi: 'lỗi: --from và --to phải khác nhau',
  en: 'error: --from and --to must differ',
};

function kind(flags: string, description: string): Option {
  return new Option(flags, description).choices(KINDS).makeOptionMandatory();
}

function outcome({ events, added, head, log }: CopiedLog, to: LogKind): Text {
  return {
    vi: `Bản sao trong ${to} có đủ ${events} sự kiện, giống từng byte; đã thêm ${added}, ${events - added} đã có sẵn. Bản sao có mã nhật ký ${log} và hiện đến vị trí ${head}.`,
    en: `The copy in ${to} holds all ${events} events, byte for byte; ${added} were added, ${events - added} were there already. It is log ${log} and now ends at position ${head}.`,
  };
}
