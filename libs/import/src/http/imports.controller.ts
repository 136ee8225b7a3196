import { AskedForMany, CommandController, type ManyRequest } from '@ledger/command';
import { accepted } from '@ledger/kernel';
import { Summary } from '@ledger/platform';
import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ImportFromFile } from '../application/import-from-file.js';
import { toldReport } from '../application/told-report.js';
import { NO_MAPPING, parseMapping } from '../domain/mapping.js';
import { parseSource } from '../domain/source.js';
import { ImportReportAnswer } from './import.answers.js';
import { ImportListDto } from './import.dto.js';

/**
 * Lists of tasks, imported as a whole. Each row is known by what names it, so that a list that is sent again adds nothing,
 * whatever its Idempotency-Key; under the same key it is answered with the first report.
 */
@CommandController('v1/imports', 'imports')
export class ImportsController {
  constructor(private readonly imports: ImportFromFile) {}

  @Post()
  @HttpCode(200)
  @Summary({
    vi: 'Nhập danh mục nhiệm vụ từ tệp CSV hoặc XLSX đã tải lên',
    en: 'Import a list of tasks from an uploaded CSV or XLSX file',
  })
  @ApiOkResponse({
    type: ImportReportAnswer,
    description:
      'What became of every row. The same request under the same Idempotency-Key brings to its end what broke off, and is answered with the first report.',
  })
  async import(
    @Body() body: ImportListDto,
    @AskedForMany() { request, occurrence }: ManyRequest,
  ): Promise<ImportReportAnswer> {
    const source = accepted(parseSource(body.source));
    const report = await this.imports.run({
      sha256: body.file,
      terms: { source, assigner: body.assigner, on: body.on ?? source.date },
      mapping: body.mapping ? accepted(parseMapping(body.mapping)) : NO_MAPPING,
      dryRun: body.dryRun ?? false,
      identity: request.identity,
    });
    return toldReport(accepted(report), occurrence.language);
  }
}
