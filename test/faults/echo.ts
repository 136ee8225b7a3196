import { CommandExecutor, StreamFolds } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import { EventRegistry, type Decider } from '@ledger/kernel';
import type { CommandIssuer, Plans, Process } from '@ledger/projection';
import { SAMPLE_TYPE, sampleDue, say, type SampleCommand } from '@ledger/projection/testing';

type Said = { readonly type: 'echo.said'; readonly payload: { readonly words: string } };

const REGISTRY = new EventRegistry([
  { type: 'echo.said', version: 1, example: { words: 'event 1' } },
]);

/** Says whatever it is told, as often as it is told. */
const echo: Decider<number, SampleCommand, Said, undefined> = {
  initial: 0,
  decide: ({ say: words }) => [{ type: 'echo.said', payload: { words } }],
  evolve: (said) => said + 1,
};

/** Says a word in one of three rooms about every sample event, and another when a timer set for every fifth goes off. */
export const ECHOES: Process<SampleCommand> = {
  name: 'echoes',
  handles: [SAMPLE_TYPE],
  react: ({ position }) => echoOf(Number(position)),
  onTimer: ({ key }) => saying('echo-t', key),
};

async function* echoOf(position: number): Plans<SampleCommand> {
  yield* saying(`echo-${position % 3}`, `event ${position}`);
  if (position % 5 > 0) return;
  yield { plan: 'set-timer', key: `timer ${position}`, due: sampleDue(position), payload: null };
}

async function* saying(stream: string, words: string): Plans<SampleCommand> {
  await Promise.resolve();
  yield say(stream, words);
}

/** What is said of so many sample events, each once. */
export function saidOf(events: number): readonly string[] {
  const positions = Array.from({ length: events }, (_, n) => n + 1);
  const timed = positions.filter((position) => position % 5 === 0);
  const words = [...positions.map((n) => `event ${n}`), ...timed.map((n) => `timer ${n}`)];
  return words.sort();
}

export function echoing(log: EventLog): CommandIssuer<SampleCommand> {
  const clock = () => new Date().toISOString();
  const folds = new StreamFolds(log, REGISTRY);
  const executor = new CommandExecutor({ log, folds, registry: REGISTRY, clock });
  return {
    issue: ({ stream, command, identity }) =>
      executor.execute<number, SampleCommand, Said, undefined>({
        stream,
        decider: echo,
        command,
        identity,
        facts: () => Promise.resolve(undefined),
      }),
  };
}

export async function said(log: EventLog): Promise<readonly string[]> {
  const words: string[] = [];
  for await (const page of log.readAll()) {
    for (const { envelope } of page) {
      if (envelope.type !== 'echo.said') continue;
      words.push((envelope.payload as Said['payload']).words);
    }
  }
  return words.sort();
}
