import type { CollectiveEvent } from '../../domain/events/collective.events.js';
import type { Sentences } from './sentences.js';

export const COLLECTIVE_SENTENCES: Sentences<CollectiveEvent> = {
  'task.collectively-assigned': ({ assignment, leads, assigner, deadline, due }, say) => {
    const [source, by] = [say.cite(assignment.authority), say.deadline(deadline, due)];
    const to = say.leads(leads);
    const from = say.agency(assigner);
    const { title } = assignment;
    return {
      vi: `${from} giao ${to.vi} nhiệm vụ chung “${title}”${source.vi}; thời hạn: ${by.vi}.`,
      en: `${from} assigned “${title}” collectively to ${to.en}${source.en}; deadline: ${by.en}.`,
    };
  },
  'task.members-named': ({ members, document }, say) => {
    const [named, source] = [say.agencies(members), say.cite(document)];
    return {
      vi: `${say.who.vi} nêu tên cơ quan thực hiện${source.vi}: ${named}.`,
      en: `${say.who.en} named members of the group${source.en}: ${named}.`,
    };
  },
  'task.joint-claim-confirmed': ({ claim, lead }, say) => {
    const other = say.agency(lead);
    return {
      vi: `${other} đồng ý với báo cáo hoàn thành chung ${claim}.`,
      en: `${other} confirmed the joint claim ${claim}.`,
    };
  },
  'task.joint-claim-dissented': ({ claim, lead, grounds }, say) => {
    const other = say.agency(lead);
    return {
      vi: `${other} có ý kiến khác về báo cáo hoàn thành chung ${claim}: ${grounds}.`,
      en: `${other} dissented from the joint claim ${claim}: ${grounds}.`,
    };
  },
};
