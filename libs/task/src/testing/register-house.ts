import { agencyStream, type Tier } from '@ledger/agency';
import type { EventLog } from '@ledger/event-log';
import { isRefusal, type Instant, type SealedEvent } from '@ledger/kernel';
import type { PageRequest } from '@ledger/platform';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import { createProjectionDatabase } from '../../../../test/support/projection-database.js';
import { documentStream } from '../domain/streams.js';
import { obligationRegister } from '../read/obligations/obligation-register.projection.js';
import { WHOLE_REGISTER, type RegisterFilter } from '../read/obligations/register-filter.js';
import type { RegisterItem } from '../read/obligations/register-list.js';
import type { RegisterOrder, RegisterQuestion } from '../read/obligations/register-question.js';
import { RegisterReader } from '../read/obligations/register-reader.js';
import { sealedStream } from './sealed-stream.js';
import { on } from './task-story.js';

/** Of the agencies and documents that stories name. */
const TIERS: Readonly<Record<string, Tier>> = {
  'chinh-phu': 'central',
  vpcp: 'central',
  btttt: 'central',
  bkhcn: 'central',
  'p-hcm': 'province',
};
const DOCUMENTS = ['nq-03', 'cv-1'];

const REGISTERED = {
  kind: 'other',
  parent: null,
  validFrom: '2025-01-01',
  aliases: [],
  source: { title: 'agencies.csv', number: null, date: null, issuer: null },
};

/** What the house knew before any story. */
export function registerBeginnings(): readonly SealedEvent[] {
  const recordedAt = on('2024-12-31');
  const agencies = Object.entries(TIERS).flatMap(([agency, tier]) => {
    const payload = { ...REGISTERED, agency, name: agency, shortName: agency, tier };
    return sealedStream(agencyStream(agency), [{ recordedAt, type: 'agency.registered', payload }]);
  });
  const documents = DOCUMENTS.flatMap((document) => {
    const content = { number: document, date: '2025-01-02', issuer: 'chinh-phu', title: document };
    const payload = { form: 'document', content: { ...content, clauses: [] } };
    return sealedStream(documentStream(document), [
      { recordedAt, type: 'document.registered', payload },
    ]);
  });
  return [...agencies, ...documents];
}

const BY_DUE: RegisterOrder = { sort: 'due', descending: false };

type Asked = Partial<RegisterFilter> & Omit<RegisterQuestion, 'filter'>;

function registerQuestionOf({ asOf, knownAt, position, ...filter }: Asked): RegisterQuestion {
  return { asOf, knownAt, position, filter: { ...WHOLE_REGISTER, ...filter } };
}

/** The register of what a log tells, asked at an instant. */
export async function openRegisterHouse(log: EventLog, now: Instant) {
  const database = await createProjectionDatabase();
  const models = new ReadModels(database.pool);
  const follow = () => sampleWorker(database.projector, log, obligationRegister).catchUp();
  await follow();
  const reader = new RegisterReader({ log, pool: database.pool, models, clock: () => now });
  return {
    pool: database.pool,
    reader,
    /** Lets the register take in what was recorded since. */
    follow,
    /** A page of two rows unless told otherwise. */
    page: (asked: Asked, request: Partial<PageRequest> = {}, order: RegisterOrder = BY_DUE) =>
      reader.page(registerQuestionOf(asked), order, {
        limit: 2,
        cursor: null,
        notBefore: null,
        ...request,
      }),
    /** Every row of a view. */
    async rows(asked: Asked, order: RegisterOrder = BY_DUE): Promise<readonly RegisterItem[]> {
      const view = await reader.view(registerQuestionOf(asked));
      if (isRefusal(view)) throw new Error(JSON.stringify(view));
      const rows: RegisterItem[] = [];
      for await (const some of view.rows(order)) rows.push(...some);
      return rows;
    },
    async counts(asked: Asked) {
      const view = await reader.view(registerQuestionOf(asked));
      if (isRefusal(view)) throw new Error(JSON.stringify(view));
      return view.counts();
    },
    close: async () => {
      await models.close();
      await database.drop();
    },
  };
}

export type RegisterHouse = Awaited<ReturnType<typeof openRegisterHouse>>;
