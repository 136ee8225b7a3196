#!/usr/bin/env node
import 'reflect-metadata';
import { runService } from '@ledger/installation';

await runService('command-api', {
  parts: { commands: true, projections: false },
  role: 'ledger_appender',
  shared: true,
  to: 'stdout',
});
