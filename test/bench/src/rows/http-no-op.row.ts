import type { BenchRow } from '../bench-row.js';
import { shortTurns } from '../bench.js';
import { startHttpClients } from '../http/http-clients.js';
import { startHttpServices } from '../http/http-services.js';
import { inTurns } from '../rounds.js';

const CLIENTS = 64;

export const HTTP_NO_OP: BenchRow = {
  name: 'http-no-op',
  unit: 'requests/s',
  better: 'higher',
  compares:
    'Requests that write nothing, by 64 clients: the command service knows each as one that it answered before and ' +
    'answers it again from the log, against a path of the other service that does nothing behind the same server, ' +
    'guard, validation and DTO.',
  measure: async (bench) => {
    const { command, crud, token } = await startHttpServices(bench, CLIENTS);
    const order = { token, tasks: CLIENTS, clients: CLIENTS, again: true };
    const ours = { ...order, url: command, path: 'progress-reports' };
    const theirs = { ...order, url: crud, path: 'no-operations' };
    const turns = {
      ours: (await startHttpClients(bench, ours)).turn,
      theirs: (await startHttpClients(bench, theirs)).turn,
    };
    const values = await inTurns(turns, shortTurns(bench));
    return { ours: values.of('ours'), reference: values.of('theirs'), note: '' };
  },
};
