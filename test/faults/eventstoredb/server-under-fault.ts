import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the servers of `EVENTSTOREDB_URL` are started, killed and frozen. */
export interface ServerControls {
  readonly url: string;
  /** Starts whichever of them is not running, and ends when they answer. */
  readonly startCommand: string;
  /** One file for each host of the URL, in the same order. */
  readonly pidFiles: readonly string[];
}

/** What the environment says, or the names of the variables that are missing. */
export function controlsFrom(environment: NodeJS.ProcessEnv): ServerControls | readonly string[] {
  const names = ['EVENTSTOREDB_URL', 'EVENTSTOREDB_START', 'EVENTSTOREDB_PID_FILE'] as const;
  const missing = names.filter((name) => (environment[name] ?? '') === '');
  if (missing.length > 0) return missing;
  const [url = '', startCommand = '', pidFiles = ''] = names.map((name) => environment[name]);
  return { url, startCommand, pidFiles: pidFiles.split(',') };
}

const MOST_STARTS = 5;

/** One node, or the nodes of one cluster, at the mercy of a test. */
export class ServerUnderFault {
  constructor(private readonly controls: ServerControls) {}

  get nodes(): number {
    return this.controls.pidFiles.length;
  }

  get #hosts(): readonly string[] {
    const authority = /^[a-z+]+:\/\/(?:[^@/?]*@)?([^/?]+)/.exec(this.controls.url)?.[1] ?? '';
    return authority.split(',');
  }

  /** Which node leads; a lone one always does. Waits for an election to end. */
  async leader(): Promise<number> {
    if (this.nodes === 1) return 0;
    for (;;) {
      const answers = await Promise.all(this.#hosts.map((host) => leaderAsSeenBy(host)));
      const seen = new Set(answers.filter((answer) => answer !== null));
      const index = this.#hosts.findIndex((host) => seen.has(Number(host.split(':')[1])));
      if (seen.size === 1 && index >= 0) return index;
      await sleep(200);
    }
  }

  async signal(node: number, name: NodeJS.Signals): Promise<void> {
    process.kill(await this.#pid(node), name);
  }

  /** Until the process of the node is gone. */
  async ended(node: number): Promise<void> {
    const pid = await this.#pid(node);
    while (await isRunning(pid)) await sleep(50);
  }

  /**
   * Starts the node and waits until it answers. A former leader that holds what no other node got drops it at its next
   * start and ends itself once more; whoever supervises it starts it again, and so does this.
   */
  async start(node: number): Promise<void> {
    for (let attempt = 1; attempt <= MOST_STARTS; attempt += 1) {
      const child = spawn(this.controls.startCommand, { shell: true, stdio: 'ignore' });
      const exited = once(child, 'exit').then(() => child.exitCode === 0);
      const watching = new AbortController();
      const endedAgain = this.#endsAgain(node, watching.signal).then(() => false);
      const isUp = await Promise.race([exited, endedAgain]);
      watching.abort();
      if (isUp) return;
    }
    throw new Error(`EVENTSTOREDB_START did not bring back node ${node}`);
  }

  /** Until the node has been up and is gone, or the signal aborts. */
  async #endsAgain(node: number, signal: AbortSignal): Promise<void> {
    const isUp = async () => isRunning(await this.#pid(node).catch(() => 0));
    while (!signal.aborted && !(await isUp())) await sleep(100);
    while (!signal.aborted && (await isUp())) await sleep(100);
  }

  async #pid(node: number): Promise<number> {
    const file = this.controls.pidFiles[node];
    if (file === undefined) throw new RangeError(`there is no node ${node}`);
    return Number((await readFile(file, 'utf8')).trim());
  }
}

interface Gossip {
  readonly members: readonly {
    readonly state: string;
    readonly isAlive: boolean;
    readonly httpEndPointPort: number;
  }[];
}

/** The port of the leader that a node names; null if it names none or does not answer. */
async function leaderAsSeenBy(host: string): Promise<number | null> {
  try {
    const answer = await fetch(`http://${host}/gossip`, { signal: AbortSignal.timeout(1_000) });
    const { members } = (await answer.json()) as Gossip;
    const leader = members.find(({ state, isAlive }) => state === 'Leader' && isAlive);
    return leader?.httpEndPointPort ?? null;
  } catch {
    return null;
  }
}

/** A process that ended but was not waited for by its parent is no longer running. */
async function isRunning(pid: number): Promise<boolean> {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return !/^State:\s+[ZX]/m.test(status);
  } catch {
    return false;
  }
}
