import { createRequire } from 'node:module';
import { openSync, type Font, type Glyph, type GlyphPosition } from 'fontkit';
import type { WidthOf } from './lines.js';

/** Tinos has the widths of Times New Roman, in which Vietnamese papers are set, and every Vietnamese letter. */
const FILES = {
  regular: '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
  bold: '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
} as const;

export type FaceName = keyof typeof FILES;

export const FACE_NAMES: readonly FaceName[] = ['regular', 'bold'];

/** A run of letters as PDFKit asks for it, in units of the type face. */
interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  readonly advanceWidth: number;
}

/**
 * A type face that sets one letter beside the other. Composed Latin letters need no more; the rules of the face for
 * combining and kerning letters would take a hundred times as long, and are remembered word by word without end.
 */
export class Face {
  readonly #font: Font;
  readonly #glyphs = new Map<string, Glyph>();

  private constructor(file: string) {
    const font = openSync(file);
    if (!('layout' in font)) throw new TypeError(`${file} holds several type faces`);
    this.#font = font;
  }

  static open(name: FaceName): Face {
    return new Face(createRequire(import.meta.url).resolve(FILES[name]));
  }

  /** As a font of PDFKit, which takes from it what it embeds. */
  get source(): Font {
    const layout = { value: (text: string) => this.#run(text) };
    return Object.create(this.#font, { layout }) as Font;
  }

  /** @param size in points */
  widthIn(size: number): WidthOf {
    const scale = size / this.#font.unitsPerEm;
    return (text) => {
      let width = 0;
      for (const letter of text) width += this.#glyphOf(letter).advanceWidth;
      return width * scale;
    };
  }

  #run(text: string): Run {
    const glyphs = Array.from(text, (letter) => this.#glyphOf(letter));
    // PDFKit scales the positions that it gets in place, so that each run needs its own.
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    const advanceWidth = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0);
    return { glyphs, positions, advanceWidth };
  }

  #glyphOf(letter: string): Glyph {
    let glyph = this.#glyphs.get(letter);
    if (glyph === undefined) {
      glyph = this.#font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      this.#glyphs.set(letter, glyph);
    }
    return glyph;
  }
}
