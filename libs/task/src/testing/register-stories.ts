import { instantAfter } from '@ledger/kernel';
import type { Assign } from '../domain/commands/assignment.commands.js';
import { PEOPLE } from './people.js';
import { dayOf, SAMPLE_ASSIGN, SAMPLE_ASSIGNMENT, SAMPLE_FACTS } from './sample-facts.js';
import { on, TaskStory } from './task-story.js';

type Step = Partial<typeof SAMPLE_ASSIGN>;
type Words = Partial<typeof SAMPLE_ASSIGNMENT>;

const PROVINCE = {
  agency: 'p-hcm',
  validFrom: '2025-01-01',
  validTo: null,
  successor: null,
  basis: { stream: 'agency-p-hcm', rev: 0 },
};

/** Assigned on a day of January 2025. */
export function assigned(id: string, day: string, words: Words, step: Step = {}): TaskStory {
  const assignment = { ...SAMPLE_ASSIGNMENT, coordinators: [], ...words };
  const command: Assign = { ...SAMPLE_ASSIGN, assignment, ...step };
  const story = new TaskStory(`task-${id}`, { agencies: [...SAMPLE_FACTS.agencies, PROVINCE] });
  const at = on(`2025-01-${day}`);
  if (assignment.authority.clause !== null) return story.at(at).by(PEOPLE.assigner, command);
  // Only who imports may leave something open.
  const late = { kind: 'EnterLate', step: command, effectiveAt: at, document: 'nq-03' } as const;
  return story.at(instantAfter(at, 1)).by(PEOPLE.importer, late);
}

const clause = (number: number, document = 'nq-03') => ({
  authority: { document, clause: `Phụ lục II, số ${number}` },
});

/** Five tasks, each unlike the others in something; the last has a word longer than an index takes. */
export const REGISTER_STORIES = [
  assigned('a', '09', { title: 'Đề án chuyển đổi số quốc gia', ...clause(10) }),
  assigned(
    'b',
    '10',
    { title: 'Hoàn thiện thể chế', taskGroup: 'II', priority: 'urgent', ...clause(9) },
    { deadline: dayOf('2025-03-31') },
  ),
  assigned(
    'c',
    '11',
    { title: 'ỨNG DỤNG chữ ký số', taskGroup: 'II', ...clause(2) },
    { lead: 'bkhcn', deadline: { kind: 'continuous', words: 'Thường xuyên', remark: null } },
  ),
  assigned(
    'd',
    '12',
    { title: 'Báo cáo Quốc hội', authority: { document: 'cv-1', clause: null } },
    { lead: 'p-hcm', assigner: 'chinh-phu', deadline: dayOf('2025-12-31') },
  ),
  assigned(
    'e',
    '13',
    { title: `An ninh mạng ${'x'.repeat(3_000)}`, ...clause(1) },
    { deadline: dayOf('2025-05-30') },
  ),
];
