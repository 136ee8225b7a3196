import type { Text } from '@ledger/platform';
import type { Failure } from '@ledger/projection';

/** Where a read model or a process stopped and why, after "stopped"; an event that cannot be read has no id or type to tell. */
export function failureInWords(failure: Failure): Text {
  const { position, timer, eventId, eventType, error } = failure;
  if (timer !== undefined) {
    return {
      vi: `sau vị trí ${position}, hẹn giờ ${timer}: ${error}`,
      en: `after position ${position}, at timer ${timer}: ${error}`,
    };
  }
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
