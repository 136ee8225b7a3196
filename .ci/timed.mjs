import { clearInterval, setInterval } from 'node:timers';

const EVERY_MS = 1_000;
const EVERY_MS_IN_A_FILE = 15_000;

/**
 * Does a piece of work that prints nothing by itself and says so meanwhile: what it is, at once, and for how long, on a
 * terminal in one line, elsewhere in a line every now and then.
 *
 * @param words what is being done, in both languages
 * @param work whose exit code is returned
 */
export async function timed(words, work, output = process.stderr) {
  const started = Date.now();
  const line = () => `${words} … ${Math.round((Date.now() - started) / 1_000)} s`;
  const terminal = output.isTTY === true;
  const say = () => output.write(terminal ? `\r${line()}` : `${line()}\n`);
  say();
  const saying = setInterval(say, terminal ? EVERY_MS : EVERY_MS_IN_A_FILE);
  try {
    return await work();
  } finally {
    clearInterval(saying);
    output.write(terminal ? `\r${line()}\n` : `${line()}\n`);
  }
}
