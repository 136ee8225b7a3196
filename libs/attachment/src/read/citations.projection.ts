import { arrayParameter, type Projection } from '@ledger/projection';

/** Which records cite which file: by it, whoever may read one of the records may read the file. */
export const attachmentCitations: Projection = {
  name: 'attachment-citations',
  version: 1,
  handles: 'all',
  tables: [
    `create table citation (
      sha256 text collate "C" not null,
      stream text collate "C" not null,
      primary key (sha256, stream)
    )`,
  ],
  indexes: [],
  async apply(batch, tx) {
    const cited = batch.flatMap(({ envelope: { attachments, stream } }) =>
      attachments.map(({ sha256 }) => ({ sha256, stream })),
    );
    if (cited.length === 0) return;
    await tx.query(
      `insert into citation (sha256, stream)
       select distinct * from unnest($1::text[], $2::text[])
       on conflict do nothing`,
      [cited.map(({ sha256 }) => sha256), cited.map(({ stream }) => stream)].map(arrayParameter),
    );
  },
};
