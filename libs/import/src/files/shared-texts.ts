import { readElements } from './xml-elements.js';
import type { ZipParts } from './zip-parts.js';

const PART = 'xl/sharedStrings.xml';

/** The texts that cells refer to by number; pronunciations beside them are left out. */
export async function readSharedTexts(parts: ZipParts): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!parts.has(PART)) return texts;
  let text = '';
  let inText = false;
  let beside = false;
  await readElements(PART, parts.read(PART), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') beside = true;
      inText = name === 't' && !beside;
    },
    text: (more) => {
      if (inText) text += more;
    },
    close: (name) => {
      if (name === 'si') texts.push(text);
      if (name === 'rPh') beside = false;
      inText = false;
    },
  });
  return texts;
}
