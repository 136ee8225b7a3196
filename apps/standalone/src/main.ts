#!/usr/bin/env node
import 'reflect-metadata';
import { runService } from '@ledger/installation';
import { fillRegister } from './fill-register.js';
import { welcome } from './welcome.js';

await runService('standalone', {
  parts: { commands: true, queries: true, workers: true },
  role: 'ledger_appender',
  shared: false,
  to: 'stderr',
  onStarted: async (service, config) => {
    const demo = await fillRegister(service, config);
    process.stdout.write(welcome(service.url, config, demo));
  },
});
