import type { Recipients } from '@ledger/kernel';
import type { RequestFault } from '@ledger/platform';
import type { AssignDto } from './assign.dto.js';
import { readDeadline } from './read-deadline.js';

/** What a request says of them, where {@link recipientsFaults} found nothing wrong. */
export function recipientsIn({ lead, leads, group, alongside, openGroup }: AssignDto): Recipients {
  if (leads) return { form: 'joint', agencies: leads };
  if (group) return { form: 'group', group, alongside: alongside ?? [] };
  if (openGroup) {
    const { words, named } = openGroup;
    return { form: 'open-group', words, group: openGroup.group ?? null, named: named ?? [] };
  }
  return lead ? { form: 'single', agency: lead } : { form: 'nobody' };
}

const ONE_OF_FOUR = ['lead', 'leads', 'group', 'openGroup'] as const;

/** What leaves open to whom it is given, or says it twice. */
export function recipientsFaults(dto: AssignDto): readonly RequestFault[] {
  const [, second] = ONE_OF_FOUR.filter((form) => Boolean(dto[form]));
  const several =
    recipientsIn(dto).form !== 'single' || readDeadline(dto.deadline).kind === 'yearly';
  const faults: RequestFault[] = [];
  if (second !== undefined) faults.push({ pointer: `/${second}`, must: ALONE });
  if (dto.alongside && !dto.group) faults.push({ pointer: '/alongside', must: BESIDE_GROUP });
  if (dto.parent && several) faults.push({ pointer: '/parent', must: SINGLE_LEAD });
  return faults;
}

const ALONE = {
  vi: 'bỏ đi, vì chỉ được nêu một trong các mục lead, leads, group, openGroup',
  en: 'be left out: only one of lead, leads, group and openGroup is given',
};

const BESIDE_GROUP = {
  vi: 'đi kèm mục group',
  en: 'come with group',
};

const SINGLE_LEAD = {
  vi: 'bỏ đi, vì chỉ việc giao cho một cơ quan với một thời hạn mới là phần của nhiệm vụ khác',
  en: 'be left out: only what one agency is to do once is a part of another task',
};
