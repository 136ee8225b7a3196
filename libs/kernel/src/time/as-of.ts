import { refuse, type Refusal } from '../refusal/refusal.js';
import { isInstant, type Instant } from './instant.js';
import { endOfDay, isLocalDate } from './local-date.js';

/**
 * The bound that a question "as of" means, exclusive: what holds or was recorded before it is seen. A date means its
 * end in Asia/Ho_Chi_Minh; an instant is taken as it is.
 */
export function asOfInstant(words: string): Instant | Refusal<'as-of.unreadable'> {
  if (isInstant(words)) return words;
  if (isLocalDate(words)) return endOfDay(words);
  return refuse('as-of.unreadable', { words });
}
