import type { ProblemTable } from './problem-row.js';

/** The embedded PostgreSQL: met on the terminal, when the product starts or stops. */
export const EMBEDDED_PROBLEMS = {
  'embedded.platform-unsupported': {
    status: 500,
    level: 'error',
    title: {
      vi: 'Hệ thống này không có sẵn PostgreSQL nhúng',
      en: 'No embedded PostgreSQL for this system',
    },
    detail: {
      vi: 'Không có PostgreSQL nhúng cho hệ thống {platform} ({reason}). Đề nghị cài PostgreSQL riêng và đặt DATABASE_URL.',
      en: 'There is no embedded PostgreSQL for {platform} ({reason}). Install a PostgreSQL of your own and set DATABASE_URL.',
    },
  },
  'embedded.binaries-unusable': {
    status: 500,
    level: 'error',
    title: { vi: 'PostgreSQL nhúng không chạy được', en: 'The embedded PostgreSQL does not run' },
    detail: {
      vi: 'Các tệp chương trình trong {folder} không chạy được: {output}. Đề nghị cài lại các gói phụ thuộc, hoặc đặt DATABASE_URL.',
      en: 'The programs in {folder} do not run: {output}. Install the dependencies again, or set DATABASE_URL.',
    },
  },
  'embedded.no-unprivileged-user': {
    status: 500,
    level: 'error',
    title: {
      vi: 'Không có tài khoản thường để chạy PostgreSQL',
      en: 'No ordinary user to run PostgreSQL as',
    },
    detail: {
      vi: 'PostgreSQL không chạy bằng root; đã tìm các tài khoản {tried} nhưng không có. Đề nghị chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
      en: 'PostgreSQL does not run as root, and none of the users {tried} is there. Start as an ordinary user, or set DATABASE_URL.',
    },
  },
  'embedded.owner-differs': {
    status: 500,
    level: 'error',
    title: { vi: 'Dữ liệu thuộc tài khoản khác', en: 'The data belongs to another user' },
    detail: {
      vi: 'Thư mục {cluster} thuộc người dùng số {ownerUid}, còn tiến trình chạy bằng người dùng số {uid}. Đề nghị chạy bằng đúng tài khoản sở hữu dữ liệu.',
      en: '{cluster} belongs to user {ownerUid}, and this process runs as user {uid}. Start as the user who owns the data.',
    },
  },
  'embedded.folder-not-enterable': {
    status: 500,
    level: 'error',
    title: { vi: 'Không vào được thư mục dữ liệu', en: 'The data folder cannot be entered' },
    detail: {
      vi: 'Người dùng số {uid}, dùng để chạy PostgreSQL, không vào được thư mục {folder}. Đề nghị đặt DATA_DIR tới thư mục khác hoặc cấp quyền vào thư mục.',
      en: 'User {uid}, as whom PostgreSQL runs, cannot enter {folder}. Set DATA_DIR to another folder, or let that user in.',
    },
  },
  'embedded.cluster-missing': {
    status: 500,
    level: 'error',
    title: { vi: 'Không thấy dữ liệu ở nơi đã ghi', en: 'The data is not where it was kept' },
    detail: {
      vi: 'Thư mục {dataDirectory} cho biết dữ liệu ở {home}, nhưng nơi đó không có. Đề nghị khôi phục thư mục ấy; phần mềm không tự tạo dữ liệu trống thay thế.',
      en: '{dataDirectory} says that its data is in {home}, and it is not there. Bring that folder back; an empty one is never made in its place.',
    },
  },
  'embedded.password-missing': {
    status: 500,
    level: 'error',
    title: {
      vi: 'Thiếu tệp mật khẩu của cơ sở dữ liệu',
      en: 'The password file of the database is missing',
    },
    detail: {
      vi: 'Không thấy tệp {file} bên cạnh dữ liệu. Đề nghị khôi phục tệp này từ bản sao lưu.',
      en: '{file} is missing beside the data. Bring that file back from a backup.',
    },
  },
  'embedded.already-running': {
    status: 409,
    level: 'error',
    title: {
      vi: 'Dữ liệu đang được một tiến trình khác sử dụng',
      en: 'The data is in use by another process',
    },
    detail: {
      vi: 'Thư mục dữ liệu {dataDirectory} đang do tiến trình {pid} sử dụng; tiến trình đó được giữ nguyên. Đề nghị dùng tiến trình đang chạy, hoặc đặt DATA_DIR khác.',
      en: 'Process {pid} is using the data folder {dataDirectory} and was left alone. Use the one that is running, or set another DATA_DIR.',
    },
  },
  'embedded.major-differs': {
    status: 500,
    level: 'error',
    title: {
      vi: 'Dữ liệu của phiên bản PostgreSQL khác',
      en: 'The data is of another PostgreSQL version',
    },
    detail: {
      vi: 'Dữ liệu trong {cluster} thuộc PostgreSQL {found}, còn bản này dùng {expected}. Đề nghị sao lưu bằng phiên bản phần mềm cũ rồi khôi phục vào thư mục mới.',
      en: 'The data in {cluster} is of PostgreSQL {found}; this release brings {expected}. Back it up with the release it belongs to, then restore it into a new folder.',
    },
  },
  'embedded.port-taken': {
    status: 409,
    level: 'error',
    title: { vi: 'Cổng cơ sở dữ liệu đã bị dùng', en: 'The database port is in use' },
    detail: {
      vi: 'Cổng {port} đang được chương trình khác sử dụng. Đề nghị chọn cổng khác.',
      en: 'Port {port} is in use by another program. Choose another port.',
    },
  },
  'embedded.setting-reserved': {
    status: 500,
    level: 'error',
    title: { vi: 'Không được đổi thiết lập này', en: 'This setting may not be changed' },
    detail: {
      vi: 'Thiết lập {setting} do trình khởi chạy quyết định. Đề nghị bỏ thiết lập này.',
      en: 'Setting {setting} is the launcher’s own decision. Leave it out.',
    },
  },
  'embedded.initdb-failed': {
    status: 500,
    level: 'error',
    title: { vi: 'Không tạo được cơ sở dữ liệu', en: 'The database could not be made' },
    detail: {
      vi: 'initdb báo lỗi: {output}. Chưa có dữ liệu nào được tạo.',
      en: 'initdb failed: {output}. No data was made.',
    },
  },
  'embedded.start-failed': {
    status: 500,
    level: 'error',
    title: { vi: 'PostgreSQL không khởi động được', en: 'PostgreSQL did not start' },
    detail: {
      vi: 'PostgreSQL không khởi động được ({reason}). Những dòng cuối của nhật ký: {output}.',
      en: 'PostgreSQL did not start ({reason}). The last lines of its log: {output}.',
    },
  },
  'embedded.stop-failed': {
    status: 500,
    level: 'error',
    title: { vi: 'PostgreSQL không dừng được', en: 'PostgreSQL could not be stopped' },
    detail: {
      vi: 'Tiến trình {pid} không dừng được: {reason}. Đề nghị kiểm tra rồi dừng tiến trình này trước khi chạy lại.',
      en: 'Process {pid} could not be stopped: {reason}. Look at it and stop it before starting again.',
    },
  },
  'embedded.folder-unusable': {
    status: 500,
    level: 'error',
    title: { vi: 'Không dùng được thư mục dữ liệu', en: 'The data folder cannot be used' },
    detail: {
      vi: 'Không tạo, đọc hoặc ghi được thư mục {folder}: {reason}. Đề nghị đặt DATA_DIR tới một thư mục mà tài khoản này được phép ghi.',
      en: '{folder} cannot be made, read or written: {reason}. Set DATA_DIR to a folder that this user may write to.',
    },
  },
  'embedded.server-ended': {
    status: 503,
    level: 'error',
    title: { vi: 'PostgreSQL dừng giữa chừng', en: 'PostgreSQL ended while it was in use' },
    detail: {
      vi: 'PostgreSQL của thư mục {dataDirectory} đã dừng ngoài ý muốn; dữ liệu đã xác nhận vẫn được giữ. Tiến trình này kết thúc; đề nghị khởi động lại.',
      en: 'The PostgreSQL of {dataDirectory} ended by itself; what was acknowledged is kept. This process ends too; start it again.',
    },
  },
} satisfies Partial<ProblemTable>;
