import type { ProblemTable } from './problem-row.js';

/** Where a process listens: met on the terminal, when it starts. */
export const HTTP_PROBLEMS = {
  'http.port-taken': {
    status: 500,
    level: 'error',
    title: { vi: 'Cổng đã bị dùng', en: 'The port is in use' },
    detail: {
      vi: 'Cổng {port} của {host} đang được chương trình khác sử dụng. Đề nghị đặt PORT khác, hoặc dừng chương trình kia.',
      en: 'Port {port} of {host} is in use by another program. Set another PORT, or stop that program.',
    },
  },
  'http.address-unusable': {
    status: 500,
    level: 'error',
    title: {
      vi: 'Không nhận kết nối được tại địa chỉ này',
      en: 'This address cannot be listened on',
    },
    detail: {
      vi: 'Không nhận kết nối được tại {host}, cổng {port}: {reason}. Đề nghị đặt HOST là một địa chỉ của máy này.',
      en: '{host}, port {port}, cannot be listened on: {reason}. Set HOST to an address of this machine.',
    },
  },
} satisfies Partial<ProblemTable>;
