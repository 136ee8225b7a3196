import type { DocumentContent, DocumentEvent } from '../../domain/document/document.events.js';
import type { Text } from '@ledger/platform';
import type { Sentences } from './sentences.js';
import type { Words } from './words.js';

function described({ number, date, issuer, title }: DocumentContent, say: Words): Text {
  const [day, by] = [say.date(date), say.agency(issuer)];
  const called = number === null ? { vi: 'chưa có số', en: 'still without a number' } : null;
  return {
    vi: `“${title}” (${called?.vi ?? number}) ngày ${day.vi} của ${by}`,
    en: `“${title}” (${called?.en ?? number}) of ${day.en} by ${by}`,
  };
}

export const DOCUMENT_SENTENCES: Sentences<DocumentEvent> = {
  'document.registered': ({ form, content }, say) => {
    const what = described(content, say);
    const kind =
      form === 'document'
        ? { vi: 'văn bản', en: 'the document' }
        : { vi: 'kết luận phiên họp', en: 'the conclusion of a session' };
    return {
      vi: `${say.who.vi} đăng ký ${kind.vi} ${what.vi}.`,
      en: `${say.who.en} registered ${kind.en} ${what.en}.`,
    };
  },
  'document.number-added': ({ number }, say) => ({
    vi: `${say.who.vi} bổ sung số văn bản ${number}.`,
    en: `${say.who.en} added the number ${number}.`,
  }),
  'document.corrected': ({ content, grounds }, say) => {
    const what = described(content, say);
    return {
      vi: `${say.who.vi} đính chính thành ${what.vi}: ${grounds}.`,
      en: `${say.who.en} corrected it to ${what.en}: ${grounds}.`,
    };
  },
};
