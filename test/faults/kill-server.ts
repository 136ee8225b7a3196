import { readdir, readFile } from 'node:fs/promises';

/** Every process of a server at once, as a power cut takes them: the postmaster could otherwise still tidy up. */
export async function killAll(postmaster: number): Promise<number> {
  const pids = [postmaster, ...(await childrenOf(postmaster))];
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length;
}

async function childrenOf(parent: number): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  return pids
    .filter((_, n) => Number(stats[n]?.split(') ')[1]?.split(' ')[1]) === parent)
    .map(Number);
}
