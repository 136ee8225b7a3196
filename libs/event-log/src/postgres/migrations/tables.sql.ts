/** One insert-only table and the identity of the log; nothing here is ever updated in daily work (ADR 0003). */
export const CREATE_TABLES = `
create schema ledger_log;

create table ledger_log.identity (
  single boolean primary key default true check (single),
  log uuid not null,
  origin uuid not null
);
insert into ledger_log.identity (log, origin) values (gen_random_uuid(), gen_random_uuid());

create table ledger_log.events (
  position bigint not null,
  stream text collate "C" not null,
  revision bigint not null,
  id uuid not null,
  recorded_ms bigint not null,
  leaf bytea not null,
  bytes bytea not null,
  constraint events_by_position primary key (position),
  constraint events_by_stream unique (stream, revision),
  constraint events_by_id unique (id)
) with (autovacuum_vacuum_insert_scale_factor = 0.02);

comment on column ledger_log.events.recorded_ms is
  'recorded time: running maximum of recordedAt up to this position, in milliseconds since 1970 (UTC)';
comment on column ledger_log.events.leaf is 'SHA-256(0x00 || bytes), RFC 6962';
comment on column ledger_log.events.bytes is 'the sealed envelope, exactly as it was hashed';

create function ledger_log.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are immutable: % is refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger events_are_immutable before update or delete or truncate on ledger_log.events
  for each statement execute function ledger_log.refuse_change();
`;

export const GRANT_RIGHTS = `

grant usage on schema ledger_log to ledger_migrator, ledger_appender, ledger_projector, ledger_reader;
grant select on all tables in schema ledger_log
  to ledger_migrator, ledger_appender, ledger_projector, ledger_reader;
`;
