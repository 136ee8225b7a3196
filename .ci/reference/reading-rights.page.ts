import type { ReadingRight } from '@ledger/access';
import { describeInstallation } from '@ledger/installation';
import { ROLES } from '@ledger/kernel';
import { page, table } from './markdown.js';

const INTRODUCTION = `Who may read what, path by path, as the paths declare it; one that declares nothing keeps the program from starting. The
reasons are in [who may read what](../explanation/who-may-read-what.md). Paths that are not here answer everybody.`;

interface ReadPath {
  readonly path: string;
  readonly right: ReadingRight;
}

export async function renderReadingRights(): Promise<string> {
  const { paths } = await describeInstallation();
  const read = Object.entries(paths).flatMap(([path, { get }]): readonly ReadPath[] => {
    const declared: object = get ?? {};
    return 'x-readable-by' in declared
      ? [{ path, right: declared['x-readable-by'] as ReadingRight }]
      : [];
  });
  const rows = read
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, right }) => [`\`GET ${path}\``, askers(right), right.of]);
  return page(
    'Reading rights',
    INTRODUCTION,
    table(['Path', 'Who may ask', 'What they read'], rows),
  );
}

/** The roles themselves, or, where these are fewer, those that are left out. */
function askers({ roles }: ReadingRight): string {
  const others = ROLES.filter((role) => !roles.includes(role));
  if (others.length === 0) return 'everybody with a role';
  return others.length < roles.length
    ? `everybody with another role than ${others.join(', ')}`
    : roles.join(', ');
}
