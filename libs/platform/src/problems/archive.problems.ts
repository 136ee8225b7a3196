import type { ProblemTable } from './problem-row.js';

/** Backup and restore. */
export const ARCHIVE_PROBLEMS = {
  'backup.file-exists': {
    status: 409,
    level: 'info',
    title: { vi: 'Tệp đã tồn tại', en: 'The file exists already' },
    detail: {
      vi: 'Tệp {file} đã có sẵn và không bị ghi đè. Đề nghị chọn tên khác; nếu đó là tệp .part của lần sao lưu bị dừng giữa chừng thì xóa rồi chạy lại.',
      en: 'File {file} is there already and was not overwritten. Choose another name; if it is the .part file of a backup that was broken off, delete it and run again.',
    },
  },
  'backup.log-damaged': {
    status: 500,
    level: 'error',
    title: { vi: 'Nhật ký sự kiện bị hỏng', en: 'The event log is damaged' },
    detail: {
      vi: 'Sự kiện tại vị trí {position} bị hỏng: {fault}. Không tạo bản sao lưu vì sẽ không khôi phục được. Đề nghị giữ nguyên dữ liệu, chạy verify chain để liệt kê mọi lỗi và khôi phục từ bản sao lưu trước đó.',
      en: 'The event at position {position} is damaged: {fault}. No backup was made, as it could not be restored. Leave the data as it is, run verify chain to list every fault, and restore from an earlier backup.',
    },
  },
  'archive.file-unusable': {
    status: 500,
    level: 'error',
    title: { vi: 'Không sử dụng được tệp', en: 'The file cannot be used' },
    detail: {
      vi: 'Hệ điều hành từ chối thao tác với tệp {file} ({reason}). Đề nghị kiểm tra đường dẫn, quyền truy cập và dung lượng đĩa còn trống.',
      en: 'The operating system refused access to file {file} ({reason}). Check the path, the permissions and the free disk space.',
    },
  },
  'restore.not-a-backup': {
    status: 422,
    level: 'info',
    title: { vi: 'Không phải bản sao lưu', en: 'The file is no backup' },
    detail: {
      vi: 'Tệp {file} không phải là bản sao lưu của hệ thống này; không có gì bị thay đổi. Đề nghị kiểm tra lại đường dẫn.',
      en: 'File {file} is no backup of this product; nothing was changed. Check the path.',
    },
  },
  'restore.format-unknown': {
    status: 422,
    level: 'info',
    title: { vi: 'Bản sao lưu có định dạng mới hơn', en: 'The backup has an unknown format' },
    detail: {
      vi: 'Tệp {file} có thành phần mà phiên bản này không đọc được ({found}); không có gì bị thay đổi. Đề nghị khôi phục bằng phiên bản phần mềm đã tạo ra tệp hoặc mới hơn.',
      en: 'File {file} holds something that this release cannot read ({found}); nothing was changed. Restore it with the release that made it, or a newer one.',
    },
  },
  'restore.file-truncated': {
    status: 422,
    level: 'error',
    title: { vi: 'Bản sao lưu bị cụt', en: 'The backup is cut off' },
    detail: {
      vi: 'Tệp {file} kết thúc giữa chừng tại byte {offset}. Đề nghị chép lại tệp từ nơi lưu giữ và so sánh dung lượng, hoặc dùng bản sao lưu khác.',
      en: 'File {file} ends too early, at byte {offset}. Copy it again from where it is kept and compare the sizes, or use another backup.',
    },
  },
  'restore.file-damaged': {
    status: 422,
    level: 'error',
    title: { vi: 'Bản sao lưu bị hỏng', en: 'The backup is damaged' },
    detail: {
      vi: 'Tệp {file} bị hỏng tại khối bắt đầu ở byte {offset}: {fault}. Đề nghị chép lại tệp từ nơi lưu giữ hoặc dùng bản sao lưu khác.',
      en: 'File {file} is damaged in the block that begins at byte {offset}: {fault}. Copy it again from where it is kept, or use another backup.',
    },
  },
  'restore.events-invalid': {
    status: 422,
    level: 'error',
    title: { vi: 'Sự kiện trong bản sao lưu không hợp lệ', en: 'The backup holds invalid events' },
    detail: {
      vi: 'Sự kiện thứ {event} trong tệp {file} không hợp lệ: {fault}. Tệp này không thể khôi phục; đề nghị dùng bản sao lưu khác và báo cho đơn vị kiểm tra.',
      en: 'Event number {event} in file {file} is invalid: {fault}. This file cannot be restored; use another backup and tell those who audit the log.',
    },
  },
  'backup.file-missing': {
    status: 500,
    level: 'error',
    title: { vi: 'Thiếu tệp được viện dẫn', en: 'A file that is cited is missing' },
    detail: {
      vi: 'Sự kiện trong nhật ký viện dẫn tệp {sha256} nhưng tệp không có trong kho; chưa tạo bản sao lưu nào. Đề nghị khôi phục tệp từ bản sao lưu cũ rồi làm lại.',
      en: 'An event cites file {sha256}, which is not stored; no backup was made. Bring it back from an earlier backup, then try again.',
    },
  },
  'backup.file-damaged': {
    status: 500,
    level: 'error',
    title: { vi: 'Tệp đang lưu bị hỏng', en: 'A stored file is damaged' },
    detail: {
      vi: 'Tệp {sha256} đang lưu không còn khớp mã SHA-256 của nó; chưa tạo bản sao lưu nào. Đề nghị khôi phục tệp từ bản sao lưu cũ rồi làm lại.',
      en: 'File {sha256} no longer has that SHA-256; no backup was made. Bring it back from an earlier backup, then try again.',
    },
  },
  'restore.records-invalid': {
    status: 422,
    level: 'error',
    title: { vi: 'Bản ghi trong bản sao lưu không hợp lệ', en: 'The backup holds invalid records' },
    detail: {
      vi: 'Bản ghi thứ {record} của phần "{section}" không hợp lệ: {fault}. Chưa khôi phục gì; đề nghị dùng bản sao lưu khác.',
      en: 'Record number {record} of the section "{section}" is invalid: {fault}. Nothing was restored; use another backup.',
    },
  },
  'restore.file-missing': {
    status: 422,
    level: 'error',
    title: { vi: 'Bản sao lưu thiếu tệp', en: 'The backup lacks a file' },
    detail: {
      vi: 'Sự kiện trong bản sao lưu viện dẫn tệp {sha256} nhưng bản sao lưu không có tệp này. Chưa khôi phục gì; đề nghị dùng bản sao lưu khác.',
      en: 'An event of the backup cites file {sha256}, which the backup lacks. Nothing was restored; use another backup.',
    },
  },
  'restore.records-differ': {
    status: 409,
    level: 'error',
    title: { vi: 'Kho đã có bản ghi khác', en: 'The store holds another record' },
    detail: {
      vi: 'Ở chỗ bản ghi thứ {record} của phần "{section}", kho đang có một bản ghi khác; chưa khôi phục gì. Đề nghị khôi phục vào nơi trống.',
      en: 'In the place of record number {record} of the section "{section}" the store holds another one; nothing was restored. Restore into an empty one.',
    },
  },
  'restore.events-differ': {
    status: 409,
    level: 'error',
    title: { vi: 'Nhật ký đã có sự kiện khác', en: 'The log holds other events' },
    detail: {
      vi: 'Sự kiện tại vị trí {position} của nhật ký khác với sự kiện cần đưa vào; không có gì được ghi thêm. Đề nghị dùng một nhật ký trống.',
      en: 'The event at position {position} of the log is not the one to be put there; nothing more was written. Use an empty log.',
    },
  },
  'restore.not-empty': {
    status: 409,
    level: 'info',
    title: { vi: 'Nhật ký cần ghi vào không trống', en: 'The log to be filled is not empty' },
    detail: {
      vi: 'Nhật ký đã có sự kiện đến vị trí {head} và không phải là phần đầu của nội dung cần đưa vào ({reason}); không có gì được ghi. Đề nghị dùng một nhật ký trống.',
      en: 'The log already holds events up to position {head} and is no beginning of what is to be put into it ({reason}); nothing was written. Use an empty log.',
    },
  },
  'copy.source-damaged': {
    status: 500,
    level: 'error',
    title: { vi: 'Nhật ký nguồn bị hỏng', en: 'The log to copy is damaged' },
    detail: {
      vi: 'Sự kiện tại vị trí {position} của nhật ký nguồn bị hỏng: {fault}. Chưa sao chép gì. Đề nghị giữ nguyên dữ liệu, chạy verify chain để liệt kê mọi lỗi và khôi phục từ bản sao lưu trước đó.',
      en: 'The event at position {position} of the log to copy is damaged: {fault}. Nothing was copied. Leave the data as it is, run verify chain to list every fault, and restore from an earlier backup.',
    },
  },
  'copy.unsound': {
    status: 500,
    level: 'error',
    title: { vi: 'Bản sao của nhật ký có lỗi', en: 'The copy of the log is not sound' },
    detail: {
      vi: 'Đọc lại bản sao thì sự kiện tại vị trí {position} có lỗi: {fault}. Đề nghị không dùng bản sao này; kiểm tra máy chủ chứa nó rồi sao chép vào một nhật ký trống.',
      en: 'Read back from the copy, the event at position {position} is faulty: {fault}. Do not use this copy; look at the server that holds it, then copy into an empty log.',
    },
  },
  'copy.incomplete': {
    status: 500,
    level: 'error',
    title: { vi: 'Bản sao của nhật ký bị thiếu', en: 'The copy of the log is incomplete' },
    detail: {
      vi: 'Bản sao chỉ đọc lại được {events} sự kiện, ít hơn số đã ghi. Đề nghị không dùng bản sao này; kiểm tra máy chủ chứa nó rồi chạy lại lệnh sao chép.',
      en: 'Only {events} events were read back from the copy, fewer than were put into it. Do not use this copy; look at the server that holds it, then run the copying again.',
    },
  },
} satisfies Partial<ProblemTable>;
