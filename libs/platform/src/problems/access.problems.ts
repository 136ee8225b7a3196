import type { ProblemTable } from './problem-row.js';

/** Who is asking cannot be told. */
export const ACCESS_PROBLEMS = {
  'access.token-missing': {
    status: 401,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
    detail: {
      vi: 'Yêu cầu không có mã truy cập. Đề nghị gửi kèm tiêu đề "Authorization: Bearer <mã>".',
      en: 'The request carries no token. Send it with the header "Authorization: Bearer <token>".',
    },
  },
  'access.token-invalid': {
    status: 401,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Mã truy cập không hợp lệ', en: 'The token is not valid' },
    detail: {
      vi: 'Mã truy cập không do nơi cấp được tin cậy cấp cho dịch vụ này hoặc đã bị sửa. Đề nghị lấy mã mới.',
      en: 'The token was not issued for this service by an issuer it trusts, or it was altered. Get a new one.',
    },
  },
  'access.token-expired': {
    status: 401,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Mã truy cập đã hết hạn', en: 'The token has expired' },
    detail: {
      vi: 'Mã truy cập chỉ có giá trị đến {expiredAt}. Đề nghị lấy mã mới rồi gửi lại yêu cầu.',
      en: 'The token was good until {expiredAt}. Get a new one and send the request again.',
    },
  },
  'access.claim-invalid': {
    status: 401,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Mã truy cập thiếu thông tin', en: 'The token does not say who is asking' },
    detail: {
      vi: 'Mã truy cập thiếu hoặc ghi sai mục "{claim}", nên không xác định được người gửi. Đề nghị báo nơi cấp mã.',
      en: 'The claim "{claim}" of the token is missing or malformed, so the caller is unknown. Tell whoever issues the tokens.',
    },
  },
} satisfies Partial<ProblemTable>;
