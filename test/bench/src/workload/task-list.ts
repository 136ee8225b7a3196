import { isRefusal, RefusedError, type Actor } from '@ledger/kernel';
import { parseSource, type ListSource } from '@ledger/import';

const LEADS = ['Bộ Y tế', 'Bộ Công an', 'Bộ Tài chính', 'Bộ Quốc phòng', 'Bộ Tư pháp'];
const COORDINATORS = ['Bộ Nội vụ, Bộ Công Thương', 'Bộ Ngoại giao', ''];
const DEADLINES = ['6/2025', '2025', '30/9/2025', 'Thường xuyên'];

/** Who imports lists of the Government. */
export const IMPORTER: Extract<Actor, { readonly kind: 'person' }> = {
  kind: 'person',
  person: 'importer.bench',
  agency: 'chinh-phu',
  roles: ['importer'],
  capacity: null,
};

/** A list as the annexes of resolutions have them, each row with a lead of its own. */
export function taskList(rows: number): Buffer {
  const header = 'TT,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành';
  const lines = Array.from({ length: rows }, (_, n) =>
    [
      n + 1,
      `Xây dựng và ban hành chương trình chuyển đổi số lĩnh vực thứ ${n + 1}`,
      LEADS[n % LEADS.length],
      `"${COORDINATORS[n % COORDINATORS.length] ?? ''}"`,
      'Quyết định của Thủ tướng Chính phủ',
      DEADLINES[n % DEADLINES.length],
    ].join(','),
  );
  return Buffer.from(`\ufeff${[header, ...lines].join('\r\n')}\r\n`);
}

/** A list is imported once only, so that every one needs an annex of its own. */
export function annex(number: number): ListSource {
  const source = parseSource(`03/NQ-CP, 9/1/2025, ${number}`);
  if (isRefusal(source)) throw new RefusedError(source);
  return source;
}
