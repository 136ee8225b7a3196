import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Shell } from './shell.js';

/** An answer that a page shows, and what came of the request above it. */
export interface ShownAnswer {
  readonly shown: object;
  readonly printed: object;
}

/** Pastes every snippet of a page into one shell, as a person does who works through it on a product that was started. */
export async function workThrough(
  page: string,
  { url, dataDir }: { readonly url: string; readonly dataDir: string },
): Promise<readonly ShownAnswer[]> {
  const shell = new Shell({ ...process.env, NODE_OPTIONS: '', DATA_DIR: dataDir });
  const answers: ShownAnswer[] = [];
  let printed = '';
  try {
    for (const { language, text } of await snippetsOf(page)) {
      if (language === 'sh') {
        await settled(url);
        printed = await shell.run(text.replaceAll('http://127.0.0.1:3000', url));
      } else {
        answers.push({ shown: parsed(text), printed: parsed(printed) });
      }
    }
  } finally {
    await shell.close();
  }
  return answers;
}

/** What the page has its reader paste, and, as JSON, what it says comes of that. */
async function snippetsOf(page: string) {
  const blocks = (await readFile(page, 'utf8')).matchAll(/^```(sh|json)\n(.*?)^```$/gms);
  return [...blocks].map(([, language = '', text = '']) => ({ language, text }));
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch (cause) {
    throw new Error(`no JSON: ${text}`, { cause });
  }
}

/** Processes act a moment after what they act on, which a person who pastes requests never notices. */
async function settled(url: string): Promise<void> {
  for (;;) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const lags = [...metrics.matchAll(/^ledger_process_lag_events\{.*\} (\d+)$/gm)];
    if (lags.length > 0 && lags.every(([, lag]) => lag === '0')) return;
    await pause(50);
  }
}
