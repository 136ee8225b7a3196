import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_APPEND } from './append.sql.js';
import { CREATE_INGEST } from './ingest.sql.js';
import { CREATE_JUDGE_APPENDS } from './judge-appends.sql.js';
import { CREATE_POSITION_AT } from './position-at.sql.js';
import { CREATE_TABLES, GRANT_RIGHTS } from './tables.sql.js';

export class CreateLog1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_TABLES);
    await runner.query(GRANT_RIGHTS);
    const functions = [CREATE_JUDGE_APPENDS, CREATE_APPEND, CREATE_INGEST, CREATE_POSITION_AT];
    for (const sql of functions) await runner.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('a log is never taken down: restore a backup elsewhere instead'),
    );
  }
}
