import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttachmentStore, openAttachmentPool } from '@ledger/attachment';
import { openPostgresEventLog } from '@ledger/event-log';
import { StreamWriter } from '@ledger/event-log/testing';
import { openPersonRegister } from '@ledger/person';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { cli, type Ended } from './testing/recording-terminal.js';

const EVENTS = 12;

let folder: string;
let source: TestDatabase;
let target: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-cli-test-'));
  [source, target] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => {
  await Promise.all([source.drop(), target.drop()]);
  await rm(folder, { recursive: true });
});

const file = () => join(folder, 'ledger.backup');

function run({ url }: TestDatabase, ...commandLine: string[]): Promise<Ended> {
  return cli({ DATABASE_URL: url, LANG: 'en' }, ...commandLine);
}

async function fill(): Promise<void> {
  const log = await openPostgresEventLog({ url: source.url });
  const { origin } = await log.identity();
  const clock = { now: () => new Date().toISOString() };
  const writer = new StreamWriter({ log, origin, clock, stream: 'task-1' });
  for (let n = 0; n < EVENTS; n += 1) await writer.append();
  await log.close();
  await keepBeside();
}

/** A file, and a person. */
async function keepBeside(): Promise<void> {
  const now = new Date().toISOString();
  const pool = openAttachmentPool(source.url);
  const text = Readable.from([Buffer.from('Kế hoạch triển khai\n')]);
  const upload = { person: 'p-1', agency: 'byt', uploadedAt: now };
  await new AttachmentStore(pool, () => now).store(text, upload);
  await pool.end();
  const register = await openPersonRegister(source.url);
  await register.register('p-1', { name: 'Nguyễn Thị Lan', posts: [] }, now);
  await register.close();
}

describe('the life of an installation on the command line', () => {
  it('refuses work on a database that was never migrated', async () => {
    const { status, stderr } = await run(source, 'verify', 'chain');
    expect(status).toBe(1);
    expect(stderr).toContain('npm run cli -- migrate');
  });

  it('migrates, says each step, and finds nothing to do afterwards', async () => {
    const first = await run(source, 'migrate');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Applied CreateLog\d+ \(1\/\d+\)\n/);
    const second = await run(source, 'migrate');
    expect(second.stdout).toBe('The database is up to date; nothing to do.\n');
    expect(JSON.parse((await run(source, 'migrate', '--json')).stdout)).toEqual({ applied: [] });
    const { applied } = JSON.parse((await run(target, 'migrate', '--json')).stdout) as {
      applied: string[];
    };
    expect(applied[0]).toMatch(/^CreateLog/);
  });

  it('verifies the log', async () => {
    await fill();
    const { status, stdout } = await run(source, 'verify', 'chain');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'Verified 12 events of 1 streams, up to position 12: no fault.\n',
    });
  });

  it('backs up, with progress on standard error and the result on standard output', async () => {
    const { status, stdout, stderr } = await run(source, 'backup', file());
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Backed up 12 events \(up to position 12\), 1 files and 1 people to .* bytes\)\.\nSHA-256: /,
    );
    expect(stderr).toMatch(/^Backing up events: 12 events in .*\nBacking up files: 2 parts in /);
  });

  it('keeps standard error free when told to be quiet, and prints JSON when asked', async () => {
    const other = join(folder, 'other.backup');
    const { status, stdout, stderr } = await run(source, 'backup', other, '--json', '--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ file: other, events: 12, head: '12' });
  });

  it('refuses to overwrite a backup', async () => {
    const { status, stderr } = await run(source, 'backup', file());
    expect(status).toBe(1);
    expect(stderr).toContain('[backup.file-exists]');
  });

  it('restores into another database, and finds everything there the second time', async () => {
    const first = await run(target, 'restore', file());
    expect(first).toMatchObject({
      status: 0,
      stdout:
        'The file holds 12 events; 12 were added, 0 were there already. The log now ends at position 12.\n' +
        'Files: 1 of 1 were added. People: 1 of 1 were added.\n',
    });
    expect(first.stderr).toMatch(/^Checking events: 12 events/);
    expect(first.stderr).toMatch(/\nRestoring the register of people: 1 records/);
    const kept = await target.pool.query(
      `select convert_from(bytes, 'UTF8') as kept from attachment.chunk
       union all select name from person.person`,
    );
    expect(kept.rows).toEqual([{ kept: 'Kế hoạch triển khai\n' }, { kept: 'Nguyễn Thị Lan' }]);
    const second = await run(target, 'restore', file(), '--json', '-q');
    expect(JSON.parse(second.stdout)).toMatchObject({
      events: 12,
      added: 0,
      head: '12',
      beside: { files: { held: 1, added: 0 }, persons: { held: 1, added: 0 } },
    });
  });

  it('names each fault by position, and ends with 1', async () => {
    await target.pool.query(`
      alter table ledger_log.events disable trigger all;
      update ledger_log.events set bytes = set_bit(bytes, 9, 1 - get_bit(bytes, 9))
      where position in (3, 7)`);
    const { status, stdout } = await run(target, 'verify', 'chain');
    expect(status).toBe(1);
    expect(stdout).toBe(
      [
        'Position 3: its bytes do not have the hash kept with them [leaf-hash]',
        'Position 7: its bytes do not have the hash kept with them [leaf-hash]',
        'Verified 12 events of 1 streams, up to position 12: faults: 2.\n',
      ].join('\n'),
    );
    const json = await run(target, 'verify', 'chain', '--json');
    expect(
      json.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { position: '3', fault: 'leaf-hash' },
      { position: '7', fault: 'leaf-hash' },
      { events: 12, streams: 1, faults: 2, head: '12' },
    ]);
  });

  it('tells that there is no read model yet', async () => {
    const { status, stdout } = await run(source, 'projection', 'status');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'There is no read model yet.\n' });
    expect((await run(source, 'projection', 'status', '--json')).stdout).toBe('[]\n');
  });

  it('names the event at which a read model stopped, and ends with 1', async () => {
    await source.pool.query(`
      insert into projection.checkpoint (reader, log, position)
        select 'scores_v2', log, 6 from ledger_log.identity;
      insert into projection.version (name, version, schema) values ('scores', 2, 'scores_v2');
      insert into projection.failure (reader, reason, fix, position, event_id, event_type, error)
        values ('scores_v2', 'apply-threw', 0, 7, 'e-7', 'task.issued', 'TypeError: no score')`);
    const { status, stdout } = await run(source, 'projection', 'status');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^scores v2: stopped, position 6\/12, 6 events \(\d+ s\) behind; nobody works on it\n {2}stopped at position 7, event e-7 \(task\.issued\): TypeError: no score\n$/,
    );
  });
});
