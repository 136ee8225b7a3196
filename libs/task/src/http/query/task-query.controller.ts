import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { DescribedController, PathId, QueryPath, SeeingQuery } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { historyAnswer, replayAnswer, sideAnswer } from '../../read/answers.js';
import { HistoryReader } from '../../read/history/history-reader.js';
import { NOW, pointOf, type PointWords } from '../../read/replay/point.js';
import { TaskReader } from '../../read/task-reader.js';
import { accepted } from './accepted.js';
import { CallerActions } from './caller-actions.js';
import { TASK_RIGHT, TaskAdmission } from './task-admission.js';
import { DifferenceAnswer, HistoryAnswer, ReplayAnswer, TaskAnswer } from './task-query.answers.js';
import { DifferenceQuery, HistoryQuery, PointQuery } from './task-query.dto.js';

/** A task, now or as it stood, and what happened to it: always read from the log. */
@DescribedController('v1/tasks', 'tasks')
@ReadBy(TASK_RIGHT)
export class TaskQueryController {
  constructor(
    private readonly reader: TaskReader,
    private readonly histories: HistoryReader,
    private readonly actions: CallerActions,
    private readonly admission: TaskAdmission,
  ) {}

  @QueryPath(':id', {
    summary: {
      vi: 'Xem nhiệm vụ hiện tại và các bước có thể thực hiện',
      en: 'A task as it stands, with the actions open to the caller',
    },
    answer: TaskAnswer,
    tagged: true,
  })
  async now(
    @PathId() id: string,
    @Query() query: SeeingQuery,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskAnswer> {
    await this.admission.admit(id, query, caller);
    const replayed = accepted(await this.reader.replay(id, NOW));
    const { seen } = replayed;
    const actions = await this.actions.on(id, caller, seen);
    void reply.header('etag', `"${seen.revision ?? 0}"`);
    return { ...replayAnswer(id, replayed), actions };
  }

  @QueryPath(':id/replay', {
    summary: {
      vi: 'Xem lại nhiệm vụ tại một ngày, theo những gì đã biết khi đó',
      en: 'A task as it stood, and as it was known',
    },
    answer: ReplayAnswer,
  })
  async replay(
    @PathId() id: string,
    @Query() query: PointQuery,
    @TheCaller() caller: Caller,
  ): Promise<ReplayAnswer> {
    await this.admission.admit(id, query, caller);
    return replayAnswer(id, accepted(await this.reader.replay(id, accepted(pointOf(query)))));
  }

  @QueryPath(':id/history', {
    summary: { vi: 'Lịch sử nhiệm vụ, bằng câu', en: 'What happened to a task, in sentences' },
    answer: HistoryAnswer,
  })
  async history(
    @PathId() id: string,
    @Query() query: HistoryQuery,
    @TheCaller() caller: Caller,
  ): Promise<HistoryAnswer> {
    await this.admission.admit(id, query, caller);
    const page = { limit: limitIn(query), cursor: query.cursor ?? null };
    const { replayed, entries, next } = accepted(await this.histories.history(id, query, page));
    return { id, ...sideAnswer(replayed), entries: entries.map(historyAnswer), next };
  }

  @QueryPath(':id/difference', {
    summary: { vi: 'Khác biệt giữa hai thời điểm', en: 'What is different between two points' },
    answer: DifferenceAnswer,
  })
  async difference(
    @PathId() id: string,
    @Query() query: DifferenceQuery,
    @TheCaller() caller: Caller,
  ): Promise<DifferenceAnswer> {
    await this.admission.admit(id, query, caller);
    const [from, to] = [accepted(pointOf(fromOf(query))), accepted(pointOf(toOf(query)))];
    const difference = accepted(await this.reader.difference(id, from, to));
    const [added, removed] = await Promise.all([
      this.histories.tell(difference.added),
      this.histories.tell(difference.removed),
    ]);
    return {
      id,
      from: sideAnswer(difference.from),
      to: sideAnswer(difference.to),
      changes: difference.changes,
      added: added.map(historyAnswer),
      removed: removed.map(historyAnswer),
    };
  }
}

function limitIn({ limit }: HistoryQuery): number | null {
  return limit === undefined ? null : Number(limit);
}

function fromOf(query: DifferenceQuery): PointWords {
  return {
    asOf: query.fromAsOf,
    knownAt: query.fromKnownAt,
    revision: query.fromRevision,
    position: query.fromPosition,
  };
}

function toOf(query: DifferenceQuery): PointWords {
  return {
    asOf: query.toAsOf,
    knownAt: query.toKnownAt,
    revision: query.toRevision,
    position: query.toPosition,
  };
}
