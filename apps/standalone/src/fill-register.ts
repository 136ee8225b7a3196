import { openLocalIssuer } from '@ledger/access';
import { furnish, type Service } from '@ledger/installation';
import { RefusedError } from '@ledger/kernel';
import { ProgressDisplay, type Config, type Stage } from '@ledger/platform';
import { playDemo, type Demo } from './demo/demo.js';
import { playList } from './demo/demo-list.js';

const STAGES = {
  vi: {
    furnishing: { label: 'Nạp cơ quan, nhóm, lịch và thời hạn', unit: 'mục' },
    playing: { label: 'Diễn dữ liệu minh họa', unit: 'nhiệm vụ' },
  },
  en: {
    furnishing: { label: 'Loading agencies, groups, calendar and terms', unit: 'facts' },
    playing: { label: 'Playing the demo', unit: 'tasks' },
  },
} satisfies Record<Config['language'], Record<string, Stage>>;

/**
 * Loads what every register begins with and plays the demo, or imports the list that takes its place, where it is wanted.
 * What is there already stays as it is.
 *
 * @throws RefusedError if a fact that comes with the product is refused, or the list cannot be read
 */
export async function fillRegister(
  { url, house }: Pick<Service, 'url' | 'house'>,
  { language, demo, demoList, tokens, dataDir }: Config,
): Promise<Demo | null> {
  const display = new ProgressDisplay({ output: process.stderr, language });
  const { furnishing, playing } = STAGES[language];
  try {
    const { refused } = await furnish(house, (progress) => {
      display.report(furnishing, progress);
    });
    if (refused[0] !== undefined) throw new RefusedError(refused[0].refusal);
    // The demo's people have tokens of the issuer in the data folder; where another one is trusted there is no demo.
    if (!demo || tokens.from !== 'data-dir') return null;
    const issuer = await openLocalIssuer(dataDir);
    if (demoList !== null) return await playList(url, issuer, demoList);
    return await playDemo(url, issuer, (progress) => {
      display.report(playing, progress);
    });
  } finally {
    display.end();
  }
}
