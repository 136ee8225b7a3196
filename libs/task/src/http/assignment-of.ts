import type { Assignment, Coordinator, EvidenceRequirement, Product } from '../domain/parts.js';
import type {
  AssignmentDto,
  CoordinatorDto,
  EvidenceRequirementDto,
  ProductDto,
} from './assignment.dto.js';
import { orNull } from './or-null.js';
import { citationOf } from './parts.dto.js';

/** What is assigned, with ids for the products and the items of evidence that came without. */
export function assignmentOf(dto: AssignmentDto): Assignment {
  const { title, taskGroup, priority, official, coordinators, products, authority } = dto;
  return {
    title,
    taskGroup: orNull(taskGroup),
    priority: orNull(priority),
    official: orNull(official),
    coordinators: coordinators.map(coordinatorOf),
    products: products.map((product, n) => productOf(product, `p${n + 1}`)),
    authority: citationOf(authority),
  };
}

function coordinatorOf({ coordinator, kind, part }: CoordinatorDto): Coordinator {
  return { coordinator, kind: kind ?? 'agency', part: orNull(part) };
}

function productOf(dto: ProductDto, ordinal: string): Product {
  const product = dto.product ?? ordinal;
  return {
    product,
    words: dto.words,
    kind: orNull(dto.kind),
    issuer: orNull(dto.issuer),
    evidence: dto.evidence.map((item, n) => requirementOf(item, `${product}.e${n + 1}`)),
    indicator: orNull(dto.indicator),
  };
}

function requirementOf(
  { item, kind, issuer }: EvidenceRequirementDto,
  ordinal: string,
): EvidenceRequirement {
  return { item: item ?? ordinal, kind: orNull(kind), issuer: orNull(issuer) };
}
