import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi, type TestPerson } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry } from '@ledger/kernel';
import { FileReaders } from '../access/may-read.js';
import { AttachmentModule } from '../attachment.module.js';
import { LARGEST_FILE } from '../store/attachment-store.js';
import { MOST_UPLOADS } from '../store/open-attachment-pool.js';
import {
  createAttachmentDatabase,
  longText,
  sha256Of,
  type AttachmentDatabase,
} from '../testing/attachment-database.js';
import { SAMPLES } from '../testing/sample-files.js';

const NOTHING = { files: 0, chunks: 0, uploads: 0 };
const officer = (person: string, agency = 'byt'): TestPerson => ({
  person,
  agency,
  roles: ['lead-officer'],
});

/** What buffers hold once everything that nobody needs any more is gone. */
function bytesHeld(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().arrayBuffers;
}

describe('files over HTTP', () => {
  let database: AttachmentDatabase;
  let api: TestApi;
  const citing = new Map<string, string>();

  beforeAll(async () => {
    database = await createAttachmentDatabase();
    const { store } = database;
    const clock = () => database.clock.now;
    const mayRead = new FileReaders({
      store,
      citations: {
        streamsCiting: (sha256) => Promise.resolve([...(citing.get(sha256) ?? [])]),
        citedAmong: () => Promise.resolve(new Set()),
      },
      // In this house everybody of bkhcn has a part in every task.
      records: { mayReadAny: ({ agency }) => Promise.resolve(agency === 'bkhcn') },
    });
    const modules = [AttachmentModule.with({ store, mayRead, clock })];
    const log = new MemoryEventLog({ clock });
    api = await startTestApi({ log, registry: new EventRegistry([]), clock, modules });
  });

  afterEach(async () => {
    await database.pool.query('truncate attachment.file cascade');
  });

  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  async function upload(body: BodyInit, who = officer('p-1'), type = 'application/octet-stream') {
    const headers = {
      ...(await api.authorization(who)),
      'content-type': type,
      'accept-language': 'en',
    };
    const sent = { method: 'POST', headers, body, duplex: 'half' };
    const response = await fetch(`${api.url}/v1/attachments`, sent);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async function download(sha256: string, who: TestPerson) {
    const headers = await api.authorization(who);
    const response = await fetch(`${api.url}/v1/attachments/${sha256}`, { headers });
    return { status: response.status, headers: response.headers, bytes: await response.bytes() };
  }

  it('are taken as they come, and named by hash, size and the type of their content', async () => {
    const pdf = Buffer.concat([SAMPLES.pdf, longText(700_000)]);
    const stored = { sha256: sha256Of(pdf), size: pdf.length, type: 'application/pdf' };
    expect(await upload(pdf)).toEqual({ status: 201, body: stored });
    expect(await upload(pdf, officer('p-2'))).toEqual({ status: 201, body: stored });
    expect(await database.counts()).toEqual({ files: 1, chunks: 3, uploads: 2 });
  });

  it('come back whole, as what they are, and only to be kept', async () => {
    const { sha256 } = (await upload(SAMPLES.docx)).body as { sha256: string };
    const { status, headers, bytes } = await download(sha256, officer('p-1'));
    expect({ status, same: Buffer.from(bytes).equals(SAMPLES.docx) }).toEqual({
      status: 200,
      same: true,
    });
    expect(headers.get('content-type')).toContain('wordprocessingml');
    expect(headers.get('content-length')).toBe(String(SAMPLES.docx.length));
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['who uploaded it', officer('p-1'), 200],
    ['somebody else of the same agency, while nothing cites it', officer('p-2'), 403],
    ['an inspector', { person: 'p-ubkt', agency: 'ubkt', roles: ['inspector'] } as TestPerson, 200],
    ['an auditor', { person: 'p-ktnn', agency: 'ktnn', roles: ['auditor'] } as TestPerson, 200],
    ['an administrator', { person: 'p-vpcp', agency: 'vpcp', roles: ['administrator'] } as TestPerson, 403],
    ['who may read a record, while none cites it', officer('p-3', 'bkhcn'), 403],
  ])('are read by those with a right to: %s', async (_, who, status) => {
    const { sha256 } = (await upload(SAMPLES.png)).body as { sha256: string };
    expect((await download(sha256, who)).status).toBe(status);
  });

  it('are read by those who may read a record that cites them, and by no others', async () => {
    const { sha256 } = (await upload(SAMPLES.png)).body as { sha256: string };
    citing.set(sha256, 'task-1');
    expect((await download(sha256, officer('p-3', 'bkhcn'))).status).toBe(200);
    expect((await download(sha256, officer('p-2'))).status).toBe(403);
    citing.clear();
  });

  it('are refused where there is none, or where the path holds no SHA-256', async () => {
    expect((await download('0'.repeat(64), officer('p-1'))).status).toBe(404);
    expect((await download('nothing', officer('p-1'))).status).toBe(400);
  });

  it.each([
    ['a program', SAMPLES.program, 415, 'attachment.type-unknown'],
    ['nothing', '', 422, 'attachment.empty'],
  ])('are refused where the body is %s', async (_, body, status, code) => {
    expect(await upload(body)).toMatchObject({ status, body: { code } });
    expect(await database.counts()).toEqual(NOTHING);
  });

  it('are refused as another media type, and bare bytes on any other path', async () => {
    const form = await upload('a', officer('p-1'), 'multipart/form-data; boundary=x');
    expect(form).toMatchObject({ status: 415, body: { code: 'request.media-type' } });
  });

  it('are taken up to the largest size with flat memory, and refused beyond it', async () => {
    const piece = Buffer.alloc(65_536, 'a');
    let highest = 0;
    async function* bytes(size: number) {
      for (let sent = 0; sent < size; sent += piece.length) {
        if (sent % 4_194_304 === 0) highest = Math.max(highest, bytesHeld());
        yield await Promise.resolve(piece.subarray(0, size - sent));
      }
    }
    const before = bytesHeld();
    expect(await upload(ReadableStream.from(bytes(LARGEST_FILE)))).toMatchObject({
      status: 201,
      body: { size: LARGEST_FILE, type: 'text/plain' },
    });
    expect(highest - before).toBeLessThan(LARGEST_FILE / 3);
    await database.pool.query('truncate attachment.file cascade');
    const { status, body } = await upload(ReadableStream.from(bytes(LARGEST_FILE + 1)));
    expect({ status, code: body['code'] }).toEqual({ status: 413, code: 'attachment.too-large' });
    expect(await database.counts()).toEqual(NOTHING);
  });

  describe('that break off', () => {
    /** Sends a part of a file by hand, so that the connection can be cut. */
    async function begin() {
      const { hostname, port } = new URL(api.url);
      const { authorization } = await api.authorization(officer('p-1'));
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(
        `POST /v1/attachments HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n` +
          `Content-Type: application/octet-stream\r\nContent-Length: 2000000\r\n\r\n`,
      );
      socket.write(longText(900_000));
      return socket;
    }

    const underWay = async () => {
      const { rows } = await database.pool.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity
         where application_name = 'ledger-attachment' and datname = current_database()
           and state <> 'idle'`,
      );
      return rows[0]!.n;
    };

    async function until(n: number) {
      for (let tries = 0; (await underWay()) !== n; tries += 1) {
        if (tries > 200) throw new Error(`never came to ${n} uploads`);
        await pause(20);
      }
    }

    it('leave nothing behind', async () => {
      const socket = await begin();
      await until(1);
      socket.destroy();
      await until(0);
      expect(await database.counts()).toEqual(NOTHING);
    });

    it('make room for others, who are asked to come back while there is none', async () => {
      const sockets = await Promise.all(Array.from({ length: MOST_UPLOADS }, begin));
      await until(MOST_UPLOADS);
      expect(await upload(SAMPLES.pdf)).toMatchObject({
        status: 503,
        body: { code: 'attachment.busy' },
      });
      for (const socket of sockets) socket.destroy();
      await until(0);
      expect((await upload(SAMPLES.pdf)).status).toBe(201);
    });
  });
});
