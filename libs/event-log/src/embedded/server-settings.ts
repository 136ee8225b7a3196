import { availableParallelism, totalmem } from 'node:os';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

export type ServerSettings = Readonly<Record<string, string>>;

/** What makes the server ours; nobody may choose otherwise. */
const RESERVED: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
};

const RESERVED_NAMES = new Set([
  ...Object.keys(RESERVED),
  'port',
  'data_directory',
  'config_file',
  'hba_file',
  'ident_file',
  'external_pid_file',
  'logging_collector',
  'log_destination',
]);

const MIB = 1024 ** 2;

/**
 * A quarter of the memory: 128 MiB at least, and 8 GiB at most. A table that is larger than a quarter of that is read past
 * it, page by page from the operating system, whenever it is looked through as a whole.
 *
 * @param memory in bytes
 */
export function sharedBuffersMib(memory: number): number {
  return Math.min(8_192, Math.max(128, Math.floor(memory / 4 / MIB)));
}

/** In bytes; what a container may use, where it is limited. */
function usableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

const DEFAULTS: ServerSettings = {
  // An acknowledged append must survive a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '200',
  shared_buffers: `${sharedBuffersMib(usableMemory())}MB`,
  maintenance_work_mem: '64MB',
  // Groups of a ranking are counted in memory; few connections ask for anything large at the same time.
  work_mem: '32MB',
  // A ranking of everybody is counted by several processes, which leave half of the cores to others. What they hand over is
  // little, and the server thinks it much.
  max_parallel_workers_per_gather: String(Math.max(1, Math.floor(availableParallelism() / 2))),
  parallel_tuple_cost: '0.01',
  // After a checkpoint every page that changes is written whole: the fewer, the less there is to write.
  checkpoint_timeout: '15min',
  max_wal_size: '4GB',
  // Full pages after a checkpoint are most of the log's volume; lz4 is not compiled in.
  wal_compression: 'pglz',
  // Index-only scans live on a fresh visibility map; at the default of a minute reads become several times slower.
  autovacuum: 'on',
  autovacuum_naptime: '10s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and row values hold business data and must not leak into the server's log.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** Settings as arguments of `postgres`, where they outrank every configuration file and ALTER SYSTEM. */
export function settingArguments(port: number, chosen: ServerSettings): string[] {
  const settings = { ...DEFAULTS, ...chosen, ...RESERVED, port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** @throws EmbeddedPostgresError `setting-reserved` */
export function refuseReserved(chosen: ServerSettings): void {
  const setting = Object.keys(chosen).find((name) => RESERVED_NAMES.has(plainName(name)));
  if (setting !== undefined) throw new EmbeddedPostgresError('setting-reserved', { setting });
}

/** PostgreSQL takes `Listen-Addresses` for `listen_addresses` as well. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}
