import type { Text } from '@ledger/platform';
import type { PaperEvent } from '../../domain/events/paper.events.js';
import type { Signature } from '../../domain/papers.js';
import type { Sentences } from './sentences.js';
import { CAPACITIES } from './value-words.js';
import { same, when, type Words } from './words.js';

/** Who signed, in what capacity; pseudonymous ids stand for people. */
function signed(signature: Signature | null): Text {
  if (signature === null) return same('');
  const { vi, en } = CAPACITIES[signature.capacity];
  return {
    vi: `, ${signature.signedBy} ký (${vi})`,
    en: `, signed by ${signature.signedBy} (${en})`,
  };
}

function obstaclesOf(obstacles: readonly { readonly class: string }[], say: Words): Text {
  const classes = say.values(
    'obstacle',
    obstacles.map((obstacle) => obstacle.class),
  );
  return when(obstacles.length > 0, {
    vi: `; vướng mắc về: ${classes.vi}`,
    en: `; obstacles with: ${classes.en}`,
  });
}

export const PAPER_SENTENCES: Sentences<PaperEvent> = {
  'task.progress-reported': ({ summary, percent, obstacles }, say) => {
    const part = percent === null ? '' : ` ${percent} %`;
    const hindered = obstaclesOf(obstacles, say);
    return {
      vi: `${say.who.vi} báo cáo tiến độ${part}: ${summary}${hindered.vi}.`,
      en: `${say.who.en} reported progress${part}: ${summary}${hindered.en}.`,
    };
  },
  'task.paper-prepared': ({ paper, content }, say) => {
    const kind = say.value('kind', content.kind);
    return {
      vi: `${say.who.vi} soạn ${kind.vi} ${paper}, chờ ký.`,
      en: `${say.who.en} prepared the ${kind.en} ${paper}, to be signed.`,
    };
  },
  'task.paper-discarded': ({ paper }, say) => ({
    vi: `${say.who.vi} bỏ bản soạn ${paper}.`,
    en: `${say.who.en} took back the draft ${paper}.`,
  }),
  'task.completion-claimed': ({ claim, content, signature, accept }, say) => {
    const by = signed(signature);
    const [answers, until] = [content.answers.length, say.date(accept.lastDay)];
    return {
      vi: `${say.who.vi} báo cáo hoàn thành ${claim}${by.vi}: ${content.summary}; ${answers} minh chứng; xác nhận trước hết ngày ${until.vi}.`,
      en: `${say.who.en} handed over with claim ${claim}${by.en}: ${content.summary}; pieces of evidence: ${answers}; to be accepted by the end of ${until.en}.`,
    };
  },
  'task.completion-claim-withdrawn': ({ claim, reason }, say) => ({
    vi: `${say.who.vi} rút báo cáo hoàn thành ${claim}: ${reason}.`,
    en: `${say.who.en} withdrew claim ${claim}: ${reason}.`,
  }),
  'task.extension-requested': ({ request, content, signature, late }, say) => {
    const by = signed(signature);
    const to = say.asked(content.deadline);
    const cause = say.value('cause', content.cause);
    const after = when(late, { vi: ' sau khi đã quá hạn', en: ' after the due instant' });
    return {
      vi: `${say.who.vi} đề nghị gia hạn ${request}${after.vi} đến ${to.vi}${by.vi}, do ${cause.vi}: ${content.grounds}.`,
      en: `${say.who.en} asked for extension ${request}${after.en} until ${to.en}${by.en}, for ${cause.en}: ${content.grounds}.`,
    };
  },
  'task.extension-request-withdrawn': ({ request, reason }, say) => ({
    vi: `${say.who.vi} rút đề nghị gia hạn ${request}: ${reason}.`,
    en: `${say.who.en} withdrew extension request ${request}: ${reason}.`,
  }),
  'task.submitted': ({ submission, content, signature }, say) => {
    const by = signed(signature);
    const body = say.value('body', content.body);
    const dated = say.date(content.date);
    return {
      vi: `${say.who.vi} trình ${body.vi} bằng văn bản ${content.number} ngày ${dated.vi} (${submission})${by.vi}.`,
      en: `${say.who.en} submitted to ${body.en} with ${content.number} of ${dated.en} (${submission})${by.en}.`,
    };
  },
  'task.submission-withdrawn': ({ submission, reason }, say) => ({
    vi: `${say.who.vi} rút bản trình ${submission}: ${reason}.`,
    en: `${say.who.en} withdrew submission ${submission}: ${reason}.`,
  }),
  'task.product-issued': ({ product, number, date, document }, say) => {
    const [dated, source] = [say.date(date), say.cite(document)];
    return {
      vi: `${say.who.vi} ghi nhận sản phẩm ${product} đã được ban hành: ${number} ngày ${dated.vi}${source.vi}.`,
      en: `${say.who.en} recorded that product ${product} was issued: ${number} of ${dated.en}${source.en}.`,
    };
  },
};
