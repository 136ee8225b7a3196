#!/usr/bin/env node
import 'reflect-metadata';
import { runService } from '@ledger/installation';

await runService('query-api', {
  parts: { commands: false, queries: true, workers: false },
  role: 'ledger_reader',
  shared: true,
  to: 'stdout',
});
