/** What titles are made of; every combination is about as frequent as any other. */
export const VERBS = [
  'Xây dựng',
  'Hoàn thiện',
  'Triển khai',
  'Rà soát, sửa đổi',
  'Đánh giá',
  'Tổ chức thực hiện',
  'Nâng cấp',
  'Báo cáo kết quả',
];

export const OBJECTS = [
  'cơ sở dữ liệu',
  'nền tảng số dùng chung',
  'đề án chuyển đổi số',
  'hạ tầng viễn thông',
  'trung tâm đổi mới sáng tạo',
  'chương trình đào tạo nhân lực',
  'cơ chế thử nghiệm có kiểm soát',
  'dịch vụ công trực tuyến',
  'hệ thống quan trắc',
  'quỹ phát triển khoa học',
  'bộ tiêu chí đánh giá',
  'kế hoạch an toàn thông tin',
  'kho học liệu mở',
  'bản đồ số',
  'phòng thí nghiệm trọng điểm',
];

export const FIELDS = [
  'y tế',
  'giáo dục',
  'đất đai',
  'nông nghiệp',
  'giao thông vận tải',
  'tài chính công',
  'tư pháp',
  'du lịch',
  'năng lượng',
  'môi trường',
  'lao động, việc làm',
  'quốc phòng',
  'văn hóa',
  'thương mại',
  'xây dựng đô thị',
  'bảo hiểm xã hội',
  'khí tượng thủy văn',
  'sở hữu trí tuệ',
  'thủy sản',
  'bưu chính',
];

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${name}-${String(n + 1).padStart(4, '0')}`);

export const MINISTRIES = numbered('ministry', 30);
export const PROVINCES = numbered('province', 34);
export const COMMUNES = numbered('commune', 3_300);
export const ASSIGNERS = numbered('assigner', 60);
export const DOCUMENTS = numbered('document', 2_000);
export const VERIFIER = 'verifier-0001';
