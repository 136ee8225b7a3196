import type { Text } from '@ledger/platform';
import type { ProcessStatus, ProjectionStatus } from '@ledger/projection';

type Standing = Pick<ProjectionStatus | ProcessStatus, 'lag' | 'lease'>;

/** How far behind its log a reader is. */
export function lagInWords({ lag }: Standing): Text {
  if (lag === null) return { vi: 'thuộc nhật ký khác', en: 'made from another log' };
  const seconds = lag.seconds === null ? '?' : Math.round(lag.seconds);
  return {
    vi: `chậm ${lag.events} sự kiện (${seconds} giây)`,
    en: `${lag.events} events (${seconds} s) behind`,
  };
}

/** Who works on it. */
export function workerInWords({ lease }: Standing): Text {
  return lease === null
    ? { vi: 'không có tiến trình nào xử lý', en: 'nobody works on it' }
    : { vi: `${lease.holder} xử lý`, en: `worked on by ${lease.holder}` };
}
