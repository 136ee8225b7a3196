import { Readable } from 'node:stream';
import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import {
  accepted,
  CONTENT_ROLES,
  refuse,
  RefusedError,
  refuseWithoutAnyRole,
  type Instant,
  type Refusal,
  type Role,
} from '@ledger/kernel';
import { DescribedController, InvalidRequestError, Made, SHA256, Summary } from '@ledger/platform';
import { Get, Header, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MayRead } from '../access/may-read.js';
import { ATTACHMENT_TOOLS } from '../attachment-tools.js';
import type { AttachmentStore } from '../store/attachment-store.js';
import { LARGEST_FILE } from '../store/write-chunks.js';
import { MOST_UPLOADS } from '../store/open-attachment-pool.js';
import { StoredFileAnswer } from './attachment.answers.js';
import { UPLOAD_TYPE } from './upload-parser.js';
import { uploadedBytes } from './uploaded-bytes.js';

export interface AttachmentTools {
  readonly store: AttachmentStore;
  readonly mayRead: MayRead;
  readonly clock: () => Instant;
}

const BINARY = { type: 'string', format: 'binary' } as const;

/** Files that records cite, under their SHA-256. */
@DescribedController('v1/attachments', 'attachments')
export class AttachmentsController {
  #uploads = 0;

  constructor(@Inject(ATTACHMENT_TOOLS) private readonly tools: AttachmentTools) {}

  /** The file is the body of the request. The same file again is the same one. */
  @Post()
  @Summary({ vi: 'Tải tệp lên', en: 'Upload a file' })
  @ApiConsumes(UPLOAD_TYPE)
  @ApiBody({ schema: BINARY, description: 'The bytes of the file, at most 50 MiB.' })
  @Made(StoredFileAnswer)
  async upload(
    @Req() request: FastifyRequest,
    @TheCaller() { actor }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StoredFileAnswer> {
    const refused = refuseWithoutAnyRole(actor, UPLOADERS) ?? this.#refuse(request);
    if (refused !== null) throw new RefusedError(refused);
    const { store, clock } = this.tools;
    const { person, agency } = actor;
    this.#uploads += 1;
    try {
      const upload = { person, agency, uploadedAt: clock() };
      const file = accepted(await store.store(uploadedBytes(bodyOf(request)), upload));
      void reply.header('location', `/v1/attachments/${file.sha256}`);
      return file;
    } finally {
      this.#uploads -= 1;
    }
  }

  @ReadBy({
    roles: CONTENT_ROLES,
    of: 'what they uploaded, or a record that they may read cites; inspectors and auditors every file',
  })
  @Get(':sha256')
  @Summary({ vi: 'Tải tệp về', en: 'Download a file' })
  @Header('cache-control', 'private, no-cache')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('*/*')
  @ApiOkResponse({
    schema: BINARY,
    description: 'The bytes, of the type that their content shows.',
  })
  async download(
    @Param('sha256') sha256: string,
    @TheCaller() { actor }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!SHA256.accepts(sha256)) {
      throw new InvalidRequestError([{ pointer: '/sha256', must: SHA256.must }]);
    }
    const { store, mayRead } = this.tools;
    const file = await store.find(sha256);
    if (file === null) throw new RefusedError(refuse('attachment.unknown', { sha256 }));
    if (!(await mayRead.mayRead(actor, sha256))) {
      throw new RefusedError(refuse('attachment.not-readable', { sha256 }));
    }
    void reply.header('etag', `"${sha256}"`);
    return new StreamableFile(Readable.from(store.read(file), { objectMode: false }), {
      type: file.type,
      length: file.size,
      disposition: 'attachment',
    });
  }

  /** What need not be read to be refused. */
  #refuse({ headers }: FastifyRequest): Refusal | null {
    if (Number(headers['content-length'] ?? 0) > LARGEST_FILE) {
      return refuse('attachment.too-large', { limit: LARGEST_FILE });
    }
    return this.#uploads >= MOST_UPLOADS ? refuse('attachment.busy', {}) : null;
  }
}

/** Those who back what they do by papers. */
const UPLOADERS: readonly [Role, ...Role[]] = [
  'lead-officer',
  'lead-head',
  'coordinator',
  'assigner',
  'verifier',
  'importer',
  'inspector',
  'council',
  'commendation-office',
];

/** A request without a body has no stream either. */
function bodyOf({ body }: FastifyRequest): Readable {
  return body instanceof Readable ? body : Readable.from([]);
}
