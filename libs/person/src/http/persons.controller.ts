import { EVERYBODY, ReadBy, TheCaller, type Caller } from '@ledger/access';
import { Asked, IdempotencyKeyHeader, type CommandRequest } from '@ledger/command';
import { accepted, RefusedError, refuseWithoutRole } from '@ledger/kernel';
import { DescribedController, Made, PathId, QueryPath, Summary } from '@ledger/platform';
import { Body, Header, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { lookUpPerson, type LookUpTools } from '../application/look-up-person.js';
import type { PersonDetails } from '../person.js';
import { PERSON_TOOLS } from '../person-tools.js';
import {
  ErasePersonDto,
  ErasureAnswer,
  LookUpQuery,
  PersonAnswer,
  PersonDetailsDto,
  RegisterPersonDto,
} from './person.dto.js';

/** Who pseudonymous ids stand for. What is written here is in no event, and gone once it is erased. */
@DescribedController('v1/persons', 'persons')
export class PersonsController {
  constructor(@Inject(PERSON_TOOLS) private readonly tools: LookUpTools) {}

  @Post()
  @Summary({ vi: 'Đăng ký người dưới mã bí danh', en: 'Register a person under a pseudonymous id' })
  @IdempotencyKeyHeader()
  @Made(PersonAnswer)
  async register(
    @Body() body: RegisterPersonDto,
    @Asked() { identity }: CommandRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    allow(identity.actor);
    const { register, clock } = this.tools;
    // The same request again makes the same id.
    const id = body.id ?? `p-${identity.commandId}`;
    const person = accepted(await register.register(id, detailsOf(body), clock()));
    void reply.header('location', `/v1/persons/${id}`);
    return person;
  }

  @Post(':id/corrections')
  @Summary({
    vi: 'Đính chính thông tin về một người',
    en: 'Put right what the register says of a person',
  })
  @HttpCode(200)
  @IdempotencyKeyHeader()
  @ApiOkResponse({ type: PersonAnswer, description: 'What the register says from now on.' })
  async correct(
    @PathId() id: string,
    @Body() body: PersonDetailsDto,
    @Asked() { identity }: CommandRequest,
  ) {
    allow(identity.actor);
    const { register, clock } = this.tools;
    return accepted(await register.correct(id, detailsOf(body), clock()));
  }

  @Post(':id/erasures')
  @Summary({ vi: 'Xóa thông tin về một người', en: 'Erase what the register says of a person' })
  @HttpCode(200)
  @IdempotencyKeyHeader()
  @ApiOkResponse({ type: ErasureAnswer, description: 'Erased, now or before.' })
  async erase(
    @PathId() id: string,
    @Body() { reason }: ErasePersonDto,
    @Asked() { identity }: CommandRequest,
    @TheCaller() { actor }: Caller,
  ): Promise<ErasureAnswer> {
    allow(identity.actor);
    const { register, clock } = this.tools;
    const erasure = { by: actor.person, reason, erasedAt: clock() };
    return { id, erasedAt: accepted(await register.erase(id, erasure)) };
  }

  @ReadBy({
    roles: EVERYBODY,
    of: 'themselves; inspectors and administrators of anybody. The purpose is recorded first',
  })
  @QueryPath(':id', {
    summary: {
      vi: 'Tra cứu một người, nêu mục đích',
      en: 'Look a person up, for a stated purpose',
    },
    answer: PersonAnswer,
  })
  @Header('cache-control', 'no-store')
  async lookUp(
    @PathId() person: string,
    @Query() { purpose }: LookUpQuery,
    @TheCaller() caller: Caller,
  ) {
    return accepted(await lookUpPerson(this.tools, caller, { person, purpose }));
  }
}

function allow(actor: CommandRequest['identity']['actor']): void {
  const refused = refuseWithoutRole(actor, 'administrator');
  if (refused !== null) throw new RefusedError(refused);
}

function detailsOf({ name, posts }: PersonDetailsDto): PersonDetails {
  return {
    name,
    posts: posts.map(({ title, agency = null, from = null, to = null }) => ({
      title,
      agency,
      from,
      to,
    })),
  };
}
