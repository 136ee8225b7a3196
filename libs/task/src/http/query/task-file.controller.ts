import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { documentFile, ExportPath } from '@ledger/export';
import { AcceptedLanguage, DescribedController, PathId, type Language } from '@ledger/platform';
import { Query, type StreamableFile } from '@nestjs/common';
import { taskFile } from '../../read/file/task-file.js';
import { NamesFromLog } from '../../read/history/names-from-log.js';
import { pointOf } from '../../read/replay/point.js';
import { TaskReader } from '../../read/task-reader.js';
import { accepted } from './accepted.js';
import { TASK_RIGHT, TaskAdmission } from './task-admission.js';
import { TaskFileQuery } from './task-query.dto.js';

/** The file of a task, for whoever may read its history. */
@DescribedController('v1/tasks', 'tasks')
@ReadBy(TASK_RIGHT)
export class TaskFileController {
  constructor(
    private readonly reader: TaskReader,
    private readonly names: NamesFromLog,
    private readonly admission: TaskAdmission,
  ) {}

  @ExportPath(':id/file', {
    vi: 'Xuất hồ sơ nhiệm vụ để lưu hoặc in',
    en: 'The file of a task, to be kept or printed',
  })
  async file(
    @PathId() id: string,
    @Query() query: TaskFileQuery,
    @TheCaller() caller: Caller,
    @AcceptedLanguage() language: Language,
  ): Promise<StreamableFile> {
    await this.admission.admit(id, query, caller);
    const tools = { reader: this.reader, names: this.names };
    const document = accepted(await taskFile(id, accepted(pointOf(query)), tools));
    return documentFile(document, `task-${id}`, { format: query.format, language });
  }
}
