#!/usr/bin/env node
import 'reflect-metadata';
import { stopOnSignals } from '@ledger/event-log';
import { configOrExit, reportAndExit, startProjector } from '@ledger/installation';
import { createLogger } from '@ledger/platform';

const config = configOrExit(process.env);
const log = createLogger({ program: 'projector', level: config.logLevel, to: 'stdout' });
try {
  const projector = await startProjector(config, log, { role: 'ledger_reader', shared: true });
  stopOnSignals(
    () => projector.close(),
    (err) => {
      log.error({ err }, 'could not stop cleanly');
    },
  );
  log.info({ url: projector.url }, 'projecting');
  await projector.lost;
} catch (error) {
  reportAndExit(error, config.language);
}
