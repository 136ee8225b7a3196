import type { ProblemTable } from './problem-row.js';

/** The log on EventStoreDB: met on the terminal, when a process starts on it. */
export const EVENTSTOREDB_PROBLEMS = {
  'eventstoredb.url-invalid': {
    status: 500,
    level: 'error',
    title: {
      vi: 'Địa chỉ EventStoreDB không đúng dạng',
      en: 'The address of EventStoreDB cannot be used',
    },
    detail: {
      vi: 'Không dùng được địa chỉ {url} ({reason}). Đề nghị đặt EVENTSTOREDB_URL theo dạng esdb://[tài-khoản:mật-khẩu@]máy-chủ:cổng[,máy-chủ:cổng…]?tls=true|false.',
      en: 'The address {url} cannot be used ({reason}). Set EVENTSTOREDB_URL to esdb://[user:password@]host:port[,host:port…]?tls=true|false.',
    },
  },
  'eventstoredb.unreachable': {
    status: 503,
    level: 'error',
    title: { vi: 'Không kết nối được EventStoreDB', en: 'EventStoreDB cannot be reached' },
    detail: {
      vi: 'Không có máy chủ EventStoreDB nào trả lời tại {hosts} ({reason}). Đề nghị kiểm tra máy chủ đang chạy, và máy chủ, cổng, tls, tlsCAFile trong EVENTSTOREDB_URL là đúng.',
      en: 'No EventStoreDB answers at {hosts} ({reason}). Check that the server runs, and that host, port, tls and tlsCAFile in EVENTSTOREDB_URL fit it.',
    },
  },
  'eventstoredb.access-denied': {
    status: 500,
    level: 'error',
    title: { vi: 'EventStoreDB từ chối tài khoản', en: 'EventStoreDB denies access' },
    detail: {
      vi: 'EventStoreDB tại {hosts} không cho tài khoản {user} đọc hoặc ghi. Đề nghị ghi vào EVENTSTOREDB_URL tài khoản và mật khẩu của người được đọc $all và được ghi.',
      en: 'EventStoreDB at {hosts} does not let user {user} read or write. Give EVENTSTOREDB_URL the name and password of a user who may read $all and append.',
    },
  },
  'eventstoredb.not-leader': {
    status: 503,
    level: 'error',
    title: {
      vi: 'Không kết nối được nút dẫn đầu của EventStoreDB',
      en: 'The leader of the EventStoreDB cluster cannot be reached',
    },
    detail: {
      vi: 'Các nút tại {hosts} trả lời rằng nút dẫn đầu là {leader}, nhưng không kết nối được tới nút đó ({reason}). Đề nghị ghi đủ mọi nút vào EVENTSTOREDB_URL và để mỗi nút công bố một địa chỉ mà máy này kết nối được.',
      en: 'The nodes at {hosts} name {leader} as their leader, and it cannot be reached ({reason}). Name every node in EVENTSTOREDB_URL, and let each advertise an address that can be reached from here.',
    },
  },
  'eventstoredb.server-too-old': {
    status: 500,
    level: 'error',
    title: { vi: 'Phiên bản EventStoreDB quá cũ', en: 'The EventStoreDB server is too old' },
    detail: {
      vi: 'Máy chủ tại {hosts} là phiên bản {version}; cần từ {oldest} trở lên vì bản cũ không cho biết vị trí của sự kiện. Đề nghị nâng cấp máy chủ; chưa có gì được ghi.',
      en: 'The server at {hosts} is version {version}; {oldest} or later is needed, as older ones do not tell the position of an event. Upgrade the server; nothing was written.',
    },
  },
  'eventstoredb.event-foreign': {
    status: 500,
    level: 'error',
    title: { vi: 'Nhật ký có sự kiện lạ', en: 'The log holds a foreign event' },
    detail: {
      vi: 'Sự kiện {revision} của chuỗi {stream} trên EventStoreDB không phải do sổ này ghi ({reason}). Có nơi khác đã ghi vào chuỗi của sổ, hoặc dữ liệu bị thay đổi. Đề nghị giữ nguyên máy chủ, chạy verify chain để liệt kê mọi lỗi và so sánh với bản sao lưu.',
      en: 'Event {revision} of stream {stream} on EventStoreDB was not written by this ledger ({reason}). Somebody else wrote to a stream of the ledger, or the data was changed. Leave the server as it is, run verify chain to list every fault, and compare with a backup.',
    },
  },
} satisfies Partial<ProblemTable>;
