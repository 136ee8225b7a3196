import { ApiProperty } from '@nestjs/swagger';

/** A stored file, as a claim names it. */
export class StoredFileAnswer {
  @ApiProperty({ pattern: '^[0-9a-f]{64}$' })
  readonly sha256!: string;

  @ApiProperty({ type: 'integer', description: 'In bytes.' })
  readonly size!: number;

  @ApiProperty({ description: 'Media type, as the content shows it.' })
  readonly type!: string;
}
