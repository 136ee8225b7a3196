import { describe, expect, it } from '@jest/globals';
import { settingArguments, sharedBuffersMib } from './server-settings.js';

const GIB = 1024 ** 3;

describe('the memory that the embedded server keeps pages in', () => {
  it.each([
    [GIB / 4, 128],
    [2 * GIB, 512],
    [6 * GIB, 1_536],
    [64 * GIB, 8_192],
  ])('of %d bytes is %d MiB', (memory, mib) => {
    expect(sharedBuffersMib(memory)).toBe(mib);
  });

  it('is chosen by whoever starts it, if he says so', () => {
    const chosen = settingArguments(5_432, { shared_buffers: '16MB' });
    expect(chosen).toContain('shared_buffers=16MB');
    expect(chosen.filter((argument) => argument.startsWith('shared_buffers='))).toHaveLength(1);
  });
});
