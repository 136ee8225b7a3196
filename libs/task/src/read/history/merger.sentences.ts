import type { Text } from '@ledger/platform';
import type { MergerEvent, MergerReference } from '../../domain/events/merger.events.js';
import type { Sentences } from './sentences.js';
import { same, when, type Words } from './words.js';

/** What the predecessor's people did after its day, until the merger was recorded. */
function done(events: readonly string[]): Text {
  return when(events.length > 0, {
    vi: `; ${events.length} việc cơ quan cũ đã làm sau ngày đó được tính cho cơ quan mới`,
    en: `; done by the predecessor after that day and counted for the successor: ${events.length}`,
  });
}

function basis({ document, grounds }: MergerReference, say: Words): Text {
  const source = say.cite(document === null ? null : { document, clause: null });
  const why = grounds === null ? '' : `: ${grounds}`;
  return { vi: `${source.vi}${why}`, en: `${source.en}${why}` };
}

export const MERGER_SENTENCES: Sentences<MergerEvent> = {
  'task.role-passed-on': ({ role, from, to, merger, doneByPredecessor }, say) => {
    const [what, rests] = [say.value('role', role), basis(merger, say)];
    const counted = done(doneByPredecessor);
    const [before, after] = [say.agency(from), say.agency(to)];
    return {
      vi: `Do sáp nhập, vai trò ${what.vi} chuyển từ ${before} sang ${after}${rests.vi}${counted.vi}.`,
      en: `By merger the role of ${what.en} passed from ${before} to ${after}${rests.en}${counted.en}.`,
    };
  },
  'task.coordinator-ended': ({ coordinator, because, merger }, say) => {
    const rests = merger === null ? same('') : basis(merger, say);
    const agency = say.agency(coordinator);
    const why =
      because === 'now-lead'
        ? { vi: 'đã là cơ quan chủ trì', en: 'it is the lead now' }
        : { vi: 'cơ quan kế thừa đã phối hợp', en: 'its successor coordinates already' };
    return {
      vi: `${agency} thôi phối hợp vì ${why.vi}${rests.vi}.`,
      en: `${agency} no longer coordinates: ${why.en}${rests.en}.`,
    };
  },
  'task.merged-into': ({ into, from, to, merger, doneByPredecessor }, say) => {
    const [rests, counted] = [basis(merger, say), done(doneByPredecessor)];
    const [before, after] = [say.agency(from), say.agency(to)];
    return {
      vi: `Do sáp nhập ${before} vào ${after}, nhiệm vụ nhập vào nhiệm vụ ${into}${rests.vi}${counted.vi}.`,
      en: `As ${before} merged into ${after}, the task was merged into task ${into}${rests.en}${counted.en}.`,
    };
  },
};
