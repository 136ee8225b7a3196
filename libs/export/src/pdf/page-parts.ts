import type { Language, Text } from '@ledger/platform';
import type { SignatureBlock } from '../document/table-document.js';
import type { ToldFact } from '../document/told.js';
import { linesOf } from './lines.js';
import { SHEET, type Paper, type Type } from './paper.js';

const TITLE: Type = { face: 'bold', size: 14 };
const SUBTITLE: Type = { face: 'bold', size: 12 };
const FACT: Type = { face: 'regular', size: 10 };
const FOOT: Type = { face: 'regular', size: 8 };
const SIGNER: Type = { face: 'bold', size: 11 };

const WIDTH = SHEET.right - SHEET.left;
const FOOT_TOP = SHEET.bottom + 8;
const FOOT_LINES = 3;
/** Room for the day, the signer, the hand and the name. */
const SIGNATURE_HEIGHT = 130;

const PAGE: Text = { vi: 'Trang', en: 'Page' };
const DAY: Text = { vi: '………, ngày …… tháng …… năm ………', en: '………, date: ………' };

export function writeTitle(paper: Paper, title: readonly string[]): void {
  title.forEach((text, n) => {
    const type = n === 0 ? TITLE : SUBTITLE;
    for (const line of linesOf(text, WIDTH, paper.widthIn(type))) centred(paper, line, type);
  });
  paper.y += 6;
}

export function writeFacts(paper: Paper, facts: readonly ToldFact[], beginPage: () => void): void {
  for (const [name, value] of facts) {
    for (const line of linesOf(`${name}: ${value}`, WIDTH, paper.widthIn(FACT))) {
      if (paper.y + FACT.size > SHEET.bottom) beginPage();
      paper.write(line, FACT, { x: SHEET.left, y: paper.y });
      paper.y += FACT.size * 1.3;
    }
  }
  paper.y += 6;
}

/** The page's number, and what makes a loose page tell what it belongs to. */
export function writeFoot(paper: Paper, facts: readonly ToldFact[], language: Language): void {
  const number = `${PAGE[language]} ${paper.page}`;
  const widthOf = paper.widthIn(FOOT);
  paper.write(number, FOOT, { x: SHEET.right - widthOf(number), y: FOOT_TOP });
  const text = facts.map(([name, value]) => `${name}: ${value}`).join(' · ');
  const lines = linesOf(text, WIDTH - 80, widthOf).slice(0, FOOT_LINES);
  lines.forEach((line, n) => {
    paper.write(line, FOOT, { x: SHEET.left, y: FOOT_TOP + n * FOOT.size * 1.2 });
  });
}

/** Those who sign, side by side on one page. */
export function writeSignatures(
  paper: Paper,
  signatures: readonly SignatureBlock[],
  { language, beginPage }: { readonly language: Language; readonly beginPage: () => void },
): void {
  if (signatures.length === 0) return;
  if (paper.y + SIGNATURE_HEIGHT > SHEET.bottom) beginPage();
  const widthOf = paper.widthIn(FACT);
  paper.y += 12;
  paper.write(DAY[language], FACT, { x: SHEET.right - widthOf(DAY[language]), y: paper.y });
  const share = WIDTH / signatures.length;
  signatures.forEach(({ signer, note }, n) => {
    const middle = SHEET.left + share * (n + 0.5);
    const y = paper.y + 20;
    const below = `(${note[language]})`;
    const half = (text: string, type: Type) => paper.widthIn(type)(text) / 2;
    paper.write(signer[language], SIGNER, { x: middle - half(signer[language], SIGNER), y });
    paper.write(below, FACT, { x: middle - half(below, FACT), y: y + 15 });
  });
  paper.y += SIGNATURE_HEIGHT;
}

function centred(paper: Paper, line: string, type: Type): void {
  const x = SHEET.left + (WIDTH - paper.widthIn(type)(line)) / 2;
  paper.write(line, type, { x, y: paper.y });
  paper.y += type.size * 1.3;
}
