import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What processes keep beside their checkpoints: the timers they have set, and the commands that were refused. */
export class CreateProcess1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_TABLES);
    await runner.query(LET_TIMERS_FAIL);
    await runner.query(GRANT_RIGHTS);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('a schema is never taken back: run the release that knows the present one'),
    );
  }
}

const CREATE_TABLES = `
create table projection.timer (
  reader text collate "C" not null references projection.checkpoint,
  key text collate "C" not null,
  due timestamptz not null,
  payload json not null,
  causation text not null,
  correlation text not null,
  primary key (reader, key)
);

comment on column projection.timer.causation is
  'id of the event that the timer was set for; its commands name it as their cause';

create index timer_by_due on projection.timer (reader, due, key);

create table projection.refusal (
  reader text collate "C" not null references projection.checkpoint,
  command_id uuid not null,
  position bigint,
  timer text collate "C",
  stream text collate "C" not null,
  code text collate "C" not null,
  params json not null,
  recorded_at timestamptz not null,
  primary key (reader, command_id),
  check ((position is null) <> (timer is null))
);

comment on column projection.refusal.position is
  'of the event that the command was for; null where a timer was due';

create index refusal_by_time on projection.refusal (recorded_at, reader);
`;

const LET_TIMERS_FAIL = `
alter table projection.failure add column timer text collate "C";
alter table projection.failure drop constraint failure_reason_check;
alter table projection.failure add constraint failure_reason_check
  check (reason in ('apply-threw', 'timer-threw', 'unknown-type', 'unreadable')
    and (reason = 'timer-threw') = (timer is not null));
`;

const GRANT_RIGHTS = `
grant select, insert, update, delete on projection.timer, projection.refusal to ledger_projector;
grant select on projection.timer, projection.refusal to ledger_reader;
`;
