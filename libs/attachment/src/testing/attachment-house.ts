import { AgencyCommandsModule } from '@ledger/agency';
import { startTestApi, type TestPerson } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry } from '@ledger/kernel';
import { FileReaders } from '../access/may-read.js';
import { AttachmentModule } from '../attachment.module.js';
import { createAttachmentDatabase } from './attachment-database.js';

export const officer = (person: string, agency = 'byt'): TestPerson => ({
  person,
  agency,
  roles: ['lead-officer'],
});

/** The room of files over HTTP beside another, with a database of its own. Everybody of bkhcn may read every record. */
export async function startAttachmentHouse() {
  const database = await createAttachmentDatabase();
  const { store } = database;
  const clock = () => database.clock.now;
  /** The records that cite a file. */
  const citing = new Map<string, readonly string[]>();
  const mayRead = new FileReaders({
    store,
    citations: {
      streamsCiting: (sha256) => Promise.resolve(citing.get(sha256) ?? []),
      citedAmong: () => Promise.resolve(new Set()),
    },
    records: { mayReadAny: ({ agency }) => Promise.resolve(agency === 'bkhcn') },
  });
  const modules = [AttachmentModule.with({ store, mayRead, clock }), AgencyCommandsModule];
  const log = new MemoryEventLog({ clock });
  const api = await startTestApi({ log, registry: new EventRegistry([]), clock, modules });
  return {
    api,
    citing,
    database,
    empty: async () => {
      await database.pool.query('truncate attachment.file cascade');
    },
    close: async () => {
      await api.close();
      await database.drop();
    },
    async upload(
      body: NonNullable<RequestInit['body']>,
      who = officer('p-1'),
      type = 'application/octet-stream',
      language: 'vi' | 'en' = 'en',
    ) {
      const headers = {
        ...(await api.authorization(who)),
        'content-type': type,
        'accept-language': language,
      };
      const sent: RequestInit = { method: 'POST', headers, body, duplex: 'half' };
      const response = await fetch(`${api.url}/v1/attachments`, sent);
      const answer = (await response.json()) as Record<string, unknown>;
      const location = response.headers.get('location');
      return { status: response.status, location, body: answer };
    },
    async download(sha256: string, who: TestPerson) {
      const headers = await api.authorization(who);
      const response = await fetch(`${api.url}/v1/attachments/${sha256}`, { headers });
      const bytes = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, bytes };
    },
  };
}

export type AttachmentHouse = Awaited<ReturnType<typeof startAttachmentHouse>>;
