#!/usr/bin/env node
import 'reflect-metadata';
import { runService } from '@ledger/installation';

await runService('projector', {
  parts: { commands: false, queries: false, workers: true },
  role: 'ledger_appender',
  shared: true,
  to: 'stdout',
});
