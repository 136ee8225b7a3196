import { Example, Field, ID, NestedList, OptionalField, REVISION } from '@ledger/platform';
import { AssignDto } from './assign.dto.js';
import { SupersedeDto } from './course.dto.js';
import { AcceptDto, ChangeDeadlineDto } from './decision.dto.js';
import { ACCEPTANCE, ASSIGN, DEADLINE_CHANGE, SUPERSESSION, YOUR_OWN } from './examples.js';
import { AcknowledgeDto } from './receipt.dto.js';

const MOST_ITEMS = { least: 1, most: 500 };
const SEEN = 'The revision of the task that the decision is made on.';

export class AcknowledgeItemDto extends AcknowledgeDto {
  @Field(ID)
  readonly task!: string;

  @OptionalField(REVISION)
  readonly ifMatch?: string | null;
}

export class AcceptItemDto extends AcceptDto {
  @Field(ID)
  readonly task!: string;

  @Field(REVISION, SEEN)
  readonly ifMatch!: string;
}

export class ChangeDeadlineItemDto extends ChangeDeadlineDto {
  @Field(ID)
  readonly task!: string;

  @Field(REVISION, SEEN)
  readonly ifMatch!: string;
}

export class SupersedeItemDto extends SupersedeDto {
  @Field(ID)
  readonly task!: string;

  @Field(REVISION, SEEN)
  readonly ifMatch!: string;
}

@Example<AssignManyDto>({ items: [ASSIGN, { ...ASSIGN, lead: 'bnv' }] })
export class AssignManyDto {
  @NestedList(() => AssignDto, MOST_ITEMS)
  readonly items!: AssignDto[];
}

@Example<AcknowledgeManyDto>({ items: [{ task: YOUR_OWN.task }] })
export class AcknowledgeManyDto {
  @NestedList(() => AcknowledgeItemDto, MOST_ITEMS)
  readonly items!: AcknowledgeItemDto[];
}

@Example<AcceptManyDto>({ items: [{ task: YOUR_OWN.task, ifMatch: '3', ...ACCEPTANCE }] })
export class AcceptManyDto {
  @NestedList(() => AcceptItemDto, MOST_ITEMS)
  readonly items!: AcceptItemDto[];
}

@Example<ChangeDeadlinesDto>({ items: [{ task: YOUR_OWN.task, ifMatch: '0', ...DEADLINE_CHANGE }] })
export class ChangeDeadlinesDto {
  @NestedList(() => ChangeDeadlineItemDto, MOST_ITEMS)
  readonly items!: ChangeDeadlineItemDto[];
}

@Example<SupersedeManyDto>({ items: [{ task: YOUR_OWN.task, ifMatch: '0', ...SUPERSESSION }] })
export class SupersedeManyDto {
  @NestedList(() => SupersedeItemDto, MOST_ITEMS)
  readonly items!: SupersedeItemDto[];
}
