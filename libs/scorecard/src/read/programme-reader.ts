import { isRefusal, type Refusal } from '@ledger/kernel';
import { programmeCardOf, type ProgrammeCard } from '../domain/card/scorecard.js';
import type { Programme } from '../domain/programme/programme.decider.js';
import type { PolicyMissing } from './card-facts.js';
import { seenFrom, type QuestionFault, type QuestionWords, type Seen } from './card-question.js';
import { queryFor, type ScorecardReaderTools } from './scorecard-reader.js';

export interface ProgrammeQuestion extends QuestionWords {
  readonly programme: string;
}

export interface SeenProgramme {
  readonly seen: Seen;
  readonly id: string;
  readonly programme: Programme;
  readonly card: ProgrammeCard;
}

export type CannotFollow = QuestionFault | PolicyMissing | Refusal<'programme.unknown'>;

/** Tells how a programme stands, whoever answers for its obligations. */
export class ProgrammeReader {
  constructor(private readonly tools: ScorecardReaderTools) {}

  /** @throws RefusedError if the log or the read model cannot be read */
  async card(question: ProgrammeQuestion): Promise<SeenProgramme | CannotFollow> {
    const { facts, log, clock, source } = this.tools;
    const seen = await seenFrom(question, { log, now: clock() });
    if (isRefusal(seen)) return seen;
    const programme = await facts.programme(question.programme);
    if (isRefusal(programme)) return programme;
    const policy = await facts.policy(seen, question.policy);
    if (isRefusal(policy)) return policy;
    const { documents } = programme;
    const obligations = await source.obligationsAt(queryFor('document', documents, seen));
    const { period, asOf, position } = seen;
    const answerable = obligations.flatMap(({ answering }) => answering.at(-1)?.agency ?? []);
    const tiers = await facts.tiersOf(answerable, position);
    const card = programmeCardOf({ documents, period, asOf, policy, tiers }, obligations);
    return { seen, id: question.programme, programme, card };
  }
}
