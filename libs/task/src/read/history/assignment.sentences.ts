import type { AssignmentEvent } from '../../domain/events/assignment.events.js';
import type { Sentences } from './sentences.js';
import { same, when } from './words.js';

export const ASSIGNMENT_SENTENCES: Sentences<AssignmentEvent> = {
  'task.assigned': ({ assignment, lead, leadWords, assigner, deadline, due }, say) => {
    const [source, by] = [say.cite(assignment.authority), say.deadline(deadline, due)];
    const { title } = assignment;
    const from = say.agency(assigner);
    if (lead === null) {
      return {
        vi: `${from} giao nhiệm vụ “${title}”${source.vi}, chưa xác định được cơ quan chủ trì từ cụm từ “${leadWords}”; thời hạn: ${by.vi}.`,
        en: `${from} assigned “${title}”${source.en}, with no lead to be made out of the words “${leadWords}”; deadline: ${by.en}.`,
      };
    }
    const to = say.agency(lead);
    return {
      vi: `${from} giao ${to} chủ trì nhiệm vụ “${title}”${source.vi}; thời hạn: ${by.vi}.`,
      en: `${from} assigned “${title}” to ${to}${source.en}; deadline: ${by.en}.`,
    };
  },
  'task.assignment-completed': ({ lead, deadline, due, gaps, document }, say) => {
    const source = say.cite(document);
    const by = deadline === null ? same('') : say.deadline(deadline, due);
    const open = say.values('gaps', gaps);
    const led = lead === null ? '' : say.agency(lead);
    const [chosen, dated, left] = [
      when(lead !== null, { vi: `; cơ quan chủ trì: ${led}`, en: `; lead: ${led}` }),
      when(deadline !== null, { vi: `; thời hạn: ${by.vi}`, en: `; deadline: ${by.en}` }),
      when(gaps.length > 0, { vi: `; còn để trống: ${open.vi}`, en: `; still open: ${open.en}` }),
    ];
    return {
      vi: `${say.who.vi} bổ sung nội dung giao nhiệm vụ${source.vi}${chosen.vi}${dated.vi}${left.vi}.`,
      en: `${say.who.en} completed the assignment${source.en}${chosen.en}${dated.en}${left.en}.`,
    };
  },
  'task.acknowledged': ({ official }, say) => {
    const named = when(official !== null, {
      vi: `, cán bộ chịu trách nhiệm: ${official}`,
      en: `; accountable official: ${official}`,
    });
    return {
      vi: `${say.who.vi} tiếp nhận nhiệm vụ${named.vi}.`,
      en: `${say.who.en} acknowledged the task${named.en}.`,
    };
  },
  'task.disputed': ({ grounds }, say) => ({
    vi: `${say.who.vi} phản ánh việc giao nhiệm vụ: ${grounds}.`,
    en: `${say.who.en} disputed the assignment: ${grounds}.`,
  }),
  'task.assignment-upheld': ({ grounds }, say) => ({
    vi: `${say.who.vi} giữ nguyên cơ quan chủ trì: ${grounds}.`,
    en: `${say.who.en} upheld the assignment: ${grounds}.`,
  }),
  'task.reassigned': ({ from, to, grounds, document }, say) => {
    const source = say.cite(document);
    const [before, after] = [say.agency(from), say.agency(to)];
    return {
      vi: `${say.who.vi} chuyển nhiệm vụ từ ${before} sang ${after} chủ trì${source.vi}: ${grounds}.`,
      en: `${say.who.en} reassigned the task from ${before} to ${after}${source.en}: ${grounds}.`,
    };
  },
  'task.coordinator-asked': ({ coordinator, part, answer }, say) => {
    const asked = say.agency(coordinator);
    const by = say.date(answer.lastDay);
    return {
      vi: `${say.who.vi} đề nghị ${asked} phối hợp: ${part}; trả lời trước hết ngày ${by.vi}.`,
      en: `${say.who.en} asked ${asked} to contribute: ${part}; answer by the end of ${by.en}.`,
    };
  },
  'task.coordinator-answered': ({ answer, document }, say) => {
    const source = say.cite(document);
    return {
      vi: `${say.who.vi} trả lời đề nghị phối hợp${source.vi}: ${answer}.`,
      en: `${say.who.en} answered as coordinator${source.en}: ${answer}.`,
    };
  },
};
