import type { MigrationInterface } from 'typeorm';

/** A migration class; its name ends in the 13-digit millisecond timestamp that orders it among those of all rooms. */
export type Migration = new () => MigrationInterface;

/** Joins the migrations of several rooms into the one order they are applied in, whichever room was named first. */
export function migrationList(...rooms: readonly (readonly Migration[])[]): readonly Migration[] {
  return rooms
    .flat()
    .map((migration) => ({ migration, timestamp: timestampOf(migration) }))
    .sort((a, b) => a.timestamp - b.timestamp)
    .map(({ migration }) => migration);
}

/** As it is kept in the database. */
export function nameOf(migration: Migration): string {
  return migration.name;
}

const TIMESTAMP = /\d{13}$/;

function timestampOf(migration: Migration): number {
  const timestamp = TIMESTAMP.exec(nameOf(migration))?.[0];
  if (timestamp === undefined) {
    throw new Error(`the name of migration ${nameOf(migration)} must end in a 13-digit timestamp`);
  }
  return Number(timestamp);
}
