import { TheCaller, type Caller } from '@ledger/access';
import { DescribedController, PathId, QueryPath } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { historyAnswer, replayAnswer, rollUpAnswer, sideAnswer } from '../../read/answers.js';
import { LogDirectory } from '../../read/directory/log-directory.js';
import { tell } from '../../read/history/history.js';
import { NOW, pointOf, type PointWords } from '../../read/replay/point.js';
import { RollUpReader } from '../../read/roll-up/roll-up-reader.js';
import { TaskReader } from '../../read/task-reader.js';
import { accepted } from './accepted.js';
import { CallerActions } from './caller-actions.js';
import { RollUpAnswer } from './roll-up.answers.js';
import { DifferenceAnswer, HistoryAnswer, ReplayAnswer, TaskAnswer } from './task-query.answers.js';
import { DifferenceQuery, PointQuery, RollUpQuery } from './task-query.dto.js';

/** A task, now or as it stood, and what happened to it: always read from the log. */
@DescribedController('v1/tasks', 'tasks')
export class TaskQueryController {
  constructor(
    private readonly reader: TaskReader,
    private readonly rollUps: RollUpReader,
    private readonly directory: LogDirectory,
    private readonly actions: CallerActions,
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
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskAnswer> {
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
  async replay(@PathId() id: string, @Query() query: PointQuery): Promise<ReplayAnswer> {
    return replayAnswer(id, accepted(await this.reader.replay(id, accepted(pointOf(query)))));
  }

  @QueryPath(':id/history', {
    summary: { vi: 'Lịch sử nhiệm vụ, bằng câu', en: 'What happened to a task, in sentences' },
    answer: HistoryAnswer,
  })
  async history(@PathId() id: string, @Query() query: PointQuery): Promise<HistoryAnswer> {
    const replayed = accepted(await this.reader.replay(id, accepted(pointOf(query))));
    const events = replayed.found === 'task' ? replayed.events : [];
    const entries = await tell(events, this.directory);
    return { id, ...sideAnswer(replayed), entries: entries.map(historyAnswer) };
  }

  @QueryPath(':id/difference', {
    summary: { vi: 'Khác biệt giữa hai thời điểm', en: 'What is different between two points' },
    answer: DifferenceAnswer,
  })
  async difference(
    @PathId() id: string,
    @Query() query: DifferenceQuery,
  ): Promise<DifferenceAnswer> {
    const [from, to] = [accepted(pointOf(fromOf(query))), accepted(pointOf(toOf(query)))];
    const difference = accepted(await this.reader.difference(id, from, to));
    const [added, removed] = await Promise.all([
      tell(difference.added, this.directory),
      tell(difference.removed, this.directory),
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

  @QueryPath(':id/roll-up', {
    summary: {
      vi: 'Tổng hợp nhiệm vụ chung hoặc nhiệm vụ cha',
      en: 'How the parts of a collective or parent task stand',
    },
    answer: RollUpAnswer,
  })
  async rollUp(@PathId() id: string, @Query() query: RollUpQuery): Promise<RollUpAnswer> {
    const { notBefore, ...words } = query;
    const point = accepted(pointOf(words));
    const seenBy = notBefore === undefined ? undefined : BigInt(notBefore);
    return rollUpAnswer(id, accepted(await this.rollUps.rollUp(id, point, seenBy)));
  }
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
