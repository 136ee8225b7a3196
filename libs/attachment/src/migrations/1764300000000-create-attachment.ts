import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files under their SHA-256, in chunks, and who uploaded them. */
export class CreateAttachment1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_TABLES);
    await runner.query(GRANT_RIGHTS);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('a schema is never taken back: run the release that knows the present one'),
    );
  }
}

/**
 * Chunks come before the file that they make up, whose hash is known only at its end; the reference is looked at when
 * the transaction ends, so that no chunk can be left without its file.
 */
const CREATE_TABLES = `
create schema attachment;

create sequence attachment.content_number;

create table attachment.file (
  sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  content bigint not null unique,
  size bigint not null check (size > 0),
  type text not null,
  needed_at timestamptz not null
);

comment on column attachment.file.needed_at is
  'when it was last uploaded or about to be cited; one that nothing cites is kept for a while from then';

create table attachment.chunk (
  content bigint not null
    references attachment.file (content) on delete cascade deferrable initially deferred,
  ordinal integer not null check (ordinal >= 0),
  bytes bytea not null,
  primary key (content, ordinal)
);

-- What is taken is compressed already.
alter table attachment.chunk alter column bytes set storage external;

create table attachment.upload (
  sha256 text collate "C" not null references attachment.file (sha256) on delete cascade,
  person text collate "C" not null,
  agency text not null,
  uploaded_at timestamptz not null,
  primary key (sha256, person)
);
`;

const GRANT_RIGHTS = `
grant usage on schema attachment to ledger_appender;
grant usage on sequence attachment.content_number to ledger_appender;
grant select, insert, delete on all tables in schema attachment to ledger_appender;
grant update (needed_at) on attachment.file to ledger_appender;
`;
