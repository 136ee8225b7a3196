import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A member of a payload or of what it is made of, as its source declares it. */
export interface Member {
  readonly name: string;
  /** In the words of the source, without `readonly`. */
  readonly type: string;
  /** What the source says of it; empty if nothing. */
  readonly words: string;
  /** The declared types that it is made of. */
  readonly shapes: readonly ShapeName[];
}

/** A declared type, with the room that declares it: two rooms may mean different things by one name. */
export type ShapeName = `${string} (${string})`;

/** A declared type that payloads are made of. */
export interface Shape {
  readonly name: ShapeName;
  readonly words: string;
  /** The declared types that it is made of. */
  readonly shapes: readonly ShapeName[];
  /** The values of a closed set; null if it is none. */
  readonly values: readonly string[] | null;
  /** Null for a closed set, and where the members differ from case to case. */
  readonly members: readonly Member[] | null;
  /** The declaration itself, for what is neither. */
  readonly source: string;
}

export interface EventType {
  readonly type: string;
  readonly words: string;
  readonly members: readonly Member[];
}

/** What the sources say of event types, so that the catalogue repeats nothing by hand. */
export class EventTypes {
  readonly #checker: ts.TypeChecker;
  readonly #events = new Map<string, EventType>();
  readonly #shapes = new Map<ShapeName, Shape>();

  constructor() {
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) =>
      ts.sys.readFile(file),
    ) as { config: object };
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, ROOT);
    const program = ts.createProgram(eventFiles(), { ...options, types: [] });
    this.#checker = program.getTypeChecker();
    for (const file of eventFiles()) {
      program.getSourceFile(file)?.forEachChild((node) => {
        this.#read(node);
      });
    }
  }

  /** @throws Error for a type that no source declares, or declares without a word */
  of(type: string): EventType {
    const found = this.#events.get(type);
    if (found === undefined) throw new Error(`no *.events.ts declares ${type}`);
    if (found.words === '') throw new Error(`the declaration of ${type} says nothing of it`);
    return found;
  }

  shape(name: ShapeName): Shape {
    const shape = this.#shapes.get(name);
    if (shape === undefined) throw new Error(`no payload is made of ${name}`);
    return shape;
  }

  #read(node: ts.Node): void {
    if (!ts.isTypeAliasDeclaration(node)) return;
    const declared = this.#checker.getTypeAtLocation(node.name);
    const [name, payload] = ['type', 'payload'].map((one) => declared.getProperty(one));
    if (declared.isUnion() || name === undefined || payload === undefined) return;
    const type = this.#checker.getTypeOfSymbol(name);
    if (!type.isStringLiteral()) return;
    const members = this.#membersOf(this.#checker.getTypeOfSymbol(payload));
    this.#events.set(type.value, { type: type.value, words: this.#wordsOf(node.name), members });
  }

  #membersOf(type: ts.Type): readonly Member[] {
    return type.getProperties().flatMap((property) => {
      const [declaration] = property.declarations ?? [];
      if (declaration === undefined || !ts.isPropertySignature(declaration)) return [];
      const { type: node } = declaration;
      if (node === undefined) return [];
      const words = inOneLine(
        ts.displayPartsToString(property.getDocumentationComment(this.#checker)),
      );
      return [{ name: property.name, type: typeText(node), words, shapes: this.#shapesIn(node) }];
    });
  }

  #wordsOf(name: ts.Identifier): string {
    const symbol = this.#checker.getSymbolAtLocation(name);
    return inOneLine(ts.displayPartsToString(symbol?.getDocumentationComment(this.#checker)));
  }

  /** The types of our own that a type is made of. Those that only give text or a number another name are left out. */
  #shapesIn(node: ts.Node): readonly ShapeName[] {
    const found: ShapeName[] = [];
    const visit = (one: ts.Node): void => {
      if (ts.isTypeReferenceNode(one) && ts.isIdentifier(one.typeName)) {
        const name = this.#noteShape(one.typeName);
        if (name !== null) found.push(name);
      }
      one.forEachChild(visit);
    };
    visit(node);
    return [...new Set(found)];
  }

  #noteShape(reference: ts.Identifier): ShapeName | null {
    const local = this.#checker.getSymbolAtLocation(reference);
    if (local === undefined) return null;
    const symbol =
      local.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(local) : local;
    const [declaration] = symbol.declarations ?? [];
    if (declaration === undefined || !isOwn(declaration)) return null;
    const type = this.#checker.getTypeAtLocation(reference);
    if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Number)) return null;
    const name = shapeName(symbol.name, declaration);
    // Noted before its members are looked at: a shape may hold itself.
    if (!this.#shapes.has(name)) {
      this.#shapes.set(name, { ...EMPTY, name });
      this.#shapes.set(name, this.#shapeOf(name, declaration, type));
    }
    return name;
  }

  #shapeOf(name: ShapeName, declaration: OwnDeclaration, type: ts.Type): Shape {
    const words = this.#wordsOf(declaration.name);
    const values = type.isUnion() ? type.types.filter((one) => one.isStringLiteral()) : [];
    const isClosed = type.isUnion() && values.length === type.types.length;
    return {
      name,
      words,
      shapes: type.isUnion() ? this.#shapesIn(declaration) : [],
      values: isClosed ? values.map(({ value }) => value).sort() : null,
      members: type.isUnion() ? null : this.#membersOf(type),
      source: declaration.getText(),
    };
  }
}

type OwnDeclaration = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

const EMPTY: Omit<Shape, 'name'> = { words: '', shapes: [], values: null, members: [], source: '' };

function isOwn(node: ts.Declaration): node is OwnDeclaration {
  const isDeclared = ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
  return isDeclared && !node.getSourceFile().fileName.includes('/node_modules/');
}

function shapeName(name: string, declaration: OwnDeclaration): ShapeName {
  const [, room = ''] =
    /[\\/]libs[\\/]([a-z-]+)[\\/]/.exec(declaration.getSourceFile().fileName) ?? [];
  return `${name} (${room})`;
}

function eventFiles(): readonly string[] {
  const libraries = join(ROOT, 'libs');
  return readdirSync(libraries, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\\/]domain[\\/].*\.events\.ts$/.test(file))
    .map((file) => join(libraries, file))
    .sort();
}

function typeText(node: ts.TypeNode): string {
  return inOneLine(
    node
      .getText()
      .replaceAll(/\breadonly /g, '')
      .replaceAll(/\/\*\*.*?\*\//gs, ''),
  );
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
