import type { Language, Stage, Text } from '@ledger/platform';

interface SectionWords {
  readonly label: Text;
  /** What is counted while it is read or written. */
  readonly unit: Text;
}

const EVENTS: SectionWords = {
  label: { vi: 'sự kiện', en: 'events' },
  unit: { vi: 'sự kiện', en: 'events' },
};

const BESIDE: Readonly<Record<string, SectionWords>> = {
  files: {
    label: { vi: 'tệp đính kèm', en: 'files' },
    unit: { vi: 'phần', en: 'parts' },
  },
  persons: {
    label: { vi: 'sổ đăng ký người', en: 'the register of people' },
    unit: { vi: 'dòng', en: 'records' },
  },
};

/** What is done to a section of a backup, as a stage of the work on all of it. */
export function stageOf(work: Text, section: string, language: Language): Stage {
  const { label, unit } = BESIDE[section] ?? EVENTS;
  return { label: `${work[language]} ${label[language]}`, unit: unit[language] };
}
