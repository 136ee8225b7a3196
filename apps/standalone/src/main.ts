#!/usr/bin/env node
import 'reflect-metadata';
import { runService } from '@ledger/installation';
import { welcome } from './welcome.js';

await runService('standalone', {
  parts: { commands: true, queries: true, workers: true },
  role: 'ledger_appender',
  shared: false,
  to: 'stderr',
  onStarted: ({ url }, config) => {
    process.stdout.write(welcome(url, config));
  },
});
