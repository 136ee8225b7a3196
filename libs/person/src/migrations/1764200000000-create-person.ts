import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who pseudonymous ids stand for: beside the log, so that it can be corrected and erased. */
export class CreatePerson1764200000000 implements MigrationInterface {
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
create schema person;

create table person.person (
  id text collate "C" primary key,
  name text not null,
  posts jsonb not null,
  registered_at timestamptz not null,
  corrected_at timestamptz
);

create table person.erasure (
  person text collate "C" primary key,
  erased_at timestamptz not null,
  by text not null,
  reason text not null
);

comment on table person.erasure is 'that a person was erased; nothing here says who it was';

create table person.look_up (
  number bigint generated always as identity primary key,
  person text collate "C" not null,
  looked_up_at timestamptz not null,
  by text not null,
  agency text not null,
  purpose text not null,
  found boolean not null
);

create index look_up_by_person on person.look_up (person, number);
`;

/** Those who report and project have no business with names. What was looked up is never changed or removed. */
const GRANT_RIGHTS = `
grant usage on schema person to ledger_appender;
grant select, insert, update, delete on person.person to ledger_appender;
grant select, insert on person.erasure, person.look_up to ledger_appender;
`;
