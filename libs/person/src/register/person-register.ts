import { canonicalJson, isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import { LessThan, type DataSource, type EntityManager } from 'typeorm';
import type { LookUp, Person, PersonDetails } from '../person.js';
import { ErasureEntity } from './erasure.entity.js';
import { LookUpEntity } from './look-up.entity.js';
import { PersonEntity } from './person.entity.js';

export interface Erasure {
  readonly by: string;
  readonly reason: string;
  readonly erasedAt: Instant;
}

export interface LookUpsAsked {
  /** Only look-ups of this person. */
  readonly person?: string;
  /** Only those before this number. */
  readonly before?: string;
  readonly limit: number;
}

/** Who pseudonymous ids stand for. Whoever calls it has seen to it that the caller may. */
export class PersonRegister {
  constructor(private readonly source: DataSource) {}

  /** The same details again change nothing; an id is never given to a second person, even after erasure. */
  register(id: string, details: PersonDetails, registeredAt: Instant): Promise<Person | Refusal> {
    return this.#inTransaction(async (manager) => {
      const person = { id, ...details, registeredAt, correctedAt: null };
      await manager
        .createQueryBuilder()
        .insert()
        .into(PersonEntity)
        .values(person)
        .orIgnore()
        .execute();
      // Only now: an erasure under way held the insert up until it was done.
      const erased = await refuseErased(manager, id);
      if (erased !== null) return erased;
      const kept = await manager.findOneByOrFail(PersonEntity, { id });
      return same(kept, details) ? kept : refuse('person.already-registered', { person: id });
    });
  }

  /** Puts all details in place of the old ones, of which nothing is kept. */
  correct(id: string, details: PersonDetails, correctedAt: Instant): Promise<Person | Refusal> {
    return this.#inTransaction(async (manager) => {
      const known = await findOrRefuse(manager, id);
      if (isRefusal(known) || same(known, details)) return known;
      await manager.update(
        PersonEntity,
        { id },
        { ...details, posts: [...details.posts], correctedAt },
      );
      return manager.findOneByOrFail(PersonEntity, { id });
    });
  }

  /** @returns when it was erased, also where that was earlier */
  erase(id: string, erasure: Erasure): Promise<Instant | Refusal> {
    return this.#inTransaction(async (manager) => {
      const { affected } = await manager.delete(PersonEntity, { id });
      if (affected === 1) {
        await manager.insert(ErasureEntity, { person: id, ...erasure });
        return erasure.erasedAt;
      }
      const earlier = await manager.findOneBy(ErasureEntity, { person: id });
      return earlier?.erasedAt ?? refuse('person.unknown', { person: id });
    });
  }

  /** Refused with `person.unknown` or `person.erased`. */
  find(id: string): Promise<Person | Refusal> {
    return findOrRefuse(this.source.manager, id);
  }

  async recordLookUp(lookUp: Omit<LookUp, 'number'>): Promise<void> {
    await this.source.manager.insert(LookUpEntity, lookUp);
  }

  /** The latest first. */
  lookUps({ person, before, limit }: LookUpsAsked): Promise<readonly LookUp[]> {
    return this.source.manager.find(LookUpEntity, {
      where: {
        ...(person !== undefined && { person }),
        ...(before !== undefined && { number: LessThan(before) }),
      },
      order: { number: 'DESC' },
      take: limit,
    });
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  /** What is refused leaves nothing behind. */
  async #inTransaction<T extends object | string>(
    work: (manager: EntityManager) => Promise<T | Refusal>,
  ): Promise<T | Refusal> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      const outcome = await work(runner.manager);
      await (isRefusal(outcome) ? runner.rollbackTransaction() : runner.commitTransaction());
      return outcome;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function findOrRefuse(manager: EntityManager, id: string): Promise<Person | Refusal> {
  const person = await manager.findOneBy(PersonEntity, { id });
  if (person !== null) return person;
  return (await refuseErased(manager, id)) ?? refuse('person.unknown', { person: id });
}

async function refuseErased(manager: EntityManager, id: string): Promise<Refusal | null> {
  const erasure = await manager.findOneBy(ErasureEntity, { person: id });
  return erasure && refuse('person.erased', { person: id, erasedAt: erasure.erasedAt });
}

function same(a: PersonDetails, b: PersonDetails): boolean {
  return a.name === b.name && canonicalJson([...a.posts]) === canonicalJson([...b.posts]);
}
