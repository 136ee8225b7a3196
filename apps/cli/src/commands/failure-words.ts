import type { Text } from '@ledger/platform';
import type { Failure } from '@ledger/projection';

/** Where a read model stopped and why, after "stopped"; an event that cannot be read has no id or type to tell. */
export function failureInWords({ position, eventId, eventType, error }: Failure): Text {
  if (eventId === null || eventType === null) {
    return {
      vi: `ở vị trí ${position}, sự kiện không đọc được: ${error}`,
      en: `at position ${position}, where the event cannot be read: ${error}`,
    };
  }
  return {
    vi: `ở vị trí ${position}, sự kiện ${eventId} (${eventType}): ${error}`,
    en: `at position ${position}, event ${eventId} (${eventType}): ${error}`,
  };
}
