import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people tried and may not do. */
export class CreateAccess1764400000000 implements MigrationInterface {
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

const CREATE_TABLES = `
create schema access;

create table access.refused_attempt (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  person text collate "C" not null,
  agency text collate "C" not null,
  roles text[] not null,
  method text not null,
  path text not null,
  code text not null,
  params jsonb not null,
  trace_id text not null
);

create index refused_attempt_by_person on access.refused_attempt (person, number);
create index refused_attempt_by_agency on access.refused_attempt (agency, number);
`;

/** Added to, and never changed or removed. */
const GRANT_RIGHTS = `
grant usage on schema access to ledger_appender, ledger_reader;
grant select, insert on access.refused_attempt to ledger_appender;
grant select on access.refused_attempt to ledger_reader;
`;
