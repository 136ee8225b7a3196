import { keyOf, plainWords } from './words.js';

/** What a list can say of a product: its kind and who issues it, each in words of the fixed vocabulary or open. */
export interface PlannedProduct {
  /** As written. */
  readonly words: string;
  readonly kind: PlannedKind | null;
  readonly issuer: PlannedIssuer | null;
}

type PlannedKind = Document | 'system' | 'outcome';

type Document =
  | 'law'
  | 'ordinance'
  | 'resolution'
  | 'decree'
  | 'decision'
  | 'directive'
  | 'circular'
  | 'strategy'
  | 'programme'
  | 'plan'
  | 'scheme'
  | 'guidance'
  | 'standard'
  | 'report'
  | 'submission';

type OtherSigner =
  | 'national-assembly'
  | 'national-assembly-standing-committee'
  | 'president'
  | 'government'
  | 'prime-minister'
  | 'politburo'
  | 'secretariat'
  | 'peoples-council';

type PlannedIssuer = OtherSigner | 'lead-agency';

/** Who issues it, where the words end with that: "Quyết định của Bộ trưởng" is the lead's own. */
const ISSUERS: readonly (readonly [RegExp, PlannedIssuer])[] = [
  [/ của quốc hội$/, 'national-assembly'],
  [/ của (ủy ban|uỷ ban) thường vụ quốc hội$/, 'national-assembly-standing-committee'],
  [/ của chủ tịch nước$/, 'president'],
  [/ của chính phủ$/, 'government'],
  [/ của thủ tướng( chính phủ)?$/, 'prime-minister'],
  [/ của bộ chính trị$/, 'politburo'],
  [/ của ban bí thư$/, 'secretariat'],
  [/ của (hội đồng nhân dân|hđnd)( |$)/, 'peoples-council'],
  [/ của bộ( trưởng)?$/, 'lead-agency'],
];

/** The first that fits counts. "Chương trình/Kế hoạch" is one or the other, so it stays open. */
const DOCUMENTS: readonly (readonly [RegExp, Document | null])[] = [
  [/^[^,]+\/(kế hoạch|đề án|chương trình|thỏa thuận)/, null],
  [/^luật( |$)/, 'law'],
  [/^pháp lệnh( |$)/, 'ordinance'],
  [/^nghị quyết( |$)/, 'resolution'],
  [/^nghị định( |$)/, 'decree'],
  [/^quyết định( |$)/, 'decision'],
  [/^chỉ thị( |$)/, 'directive'],
  [/^thông tư( |$)/, 'circular'],
  [/^(hồ sơ (đề nghị|trình)|đề xuất|tờ trình)( |$)/, 'submission'],
  [/báo cáo, đề xuất /, 'submission'],
  [/^báo cáo( |$)/, 'report'],
  [/^chiến lược( |$)/, 'strategy'],
  [/^chương trình( |$)/, 'programme'],
  [/^kế hoạch( |$)/, 'plan'],
  [/^đề án( |$)/, 'scheme'],
  [/^(văn bản )?hướng dẫn( |$)/, 'guidance'],
  [/^(tiêu chuẩn|quy chuẩn|(văn bản )?định mức)( |,|$)/, 'standard'],
  [/^(văn bản|chính sách|quy định|quy trình)( |$)/, null],
];

/** A submission or report that is itself the product is the lead's own. */
const LEADS_OWN: readonly (PlannedKind | null)[] = ['submission', 'report'];

const SYSTEM =
  /^(hoàn thành )?(các )?(hệ thống|nền tảng|cơ sở dữ liệu|csdl|trung tâm|mạng lưới|phần mềm|ứng dụng|công cụ|kết nối)( |$)/;

const OUTCOME =
  /(^| )(có|đạt|ít nhất) |được (công bố|thành lập|triển khai)|^(quản lý|hoạt động|hoàn thành|bảo đảm|đảm bảo)( |$)/;

/** The products of a cell. "A, B" means both where each part is a document; otherwise the words stay one product. */
export function readProducts(cell: string): readonly PlannedProduct[] {
  const words = plainWords(cell);
  if (words === '') return [];
  const parts = words.split(/[,;]/).map((part) => part.trim());
  const documents = parts.map(documentOf);
  if (documents.every((product) => product?.kind != null)) {
    return documents.flatMap((product) => product ?? []);
  }
  return [documentOf(words) ?? resultOf(words, parts)];
}

/** Null for what is no paper. */
function documentOf(words: string): PlannedProduct | null {
  const key = withoutNumber(keyOf(words).replace(/\.$/, ''));
  const found = DOCUMENTS.find(([form]) => form.test(key));
  if (found === undefined) return null;
  const [, kind] = found;
  const [, named = null] = ISSUERS.find(([end]) => end.test(key)) ?? [];
  const own = LEADS_OWN.includes(kind) && beginsWithIt(key);
  return { words, kind, issuer: own ? 'lead-agency' : named };
}

/** "Bộ Tư pháp tổng hợp, báo cáo, đề xuất …" is somebody's submission, but not plainly the lead's. */
function beginsWithIt(key: string): boolean {
  return /^(hồ sơ|đề xuất|tờ trình|báo cáo)/.test(key);
}

function resultOf(words: string, parts: readonly string[]): PlannedProduct {
  const keys = parts.map((part) => keyOf(part));
  if (keys.some((key) => SYSTEM.test(key))) return { words, kind: 'system', issuer: null };
  const isOutcome = OUTCOME.test(withoutNumber(keyOf(words)));
  return { words, kind: isOutcome ? 'outcome' : null, issuer: null };
}

function withoutNumber(key: string): string {
  return key.replace(/^(các|những) /, '');
}
