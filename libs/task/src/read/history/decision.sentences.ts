import type { DecisionEvent } from '../../domain/events/decision.events.js';
import type { Sentences } from './sentences.js';
import { when } from './words.js';

export const DECISION_SENTENCES: Sentences<DecisionEvent> = {
  'task.extension-granted': ({ request, deadline, due, decider, document }, say) => {
    const [by, to, source] = [
      say.decider(decider),
      say.deadline(deadline, due),
      say.cite(document),
    ];
    return {
      vi: `${by.vi} đồng ý gia hạn theo đề nghị ${request}${source.vi}; thời hạn mới: ${to.vi}.`,
      en: `${by.en} granted extension ${request}${source.en}; new deadline: ${to.en}.`,
    };
  },
  'task.extension-refused': ({ request, grounds, decider, document }, say) => {
    const [by, source] = [say.decider(decider), say.cite(document)];
    return {
      vi: `${by.vi} không đồng ý gia hạn theo đề nghị ${request}${source.vi}: ${grounds}.`,
      en: `${by.en} refused extension ${request}${source.en}: ${grounds}.`,
    };
  },
  'task.deadline-changed': (payload, say) => {
    const { deadline, due, cause, grounds, decider, document, childrenExceeding } = payload;
    const [by, to, source] = [
      say.decider(decider),
      say.deadline(deadline, due),
      say.cite(document),
    ];
    const why = say.value('cause', cause);
    const children = when(childrenExceeding.length > 0, {
      vi: `; ${childrenExceeding.length} nhiệm vụ con có thời hạn muộn hơn`,
      en: `; child tasks now due later: ${childrenExceeding.length}`,
    });
    return {
      vi: `${by.vi} điều chỉnh thời hạn${source.vi} do ${why.vi}: ${grounds}; thời hạn mới: ${to.vi}${children.vi}.`,
      en: `${by.en} changed the deadline${source.en} for ${why.en}: ${grounds}; new deadline: ${to.en}${children.en}.`,
    };
  },
  'task.due-instant-moved': ({ due }, say) => {
    const to = say.date(due.lastDay);
    return {
      vi: `${say.who.vi} tính lại ngày đến hạn theo lịch nghỉ: hết ngày ${to.vi}.`,
      en: `${say.who.en} moved the due instant after a change of the calendar: the end of ${to.en}.`,
    };
  },
  'task.objective-cause-confirmed': ({ missedAt, grounds, decider, document }, say) => {
    const [by, day, source] = [say.decider(decider), say.lastDay(missedAt), say.cite(document)];
    return {
      vi: `${by.vi} xác nhận nguyên nhân khách quan của lần trễ hạn ngày ${day.vi}${source.vi}: ${grounds}.`,
      en: `${by.en} confirmed an objective cause for the instant missed at the end of ${day.en}${source.en}: ${grounds}.`,
    };
  },
  'task.completion-accepted': ({ claim, grade, majorErrors, grounds, issued, milestone }, say) => {
    const result = say.value('grade', grade);
    const dates = issued.map(({ product, date }) => [product, say.date(date)] as const);
    const [errors, published, kept] = [
      when(majorErrors.length > 0, {
        vi: `, ${majorErrors.length} lỗi lớn`,
        en: `, major errors: ${majorErrors.length}`,
      }),
      when(issued.length > 0, {
        vi: `; ban hành: ${dates.map(([product, { vi }]) => `${product} ngày ${vi}`).join(', ')}`,
        en: `; issued: ${dates.map(([product, { en }]) => `${product} on ${en}`).join(', ')}`,
      }),
      when(milestone, { vi: '; nhiệm vụ tiếp tục', en: '; the task goes on' }),
    ];
    return {
      vi: `${say.who.vi} xác nhận hoàn thành theo ${claim}, mức ${result.vi}${errors.vi}: ${grounds}${published.vi}${kept.vi}.`,
      en: `${say.who.en} accepted claim ${claim}, graded ${result.en}${errors.en}: ${grounds}${published.en}${kept.en}.`,
    };
  },
  'task.returned-for-rework': ({ claim, reasons, due }, say) => {
    const to = due === null ? null : say.date(due.lastDay);
    const again = when(to !== null, {
      vi: `; thời hạn còn lại đến hết ngày ${to?.vi ?? ''}`,
      en: `; the time left runs until the end of ${to?.en ?? ''}`,
    });
    return {
      vi: `${say.who.vi} trả lại ${claim} để thực hiện lại: ${reasons}${again.vi}.`,
      en: `${say.who.en} returned ${claim} for rework: ${reasons}${again.en}.`,
    };
  },
  'task.return-contested': ({ grounds }, say) => ({
    vi: `${say.who.vi} kiến nghị về việc trả lại: ${grounds}.`,
    en: `${say.who.en} contested the return: ${grounds}.`,
  }),
  'task.submission-sent-back': ({ submission, reasons, document, due }, say) => {
    const source = say.cite(document);
    const to = due === null ? null : say.date(due.lastDay);
    const again = when(to !== null, {
      vi: `; thời hạn còn lại đến hết ngày ${to?.vi ?? ''}`,
      en: `; the time left runs until the end of ${to?.en ?? ''}`,
    });
    return {
      vi: `${say.who.vi} ghi nhận bản trình ${submission} bị trả lại${source.vi}: ${reasons}${again.vi}.`,
      en: `${say.who.en} recorded that submission ${submission} was sent back${source.en}: ${reasons}${again.en}.`,
    };
  },
};
