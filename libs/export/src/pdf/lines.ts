/** How wide a text is in some type, in points. */
export type WidthOf = (text: string) => number;

/** A text in lines that fit a width; a word that is too long for a line is broken between letters. */
export function linesOf(text: string, width: number, widthOf: WidthOf): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapped(paragraph, width, widthOf));
}

function wrapped(paragraph: string, width: number, widthOf: WidthOf): readonly string[] {
  const space = widthOf(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/[ \t]+/)) {
    for (const piece of piecesOf(word, width, widthOf)) {
      const wide = widthOf(piece);
      if (line !== '' && used + space + wide <= width) {
        line += ` ${piece}`;
        used += space + wide;
        continue;
      }
      if (line !== '') lines.push(line);
      [line, used] = [piece, wide];
    }
  }
  return [...lines, line];
}

function piecesOf(word: string, width: number, widthOf: WidthOf): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of word) {
    const wide = widthOf(letter);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += letter;
    used += wide;
  }
  return [...pieces, piece];
}
