import { describeInstallation } from '@ledger/installation';

/** What an installation takes and answers, as it serves it itself at `/openapi.json`. */
export async function renderOpenApi(): Promise<string> {
  return `${JSON.stringify(await describeInstallation(), null, 2)}\n`;
}
