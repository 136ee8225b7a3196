import { startOfDay, type Actor } from '@ledger/kernel';
import type { TaskCommand } from '@ledger/task';
import { assignStep, dayDeadline } from './assignment.js';
import { peopleOf, WATCH } from './cast.js';
import type { DecidedTask } from './decided-task.js';
import { claimOf, claimStep, leadStep, signStep } from './lead-steps.js';
import { dayOfPlan } from './life-plan.js';
import { obligationOf, type Life, type LifeStep } from './life.js';

/** Everything that a plan holds, in order of time. */
export function stepsOf(life: Life): readonly LifeStep[] {
  const { plan } = life;
  const steps = [
    ...beginning(life),
    ...plan.reports.map((day) => leadStep(day, report(day))),
    ...corrected(life),
    ...extended(life),
    ...suspended(life),
    ...handedOver(life),
    ...ended(life),
  ];
  return steps.sort((a, b) => a.day - b.day);
}

function beginning(life: Life): readonly LifeStep[] {
  const { cast, plan, parent } = life;
  const effectiveAt = startOfDay(plan.assignedOn);
  const step = assignStep(life);
  const late: TaskCommand = { kind: 'EnterLate', step, effectiveAt, document: cast.document };
  const begin = (): readonly [Actor, TaskCommand] => {
    const { assigner } = peopleOf(cast);
    if (parent === null) return [assigner, plan.recordedAfter === 0 ? step : late];
    const followed = { stream: `task-${parent}`, rev: 0 };
    return [
      WATCH,
      { kind: 'FollowParent', step, effectiveAt, enteredLate: false, parent: followed },
    ];
  };
  return [
    { day: plan.recordedAfter, take: begin },
    leadStep(plan.recordedAfter + 1, { kind: 'Acknowledge', official: null }),
  ];
}

function report(day: number): TaskCommand {
  const percent = Math.min(90, 10 + day / 3);
  const summary = `Đang hoàn thiện dự thảo, đã lấy ý kiến các đơn vị (ngày thứ ${String(day)})`;
  return { kind: 'ReportProgress', summary, percent: Math.round(percent), obstacles: [] };
}

function corrected({ cast, plan }: Life): readonly LifeStep[] {
  if (plan.correction === null) return [];
  const take: LifeStep['take'] = ({ events }) => [
    peopleOf(cast).assigner,
    {
      kind: 'Correct',
      event: events[0]?.envelope.id ?? '',
      field: 'title',
      right: 'Xây dựng kế hoạch',
      grounds: 'Lỗi đánh máy',
      document: null,
    },
  ];
  return [{ day: plan.recordedAfter + plan.correction, take }];
}

function extended({ cast, plan }: Life): readonly LifeStep[] {
  const { extension, dueAfter } = plan;
  if (extension === null || dueAfter === null) return [];
  const { asked, granted } = extension;
  const deadline = dayDeadline(dayOfPlan(plan, dueAfter + 30));
  const decider = { agency: cast.assigner, person: null, capacity: null };
  const content = {
    kind: 'extension-request',
    cause: 'objective',
    grounds: 'Chờ văn bản hướng dẫn',
    progress: 'Đã xong dự thảo',
    deadline,
  } as const;
  const answer: LifeStep['take'] = (task) => {
    const request = obligationOf(task)?.extension?.request ?? 'x1';
    const said = { request, decider, document: null };
    const { assigner } = peopleOf(cast);
    return granted
      ? [assigner, { kind: 'GrantExtension', deadline, ...said }]
      : [assigner, { kind: 'RefuseExtension', grounds: 'Không có lý do khách quan', ...said }];
  };
  return [
    leadStep(asked, { kind: 'PreparePaper', paper: 'x1', content }),
    signStep(asked, 'x1'),
    { day: asked + 3, take: answer },
  ];
}

function suspended({ cast, plan }: Life): readonly LifeStep[] {
  const { suspension } = plan;
  if (suspension === null) return [];
  const document = { document: cast.document, clause: null };
  const { assigner } = peopleOf(cast);
  const until = suspension.from + suspension.days;
  const deadline = plan.dueAfter === null ? null : dayDeadline(dayOfPlan(plan, until + 60));
  const decider = { agency: cast.assigner, person: null, capacity: null };
  return [
    {
      day: suspension.from,
      take: () => [assigner, { kind: 'Suspend', grounds: 'Chờ sắp xếp bộ máy', document }],
    },
    { day: until, take: () => [assigner, { kind: 'Resume', document, decider, deadline }] },
  ];
}

function handedOver({ cast, plan }: Life): readonly LifeStep[] {
  const { claimed, rework } = plan;
  if (claimed === null) return [];
  const { verifier } = peopleOf(cast);
  const again = claimed + 15;
  const returned: LifeStep['take'] = (task) => [
    verifier,
    { kind: 'ReturnForRework', claim: claimOf(task), reasons: 'Chưa đủ nội dung' },
  ];
  const reworked = [
    { day: claimed + 6, take: returned },
    claimStep(again, 'c2'),
    signStep(again, 'c2'),
  ];
  return [
    claimStep(claimed, 'c1'),
    signStep(claimed, 'c1'),
    ...(rework ? reworked : []),
    { day: (rework ? again : claimed) + 7, take: (task) => acceptance(task, { cast, plan }) },
  ];
}

function acceptance(
  task: DecidedTask,
  { cast, plan }: Omit<Life, 'parent'>,
): readonly [Actor, TaskCommand] {
  const majorErrors = Array.from({ length: plan.majorErrors }, () => ({
    product: 'p1',
    description: 'Sai số liệu',
  }));
  return [
    peopleOf(cast).verifier,
    {
      kind: 'Accept',
      claim: claimOf(task),
      grade: plan.exceeded ? 'exceeded' : 'met',
      majorErrors,
      grounds: 'Đạt yêu cầu',
      issued: [],
    },
  ];
}

function ended({ cast, plan }: Life): readonly LifeStep[] {
  const { assigner } = peopleOf(cast);
  const decider = { agency: cast.assigner, person: null, capacity: null };
  const document = { document: cast.document, clause: null };
  const excuse: LifeStep['take'] = (task) => {
    const missedAt = obligationOf(task)?.occurrences[0]?.missedAt;
    if (missedAt === undefined) return null;
    const grounds = 'Thiên tai';
    return [
      assigner,
      { kind: 'ConfirmObjectiveCause', missedAt, grounds, decider, document: null },
    ];
  };
  const steps: LifeStep[] = [];
  if (plan.excused) steps.push({ day: (plan.claimed ?? plan.dueAfter ?? 0) + 20, take: excuse });
  if (plan.cancelled !== null) {
    const grounds = 'Không còn phù hợp';
    steps.push({
      day: plan.cancelled,
      take: () => [assigner, { kind: 'Cancel', grounds, document }],
    });
  }
  return steps;
}
