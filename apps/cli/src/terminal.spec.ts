import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { letReadersGo } from './terminal.js';

const fault = (code: string) => Object.assign(new Error(code), { code });

describe('the output of a command', () => {
  const output = new EventEmitter();
  letReadersGo(output);

  it('may be left by its reader', () => {
    expect(() => output.emit('error', fault('EPIPE'))).not.toThrow();
  });

  it('is not lost in any other way without a word', () => {
    expect(() => output.emit('error', fault('ENOSPC'))).toThrow('ENOSPC');
  });
});
