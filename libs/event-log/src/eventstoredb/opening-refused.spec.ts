import { afterEach, describe, expect, it } from '@jest/globals';
import { describeRefusal } from '@ledger/platform';
import { EventStoreDbError } from './eventstoredb.error.js';
import { openLog } from './open.js';
import {
  AnsweringServer,
  NOTHING_THERE,
  notLeader,
  UNIMPLEMENTED,
  WHO_ARE_YOU,
} from './testing/answering-server.js';

const OPEN_MS = 2_000;

async function refusalOf(url: string): Promise<EventStoreDbError> {
  const begun = performance.now();
  const error: unknown = await openLog({ url, openMs: OPEN_MS }).catch((reason: unknown) => reason);
  expect(performance.now() - begun).toBeLessThan(3 * OPEN_MS);
  if (error instanceof EventStoreDbError) return error;
  throw new Error(`not refused: ${String(error)}`);
}

function inBothLanguages({ refusal }: EventStoreDbError): string {
  return `${describeRefusal(refusal, 'vi')}\n${describeRefusal(refusal, 'en')}`;
}

describe('a server that cannot serve as the log is refused in time, with what to do', () => {
  let server: AnsweringServer;
  afterEach(() => {
    server.close();
  });

  it('because it denies the user', async () => {
    server = await AnsweringServer.start(WHO_ARE_YOU);
    const refused = await refusalOf(server.url.replace('//', '//inspector:secret@'));
    expect(refused).toMatchObject({ code: 'access-denied', params: { user: 'inspector' } });
    const words = inBothLanguages(refused);
    expect(words).toContain('ghi vào EVENTSTOREDB_URL tài khoản và mật khẩu');
    expect(words).toContain('Give EVENTSTOREDB_URL the name and password');
    expect(`${words}${refused.message}`).not.toContain('secret');
  });

  it('because it follows a leader that cannot be reached', async () => {
    server = await AnsweringServer.start(notLeader({ host: '127.0.0.1', port: 1 }));
    const refused = await refusalOf(server.url);
    expect(refused).toMatchObject({ code: 'not-leader', params: { leader: '127.0.0.1:1' } });
    const words = inBothLanguages(refused);
    expect(words).toContain('ghi đủ mọi nút vào EVENTSTOREDB_URL');
    expect(words).toContain('Name every node in EVENTSTOREDB_URL');
  });

  it('because it is too old to say which version it is', async () => {
    server = await AnsweringServer.start(NOTHING_THERE, { GetSupportedMethods: UNIMPLEMENTED });
    const refused = await refusalOf(server.url);
    expect(refused.code).toBe('server-too-old');
    expect(refused.params).toMatchObject({ version: 'unknown', oldest: '22.6' });
    const words = inBothLanguages(refused);
    expect(words).toContain('Đề nghị nâng cấp máy chủ');
    expect(words).toContain('Upgrade the server');
  });
});
