import { relative } from 'node:path';
import type { Config } from '@ledger/platform';
import type { Demo } from './demo/demo.js';

/** What a person sees when everything runs: what to open, and requests to paste. */
export function welcome(url: string, config: Config, demo: Demo | null): string {
  const { language, databaseUrl, dataDir } = config;
  const store = databaseUrl === null ? dataDir : 'DATABASE_URL';
  const ask = (path: string) => `  curl "${url}/v1/${path}" -H "Authorization: Bearer $TOKEN"`;
  const token = `  TOKEN=$(${folderOf(config)}npm run -s cli -- token --role inspector --agency vpcp)`;
  const task = demo === null ? null : `tasks/${demo.replayed}`;
  const words = WORDS[language];
  const lines = [
    words.runs(url, store),
    words.open(`${url}/docs`),
    words.token,
    token,
    ...(task === null
      ? [words.list, ask('lists/overdue')]
      : [words.first, ask(task), words.replay, ask(`${task}/replay?asOf=2025-02-28`)]),
    words.stop,
  ];
  return `${lines.join('\n')}\n`;
}

const WORDS = {
  vi: {
    runs: (url: string, store: string) => `Sổ nhiệm vụ đang chạy tại ${url} (dữ liệu: ${store}).`,
    open: (page: string) => `Mở ${page} để xem mọi lệnh và truy vấn. Thử ngay ở cửa sổ khác:`,
    token: '- lấy mã truy cập của một kiểm tra viên:',
    list: '- xem các nhiệm vụ quá hạn:',
    first: '- xem một nhiệm vụ đã được chuyển khi sáp nhập bộ:',
    replay: '- xem lại nhiệm vụ đó như tại ngày 28/2/2025, trước khi sáp nhập:',
    stop: 'Dừng bằng Ctrl-C; dữ liệu được giữ lại.',
  },
  en: {
    runs: (url: string, store: string) => `The task ledger is running at ${url} (data: ${store}).`,
    open: (page: string) => `Open ${page} to see every command and query. Try in another terminal:`,
    token: '- get the token of an inspector:',
    list: '- see the tasks that are overdue:',
    first: '- see a task that passed to another ministry in a merger:',
    replay: '- replay it as it stood on 28/2/2025, before the merger:',
    stop: 'Stop it with Ctrl-C; the data stays.',
  },
};

/** The setting that `cli` needs to find the same data folder; nothing for the usual one. */
function folderOf({ dataDir }: Config): string {
  const folder = relative(process.cwd(), dataDir);
  return folder === 'data' ? '' : `DATA_DIR='${dataDir}' `;
}
