import { CommandExecutor, LogStreams, StreamFolds } from '@ledger/command';
import { MemoryEventLog, type EventLog } from '@ledger/event-log';
import {
  accepted,
  EventRegistry,
  sha256,
  type Actor,
  type AttachmentRef,
  type Instant,
  type SealedEvent,
} from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';
import { asRecorded, on, sealedStream, STORY_ORIGIN } from '@ledger/task/testing';
import { AGENCY_ROOM_EVENTS, agencyStream } from '@ledger/agency';
import { DOCUMENT_EVENTS, TASK_EVENTS } from '@ledger/task';
import { adoptDefaultPolicy } from '../application/adopt-default-policy.js';
import { ProposeCloseHandler, ProposePeriodClose } from '../application/propose-close.js';
import { ApproveCloseHandler, ApprovePeriodClose } from '../application/settle-close.js';
import { closeIdOf } from '../domain/close/close-scope.js';
import type { SnapshotQuestion } from '../domain/close/folded-snapshot.js';
import type { SnapshotFile } from '../domain/close/period-close.events.js';
import { SCORECARD_EVENTS } from '../domain/events.js';
import { programmeStream, SCORING_POLICY_STREAM } from '../domain/streams.js';
import { CardFacts } from '../read/card-facts.js';
import { CloseCorrectionsReader } from '../read/close-corrections.js';
import { ClosePositions } from '../read/close-position.js';
import { CloseRoom } from '../read/close-room.js';
import { CorrectionFeed } from '../read/correction-feed.js';
import { LogObligations } from '../read/log-obligations.js';
import { LogSnapshots } from '../read/log-snapshots.js';
import { SnapshotFiles } from '../snapshot/snapshot-files.js';
import { CLOSERS } from './close-events.js';
import { ADOPTION } from './score-stories.js';

const REGISTRY = new EventRegistry([
  ...AGENCY_ROOM_EVENTS,
  ...TASK_EVENTS.definitions,
  ...DOCUMENT_EVENTS.definitions,
  ...SCORECARD_EVENTS,
]);

/** Files in memory. */
class MemoryFiles extends SnapshotFiles {
  readonly #files = new Map<string, Buffer>();

  get count(): number {
    return this.#files.size;
  }

  override async store(bytes: AsyncIterable<Buffer>): Promise<AttachmentRef> {
    const pieces: Buffer[] = [];
    for await (const piece of bytes) pieces.push(piece);
    const whole = Buffer.concat(pieces);
    this.#files.set(sha256(whole), whole);
    return { sha256: sha256(whole), size: whole.length, type: 'text/plain' };
  }

  override isIntact({ sha256: hash }: AttachmentRef): Promise<boolean> {
    return Promise.resolve(sha256(this.bytesOf(hash)) === hash);
  }

  override async *read({ sha256: hash }: AttachmentRef): AsyncGenerator<Buffer, void, void> {
    yield await Promise.resolve(this.bytesOf(hash));
  }

  /** As a disk that turned a bit leaves it. */
  damage(hash: string): void {
    const bytes = this.bytesOf(hash);
    bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  }

  bytesOf(hash: string): Buffer {
    return this.#files.get(hash) ?? Buffer.alloc(0);
  }
}

/** Two ministries, a scoring policy and a programme, as a log would keep them. */
export function groundEvents(): readonly SealedEvent[] {
  const recordedAt = on('2024-12-20');
  const source = { title: 'Nghị quyết', number: null, date: null, issuer: null };
  const ministries = ['btttt', 'bkhcn'].flatMap((agency) => {
    const facts = { name: `Bộ ${agency}`, shortName: agency, tier: 'central', kind: 'ministry' };
    const payload = {
      ...facts,
      agency,
      parent: null,
      validFrom: '2020-01-01',
      aliases: [],
      source,
    };
    return sealedStream(agencyStream(agency), [{ recordedAt, type: 'agency.registered', payload }]);
  });
  const payload = { ...ADOPTION, source: { ...source, title: 'Quy định' } };
  const adopted = { recordedAt, type: 'scorecard.policy-adopted', payload };
  const named = { name: 'Chương trình hành động', documents: ['nq-03'] };
  const registered = { recordedAt, type: 'scorecard.programme-registered', payload: named };
  return [
    ...ministries,
    ...sealedStream(SCORING_POLICY_STREAM, [adopted]),
    ...sealedStream(programmeStream('p-57'), [registered]),
  ];
}

/** Closes periods over a log in memory without HTTP or database; what the log tells is computed from the log itself. */
export class CloseHouse {
  readonly files = new MemoryFiles();
  #commands = 0;

  constructor(
    readonly log: MemoryEventLog,
    private readonly clock: () => Instant,
  ) {}

  /** Over a log of the ground and these events; its clock stands. */
  static async with(events: readonly SealedEvent[], now: Instant): Promise<CloseHouse> {
    const clock = () => now;
    const log = new MemoryEventLog({ clock });
    await log.adopt(STORY_ORIGIN);
    await log.ingest(0n, asRecorded([...groundEvents(), ...events]));
    return new CloseHouse(log, clock);
  }

  async adoptPolicy(): Promise<void> {
    accepted(await adoptDefaultPolicy({ log: this.log, registry: REGISTRY, clock: this.clock }));
  }

  /** Proposes to close, and says what became of it. */
  propose(question: SnapshotQuestion) {
    const { executor, folds } = this.#deciding();
    const handler = new ProposeCloseHandler(executor, folds, this.snapshots(), this.files);
    return handler.execute(new ProposePeriodClose(question, this.#by(CLOSERS.proposer)));
  }

  /** Approves what is proposed, and says what became of it. */
  approve({ sha256: snapshot }: SnapshotFile, { scope, period, position }: SnapshotQuestion) {
    const close = closeIdOf(scope, period);
    const command = { kind: 'ApproveClose', close, snapshot, position: String(position) } as const;
    const handler = new ApproveCloseHandler(this.#deciding().executor, this.files);
    return handler.execute(new ApprovePeriodClose(command, this.#by(CLOSERS.approver)));
  }

  /** Proposed and approved. @returns the id of the close */
  async close(question: SnapshotQuestion): Promise<string> {
    const { state } = accepted(await this.propose(question));
    if (state.phase !== 'proposed') throw new Error(state.phase);
    accepted(await this.approve(state.proposal.snapshot, question));
    return closeIdOf(question.scope, question.period);
  }

  snapshots(log: EventLog = this.log): LogSnapshots {
    return new LogSnapshots({ log, facts: this.#facts(log), clock: this.clock });
  }

  /** What is told of closes by a log: this one, or a copy of it. */
  told(log: EventLog = this.log) {
    const room = new CloseRoom({ ...readingOf(log), log });
    const corrections = new CloseCorrectionsReader({
      log,
      source: new LogObligations(log),
      facts: this.#facts(log),
      clock: this.clock,
      files: this.files,
      positions: new ClosePositions(log),
    });
    return { room, corrections, feed: new CorrectionFeed({ log, room, corrections }) };
  }

  #deciding() {
    const folds = new StreamFolds(this.log, REGISTRY);
    const { log, clock } = this;
    const executor = new CommandExecutor({ log, folds, registry: REGISTRY, clock });
    return { executor, folds };
  }

  #facts(log: EventLog): CardFacts {
    return new CardFacts(readingOf(log));
  }

  #by(actor: Actor) {
    this.#commands += 1;
    const { commandId, commandHash, correlationId } = commandAt(
      this.clock(),
      `n-${this.#commands}`,
    );
    const identity = {
      commandId,
      commandHash,
      correlationId,
      actor,
      auth: null,
      causationId: null,
    };
    return { identity };
  }
}

function readingOf(log: EventLog) {
  return { folds: new StreamFolds(log, REGISTRY), directory: new LogStreams(log) };
}
