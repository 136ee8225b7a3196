import { ASSIGNER, headOf, officerOf, VERIFIER } from './demo-people.js';
import { accepted, assigned, claim, handedOverOn, type Story } from './demo-steps.js';

const passedOnByMerger: Story = async (stage) => {
  const to = { lead: 'btttt' };
  const title = 'Xây dựng nền tảng số dùng chung cho cơ quan nhà nước';
  const { id } = await assigned(stage, { title, clause: 'II.1', deadline: '31/12/2027', to });
  return id;
};

const onTime: Story = async (stage) => {
  const title = 'Kế hoạch chuyển đổi số ngành y tế';
  const { id } = await assigned(stage, {
    title,
    clause: 'II.2',
    deadline: '6/2025',
    to: { lead: 'byt' },
  });
  await accepted(stage, id, '2025-06-20', '101/KH-BYT');
  return id;
};

const late: Story = async (stage) => {
  const title = 'Kế hoạch đào tạo nhân lực công nghệ số';
  const to = { lead: 'bgddt' };
  const { id } = await assigned(stage, { title, clause: 'II.3', deadline: '3/2025', to });
  await accepted(stage, id, '2025-04-15', '55/KH-BGDĐT');
  return id;
};

const overdue: Story = async (stage) => {
  const title = 'Kế hoạch hoàn thiện cơ sở dữ liệu đất đai';
  const to = { lead: 'bnv' };
  return (await assigned(stage, { title, clause: 'II.4', deadline: '6/2025', to })).id;
};

/** Prepared by one person and signed by another, over the hash of what was prepared; a file shows it. */
const awaitingAcceptance: Story = async (stage) => {
  const { client } = stage;
  const title = 'Kế hoạch phát triển kinh tế dữ liệu';
  const to = { lead: 'bct' };
  const { id } = await assigned(stage, { title, clause: 'II.5', deadline: '31/12/2028', to });
  const officer = officerOf('bct');
  await client.command(officer, `tasks/${id}/acknowledgements`, {});
  await client.command(officer, `tasks/${id}/progress-reports`, {
    summary: 'Đã lấy ý kiến các bộ',
    percent: 80,
    obstacles: [
      { class: 'data', cause: 'Thiếu số liệu thống kê', proposal: 'Dùng chung cơ sở dữ liệu' },
    ],
  });
  const file = await client.upload(
    officer,
    'Kế hoạch phát triển kinh tế dữ liệu, bản ký ngày 15/7/2025.\n',
  );
  const proof = { reference: 'Bản ký số', file };
  const body = claim('2025-07-15', '77/KH-BCT', proof);
  const { paper } = await client.command(officer, `tasks/${id}/completion-claims`, body);
  await client.command(headOf('bct'), `tasks/${id}/papers/${paper?.id ?? ''}/signatures`, {
    hash: paper?.hash ?? '',
  });
  return id;
};

const returned: Story = async (stage) => {
  const title = 'Kế hoạch bảo đảm hạ tầng số quốc gia';
  const to = { lead: 'bxd' };
  const { id } = await assigned(stage, { title, clause: 'II.6', deadline: '31/12/2028', to });
  const { claim: handedOver, revision } = await handedOverOn(stage, id, '2025-05-20', '12/KH-BXD');
  const body = { claim: handedOver, reasons: 'Chưa có chỉ tiêu theo năm' };
  await stage.client.command(VERIFIER, `tasks/${id}/returns`, body, revision);
  return id;
};

const suspended: Story = async (stage) => {
  const { client, letter } = stage;
  const title = 'Kế hoạch hợp tác quốc tế về công nghệ chiến lược';
  const to = { lead: 'bng' };
  const { id, revision } = await assigned(stage, {
    title,
    clause: 'II.7',
    deadline: '31/12/2028',
    to,
  });
  const body = { grounds: 'Chờ kết quả đàm phán', document: { document: letter } };
  await client.command(ASSIGNER, `tasks/${id}/suspensions`, body, revision);
  return id;
};

const cancelled: Story = async (stage) => {
  const { client, letter } = stage;
  const title = 'Kế hoạch thí điểm mô hình đã được thay thế';
  const to = { lead: 'btp' };
  const { id, revision } = await assigned(stage, {
    title,
    clause: 'II.8',
    deadline: '31/12/2028',
    to,
  });
  const body = { grounds: 'Nội dung không còn phù hợp', document: { document: letter } };
  await client.command(ASSIGNER, `tasks/${id}/cancellations`, body, revision);
  return id;
};

const disputed: Story = async (stage) => {
  const title = 'Kế hoạch truyền thông về chuyển đổi số';
  const to = { lead: 'bvhttdl' };
  const { id } = await assigned(stage, { title, clause: 'II.9', deadline: '31/12/2028', to });
  const body = { grounds: 'Nội dung thuộc chức năng của cơ quan khác' };
  await stage.client.command(officerOf('bvhttdl'), `tasks/${id}/disputes`, body);
  return id;
};

const continuous: Story = async (stage) => {
  const title = 'Bảo đảm an ninh, an toàn thông tin mạng';
  const to = { lead: 'bqp' };
  return (await assigned(stage, { title, clause: 'II.10', deadline: 'thường xuyên', to })).id;
};

const joint: Story = async (stage) => {
  const title = 'Kế hoạch cơ chế tài chính cho khoa học và công nghệ';
  const to = { leads: ['btc', 'bkhcn'] };
  return (await assigned(stage, { title, clause: 'II.11', deadline: '31/12/2028', to })).id;
};

const everybody: Story = async (stage) => {
  const title = 'Kế hoạch hành động thực hiện Nghị quyết số 57-NQ/TW';
  const to = { group: 'group:ministries-sectors-localities' };
  return (await assigned(stage, { title, clause: 'II.12', deadline: '31/12/2028', to })).id;
};

/** The first is the one to replay. */
export const STORIES: readonly Story[] = [
  passedOnByMerger,
  onTime,
  late,
  overdue,
  awaitingAcceptance,
  returned,
  suspended,
  cancelled,
  disputed,
  continuous,
  joint,
  everybody,
];
