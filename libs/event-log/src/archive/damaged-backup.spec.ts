import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flippedBit } from '../testing/altered-log.js';
import { SmallBackup } from '../testing/small-backup.js';

let sound: SmallBackup;
beforeAll(async () => {
  sound = await SmallBackup.make(3);
});
afterAll(() => sound.remove());

const DAMAGE = /^restore\.(file-damaged|file-truncated|format-unknown|not-a-backup)$/;

describe('a damaged backup', () => {
  it('is refused whichever byte was altered', async () => {
    const unseen: string[] = [];
    for (let place = 0; place < sound.content.length; place += 1) {
      const altered = flippedBit(sound.content, place * 8 + (place % 8));
      const code = await sound.codeOf(altered);
      if (!DAMAGE.test(code)) unseen.push(`${place} ${code}`);
    }
    expect(unseen).toEqual([]);
  });

  it('is refused wherever it was cut off', async () => {
    const unseen: string[] = [];
    for (let size = 1; size < sound.content.length; size += 1) {
      const code = await sound.codeOf(sound.content.subarray(0, size));
      if (code !== 'restore.file-truncated') unseen.push(`${size} ${code}`);
    }
    expect(unseen).toEqual([]);
  });

  it('is refused with the block and what is wrong with it', async () => {
    const [block, data] = [sound.afterLines(2), sound.afterLines(3) + 20];
    expect(await sound.refusalOf(flippedBit(sound.content, data * 8))).toMatchObject({
      refused: 'restore.file-damaged',
      params: { offset: String(block), fault: 'checksum' },
    });
  });

  it('is refused with its beginning when the lines about the log were altered', async () => {
    const { origin } = await sound.original.identity();
    const text = sound.content.toString('latin1').replace(origin, origin.replace(/^./, 'x'));
    expect(await sound.refusalOf(Buffer.from(text, 'latin1'))).toMatchObject({
      refused: 'restore.file-damaged',
      params: { offset: '0', fault: 'block-header' },
    });
  });

  it('is refused when something follows its end', async () => {
    const longer = Buffer.concat([sound.content, Buffer.from('\n')]);
    expect(await sound.refusalOf(longer)).toMatchObject({
      refused: 'restore.file-damaged',
      params: { fault: 'trailing-bytes', offset: String(sound.content.length) },
    });
  });

  it('is refused when a block is missing or doubled, although each block is sound', async () => {
    const start = sound.afterLines(2);
    const closing = sound.content.lastIndexOf('{"before"');
    const head = sound.content.subarray(0, start);
    const block = sound.content.subarray(start, closing);
    const end = sound.content.subarray(closing);
    for (const parts of [
      [head, end],
      [head, block, block, end],
    ]) {
      expect(await sound.codeOf(Buffer.concat(parts))).toBe('restore.file-damaged');
    }
  });
});
