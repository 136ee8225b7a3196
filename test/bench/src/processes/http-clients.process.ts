/** Clients that send requests whenever they are told to, each on a connection that it keeps, and measure them. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { taskId } from '../http/task-id.js';
import { percentile } from '../statistics.js';
import { throughput } from '../workload/throughput.js';
import { ordered, tell } from './parent.js';

export interface HttpClientsOrder {
  readonly url: string;
  readonly token: string;
  /** How many there are. */
  readonly tasks: number;
  /** Below a task. */
  readonly path: string;
  readonly clients: number;
  /** Whether every client sends one and the same request again and again; else each goes to the next task. */
  readonly again: boolean;
}

/** Sent for each turn. */
export interface HttpClientsTurn {
  readonly windowMs: number;
}

/** Told once when ready, with zeros, and after each turn. */
export interface HttpClientsReport {
  /** Answers per second. */
  readonly rate: number;
  /** 99th percentile of the time from sending to the whole answer, in milliseconds. */
  readonly p99: number;
}

const { url, token, tasks, path, clients, again } = ordered() as HttpClientsOrder;
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const keys = Array.from({ length: clients }, () => randomUUID());
const BODY = JSON.stringify({
  summary: 'Đang hoàn thiện dự thảo, đã lấy ý kiến các bộ, ngành',
  percent: 40,
});
let sent = 0;

/** @throws Error if it was not taken */
async function send(task: string, key: string): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(BODY),
    'idempotency-key': key,
  };
  const target = `${url}/v1/tasks/${task}/${path}`;
  const asked = request(target, { agent, method: 'POST', headers });
  const answer = await new Promise<[number | undefined, string]>((resolve, reject) => {
    asked.once('error', reject);
    asked.once('response', (response) => {
      text(response).then((body) => {
        resolve([response.statusCode, body]);
      }, reject);
    });
    asked.end(BODY);
  });
  if (answer[0] !== 200) throw new Error(`${target} answered ${answer.join(' ')}`);
}

function next(client: number): Promise<void> {
  if (again) return send(taskId(client), keys[client] ?? '');
  sent += 1;
  return send(taskId(sent % tasks), randomUUID());
}

async function turn(windowMs: number): Promise<HttpClientsReport> {
  const times: number[] = [];
  const rate = await throughput(clients, windowMs, async (client) => {
    const began = performance.now();
    await next(client);
    times.push(performance.now() - began);
  });
  return { rate, p99: percentile(times, 0.99) };
}

process.on('message', ({ windowMs }: HttpClientsTurn) => {
  void turn(windowMs).then(tell);
});
tell({ rate: 0, p99: 0 });
