import type { ClientBase } from 'pg';
import type { FileType } from '../stored-file.js';
import type { FileRecord, UploadRecord } from './file-records.js';

const PAGE = 500;

interface Row {
  readonly sha256: string;
  readonly size: string;
  readonly type: FileType;
  readonly needed_at: Date;
  readonly uploads: readonly UploadRecord[];
}

/** Every stored file in order of its SHA-256, with everybody who uploaded it. */
export async function* listFiles(client: ClientBase): AsyncGenerator<FileRecord, void, void> {
  for (let after = ''; ;) {
    const { rows } = await client.query<Row>(
      `select f.sha256, f.size, f.type, f.needed_at,
         (select coalesce(json_agg(json_build_object(
            'person', u.person, 'agency', u.agency, 'uploadedAt', u.uploaded_at) order by u.person), '[]')
          from attachment.upload u where u.sha256 = f.sha256) as uploads
       from attachment.file f where f.sha256 > $1 order by f.sha256 limit $2`,
      [after, PAGE],
    );
    for (const { sha256, size, type, needed_at, uploads } of rows) {
      yield {
        sha256,
        size: Number(size),
        type,
        neededAt: needed_at.toISOString(),
        uploads: uploads.map(({ uploadedAt, ...upload }) => ({
          ...upload,
          uploadedAt: new Date(uploadedAt).toISOString(),
        })),
      };
    }
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.sha256 ?? after;
  }
}
