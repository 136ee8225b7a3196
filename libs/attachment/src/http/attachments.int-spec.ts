import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestPerson } from '@ledger/command/testing';
import { LARGEST_FILE } from '../store/write-chunks.js';
import { longText, sha256Of } from '../testing/attachment-database.js';
import {
  officer,
  startAttachmentHouse,
  type AttachmentHouse,
} from '../testing/attachment-house.js';
import { SAMPLES } from '../testing/sample-files.js';

const NOTHING = { files: 0, chunks: 0, uploads: 0 };
/** What buffers hold once everything that nobody needs any more is gone. */
function bytesHeld(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().arrayBuffers;
}

describe('files over HTTP', () => {
  let house: AttachmentHouse;

  beforeAll(async () => {
    house = await startAttachmentHouse();
  });

  afterEach(() => house.empty());

  afterAll(() => house.close());

  it('are taken as they come, and named by hash, size and the type of their content', async () => {
    const pdf = Buffer.concat([SAMPLES.pdf, longText(700_000)]);
    const stored = { sha256: sha256Of(pdf), size: pdf.length, type: 'application/pdf' };
    const made = { status: 201, location: `/v1/attachments/${stored.sha256}`, body: stored };
    expect(await house.upload(pdf)).toEqual(made);
    expect(await house.upload(pdf, officer('p-2'))).toEqual(made);
    expect(await house.database.counts()).toEqual({ files: 1, chunks: 3, uploads: 2 });
  });

  it('come back whole, as what they are, and only to be kept', async () => {
    const { sha256 } = (await house.upload(SAMPLES.docx)).body as { sha256: string };
    const { status, headers, bytes } = await house.download(sha256, officer('p-1'));
    expect({ status, same: bytes.equals(SAMPLES.docx) }).toEqual({
      status: 200,
      same: true,
    });
    expect(headers.get('content-type')).toContain('wordprocessingml');
    expect(headers.get('content-length')).toBe(String(SAMPLES.docx.length));
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each<[string, TestPerson, number]>([
    ['who uploaded it', officer('p-1'), 200],
    ['somebody else of the same agency, while nothing cites it', officer('p-2'), 403],
    ['an inspector', { person: 'p-ubkt', agency: 'ubkt', roles: ['inspector'] }, 200],
    ['an auditor', { person: 'p-ktnn', agency: 'ktnn', roles: ['auditor'] }, 200],
    ['an administrator', { person: 'p-vpcp', agency: 'vpcp', roles: ['administrator'] }, 403],
    ['who may read a record, while none cites it', officer('p-3', 'bkhcn'), 403],
  ])('are read by those with a right to: %s', async (_, who, status) => {
    const { sha256 } = (await house.upload(SAMPLES.png)).body as { sha256: string };
    expect((await house.download(sha256, who)).status).toBe(status);
  });

  it('are read by those who may read a record that cites them, and by no others', async () => {
    const { sha256 } = (await house.upload(SAMPLES.png)).body as { sha256: string };
    house.citing.set(sha256, ['task-1']);
    expect((await house.download(sha256, officer('p-3', 'bkhcn'))).status).toBe(200);
    expect((await house.download(sha256, officer('p-2'))).status).toBe(403);
    house.citing.clear();
  });

  it('are refused where there is none, or where the path holds no SHA-256', async () => {
    expect((await house.download('0'.repeat(64), officer('p-1'))).status).toBe(404);
    expect((await house.download('nothing', officer('p-1'))).status).toBe(400);
  });

  it.each([
    ['a program', SAMPLES.program, 415, 'attachment.type-unknown'],
    ['nothing', '', 422, 'attachment.empty'],
  ])('are refused where the body is %s', async (_, body, status, code) => {
    expect(await house.upload(body)).toMatchObject({ status, body: { code } });
    expect(await house.database.counts()).toEqual(NOTHING);
  });

  it('are refused as another media type, and bare bytes on any other path', async () => {
    const form = await house.upload('a', officer('p-1'), 'multipart/form-data; boundary=x');
    expect(form).toMatchObject({
      status: 415,
      body: {
        code: 'request.media-type',
        detail: expect.stringMatching(/takes application\/octet-stream and not multipart/),
      },
    });
    const headers = {
      ...(await house.api.authorization(officer('p-1'))),
      'content-type': 'application/octet-stream',
    };
    const other = `${house.api.url}/v1/terms`;
    const { status } = await fetch(other, { method: 'POST', headers, body: SAMPLES.pdf });
    expect(status).toBe(415);
  });

  it.each<TestPerson['roles'][number]>(['auditor', 'administrator', 'monitor'])(
    'are not taken from one who is no more than %s',
    async (role) => {
      const who = { person: 'p-1', agency: 'byt', roles: [role] };
      expect(await house.upload(SAMPLES.pdf, who)).toMatchObject({
        status: 403,
        body: { code: 'authority.role-missing' },
      });
      expect(await house.database.counts()).toEqual(NOTHING);
    },
  );

  it.each([
    ['vi', 'Tệp'],
    ['en', 'The file'],
  ] as const)(
    'are refused unread where the request says that they are too large (%s)',
    async (language, words) => {
      const file = Buffer.alloc(LARGEST_FILE + 1);
      const type = 'application/octet-stream';
      expect(await house.upload(file, officer('p-1'), type, language)).toMatchObject({
        status: 413,
        body: {
          code: 'attachment.too-large',
          errors: [{ pointer: '', detail: expect.stringContaining(words) }],
        },
      });
    },
  );

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
    expect(await house.upload(ReadableStream.from(bytes(LARGEST_FILE)))).toMatchObject({
      status: 201,
      body: { size: LARGEST_FILE, type: 'text/plain' },
    });
    expect(highest - before).toBeLessThan(LARGEST_FILE / 3);
    await house.empty();
    const { status, body } = await house.upload(ReadableStream.from(bytes(LARGEST_FILE + 1)));
    expect({ status, code: body['code'] }).toEqual({ status: 413, code: 'attachment.too-large' });
    expect(await house.database.counts()).toEqual(NOTHING);
  });
});
