import { createPool, type Text } from '@ledger/platform';
import { projectionStatus, type ProjectionStatus } from '@ledger/projection';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { ExitStatus } from '../exit-status.js';
import { withInstallation } from '../with-installation.js';
import { failureInWords } from './failure-words.js';
import { withJson } from './options.js';
import { lagInWords, workerInWords } from './reader-words.js';

const DESCRIPTION = {
  vi: 'mỗi bảng tổng hợp đang ở đâu, chậm bao nhiêu, và dừng ở sự kiện nào nếu bị lỗi',
  en: 'where each read model stands, how far behind, and at which event it stopped, if it did',
};
const STATEMENT_TIMEOUT_MS = 30_000;

export function addProjectionStatus(projection: Command, cli: Cli): void {
  const command = projection.command('status').description(DESCRIPTION[cli.language]);
  withJson(command, cli).action(async ({ json = false }: { json?: boolean }) => {
    const versions = await readStatus(cli);
    if (json) cli.print(versions);
    else for (const line of lines(versions)) cli.say(line);
    if (versions.some(({ state }) => state === 'stopped')) cli.exitStatus = ExitStatus.refused;
  });
}

function readStatus(cli: Cli): Promise<readonly ProjectionStatus[]> {
  return withInstallation(cli, 'ledger_reader', async ({ databaseUrl, events }) => {
    const pool = createPool(databaseUrl, {
      role: 'ledger_reader',
      applicationName: 'ledger-cli',
      statementTimeout: STATEMENT_TIMEOUT_MS,
      max: 1,
    });
    try {
      return await projectionStatus(pool, events);
    } finally {
      await pool.end();
    }
  });
}

function lines(versions: readonly ProjectionStatus[]): readonly Text[] {
  if (versions.length > 0) return versions.flatMap(linesOf);
  return [{ vi: 'Chưa có bảng tổng hợp nào.', en: 'There is no read model yet.' }];
}

function linesOf(version: ProjectionStatus): readonly Text[] {
  const { name, active, position, head, failure } = version;
  const title = `${name} v${version.version}`;
  const state = STATES[version.state];
  const [lag, worker] = [lagInWords(version), workerInWords(version)];
  const standing = {
    vi: `${title}${active ? ' (đang dùng)' : ''}: ${state.vi}, vị trí ${position}/${head}, ${lag.vi}; ${worker.vi}`,
    en: `${title}${active ? ' (in use)' : ''}: ${state.en}, position ${position}/${head}, ${lag.en}; ${worker.en}`,
  };
  if (failure === null) return [standing];
  const stopped = failureInWords(failure);
  return [standing, { vi: `  dừng ${stopped.vi}`, en: `  stopped ${stopped.en}` }];
}

const STATES: Readonly<Record<ProjectionStatus['state'], Text>> = {
  building: { vi: 'đang dựng', en: 'building' },
  live: { vi: 'hoạt động', en: 'live' },
  stopped: { vi: 'đã dừng', en: 'stopped' },
};
