#!/usr/bin/env node
import 'reflect-metadata';
import { runService } from '@ledger/installation';

await runService('projector', {
  parts: { commands: false, projections: true },
  role: 'ledger_reader',
  shared: true,
  to: 'stdout',
});
