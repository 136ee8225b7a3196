import {
  answered,
  Asked,
  CommandController,
  MakingPath,
  type CommandRequest,
} from '@ledger/command';
import { uuidV5 } from '@ledger/kernel';
import { Example, Field, ID, ListField, text } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnProgramme } from '../application/register-programme.js';

@Example<RegisterProgrammeDto>({
  name: 'Chương trình hành động thực hiện Nghị quyết 57-NQ/TW',
  documents: ['nq-03', 'nq-71'],
})
export class RegisterProgrammeDto {
  @Field(text(500))
  readonly name!: string;

  @ListField(ID, { least: 1, most: 100 })
  readonly documents!: string[];
}

/** What is followed as one though several documents assign it. */
@CommandController('v1/programmes', 'scorecards')
export class ProgrammesController {
  constructor(private readonly commands: CommandBus) {}

  @MakingPath('/v1/programmes', {
    summary: {
      vi: 'Đăng ký chương trình gồm một hoặc nhiều văn bản giao',
      en: 'Register a programme of one or more source documents',
    },
  })
  async register(
    @Body() { name, documents }: RegisterProgrammeDto,
    @Asked() request: CommandRequest,
  ) {
    const programme = uuidV5(request.identity.commandId, 'programme');
    const command: DecideOnProgramme['command'] = { kind: 'RegisterProgramme', name, documents };
    const decided = new DecideOnProgramme(programme, command, request);
    return answered(programme, await this.commands.execute(decided));
  }
}
