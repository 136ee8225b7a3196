import type { EventLog } from '@ledger/event-log';
import {
  asOfInstant,
  canonicalJson,
  instantAfter,
  isRefusal,
  laterOf,
  refuse,
  sha256,
  type Instant,
  type Refusal,
} from '@ledger/kernel';
import type { FoldedSnapshot, SnapshotQuestion } from '../domain/close/folded-snapshot.js';
import type { CloseCover } from '../domain/close/period-close.events.js';
import { sightFault } from '../domain/close/propose-close.decider.js';
import type { CardFacts } from './card-facts.js';
import { obligationsOf } from './log-obligations.js';
import { surveyLog, type LogSurvey } from './log-survey.js';
import { peersIn } from './peer-group.js';
import { pinnedAt, scopedCard } from './scoped-card.js';

export interface LogSnapshotsTools {
  readonly log: Pick<EventLog, 'identity' | 'readAll' | 'readStreams'>;
  readonly facts: CardFacts;
  readonly clock: () => Instant;
}

/**
 * Folds cards from the log at a position, and from nothing else. The log is read once up to the position, whatever else
 * is in it; then the streams of what the card covers. Nothing is held but these, some at a time.
 */
export class LogSnapshots {
  constructor(private readonly tools: LogSnapshotsTools) {}

  /** @throws RefusedError if the log cannot be read */
  async take(question: SnapshotQuestion): Promise<FoldedSnapshot | Refusal> {
    const { position } = question;
    const covers = await this.#covers(question);
    if (isRefusal(covers)) return covers;
    const survey = await surveyLog(this.tools.log, position, covers);
    const { end, followedAt } = survey;
    if (end === null)
      return refuse('period-close.position-unknown', { position: String(position) });
    const sight = this.#sight(question, { ...end, followedAt });
    if (isRefusal(sight)) return sight;
    const card = await this.#card(question, sight, survey);
    if (isRefusal(card)) return card;
    const { policy } = card;
    return {
      ...end,
      ...sight,
      policy: policy.policy,
      rules: sha256(canonicalJson(policy.rules)),
      covers,
      json: canonicalJson(card.answer),
    };
  }

  /** Which agencies or documents it is about does not depend on T, since the period is over by then. */
  async #covers({ scope, period, position }: SnapshotQuestion): Promise<CloseCover | Refusal> {
    const { facts } = this.tools;
    const { id } = scope;
    if (scope.of === 'programme') {
      const programme = await facts.programme(id);
      return isRefusal(programme) ? programme : { by: 'document', keys: programme.documents };
    }
    if (scope.of === 'ranking') {
      const peers = peersIn(id, await facts.agencies(position), period.lastDay);
      if (peers === null) return refuse('scorecard.peer-group-unknown', { peerGroup: id });
      return { by: 'agency', keys: peers };
    }
    const unknown = await facts.agencyFault(id);
    if (unknown !== null) return unknown;
    const atItsEnd = { period, asOf: period.to, knownAt: period.to, position, forecast: false };
    const predecessors = scope.of === 'agency' ? [] : await facts.predecessorsOf(id, atItsEnd);
    return { by: 'agency', keys: [id, ...predecessors] };
  }

  /**
   * T may lie as far ahead of the position as nothing more was recorded, so that what is closed is no forecast; K is the
   * first bound that shows T and the position. Both follow from position and T alone, whenever it is folded again.
   */
  #sight(
    { period, asOf: words }: SnapshotQuestion,
    {
      recordedTime,
      followedAt,
    }: Pick<LogSurvey, 'followedAt'> & { readonly recordedTime: Instant },
  ): { readonly asOf: Instant; readonly knownAt: Instant } | Refusal {
    const known = instantAfter(recordedTime, 1);
    const until = laterOf(known, followedAt ?? instantAfter(this.tools.clock(), 1));
    const asOf = words === undefined ? until : asOfInstant(words);
    if (isRefusal(asOf)) return asOf;
    const refused = sightFault(period, { asOf, knownAt: until });
    return refused ?? { asOf, knownAt: laterOf(known, asOf) };
  }

  #card(
    { scope, period, position }: SnapshotQuestion,
    sight: { readonly asOf: Instant; readonly knownAt: Instant },
    { tasks }: LogSurvey,
  ) {
    const { log, facts, clock } = this.tools;
    return scopedCard(
      scope,
      { period: period.name, ...sight },
      {
        log: pinnedAt(position, log),
        source: { obligationsAt: (query) => obligationsOf(log, tasks, query) },
        facts,
        clock,
      },
    );
  }
}
