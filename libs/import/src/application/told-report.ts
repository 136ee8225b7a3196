import type { Language, Text } from '@ledger/platform';
import { FINDING_WORDS } from './finding-words.js';
import type { FindingCode } from './finding-codes.js';
import type { ImportReport, ReportFinding } from './import-report.js';

/** A finding for people and programs alike. */
export interface ToldFinding {
  readonly row: string;
  readonly column: string;
  readonly code: FindingCode;
  readonly value: string;
  readonly message: string;
}

export interface ToldReport extends Omit<ImportReport, 'findings'> {
  readonly findings: readonly ToldFinding[];
}

/** A report in the words of a language. */
export function toldReport({ findings, ...counts }: ImportReport, language: Language): ToldReport {
  const told = findings.map((finding) => {
    const { row, column, code, value } = finding;
    return { row, column, code, value, message: messageOf(finding, language) };
  });
  return { ...counts, findings: told };
}

function messageOf({ code, value, recorded, ...place }: ReportFinding, language: Language): string {
  const given = { value, recorded: recorded ?? '' };
  const words = FINDING_WORDS[code][language].replace(
    /\{(value|recorded)\}/g,
    (_, name: keyof typeof given) => given[name],
  );
  return `${placeInWords(place)[language]}: ${words}`;
}

/** The row of the file, as spreadsheets show it, the number that the list gives it, and the cell if there is one. */
function placeInWords({
  row,
  cell,
  fileRow,
}: Pick<ReportFinding, 'row' | 'cell' | 'fileRow'>): Text {
  const vi = `Dòng ${fileRow} (số ${row})`;
  const en = `Row ${fileRow} (number ${row})`;
  return cell === null ? { vi, en } : { vi: `${vi}, ô ${cell}`, en: `${en}, cell ${cell}` };
}
