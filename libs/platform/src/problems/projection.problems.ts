import type { ProblemTable } from './problem-row.js';

/** Read models: how far they are, which version is read, what may be switched or dropped. */
export const PROJECTION_PROBLEMS = {
  'projection.behind': {
    status: 503,
    level: 'warn',
    title: { vi: 'Dữ liệu tra cứu chưa cập nhật kịp', en: 'The read model is behind' },
    detail: {
      vi: 'Dữ liệu tra cứu {projection} mới cập nhật đến vị trí {reached}, chưa đến vị trí {position} được yêu cầu. Đề nghị thử lại sau giây lát.',
      en: 'Read model {projection} stands at position {reached} and has not reached position {position} yet. Try again in a moment.',
    },
  },
  'projection.not-built': {
    status: 503,
    level: 'error',
    title: { vi: 'Dữ liệu tra cứu chưa được dựng', en: 'The read model has not been built' },
    detail: {
      vi: 'Dữ liệu tra cứu {projection} chưa có bản nào dựng xong. Quản trị hệ thống cần kiểm tra tiến trình dựng bằng: npm run cli -- projection status.',
      en: 'No version of read model {projection} has been filled yet. The administrator should look at: npm run cli -- projection status.',
    },
  },
  'projection.unknown': {
    status: 404,
    level: 'info',
    title: { vi: 'Không có bản dữ liệu tra cứu này', en: 'There is no such read model version' },
    detail: {
      vi: 'Cơ sở dữ liệu không có bản {version} của dữ liệu tra cứu {projection}. Xem các bản hiện có bằng: npm run cli -- projection status.',
      en: 'The database has no version {version} of read model {projection}. List those there are with: npm run cli -- projection status.',
    },
  },
  'projection.not-ready': {
    status: 409,
    level: 'info',
    title: { vi: 'Bản dữ liệu tra cứu chưa sẵn sàng', en: 'The read model version is not ready' },
    detail: {
      vi: 'Bản {version} của dữ liệu tra cứu {projection} đang ở trạng thái {state}, còn chậm {lag} sự kiện (cho phép {within}). Đề nghị đợi bản này dựng xong rồi chuyển lại.',
      en: 'Version {version} of read model {projection} is {state} and {lag} events behind ({within} allowed). Wait until it is filled, then switch again.',
    },
  },
  'projection.active': {
    status: 409,
    level: 'info',
    title: { vi: 'Bản dữ liệu tra cứu đang được sử dụng', en: 'The read model version is in use' },
    detail: {
      vi: 'Bản {version} của dữ liệu tra cứu {projection} là bản đang được đọc nên không thể xóa. Đề nghị chuyển sang bản khác trước.',
      en: 'Version {version} of read model {projection} is the one being read and stays. Switch to another version first.',
    },
  },
  'projection.in-use': {
    status: 409,
    level: 'info',
    title: {
      vi: 'Bản dữ liệu tra cứu vừa được chuyển khỏi',
      en: 'The read model version was left a moment ago',
    },
    detail: {
      vi: 'Bản {version} của dữ liệu tra cứu {projection} có thể còn được đọc đến {until}. Đề nghị xóa sau thời điểm đó.',
      en: 'Version {version} of read model {projection} may still be read until {until}. Drop it after that.',
    },
  },
  'process.never-rebuilt': {
    status: 409,
    level: 'info',
    title: {
      vi: 'Quy trình tự động không được dựng lại',
      en: 'A process is never rebuilt',
    },
    detail: {
      vi: '{process} là quy trình tự động phát lệnh, không phải dữ liệu tra cứu; dựng lại hoặc xóa sẽ phát lại lệnh cũ. Xem tình trạng bằng: npm run -s cli -- process status.',
      en: '{process} is a process, which issues commands, and no read model: to rebuild or drop it would issue those of the past anew. Look at it with: npm run -s cli -- process status.',
    },
  },
} satisfies Partial<ProblemTable>;
