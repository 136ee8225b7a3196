import { Module, type DynamicModule } from '@nestjs/common';
import { ATTACHMENT_TOOLS } from './attachment-tools.js';
import { AttachmentsController, type AttachmentTools } from './http/attachments.controller.js';
import { UploadParser } from './http/upload-parser.js';

/** Files: uploaded by anybody with a token, read by those who may read a record that cites them. */
@Module({})
export class AttachmentModule {
  static with(tools: AttachmentTools): DynamicModule {
    return {
      module: AttachmentModule,
      controllers: [AttachmentsController],
      providers: [UploadParser, { provide: ATTACHMENT_TOOLS, useValue: tools }],
    };
  }
}
