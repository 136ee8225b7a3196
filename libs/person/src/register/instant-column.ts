import type { ColumnOptions } from 'typeorm';

/** An instant as the kernel writes it, kept as PostgreSQL's `timestamptz`. */
export const INSTANT_COLUMN = {
  type: 'timestamptz',
  transformer: {
    to: (instant: string | null) => instant,
    from: (kept: Date | null) => kept?.toISOString() ?? null,
  },
} satisfies ColumnOptions;
