import type { LocalIssuer } from '@ledger/access';
import { DemoClient } from './demo-client.js';
import { ASSIGNER, IMPORTER } from './demo-people.js';
import type { DemoStage } from './demo-steps.js';
import { STORIES } from './demo-stories.js';

export interface Demo {
  /** A task that a merger passed to another ministry: the one to replay. */
  readonly replayed: string;
}

/** Plays a small register with every kind of outcome, over HTTP, as people would. Again records nothing. */
export async function playDemo(
  url: string,
  issuer: LocalIssuer,
  onProgress: DemoProgress,
): Promise<Demo> {
  const client = new DemoClient(url, issuer);
  const stage = { client, ...(await documents(client)) };
  const tasks: string[] = [];
  for (const [n, story] of STORIES.entries()) {
    tasks.push(await story(stage));
    onProgress({ done: n + 1, total: STORIES.length });
  }
  return { replayed: tasks[0] ?? '' };
}

type DemoProgress = (progress: { readonly done: number; readonly total: number }) => void;

async function documents(client: DemoClient): Promise<Omit<DemoStage, 'client'>> {
  const resolution = await client.command(ASSIGNER, 'documents', {
    content: {
      number: '03/NQ-CP',
      date: '2025-01-09',
      issuer: 'chinh-phu',
      title: 'Nghị quyết ban hành Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW',
    },
  });
  const letter = await client.command(IMPORTER, 'documents', {
    content: {
      number: '1270/VPCP-KSTT',
      date: '2025-07-01',
      issuer: 'vpcp',
      title: 'Công văn về cập nhật tình hình thực hiện nhiệm vụ',
    },
  });
  return { resolution: resolution.id, letter: letter.id };
}
