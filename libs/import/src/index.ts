export { type UploadedFiles } from './application/import-from-file.js';
export { ListImport } from './application/list-import.js';
export type { ImportReport } from './application/import-report.js';
export { taskIdOf } from './application/row-task.js';
export { toldReport, type ToldFinding, type ToldReport } from './application/told-report.js';
export { NO_MAPPING, parseMapping, type Mapping } from './domain/mapping.js';
export { parseDay, parseSource, type ListSource } from './domain/source.js';
export { readTableFile } from './files/read-table-file.js';
export { ImportCommandsModule } from './import-commands.module.js';
