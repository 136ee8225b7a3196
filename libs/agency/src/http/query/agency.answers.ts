import { PageAnswer } from '@ledger/platform';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import type { AgencyEnd, AgencyName, AgencyParent, HeadTerm } from '../../domain/agency/agency.js';
import {
  AGENCY_KINDS,
  TIERS,
  type AgencyKind,
  type Tier,
} from '../../domain/agency/classification.js';
import { SeenAnswer } from './seen.answers.js';

const DAY = { format: 'date', examples: ['2025-03-01'] };
const DAY_OR_NULL = { ...DAY, type: String, nullable: true };
const ID_OR_NULL = { type: String, nullable: true, examples: ['chinh-phu'] };
const NAME = { examples: ['Bộ Khoa học và Công nghệ'] };
const SHORT_NAME = { examples: ['BKHCN'] };
const PERSON = { description: 'A pseudonymous id.', examples: ['p-7'] };
const UP_TO = 'The first day on which it no longer holds; null while no end is known.';

class AgencyNameAnswer implements AgencyName {
  @ApiProperty(DAY)
  readonly from!: string;

  @ApiProperty(NAME)
  readonly name!: string;

  @ApiProperty(SHORT_NAME)
  readonly shortName!: string;
}

class AgencyParentAnswer implements AgencyParent {
  @ApiProperty(DAY)
  readonly from!: string;

  @ApiProperty(ID_OR_NULL)
  readonly parent!: string | null;
}

class HeadTermAnswer implements HeadTerm {
  @ApiProperty(PERSON)
  readonly person!: string;

  @ApiProperty({ ...DAY_OR_NULL, description: 'Null where the day of appointment is not known.' })
  readonly beganOn!: string | null;

  @ApiProperty({ ...DAY, description: 'The first day known in office.' })
  readonly from!: string;

  @ApiProperty({ ...DAY_OR_NULL, description: UP_TO })
  readonly to!: string | null;
}

class AgencyEndAnswer {
  @ApiProperty({ enum: ['merged', 'dissolved'] })
  readonly kind!: AgencyEnd['kind'];

  @ApiProperty({ ...DAY, description: 'The first day on which it no longer exists.' })
  readonly day!: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null unless it merged.' })
  readonly merger!: string | null;

  @ApiProperty({ ...ID_OR_NULL, description: 'Null unless it merged.' })
  readonly successor!: string | null;
}

class PredecessorAnswer {
  @ApiProperty({ examples: ['btttt'] })
  readonly agency!: string;

  @ApiProperty({ ...DAY, description: 'The day of the merger.' })
  readonly day!: string;
}

export class AgencyItemAnswer {
  @ApiProperty({ examples: ['bkhcn'] })
  readonly id!: string;

  @ApiProperty({ ...NAME, type: String, nullable: true, description: 'On the day.' })
  readonly name!: string | null;

  @ApiProperty({ ...SHORT_NAME, type: String, nullable: true, description: 'On the day.' })
  readonly shortName!: string | null;

  @ApiProperty({ enum: TIERS })
  readonly tier!: Tier;

  @ApiProperty({ enum: AGENCY_KINDS })
  readonly kind!: AgencyKind;

  @ApiProperty({ ...ID_OR_NULL, description: 'The agency above it on the day, if one is known.' })
  readonly parent!: string | null;

  @ApiProperty({ ...DAY, description: 'Its first day as far as the register knows.' })
  readonly validFrom!: string;

  @ApiProperty({ ...DAY_OR_NULL, description: 'The first day on which it no longer exists.' })
  readonly validTo!: string | null;
}

export class AgencyPage extends PageAnswer {
  @ApiProperty({ type: [AgencyItemAnswer], description: 'In order of their ids.' })
  readonly items!: readonly AgencyItemAnswer[];
}

/** An agency on a day, and over time. What it is called on a day on which it does not exist is null. */
export class AgencyAnswer extends IntersectionType(AgencyItemAnswer, SeenAnswer) {
  @ApiProperty({ ...DAY, description: 'The day that is shown.' })
  readonly on!: string;

  @ApiProperty({ description: 'Whether it exists on the day.' })
  readonly exists!: boolean;

  @ApiProperty({
    type: HeadTermAnswer,
    nullable: true,
    description: 'On the day; null where it is not known.',
  })
  readonly head!: HeadTermAnswer | null;

  @ApiProperty({ type: [String], description: 'Other spellings of its name.' })
  readonly aliases!: readonly string[];

  @ApiProperty({ type: [AgencyNameAnswer], description: 'Each holds until the next begins.' })
  readonly names!: readonly AgencyNameAnswer[];

  @ApiProperty({ type: [AgencyParentAnswer], description: 'Each holds until the next begins.' })
  readonly parents!: readonly AgencyParentAnswer[];

  @ApiProperty({ type: [HeadTermAnswer] })
  readonly heads!: readonly HeadTermAnswer[];

  @ApiProperty({
    type: AgencyEndAnswer,
    nullable: true,
    description: 'How it ends; null while no end is known.',
  })
  readonly end!: AgencyEndAnswer | null;

  @ApiProperty({ type: [PredecessorAnswer], description: 'Those that merged into it.' })
  readonly predecessors!: readonly PredecessorAnswer[];
}
