import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MOST_UPLOADS } from '../store/open-attachment-pool.js';
import { longText } from '../testing/attachment-database.js';
import {
  officer,
  startAttachmentHouse,
  type AttachmentHouse,
} from '../testing/attachment-house.js';
import { SAMPLES } from '../testing/sample-files.js';

describe('uploads that break off', () => {
  let house: AttachmentHouse;

  beforeAll(async () => {
    house = await startAttachmentHouse();
  });

  afterEach(() => house.empty());

  afterAll(() => house.close());

  /** Sends a part of a file by hand, so that the connection can be cut. */
  async function begin() {
    const { hostname, port } = new URL(house.api.url);
    const { authorization } = await house.api.authorization(officer('p-1'));
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
    const { rows } = await house.database.pool.query<{ n: number }>(
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
    expect(await house.database.counts()).toEqual({ files: 0, chunks: 0, uploads: 0 });
  });

  it('make room for others, who are asked to come back while there is none', async () => {
    const sockets = await Promise.all(Array.from({ length: MOST_UPLOADS }, begin));
    await until(MOST_UPLOADS);
    expect(await house.upload(SAMPLES.pdf)).toMatchObject({
      status: 503,
      body: { code: 'attachment.busy' },
    });
    for (const socket of sockets) socket.destroy();
    await until(0);
    expect((await house.upload(SAMPLES.pdf)).status).toBe(201);
  });
});
