import type { Config } from '@ledger/platform';

/** What a person sees when everything runs: what to open, and one request to paste. */
export function welcome(url: string, { language, databaseUrl, dataDir }: Config): string {
  const store = databaseUrl === null ? dataDir : 'DATABASE_URL';
  const lines =
    language === 'vi'
      ? [
          `Sổ nhiệm vụ đang chạy tại ${url} (dữ liệu: ${store}).`,
          'Thử ngay:',
          `  curl ${url}/health/ready`,
          `  curl ${url}/metrics`,
          'Dừng bằng Ctrl-C; dữ liệu được giữ lại.',
        ]
      : [
          `The task ledger is running at ${url} (data: ${store}).`,
          'Try:',
          `  curl ${url}/health/ready`,
          `  curl ${url}/metrics`,
          'Stop it with Ctrl-C; the data stays.',
        ];
  return `${lines.join('\n')}\n`;
}
