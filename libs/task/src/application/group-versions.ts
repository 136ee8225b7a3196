import { groupDecider, groupStream } from '@ledger/agency';
import { StreamFolds } from '@ledger/command';
import { Injectable } from '@nestjs/common';
import type { GroupReference } from '../domain/events/collective.events.js';

/** Names groups with the version in which they stand now, which is the revision of their stream. */
@Injectable()
export class GroupVersions {
  constructor(private readonly folds: StreamFolds) {}

  async referenceTo(group: string): Promise<GroupReference> {
    const { basis } = await this.folds.fold(groupStream(group), groupDecider);
    return { group, version: basis.rev };
  }
}
