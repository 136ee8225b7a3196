import type { FoldedStream } from '@ledger/command';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Sight } from '../../read/sight.js';

/** Both are decimal strings, as everywhere in JSON. */
interface Seen {
  readonly revision: string | null;
  readonly position: string;
}

/** How much of the log an answer shows. */
export class SeenAnswer implements Seen {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Last revision that is shown, also its ETag; null where nothing was recorded.',
    examples: ['0'],
  })
  readonly revision!: string | null;

  @ApiProperty({ description: 'K: what was recorded up to it is shown.', examples: ['412'] })
  readonly position!: string;
}

export function seenOf(
  { basis, position }: FoldedStream<unknown>,
  sight: Sight,
  reply: FastifyReply,
): Seen {
  const revision = position === 0n ? null : String(basis.rev);
  if (revision !== null) void reply.header('etag', `"${revision}"`);
  return { revision, position: String(sight.position) };
}
