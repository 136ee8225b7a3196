import { wordAt, type Meaning, type Spellings } from './spellings.js';
import { bodyKey, bodyWords, isInWord, lowered } from './words.js';

/** What stands between two separators of a cell that names bodies. */
export interface Segment {
  /** As written, in one line. */
  readonly words: string;
  readonly bodies: readonly Meaning[];
  /** What is no body, in lower case. */
  readonly rest: string;
  /** Whether it ends the cell. */
  readonly last: boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly is: Meaning | 'word' | 'separator' | 'mark';
}

/** Takes a cell apart into segments, and each of them into the bodies it names and the words left over. */
export function segmentsOf(cell: string, spellings: Spellings): readonly Segment[] {
  const text = bodyWords(cell);
  const [key, lower] = [bodyKey(text), lowered(text)];
  const segments: Piece[][] = [[]];
  for (let place = 0; place < key.length;) {
    const piece = pieceAt(key, place, spellings);
    if (piece.is === 'separator') segments.push([]);
    else if (piece.is !== 'mark') segments.at(-1)?.push(piece);
    place = piece.to;
  }
  const filled = segments.filter((pieces) => pieces.length > 0);
  return filled.map((pieces, n) => {
    const [from, to] = [pieces[0]?.from ?? 0, pieces.at(-1)?.to ?? 0];
    return {
      ...contentOf(pieces, lower),
      words: text.slice(from, to),
      last: n === filled.length - 1,
    };
  });
}

/** Commas and semicolons part bodies, and so does "và" where it belongs to none of their names. */
function pieceAt(key: string, from: number, spellings: Spellings): Piece {
  const mark = key[from] ?? '';
  if (!isInWord(mark)) {
    return { from, to: from + 1, is: mark === ',' || mark === ';' ? 'separator' : 'mark' };
  }
  const found = spellings.at(key, from);
  if (found !== null) return { from, to: found.end, is: found.meaning };
  const word = wordAt(key, from);
  return { from, to: from + word.length, is: word === 'và' ? 'separator' : 'word' };
}

function contentOf(pieces: readonly Piece[], lower: string): Pick<Segment, 'bodies' | 'rest'> {
  return {
    bodies: pieces.flatMap(({ is }) => (typeof is === 'string' ? [] : [is])),
    rest: pieces
      .flatMap(({ is, from, to }) => (is === 'word' ? [lower.slice(from, to)] : []))
      .join(' '),
  };
}
