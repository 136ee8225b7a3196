import type { CourseEvent } from '../../domain/events/course.events.js';
import type { Sentences } from './sentences.js';
import { when } from './words.js';

export const COURSE_SENTENCES: Sentences<CourseEvent> = {
  'task.suspended': ({ grounds, document }, say) => {
    const source = say.cite(document);
    return {
      vi: `${say.who.vi} tạm hoãn nhiệm vụ${source.vi}: ${grounds}.`,
      en: `${say.who.en} suspended the task${source.en}: ${grounds}.`,
    };
  },
  'task.resumed': ({ document }, say) => {
    const source = say.cite(document);
    return {
      vi: `${say.who.vi} cho tiếp tục nhiệm vụ${source.vi}.`,
      en: `${say.who.en} resumed the task${source.en}.`,
    };
  },
  'task.cancelled': ({ grounds, document }, say) => {
    const source = say.cite(document);
    return {
      vi: `${say.who.vi} hủy nhiệm vụ${source.vi}: ${grounds}.`,
      en: `${say.who.en} cancelled the task${source.en}: ${grounds}.`,
    };
  },
  'task.superseded': ({ by, document }, say) => {
    const source = say.cite(document);
    return {
      vi: `${say.who.vi} thay thế bằng nhiệm vụ ${by}${source.vi}.`,
      en: `${say.who.en} superseded the task by ${by}${source.en}.`,
    };
  },
  'task.marked-duplicate': ({ of, grounds }, say) => ({
    vi: `${say.who.vi} đánh dấu trùng với nhiệm vụ ${of}: ${grounds}.`,
    en: `${say.who.en} marked the task as a duplicate of ${of}: ${grounds}.`,
  }),
  'task.continuous-ended': ({ grounds, document }, say) => {
    const source = say.cite(document);
    return {
      vi: `${say.who.vi} chấm dứt nhiệm vụ thường xuyên${source.vi}: ${grounds}.`,
      en: `${say.who.en} ended the continuous task${source.en}: ${grounds}.`,
    };
  },
  'task.corrected': ({ rev, field, right, grounds, document }, say) => {
    const [what, source] = [say.value('correctable', field), say.cite(document)];
    return {
      vi: `${say.who.vi} đính chính ${what.vi} của sự kiện số ${rev}${source.vi} thành “${right}”: ${grounds}.`,
      en: `${say.who.en} corrected ${what.en} of event ${rev}${source.en} to “${right}”: ${grounds}.`,
    };
  },
  'task.lapsed': ({ clock, endedAt, responsible, about }, say) => {
    const [what, day, silent] = [
      say.value('clock', clock),
      say.lastDay(endedAt),
      say.agency(responsible),
    ];
    const object = when(about !== null, { vi: ` (${about})`, en: ` (${about})` });
    return {
      vi: `Hết thời hạn ${what.vi}${object.vi} ngày ${day.vi} mà ${silent} chưa có ý kiến.`,
      en: `The term for ${silent} to ${what.en}${object.en} ended in silence at the end of ${day.en}.`,
    };
  },
};
