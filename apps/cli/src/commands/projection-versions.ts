import { createPool, type Text } from '@ledger/platform';
import { PROJECTIONS, type Installation } from '@ledger/installation';
import { refuse, RefusedError } from '@ledger/kernel';
import type { Projection } from '@ledger/projection';
import { TASK_PROCESSES } from '@ledger/task';
import { InvalidArgumentError, type Command } from 'commander';
import type { Pool } from 'pg';
import type { Cli } from '../cli.js';
import { withInstallation } from '../with-installation.js';

export interface ProjectionWork extends Pick<Installation, 'events'> {
  /** Acts as the role that keeps the read models. */
  readonly pool: Pool;
}

/** Runs a piece of work on the read models of the installation. */
export function withProjections<T>(
  cli: Cli,
  work: (tools: ProjectionWork) => Promise<T>,
): Promise<T> {
  return withInstallation(cli, 'ledger_reader', async ({ databaseUrl, events }) => {
    const pool = createPool(databaseUrl, {
      role: 'ledger_projector',
      applicationName: 'ledger-cli',
      statementTimeout: 0,
      max: 4,
    });
    try {
      return await work({ pool, events });
    } finally {
      await pool.end();
    }
  });
}

const NAME: Text = { vi: 'tên bảng tổng hợp', en: 'name of the read model' };
const VERSION: Text = { vi: 'số phiên bản', en: 'number of the version' };

export function withName(
  command: Command,
  { language }: Cli,
  parse: (name: string) => unknown = (name) => name,
): Command {
  const names = PROJECTIONS.map(({ name }) => name).join(', ');
  return command.argument('<name>', `${NAME[language]} (${names})`, parse);
}

export function withVersion(command: Command, { language }: Cli): Command {
  return command.argument('<version>', VERSION[language], wholeNumber);
}

/**
 * This release's version of the read model.
 *
 * @throws InvalidArgumentError if it has none of that name
 * @throws RefusedError `process.never-rebuilt` for the name of a process
 */
export function projectionOfRelease(name: string): Projection {
  const projection = PROJECTIONS.find((known) => known.name === name);
  if (projection !== undefined) return projection;
  if (TASK_PROCESSES.includes(name)) {
    throw new RefusedError(refuse('process.never-rebuilt', { process: name }));
  }
  const names = PROJECTIONS.map((known) => known.name).join(', ');
  throw new InvalidArgumentError(`${name}: ${names}`);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('1, 2, 3, …');
  return Number(text);
}
