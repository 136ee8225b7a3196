import type { Text } from '@ledger/platform';
import { DocumentBuilder, type OpenAPIObject } from '@nestjs/swagger';

const VIETNAMESE = `Sổ nhiệm vụ: mỗi lệnh được chấp nhận trở thành sự kiện không thể sửa, xóa; mọi nhiệm vụ xem lại được theo bất kỳ ngày nào.

- **Mã truy cập.** Mọi đường dẫn dưới \`/v1\` cần mã truy cập. Khi dùng thử: \`npm run -s cli -- token --role assigner --agency chinh-phu\`, rồi bấm **Authorize**.
- **Lệnh** cần \`Idempotency-Key\` do bên gọi tự đặt: gửi lại cùng yêu cầu với cùng khóa thì chỉ ghi một lần và nhận lại đúng câu trả lời cũ.
- **Quyết định** (xác nhận, trả lại, gia hạn, đổi hạn, hủy, …) cần \`If-Match\` là \`ETag\` đã xem; nếu nhiệm vụ đã thay đổi thì nhận 412.
- **Ngày** là hết ngày theo giờ Việt Nam. \`asOf\`: điều đã có hiệu lực; \`knownAt\`: điều đã được ghi.
- **Vị trí** (\`position\`) trong câu trả lời của lệnh đưa vào \`notBefore\` của truy vấn để chắc chắn thấy việc mình vừa ghi.
- **Từ chối** là \`application/problem+json\` bằng tiếng Việt hoặc tiếng Anh theo \`Accept-Language\`, có \`code\` cho máy và \`errors\` nêu từng mục sai.
- Lệnh về nhiệm vụ nêu trong \`x-actions\` các bước thực hiện tại đó; \`actions\` của câu trả lời là các bước người gọi có thể thực hiện lúc này.`;

const ENGLISH = `An event-sourced ledger of public tasks: every accepted command becomes events that are never altered, and any task can be replayed for any date.

- **Token.** Every path under \`/v1\` needs a bearer token. To try it: \`npm run -s cli -- token --role assigner --agency chinh-phu\`, then **Authorize**.
- **Commands** need an \`Idempotency-Key\` of the caller's own: the same request with the same key is recorded once and answered alike every time.
- **Decisions** (accept, return, grant, change, cancel, …) need \`If-Match\` with the \`ETag\` that was seen; if the task has changed since, the answer is 412.
- **Dates** mean their end in Vietnam. \`asOf\`: what held; \`knownAt\`: what was recorded.
- **\`position\`** of a command's answer, given to a query as \`notBefore\`, makes sure that one sees one's own write.
- **Refusals** are \`application/problem+json\` in Vietnamese or English by \`Accept-Language\`, with a \`code\` for programs and \`errors\` that name each wrong member.
- Commands on tasks name in \`x-actions\` the steps that are taken there; \`actions\` of an answer lists those now open to the caller.`;

/** The headings of the page, in its order: first what a reader looks for first. */
export const HEADINGS: Readonly<Record<string, Text>> = {
  tasks: { vi: 'Nhiệm vụ, hiện tại hoặc tại một ngày', en: 'A task, now or as it stood' },
  scorecards: {
    vi: 'Phiếu điểm, xếp hạng và chính sách chấm điểm',
    en: 'Scorecards, rankings and the policies that they are scored by',
  },
  'period closes': {
    vi: 'Chốt kỳ, khiếu nại số liệu và điều chỉnh về sau',
    en: 'Closed periods, disputes of their figures, and corrections',
  },
  obligations: { vi: 'Sổ nghĩa vụ, tại một ngày bất kỳ', en: 'The register, as of any date' },
  lists: { vi: 'Danh sách chờ xử lý và theo dõi', en: 'What awaits whom, and what to watch' },
  documents: { vi: 'Văn bản nguồn của nhiệm vụ', en: 'The documents that tasks cite' },
  'tasks: assignment': { vi: 'Giao nhiệm vụ', en: 'How tasks begin' },
  'tasks: receipt': {
    vi: 'Tiếp nhận, phản ánh, giao lại, phối hợp',
    en: 'Who answers, and who helps',
  },
  'tasks: progress': { vi: 'Báo cáo tiến độ', en: 'What the lead tells while it works' },
  'tasks: papers': {
    vi: 'Văn bản của cơ quan chủ trì: người soạn và người ký khác nhau',
    en: 'Papers of the lead: one person prepares, another signs',
  },
  'tasks: joint claims': {
    vi: 'Ý kiến của các cơ quan đồng chủ trì',
    en: 'What the other joint leads say',
  },
  'tasks: deadlines': { vi: 'Gia hạn, điều chỉnh thời hạn', en: 'The time that a task is given' },
  'tasks: acceptance': {
    vi: 'Xác nhận hoàn thành, trả lại, ban hành',
    en: 'What becomes of what was handed over',
  },
  'tasks: course': {
    vi: 'Tạm hoãn, hủy, thay thế, đính chính',
    en: 'Halted, taken up, ended, put right',
  },
  'tasks: many at once': { vi: 'Nhiều nhiệm vụ một lần', en: 'One step on each of many tasks' },
  imports: { vi: 'Nhập danh mục nhiệm vụ từ tệp', en: 'Lists of tasks, from files' },
  attachments: { vi: 'Tệp đính kèm theo mã SHA-256', en: 'Files, under their SHA-256' },
  agencies: { vi: 'Danh mục cơ quan', en: 'The register of agencies' },
  mergers: { vi: 'Sáp nhập cơ quan', en: 'Mergers of agencies' },
  groups: { vi: 'Nhóm cơ quan', en: 'Groups of agencies' },
  'steering bodies': { vi: 'Thành viên ban chỉ đạo', en: 'Who sits in the steering bodies' },
  services: { vi: 'Quá trình công tác', en: 'In which agencies people serve' },
  calendar: { vi: 'Lịch nghỉ lễ và làm bù', en: 'Holidays and swap days' },
  terms: { vi: 'Thời hạn và giới hạn xử lý', en: 'The clocks and limits of the house' },
  persons: {
    vi: 'Danh bạ người, ngoài sổ sự kiện; mỗi lần tra cứu được ghi lại',
    en: 'Who pseudonymous ids stand for, beside the log; each look-up is recorded',
  },
  'refused attempts': { vi: 'Việc bị từ chối', en: 'What people tried and may not do' },
  health: { vi: 'Tình trạng tiến trình', en: 'How a process is' },
};

/** What the description says of the API as a whole. */
export function apiInformation(): Omit<OpenAPIObject, 'paths'> {
  const builder = new DocumentBuilder()
    .setTitle('Sổ nhiệm vụ / Task accountability ledger')
    .setDescription(`${VIETNAMESE}\n\n---\n\n${ENGLISH}`)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .setOpenAPIVersion('3.1.0');
  for (const [heading, { vi, en }] of Object.entries(HEADINGS)) {
    builder.addTag(heading, `${en} / ${vi}`);
  }
  return builder.build();
}
