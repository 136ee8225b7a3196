import type { ProblemTable } from './problem-row.js';

/** What somebody may not do. */
export const AUTHORITY_PROBLEMS = {
  'authority.role-missing': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Không có thẩm quyền', en: 'Not entitled' },
    detail: {
      vi: 'Việc này chỉ dành cho người giữ vai trò {role}; chưa có gì được ghi. Đề nghị chuyển cho người có vai trò đó hoặc đề nghị quản trị hệ thống cấp vai trò.',
      en: 'This takes the role of {role}; nothing was recorded. Hand it to somebody who holds that role, or ask the administrator to be granted it.',
    },
  },
} satisfies Partial<ProblemTable>;
