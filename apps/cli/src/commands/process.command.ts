import type { EventLog } from '@ledger/event-log';
import { createPool, type Text } from '@ledger/platform';
import {
  listRefusals,
  processStatus,
  type ListedRefusal,
  type ProcessStatus,
} from '@ledger/projection';
import type { Command } from 'commander';
import type { Pool } from 'pg';
import type { Cli } from '../cli.js';
import { ExitStatus } from '../exit-status.js';
import { withInstallation } from '../with-installation.js';
import { failureInWords } from './failure-words.js';
import { withJson } from './options.js';
import { lagInWords, workerInWords } from './reader-words.js';

const STATUS: Text = {
  vi: 'mỗi quy trình tự động đang ở đâu, còn bao nhiêu hẹn giờ, và dừng ở đâu nếu bị lỗi',
  en: 'where each process stands, what timers it has set, and where it stopped, if it did',
};
const REFUSALS: Text = {
  vi: 'các lệnh của quy trình tự động đã bị từ chối, mới nhất trước',
  en: 'the commands of processes that were refused, the latest first',
};
const STATEMENT_TIMEOUT_MS = 30_000;
const MOST_REFUSALS = 200;

interface Tools {
  readonly pool: Pool;
  readonly events: EventLog;
}

export function addProcessStatus(process: Command, cli: Cli): void {
  const command = process.command('status').description(STATUS[cli.language]);
  withJson(command, cli).action(async ({ json = false }: { json?: boolean }) => {
    const processes = await reading(cli, ({ pool, events }) =>
      processStatus(pool, events, cli.terminal.now()),
    );
    if (json) cli.print(processes);
    else for (const line of statusLines(processes)) cli.say(line);
    if (processes.some(({ state }) => state === 'stopped')) cli.exitStatus = ExitStatus.refused;
  });
}

export function addProcessRefusals(process: Command, cli: Cli): void {
  const command = process.command('refusals').description(REFUSALS[cli.language]);
  withJson(command, cli).action(async ({ json = false }: { json?: boolean }) => {
    const refusals = await reading(cli, ({ pool }) => listRefusals(pool, MOST_REFUSALS));
    if (json) cli.print(refusals);
    else for (const line of refusalLines(refusals)) cli.say(line);
  });
}

function reading<T>(cli: Cli, work: (tools: Tools) => Promise<T>): Promise<T> {
  return withInstallation(cli, 'ledger_reader', async ({ databaseUrl, events }) => {
    const pool = createPool(databaseUrl, {
      role: 'ledger_reader',
      applicationName: 'ledger-cli',
      statementTimeout: STATEMENT_TIMEOUT_MS,
      max: 1,
    });
    try {
      return await work({ pool, events });
    } finally {
      await pool.end();
    }
  });
}

function statusLines(processes: readonly ProcessStatus[]): readonly Text[] {
  if (processes.length > 0) return processes.flatMap(linesOf);
  return [{ vi: 'Chưa có quy trình tự động nào chạy.', en: 'No process has run yet.' }];
}

function linesOf(process: ProcessStatus): readonly Text[] {
  const { name, state, position, head, timers, timersDue, refusals, failure } = process;
  const [lag, worker] = [lagInWords(process), workerInWords(process)];
  const standing = {
    vi: `${name}: ${state === 'live' ? 'hoạt động' : 'đã dừng'}, vị trí ${position}/${head}, ${lag.vi}, ${timers} hẹn giờ (${timersDue} đến hạn), ${refusals} lệnh bị từ chối; ${worker.vi}`,
    en: `${name}: ${state}, position ${position}/${head}, ${lag.en}, ${timers} timers (${timersDue} due), ${refusals} commands refused; ${worker.en}`,
  };
  if (failure === null) return [standing];
  const stopped = failureInWords(failure);
  return [standing, { vi: `  dừng ${stopped.vi}`, en: `  stopped ${stopped.en}` }];
}

function refusalLines(refusals: readonly ListedRefusal[]): readonly Text[] {
  if (refusals.length === 0) {
    return [{ vi: 'Không có lệnh nào bị từ chối.', en: 'No command was refused.' }];
  }
  return refusals.map(({ process, position, timer, stream, code, params, recordedAt }) => {
    const told = `${code} ${JSON.stringify(params)}`;
    return position === null
      ? {
          vi: `${recordedAt} ${process}, hẹn giờ ${timer ?? ''}, ${stream}: ${told}`,
          en: `${recordedAt} ${process}, timer ${timer ?? ''}, ${stream}: ${told}`,
        }
      : {
          vi: `${recordedAt} ${process}, vị trí ${position}, ${stream}: ${told}`,
          en: `${recordedAt} ${process}, position ${position}, ${stream}: ${told}`,
        };
  });
}
