import type { ProblemTable } from './problem-row.js';

/** Scoring policies, assessments and programmes. */
export const SCORECARD_PROBLEMS = {
  'scoring-policy.malformed': {
    status: 422,
    level: 'info',
    title: { vi: 'Chính sách chấm điểm không đúng mẫu', en: 'The scoring policy is malformed' },
    detail: {
      vi: 'Chính sách chấm điểm không đúng mẫu tại {field}. Đề nghị đối chiếu với lược đồ JSON của chính sách.',
      en: 'The scoring policy is not as its schema has it at {field}. Compare it with the JSON schema of policies.',
    },
  },
  'scoring-policy.sum-wrong': {
    status: 422,
    level: 'info',
    title: {
      vi: 'Tổng của chính sách chấm điểm không đúng',
      en: 'The parts of the scoring policy do not add up',
    },
    detail: {
      vi: 'Tổng các phần của {field} là {sum}, phải là {expected}. Đề nghị sửa lại trước khi ban hành.',
      en: 'The parts of {field} come to {sum} and must come to {expected}. Mend them before adopting the policy.',
    },
  },
  'scoring-policy.ratings-unordered': {
    status: 422,
    level: 'info',
    at: { holding: 'rating' },
    title: { vi: 'Các mức xếp loại không theo thứ tự', en: 'The ratings are not in order' },
    detail: {
      vi: 'Mức xếp loại {rating} bị lặp hoặc có điểm tối thiểu không thấp hơn mức đứng trước. Đề nghị xếp từ cao xuống thấp, mỗi mức một lần.',
      en: 'Rating {rating} is repeated, or its points are not below those of the one before. List each once, from best to worst.',
    },
  },
  'scoring-policy.name-taken': {
    status: 409,
    level: 'info',
    at: '/policy',
    title: { vi: 'Mã chính sách đã được dùng', en: 'The name of the policy is taken' },
    detail: {
      vi: 'Đã có chính sách chấm điểm khác mang mã {policy}. Đề nghị chọn mã khác.',
      en: 'Another scoring policy has the name {policy} for good. Choose another name.',
    },
  },
  'scoring-policy.overlapping': {
    status: 409,
    level: 'info',
    at: '/from',
    title: { vi: 'Thời gian hiệu lực chồng nhau', en: 'The effective dates overlap' },
    detail: {
      vi: 'Chính sách {policy} đã có hiệu lực từ ngày {recorded}, không thể ban hành chính sách khác từ ngày {from}. Đề nghị chọn ngày sau đó.',
      en: 'Policy {policy} holds from {recorded}, so another cannot begin on {from}. Choose a later day.',
    },
  },
  'scoring-policy.back-dated': {
    status: 422,
    level: 'info',
    at: '/from',
    title: { vi: 'Ngày hiệu lực đã qua', en: 'The effective date is over' },
    detail: {
      vi: 'Chỉ chính sách đầu tiên được có hiệu lực trở về trước; ngày {from} đã qua (hôm nay là {today}). Đề nghị chọn từ hôm nay trở đi.',
      en: 'Only the first policy may begin in the past; {from} is over (today is {today}). Choose today or a later day.',
    },
  },
  'scoring-policy.none-in-force': {
    status: 409,
    level: 'info',
    title: { vi: 'Chưa có chính sách chấm điểm có hiệu lực', en: 'No scoring policy is in force' },
    detail: {
      vi: 'Chưa có chính sách chấm điểm nào có hiệu lực vào ngày {date}. Quản trị hệ thống cần ban hành chính sách, hoặc nêu rõ mã chính sách cần dùng.',
      en: 'No scoring policy had been adopted for {date}. An administrator must adopt one; or name the policy to be used.',
    },
  },
  'scoring-policy.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'policy' },
    title: { vi: 'Không có chính sách này', en: 'No such scoring policy' },
    detail: {
      vi: 'Chưa có chính sách chấm điểm nào mang mã {policy}. Đề nghị kiểm tra lại mã.',
      en: 'No scoring policy has the name {policy}. Check the name.',
    },
  },
  'assessment.points-invalid': {
    status: 422,
    level: 'info',
    at: '/points',
    title: { vi: 'Điểm tiêu chí chung không hợp lệ', en: 'The common points are not valid' },
    detail: {
      vi: 'Điểm {points} không phải là số từ 0 đến {most} theo chính sách. Đề nghị sửa lại điểm.',
      en: 'The points {points} are no number from 0 to {most}, as the policy has it. Correct them.',
    },
  },
  'assessment.grounds-missing': {
    status: 422,
    level: 'info',
    at: '/grounds',
    title: { vi: 'Thiếu căn cứ đánh giá', en: 'The assessment has no grounds' },
    detail: {
      vi: 'Điểm tiêu chí chung phải kèm căn cứ. Đề nghị nêu căn cứ đánh giá.',
      en: 'Common points must come with their grounds. State them.',
    },
  },
  'assessment.of-own-agency': {
    status: 403,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Không được tự đánh giá cơ quan mình', en: 'Nobody assesses their own agency' },
    detail: {
      vi: 'Người đang công tác tại cơ quan {agency} không được chấm điểm tiêu chí chung cho cơ quan này. Đề nghị giao người khác.',
      en: 'Who serves in agency {agency} does not assess it. Leave it to somebody else.',
    },
  },
  'programme.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'programme' },
    title: { vi: 'Không có chương trình này', en: 'No such programme' },
    detail: {
      vi: 'Chưa có chương trình nào mang mã {programme}. Đề nghị kiểm tra lại mã.',
      en: 'No programme has the id {programme}. Check the id.',
    },
  },
  'programme.malformed': {
    status: 422,
    level: 'info',
    title: { vi: 'Chương trình không hợp lệ', en: 'The programme is malformed' },
    detail: {
      vi: 'Trường {field} của chương trình bị trống hoặc lặp lại. Đề nghị nêu tên và các văn bản giao, mỗi văn bản một lần.',
      en: 'The field {field} of the programme is empty or repeats itself. Give a name, and each source document once.',
    },
  },
  'programme.document-unknown': {
    status: 422,
    level: 'info',
    at: { holding: 'document' },
    title: { vi: 'Chưa có văn bản này', en: 'The document is not registered' },
    detail: {
      vi: 'Chưa có văn bản nào được đăng ký với mã {document}. Đề nghị đăng ký văn bản trước.',
      en: 'No document is registered under the id {document}. Register it first.',
    },
  },
} satisfies Partial<ProblemTable>;
