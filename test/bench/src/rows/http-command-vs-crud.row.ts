import type { BenchRow } from '../bench-row.js';
import { shortTurns } from '../bench.js';
import { startHttpClients } from '../http/http-clients.js';
import { startHttpServices } from '../http/http-services.js';
import { inTurns } from '../rounds.js';
import { median, rounded } from '../statistics.js';

const CLIENTS = 64;

export const HTTP_COMMAND_VS_CRUD: BenchRow = {
  name: 'http-command-vs-crud',
  unit: 'commands/s',
  better: 'higher',
  compares:
    '64 clients that report progress on one task after another by the command service, against the same requests to a ' +
    'Nest service that updates the row of the task and inserts an audit row by TypeORM in one transaction: the same ' +
    'Fastify server, token, guard, validation, DTO and number of connections. Clients and services are processes of ' +
    'their own.',
  measure: async (bench) => {
    const tasks = bench.scale.streams / 5;
    const { command, crud, token } = await startHttpServices(bench, tasks);
    const order = { token, tasks, path: 'progress-reports', clients: CLIENTS, again: false };
    const ours = await startHttpClients(bench, { ...order, url: command });
    const theirs = await startHttpClients(bench, { ...order, url: crud });
    const values = await inTurns({ ours: ours.turn, theirs: theirs.turn }, shortTurns(bench));
    const [p99, theirP99] = [ours, theirs].map(({ p99s }) => rounded(median(p99s.slice(1))));
    return {
      ours: values.of('ours'),
      reference: values.of('theirs'),
      note: `p99 ${p99} ms against ${theirP99} ms`,
    };
  },
};
