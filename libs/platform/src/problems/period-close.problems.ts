import type { ProblemTable } from './problem-row.js';

/** The close of periods. */
export const PERIOD_CLOSE_PROBLEMS = {
  'period-close.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'close' },
    title: { vi: 'Không có lần chốt kỳ này', en: 'No such close' },
    detail: {
      vi: 'Chưa có lần chốt kỳ nào mang mã {close}. Đề nghị kiểm tra lại mã.',
      en: 'No close of a period has the id {close}. Check the id.',
    },
  },
  'period-close.not-over': {
    status: 422,
    level: 'info',
    at: { holding: 'period' },
    title: { vi: 'Kỳ chưa kết thúc', en: 'The period is not over' },
    detail: {
      vi: 'Kỳ {period} chưa kết thúc tính đến {asOf} nên chưa chốt được. Đề nghị chốt sau khi kỳ kết thúc, tại vị trí và mốc sau đó.',
      en: 'Period {period} is not over as of {asOf}. Close it once it is over, at a position and a date after its end.',
    },
  },
  'period-close.looks-ahead': {
    status: 422,
    level: 'info',
    at: '/asOf',
    title: { vi: 'Mốc tính sau thời điểm đã biết', en: 'T lies after K' },
    detail: {
      vi: 'Mốc tính {asOf} ở sau {knownAt}, khi đã có ghi nhận mới sau vị trí này; số liệu chốt không được là dự báo. Đề nghị chọn mốc không muộn hơn, hoặc vị trí sau đó.',
      en: 'As of {asOf} lies after {knownAt}, when more was recorded than the position knows; what is closed is no forecast. Choose an earlier date, or a later position.',
    },
  },
  'period-close.position-unknown': {
    status: 422,
    level: 'info',
    at: { holding: 'position' },
    title: { vi: 'Nhật ký không có vị trí này', en: 'The log has no such position' },
    detail: {
      vi: 'Nhật ký không có sự kiện nào ở vị trí {position}. Đề nghị lấy vị trí do phiếu điểm nêu.',
      en: 'The log has no event at position {position}. Take the position that a scorecard gives.',
    },
  },
  'period-close.already-closed': {
    status: 409,
    level: 'info',
    title: { vi: 'Kỳ đã được chốt', en: 'The period is closed' },
    detail: {
      vi: 'Kỳ này đã được chốt tại vị trí {position} với bản chụp {snapshot} (mã {close}) và không chốt lại. Điều biết thêm về sau được xem ở mục điều chỉnh.',
      en: 'The period was closed at position {position} on snapshot {snapshot} (id {close}) and is not closed again. What is known since shows as corrections.',
    },
  },
  'period-close.pending': {
    status: 409,
    level: 'info',
    title: { vi: 'Đã có đề nghị chốt kỳ', en: 'A close is proposed already' },
    detail: {
      vi: 'Đã có đề nghị chốt kỳ này tại vị trí {position} với bản chụp {snapshot} (mã {close}). Đề nghị phê duyệt hoặc rút đề nghị đó trước.',
      en: 'To close the period at position {position} on snapshot {snapshot} was proposed before (id {close}). Approve or withdraw that first.',
    },
  },
  'period-close.not-pending': {
    status: 409,
    level: 'info',
    title: { vi: 'Không có đề nghị đang chờ', en: 'No proposal is pending' },
    detail: {
      vi: 'Lần chốt kỳ {close} không có đề nghị nào đang chờ phê duyệt. Đề nghị xem lại tình trạng.',
      en: 'No proposal of close {close} awaits an approval. Look at how it stands.',
    },
  },
  'period-close.not-closed': {
    status: 409,
    level: 'info',
    title: { vi: 'Kỳ chưa được chốt', en: 'The period is not closed' },
    detail: {
      vi: 'Kỳ mang mã {close} chưa được phê duyệt chốt nên chưa có số liệu để khiếu nại hay điều chỉnh. Đề nghị chờ phê duyệt.',
      en: 'The close {close} is not approved, so that it has nothing to dispute or correct. Wait for the approval.',
    },
  },
  'period-close.of-own-agency': {
    status: 403,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Không được tự chốt kỳ của cơ quan mình', en: 'Nobody closes their own card' },
    detail: {
      vi: 'Người đang công tác tại cơ quan {agency} không được chốt kỳ của cơ quan này. Đề nghị giao người khác.',
      en: 'Who serves in agency {agency} does not close its card. Leave it to somebody else.',
    },
  },
  'period-close.by-proposer': {
    status: 403,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Người đề nghị không được phê duyệt', en: 'Whoever proposed does not approve' },
    detail: {
      vi: 'Người đề nghị chốt kỳ {close} không được tự phê duyệt. Đề nghị giao người khác.',
      en: 'Whoever proposed close {close} does not approve it. Leave it to somebody else.',
    },
  },
  'period-close.approves-other': {
    status: 409,
    level: 'info',
    at: '',
    title: { vi: 'Phê duyệt không khớp đề nghị', en: 'Something else is proposed' },
    detail: {
      vi: 'Đề nghị đang chờ là bản chụp {snapshot} tại vị trí {position}. Đề nghị đọc bản chụp đó rồi phê duyệt đúng mã băm và vị trí.',
      en: 'What is proposed is snapshot {snapshot} at position {position}. Read it, then approve that hash and position.',
    },
  },
  'period-close.snapshot-damaged': {
    status: 409,
    level: 'error',
    title: { vi: 'Bản chụp đã bị hỏng', en: 'The snapshot is damaged' },
    detail: {
      vi: 'Bản chụp {snapshot} đang lưu không còn đúng mã băm. Đề nghị khôi phục tệp, hoặc rút đề nghị và chốt lại.',
      en: 'The stored snapshot {snapshot} no longer has its hash. Restore the file, or withdraw the proposal and propose anew.',
    },
  },
  'period-close.event-missing': {
    status: 409,
    level: 'error',
    title: { vi: 'Nhật ký thiếu sự kiện đã chốt', en: 'The log lacks the event of the close' },
    detail: {
      vi: 'Không tìm thấy sự kiện có mã băm lá {leaf} (vị trí {position} khi chốt). Nhật ký này không phải là nhật ký đã chốt; đề nghị kiểm tra bằng verify chain.',
      en: 'No event has the leaf hash {leaf} (position {position} when it was closed). This is not the log that was closed; check it with verify chain.',
    },
  },
  'period-close.words-missing': {
    status: 422,
    level: 'info',
    title: { vi: 'Thiếu lý do', en: 'The reason is missing' },
    detail: {
      vi: 'Trường {field} bị trống. Đề nghị nêu lý do.',
      en: 'The field {field} is blank. State the reason.',
    },
  },
} satisfies Partial<ProblemTable>;
