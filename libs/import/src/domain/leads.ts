import type { Recipients } from '@ledger/kernel';
import type { RowFinding } from './findings.js';
import { segmentsOf, type Segment } from './segments.js';
import type { Spellings } from './spellings.js';
import { bodiesOf, isCutOff, lackOf, type Bodies } from './unresolved.js';
import { plainWords } from './words.js';

export interface ReadLead {
  /** `nobody` where the words name nobody who could answer. */
  readonly lead: Recipients;
  readonly findings: readonly RowFinding[];
}

/** "Một số tỉnh đủ điều kiện": public bodies of a kind, of which the words do not say which. */
const SOME_OF_A_KIND =
  /^(một số|các|những) (bộ|ngành|cơ quan|địa phương|tỉnh|thành phố|sở|ủy ban|uỷ ban|đơn vị)( |$)/;

/**
 * Reads who leads. A group's spelling counts as the group only with no words left over in its segment; otherwise its
 * members are not known yet. A lead of which any part is not resolved is nobody: half of it would be a guess.
 */
export function readLead(cell: string, spellings: Spellings): ReadLead {
  const segments = segmentsOf(cell, spellings);
  const open = segments.findIndex(isOpenGroup);
  // What follows an open group tells more of it: "các bộ là chủ quản CSDL quốc gia, CSDL chuyên ngành".
  const said = open < 0 ? segments : segments.slice(0, open);
  const resolved = segments.filter((segment) => lackOf(segment) === null);
  const unresolved = said.filter((segment) => lackOf(segment) !== null);
  const lead = leadOf(bodiesOf(resolved), open < 0 ? null : plainWords(cell));
  if (unresolved.length === 0 && lead.form !== 'nobody') return { lead, findings: [] };
  return { lead: { form: 'nobody' }, findings: findingsOf(cell, segments, spellings) };
}

function isOpenGroup({ bodies, rest }: Segment): boolean {
  if (rest === '') return false;
  const [first] = bodies;
  return first === undefined ? SOME_OF_A_KIND.test(rest) : bodies.every(({ is }) => is === 'group');
}

/** @param openWords the words of an open group; null where every member is known */
export function leadOf({ agencies, groups }: Bodies, openWords: string | null): Recipients {
  const [group = null, secondGroup] = groups;
  const [agency, ...others] = agencies;
  if (secondGroup !== undefined) return { form: 'nobody' };
  if (openWords !== null) return { form: 'open-group', words: openWords, group, named: agencies };
  if (group !== null) return { form: 'group', group, alongside: agencies };
  if (agency === undefined) return { form: 'nobody' };
  return others.length === 0 ? { form: 'single', agency } : { form: 'joint', agencies };
}

/** One for each part that is not resolved; for the whole where nothing was recognised, or too much. */
function findingsOf(
  cell: string,
  segments: readonly Segment[],
  spellings: Spellings,
): readonly RowFinding[] {
  const words = plainWords(cell);
  if (words === '') return [];
  const lacking = segments.flatMap((segment) => {
    const lack = isCutOff(segment, spellings) ? 'cut-off-words' : lackOf(segment);
    return lack === null ? [] : [{ finding: lack, column: 'lead' as const, words: segment.words }];
  });
  const [first] = lacking;
  if (first === undefined) return [{ finding: 'ambiguous-body', column: 'lead', words }];
  return lacking.length === segments.length && segments.every(({ bodies }) => bodies.length === 0)
    ? [{ ...first, words }]
    : lacking;
}
