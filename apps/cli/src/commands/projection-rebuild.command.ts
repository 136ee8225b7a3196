import { setTimeout as sleep } from 'node:timers/promises';
import type { LauncherLog } from '@ledger/event-log';
import { EVENT_REGISTRY } from '@ledger/installation';
import {
  loggingMonitor,
  ProjectionRunner,
  projectionStatus,
  type MonitorLog,
  type Projection,
  type ProjectionStatus,
} from '@ledger/projection';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { ExitStatus } from '../exit-status.js';
import { failureInWords } from './failure-words.js';
import { withQuiet, type LongWorkOptions } from './options.js';
import {
  projectionOfRelease,
  withName,
  withProjections,
  type ProjectionWork,
} from './projection-versions.js';

const DESCRIPTION = {
  vi: 'dựng phiên bản của bản phần mềm này bên cạnh phiên bản đang được đọc',
  en: "build this release's version beside the one that is read",
};
const STAGE = {
  vi: { label: 'Dựng bảng tổng hợp', unit: 'sự kiện' },
  en: { label: 'Building the read model', unit: 'events' },
};
const LOOK_EVERY_MS = 300;

/** Goes on where a broken-off build ended, and helps itself to the work of a projector that builds it already. */
export function addProjectionRebuild(projection: Command, cli: Cli): void {
  const command = projection.command('rebuild').description(DESCRIPTION[cli.language]);
  const named = withName(command, cli, projectionOfRelease);
  withQuiet(named, cli).action(async (wanted: Projection, options: LongWorkOptions) => {
    const display = cli.progress(options);
    const built = await withProjections(cli, (tools) =>
      build(wanted, tools, cli, ({ position, head }) => {
        display.report(STAGE[cli.language], { done: Number(position), total: Number(head) });
      }),
    ).finally(() => {
      display.end();
    });
    tell(cli, built);
  });
}

async function build(
  projection: Projection,
  { pool, events }: ProjectionWork,
  cli: Cli,
  onProgress: (status: ProjectionStatus) => void,
): Promise<ProjectionStatus> {
  const leaving = new AbortController();
  const runner = new ProjectionRunner({
    log: events,
    pool,
    projection,
    registry: EVENT_REGISTRY,
    monitor: loggingMonitor(alarming(cli.log())),
  });
  const run = runner.run({ signal: leaving.signal, until: 'caught-up' });
  try {
    for (;;) {
      await Promise.race([run, sleep(LOOK_EVERY_MS)]);
      const status = (await projectionStatus(pool, events)).find(
        ({ name, version }) => name === projection.name && version === projection.version,
      );
      if (status !== undefined) onProgress(status);
      if (status !== undefined && status.state !== 'building') return status;
    }
  } finally {
    leaving.abort();
    await run;
  }
}

/** The alarm of a stop is told in the result; here it is only one line of the technical log. */
function alarming(log: LauncherLog): MonitorLog {
  return {
    ...log,
    error: (details, message) => {
      log.warn(details, message);
    },
  };
}

function tell(cli: Cli, { name, version, active, failure }: ProjectionStatus): void {
  if (failure !== null) {
    cli.exitStatus = ExitStatus.refused;
    const stopped = failureInWords(failure);
    cli.say({
      vi: `${name} v${version} dừng ${stopped.vi}`,
      en: `${name} v${version} stopped ${stopped.en}`,
    });
    return;
  }
  const next = active ? '' : `: npm run -s cli -- projection switch ${name} ${version}`;
  cli.say({
    vi: `${name} v${version} đã dựng xong và ${active ? 'đang được đọc' : `có thể chuyển sang${next}`}.`,
    en: `${name} v${version} is built and ${active ? 'in use' : `can be switched to${next}`}.`,
  });
}
