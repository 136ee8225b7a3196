import type { ToldFinding, ToldReport } from '@ledger/import';
import type { Cli } from '../cli.js';

/** What the list does not say is counted; what somebody should look at is told line by line. */
const GAP = 'gap.';

/** Tells a report to people. */
export function sayReport(cli: Cli, report: ToldReport, dryRun: boolean): void {
  const { rows, imported, existing, differs, undecided, tasks, obligations } = report;
  const isGap = ({ code }: ToldFinding) => code.startsWith(GAP);
  for (const { message, code } of report.findings.filter((finding) => !isGap(finding))) {
    const line = `${message} [${code}]`;
    cli.say({ vi: line, en: line });
  }
  for (const [code, count] of countedByCode(report.findings.filter(isGap))) {
    cli.say({
      vi: `Còn để ngỏ ở ${count} nhiệm vụ [${code}]`,
      en: `Left open in ${count} of the tasks [${code}]`,
    });
  }
  if (dryRun) cli.say({ vi: 'Chạy thử, chưa ghi gì.', en: 'A dry run: nothing was recorded.' });
  cli.say({
    vi: `${rows} dòng: ${imported} đã nhập, ${existing} đã có, ${differs} khác, ${undecided} chưa xác định cơ quan chủ trì; ${tasks} nhiệm vụ, ${obligations} trách nhiệm.`,
    en: `${rows} rows: ${imported} imported, ${existing} existing, ${differs} different, ${undecided} undecided; ${tasks} tasks, ${obligations} obligations.`,
  });
}

function countedByCode(findings: readonly ToldFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
