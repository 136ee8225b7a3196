import type { Actor } from '@ledger/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { DEMO_DOCUMENTS, YOUR_OWN } from '../http/examples.js';
import { describedCommands } from './described-commands.js';
import type { TaskApi, Told } from './task-api.js';

type Person = Extract<Actor, { readonly kind: 'person' }>;

/** What a story puts in the place of what an example leaves to its reader. */
export interface InItsPlace {
  /** For the ids of the path, by the names that they have there, and for those of the body. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly changes?: object;
}

const DOCUMENTS = { [DEMO_DOCUMENTS.resolution]: 'nq-03', [DEMO_DOCUMENTS.letter]: 'cv-1' };

/** Sends what the published description shows as examples, and keeps count of what was sent. */
export class ExampleStories {
  readonly #sent = new Set<string>();
  readonly #revisions = new Map<string, number>();

  private constructor(
    private readonly api: TaskApi,
    private readonly described: OpenAPIObject,
  ) {}

  static async over(api: TaskApi): Promise<ExampleStories> {
    return new ExampleStories(api, await describedCommands());
  }

  /** The paths under these headings whose example no story has sent. */
  unsent(headings: RegExp): readonly string[] {
    return Object.entries(this.described.paths)
      .filter(([, { post }]) => post?.tags?.some((tag) => headings.test(tag)))
      .map(([path]) => path.slice('/v1/'.length))
      .filter((path) => !this.#sent.has(path));
  }

  /** @param path as the description names it, below /v1 @throws Error if it is refused */
  async send(as: Person, path: string, place: InItsPlace = {}): Promise<Told> {
    const { ids = {}, changes = {} } = place;
    const seen = this.#revisions.get(ids['id'] ?? '');
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
    const body = inPlace({ ...this.#example(path), ...changes }, ids);
    const decides = seen !== undefined && this.#asksForRevision(path);
    const told = await this.api.taken(as, address, body, decides ? { seen } : {});
    this.#sent.add(path);
    const { id, revision } = told.body;
    if (typeof revision === 'string') this.#revisions.set(String(id), Number(revision));
    return told;
  }

  /** Prepares a paper on a task, and has it signed. @returns its id */
  async signed(by: { officer: Person; head: Person }, path: string, task: string): Promise<string> {
    const { body } = await this.send(by.officer, path, { ids: { id: task } });
    const { id, hash } = body['paper'] as { id: string; hash: string };
    const ids = { id: task, paper: id, hash };
    await this.send(by.head, 'tasks/{id}/papers/{paper}/signatures', { ids });
    return id;
  }

  /** @throws Error if the body of the path is described without one */
  #example(path: string): object {
    const [, name = ''] = /schemas\/(\w+)"/.exec(JSON.stringify(this.#command(path))) ?? [];
    const schema: object = this.described.components?.schemas?.[name] ?? {};
    const [example] = 'examples' in schema ? (schema.examples as readonly object[]) : [];
    if (example === undefined) throw new Error(`${path} has no example`);
    return example;
  }

  #asksForRevision(path: string): boolean {
    const { parameters = [] } = this.#command(path);
    return parameters.some((one) => 'in' in one && one.name === 'If-Match' && one.required);
  }

  #command(path: string) {
    const { requestBody, parameters } = this.described.paths[`/v1/${path}`]?.post ?? {};
    return { requestBody, parameters };
  }
}

/** With the ids of the story where the example has those of nobody's. */
function inPlace(body: object, ids: Readonly<Record<string, string>>): object {
  const own = Object.entries(YOUR_OWN).flatMap(([what, shown]) => {
    const real = ids[what];
    return real === undefined ? [] : [[shown, real] as const];
  });
  let text = JSON.stringify(body);
  for (const [shown, real] of [...Object.entries(DOCUMENTS), ...own]) {
    text = text.replaceAll(`"${shown}"`, `"${real}"`);
  }
  return JSON.parse(text) as object;
}
