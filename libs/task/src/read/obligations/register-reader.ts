import { agencyStream } from '@ledger/agency';
import type { EventLog, Position } from '@ledger/event-log';
import { isRefusal, refuse, type Refusal } from '@ledger/kernel';
import { cursorGiven, refusePageSize, type Page, type PageRequest } from '@ledger/platform';
import type { CannotRead, ReadModels } from '@ledger/projection';
import type { Pool } from 'pg';
import { documentStream } from '../../domain/streams.js';
import { obligationRegister } from './obligation-register.projection.js';
import type { RegisterFilter } from './register-filter.js';
import { registerList, type RegisterItem } from './register-list.js';
import type { RegisterOrder, RegisterQuestion } from './register-question.js';
import { sightOf, type CannotSee, type Sight, type SightTools } from './register-sight.js';
import { RegisterView } from './register-view.js';

export type CannotReadRegister =
  | CannotSee
  | CannotRead
  | Refusal<'register.window-reversed' | 'agency.unknown' | 'document.not-found'>
  | Refusal<'cursor.unreadable' | 'cursor.other-list' | 'read.size-invalid'>;

export interface RegisterTools extends SightTools {
  readonly log: SightTools['log'] & Pick<EventLog, 'readStream'>;
  readonly pool: Pool;
  readonly models: Pick<ReadModels, 'waitFor'>;
}

/** One page, and the view that it is of. */
export interface RegisterPage {
  readonly view: RegisterView;
  readonly page: Page<RegisterItem>;
}

/**
 * Opens the register as it stood at any T and was known at any K. Both methods throw `RefusedError` if the log cannot be
 * read.
 */
export class RegisterReader {
  constructor(private readonly tools: RegisterTools) {}

  /** @param notBefore a position that must be seen, such as the one that a command was answered with */
  async view(
    question: RegisterQuestion,
    notBefore: Position | null = null,
  ): Promise<RegisterView | CannotReadRegister> {
    const sight = await this.#sightOf(question);
    return isRefusal(sight) ? sight : this.#open(question, sight, notBefore);
  }

  /** All pages show the state of the first, which their cursor names. */
  async page(
    question: RegisterQuestion,
    order: RegisterOrder,
    { limit, cursor: text, notBefore }: PageRequest,
  ): Promise<RegisterPage | CannotReadRegister> {
    const fault = refusePageSize(limit);
    if (fault !== null) return fault;
    const { log } = await this.tools.log.identity();
    const cursor = cursorGiven(registerList(question, order), text, log);
    if (isRefusal(cursor)) return cursor;
    const sight = await this.#sightOf(question);
    if (isRefusal(sight)) return sight;
    const view = await this.#open(question, { ...sight, ...cursor }, notBefore);
    if (isRefusal(view)) return view;
    return { view, page: await view.page(order, { after: cursor?.after ?? null, limit }) };
  }

  async #sightOf(question: RegisterQuestion): Promise<Sight | CannotReadRegister> {
    return (await this.#faultOf(question.filter)) ?? sightOf(question, this.tools);
  }

  async #open(
    question: RegisterQuestion,
    sight: Sight,
    notBefore: Position | null,
  ): Promise<RegisterView | CannotRead> {
    const { pool, models } = this.tools;
    const { asOf, knownAt, forecast } = sight;
    const { log } = await this.tools.log.identity();
    const [known, seen] = [sight.position ?? 0n, notBefore ?? 0n];
    const wanted = known > seen ? known : seen;
    const active = await models.waitFor(obligationRegister.name, { log, position: wanted });
    if (isRefusal(active)) return active;
    const { schema } = active;
    const pin = { log, position: sight.position ?? active.position, asOf };
    return new RegisterView({ pool, schema, pin, knownAt, forecast, question });
  }

  async #faultOf(filter: RegisterFilter): Promise<CannotReadRegister | null> {
    const { agency, assigner, document, dueFrom: from, dueTo: to } = filter;
    if (from !== null && to !== null && from > to) {
      return refuse('register.window-reversed', { from, to });
    }
    for (const named of [agency, assigner].filter((one) => one !== null)) {
      if (!(await this.#isKnown(agencyStream(named)))) {
        return refuse('agency.unknown', { agency: named });
      }
    }
    if (document === null || (await this.#isKnown(documentStream(document)))) return null;
    return refuse('document.not-found', { document });
  }

  async #isKnown(stream: string): Promise<boolean> {
    for await (const page of this.tools.log.readStream(stream, { limit: 1 })) {
      return page.length > 0;
    }
    return false;
  }
}
