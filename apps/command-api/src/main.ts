#!/usr/bin/env node
import 'reflect-metadata';
import { runService } from '@ledger/installation';

await runService('command-api', {
  parts: { commands: true, queries: false, workers: false },
  role: 'ledger_appender',
  shared: true,
  to: 'stdout',
});
