#!/usr/bin/env node
import 'reflect-metadata';
import { stopOnSignals } from '@ledger/event-log';
import { createLogger } from '@ledger/platform';
import { configOrExit, reportAndExit, startProjector } from '@ledger/installation';
import { welcome } from './welcome.js';

const config = configOrExit(process.env);
const log = createLogger({ program: 'standalone', level: config.logLevel, to: 'stderr' });
try {
  const standalone = await startProjector(config, log, { role: 'ledger_appender', shared: false });
  stopOnSignals(
    () => standalone.close(),
    (err) => {
      log.error({ err }, 'could not stop cleanly');
    },
  );
  process.stdout.write(welcome(standalone.url, config));
  await standalone.lost;
} catch (error) {
  reportAndExit(error, config.language);
}
