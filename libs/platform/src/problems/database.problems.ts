import type { ProblemTable } from './problem-row.js';

/** The database behind the product: reach, roles and schema. */
export const DATABASE_PROBLEMS = {
  'database.unavailable': {
    status: 503,
    level: 'error',
    title: { vi: 'Không kết nối được cơ sở dữ liệu', en: 'The database is out of reach' },
    detail: {
      vi: 'Hiện không kết nối được với cơ sở dữ liệu; không có gì bị thay đổi. Quản trị hệ thống cần kiểm tra DATABASE_URL và tình trạng máy chủ PostgreSQL.',
      en: 'The database cannot be reached at present; nothing was changed. The administrator should check DATABASE_URL and the PostgreSQL server.',
    },
  },
  'database.login-refused': {
    status: 503,
    level: 'error',
    title: { vi: 'Cơ sở dữ liệu từ chối đăng nhập', en: 'The database refused the login' },
    detail: {
      vi: 'Cơ sở dữ liệu trả lời nhưng không cho đăng nhập: {reason}. Đề nghị kiểm tra tài khoản và mật khẩu trong DATABASE_URL.',
      en: 'The database answers but does not let this login in: {reason}. Check user and password in DATABASE_URL.',
    },
  },
  'database.privilege-missing': {
    status: 500,
    level: 'error',
    title: {
      vi: 'Tài khoản cơ sở dữ liệu thiếu quyền',
      en: 'The database login lacks a privilege',
    },
    detail: {
      vi: 'Tài khoản {login} chưa đủ quyền; không có gì bị thay đổi. Đề nghị quản trị cơ sở dữ liệu chạy: {statement}.',
      en: 'Login {login} lacks a privilege; nothing was changed. Ask the database administrator to run: {statement}.',
    },
  },
  'database.migration-failed': {
    status: 500,
    level: 'error',
    title: { vi: 'Nâng cấp cơ sở dữ liệu không thành công', en: 'A migration failed' },
    detail: {
      vi: 'Bước {migration} bị lỗi: {reason}. Bước này đã được hủy toàn bộ, các bước trước vẫn giữ nguyên. Đề nghị khắc phục nguyên nhân rồi chạy lại migrate.',
      en: 'Migration {migration} failed: {reason}. Nothing of it remains; those before it stay. Remove the cause and run migrate again.',
    },
  },
  'schema.older': {
    status: 503,
    level: 'error',
    title: {
      vi: 'Cơ sở dữ liệu cũ hơn phiên bản phần mềm',
      en: 'The database is older than this release',
    },
    detail: {
      vi: 'Còn thiếu {missing} bước nâng cấp, bắt đầu từ {first}. Đề nghị chạy: npm run cli -- migrate, sau đó khởi động lại.',
      en: '{missing} migrations are missing, from {first} on. Run: npm run cli -- migrate, then start again.',
    },
  },
  'schema.newer': {
    status: 503,
    level: 'error',
    title: {
      vi: 'Cơ sở dữ liệu mới hơn phiên bản phần mềm',
      en: 'The database is newer than this release',
    },
    detail: {
      vi: 'Cơ sở dữ liệu có {unknown} bước nâng cấp mà phiên bản này không biết, bắt đầu từ {first}. Đề nghị cài phiên bản phần mềm mới hơn; không hạ cấp cơ sở dữ liệu.',
      en: 'The database holds {unknown} migrations that this release does not know, from {first} on. Install a newer release; do not take the database back.',
    },
  },
  'database.not-durable': {
    status: 503,
    level: 'error',
    title: {
      vi: 'PostgreSQL có thể làm mất dữ liệu đã xác nhận',
      en: 'This PostgreSQL may lose acknowledged data',
    },
    detail: {
      vi: 'Các thiết lập của máy chủ PostgreSQL chưa an toàn nên không ghi gì vào đó: {settings}.',
      en: 'The settings of this PostgreSQL server are not safe, so nothing is written to it: {settings}.',
    },
  },
} satisfies Partial<ProblemTable>;
