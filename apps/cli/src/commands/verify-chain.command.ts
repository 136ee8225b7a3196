import { verifyChain, type ChainFault, type VerifiedChain } from '@ledger/event-log';
import { describeFault, type Text } from '@ledger/platform';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { ExitStatus } from '../exit-status.js';
import { withInstallation } from '../with-installation.js';
import { withJson, withQuiet, type LongWorkOptions } from './options.js';

const DESCRIPTION = {
  vi: 'tính lại mã băm và liên kết của mọi sự kiện; nêu vị trí của từng lỗi',
  en: 'recompute the hash and links of every event; name each fault by its position',
};
const STAGE = {
  vi: { label: 'Kiểm tra nhật ký', unit: 'sự kiện' },
  en: { label: 'Verifying the log', unit: 'events' },
};

/** With `--json`: one line for each fault, then one for the whole. */
export function addVerifyChain(verify: Command, cli: Cli): void {
  const command = verify.command('chain').description(DESCRIPTION[cli.language]);
  withQuiet(withJson(command, cli), cli).action(async (options: LongWorkOptions) => {
    const json = options.json === true;
    const display = cli.progress(options);
    const verified = await withInstallation(cli, 'ledger_reader', ({ events }) =>
      verifyChain(events, {
        onFault: (fault) => {
          if (json) cli.print(fault);
          else cli.say(inWords(fault));
        },
        onProgress: (progress) => {
          display.report(STAGE[cli.language], progress);
        },
      }),
    ).finally(() => {
      display.end();
    });
    if (json) cli.print(verified);
    else cli.say(outcome(verified));
    if (verified.faults > 0) cli.exitStatus = ExitStatus.refused;
  });
}

function inWords({ position, fault }: ChainFault): Text {
  return {
    vi: `Vị trí ${position}: ${describeFault(fault, 'vi')} [${fault}]`,
    en: `Position ${position}: ${describeFault(fault, 'en')} [${fault}]`,
  };
}

function outcome({ events, streams, faults, head }: VerifiedChain): Text {
  return {
    vi: `Đã kiểm tra ${events} sự kiện của ${streams} chuỗi, đến vị trí ${head}: ${faults === 0 ? 'không có lỗi' : `${faults} lỗi`}.`,
    en: `Verified ${events} events of ${streams} streams, up to position ${head}: ${faults === 0 ? 'no fault' : `faults: ${faults}`}.`,
  };
}
