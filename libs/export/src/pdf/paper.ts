import PDFDocument from 'pdfkit';
import { Face, FACE_NAMES, type FaceName } from './face.js';
import type { WidthOf } from './lines.js';

/** A4 across, in points; what is written stands between these. */
export const SHEET = { left: 36, right: 806, top: 36, bottom: 545 } as const;

export interface Type {
  readonly face: FaceName;
  /** In points. */
  readonly size: number;
}

export interface PaperOptions {
  readonly title: string;
  /** Of RFC 5646, for whoever has the document read out. */
  readonly language: string;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** Lines are broken by whoever writes them, and set as a whole and not word by word. */
const AS_IT_IS = { lineBreak: false, features: [] };

/** Pages that are written one by one. What is on an earlier page is gone from memory, and cannot be changed any more. */
export class Paper {
  /** Where on the page writing goes on. */
  y: number = SHEET.top;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #faces = { regular: Face.open('regular'), bold: Face.open('bold') };
  #pages = 0;

  constructor({ title, language }: PaperOptions) {
    this.#pdf = new PDFDocument({
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      lang: language,
      displayTitle: true,
      fontLayoutCache: false,
      info: { Title: title },
    });
    for (const name of FACE_NAMES) {
      // A font that is open already is taken as it is; the types know of files only.
      this.#pdf.registerFont(name, this.#faces[name].source as unknown as string);
    }
  }

  /** Counted from 1. */
  get page(): number {
    return this.#pages;
  }

  addPage(): void {
    const ended = this.#pdf.page as PDFKit.PDFPage | null;
    this.#pdf.addPage();
    // The directory at the end only names a page that is written; what the page was made of would be kept until then.
    if (ended !== null) Object.assign(ended.dictionary, { data: {} });
    this.#pages += 1;
    this.y = SHEET.top;
  }

  /** One line; whether it fits is for the caller to see to. */
  write(text: string, { face, size }: Type, { x, y }: Place): void {
    this.#pdf.font(face).fontSize(size).text(text, x, y, AS_IT_IS);
  }

  widthIn({ face, size }: Type): WidthOf {
    return this.#faces[face].widthIn(size);
  }

  /** Frames of thin lines. */
  frame(boxes: readonly Box[]): void {
    this.#pdf.lineWidth(0.5).strokeColor('#666666');
    for (const { x, y, width, height } of boxes) this.#pdf.rect(x, y, width, height);
    this.#pdf.stroke();
  }

  shade({ x, y, width, height }: Box): void {
    this.#pdf.rect(x, y, width, height).fill('#dde6f0').fillColor('black');
  }

  /** What has been written since it was last asked for: the pages before this one. */
  takeBytes(): Buffer | null {
    return this.#pdf.read() as Buffer | null;
  }

  /** Writes what stands at the end of the file, without which it cannot be opened. */
  end(): void {
    this.#pdf.end();
  }
}
