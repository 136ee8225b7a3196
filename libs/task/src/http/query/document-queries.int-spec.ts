import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openQueryHouse, type QueryHouse } from '../../testing/query-house.js';

let house: QueryHouse;
beforeAll(async () => {
  house = await openQueryHouse();
});
afterAll(() => house.close());

describe('a source document over HTTP', () => {
  it('is shown as it is known now, with the actions open to the caller', async () => {
    const assigner = { agency: 'chinh-phu', roles: ['assigner'] } as const;
    const { status, headers, body } = await house.get('documents/kl-1', assigner);
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"1"' });
    expect(body).toMatchObject({
      id: 'kl-1',
      revision: '1',
      phase: 'registered',
      content: { number: '15/TB-VPCP', title: 'Kết luận phiên họp Ban Chỉ đạo' },
      actions: ['CorrectDocument'],
    });
    expect((await house.get('documents/kl-1')).body).toMatchObject({ actions: [] });
  });

  it('tells what happened to it in sentences of both languages', async () => {
    const { body } = await house.get('documents/kl-1/history');
    expect(body['entries']).toMatchObject([
      {
        type: 'document.registered',
        revision: '0',
        sentence: {
          vi: expect.stringMatching(/^chinh-phu đăng ký kết luận phiên họp .*chưa có số/),
          en: expect.stringMatching(/still without a number/),
        },
      },
      { sentence: { en: 'chinh-phu added the number 15/TB-VPCP.' } },
    ]);
  });

  it('that was never registered is a problem that names it', async () => {
    for (const path of ['documents/none', 'documents/none/history']) {
      const { status, body } = await house.get(path);
      expect({ status, code: body['code'] }).toEqual({ status: 404, code: 'document.not-found' });
    }
  });
});
