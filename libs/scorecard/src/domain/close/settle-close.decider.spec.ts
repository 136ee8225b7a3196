import { describe, expect, it } from '@jest/globals';
import { checkLifecycle } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import {
  CLOSE,
  closed,
  CLOSERS,
  PROPOSED,
  proposed,
  SNAPSHOT,
  withdrawn,
} from '../../testing/close-events.js';
import { by } from '../../testing/people.js';
import { PERIOD_CLOSE_LIFECYCLE } from './period-close.lifecycle.js';
import {
  approveCloseDecider,
  withdrawCloseDecider,
  type ApproveClose,
  type WithdrawClose,
} from './settle-close.decider.js';

const NOW = '2025-07-16T02:00:00.000Z';
const approve: ApproveClose = {
  kind: 'ApproveClose',
  close: CLOSE,
  snapshot: SNAPSHOT.sha256,
  position: PROPOSED.position,
};
const withdraw: WithdrawClose = { kind: 'WithdrawClose', close: CLOSE, reason: 'Còn thiếu' };

describe('approving the close of a period', () => {
  const context = { ...by(CLOSERS.approver, NOW), facts: { intact: true } };
  const { given } = specify(approveCloseDecider, context);

  it('is for the hash and the position that were proposed, and cites the file again', () => {
    given([proposed()])
      .when(approve)
      .then([
        {
          type: 'scorecard.period-closed',
          payload: { snapshot: SNAPSHOT.sha256, position: '40' },
          attachments: [SNAPSHOT],
        },
      ]);
  });

  it('is refused for another hash, and for another position', () => {
    const pending = { snapshot: SNAPSHOT.sha256, position: '40' };
    for (const other of [{ snapshot: 'd'.repeat(64) }, { position: '41' }]) {
      given([proposed()])
        .when({ ...approve, ...other })
        .thenRefuses('period-close.approves-other', pending);
    }
  });

  it('is for another person than whoever proposed it, in whatever role', () => {
    const again = { ...CLOSERS.proposer, agency: 'tgv57', roles: ['council'] as const };
    given([proposed()])
      .when(approve, { actor: again })
      .thenRefuses('period-close.by-proposer', { close: CLOSE });
  });

  it('is for nobody of the agency whose card it is, and for nobody without the role', () => {
    given([proposed()])
      .when(approve, { actor: CLOSERS.ofTheAgency })
      .thenRefuses('period-close.of-own-agency');
    given([proposed()])
      .when(approve, { actor: CLOSERS.head })
      .thenRefuses('authority.role-missing');
  });

  it('needs a proposal that is pending', () => {
    given([]).when(approve).thenRefuses('period-close.unknown', { close: CLOSE });
    for (const past of [
      [proposed(), withdrawn()],
      [proposed(), closed()],
    ]) {
      given(past).when(approve).thenRefuses('period-close.not-pending', { close: CLOSE });
    }
  });

  it('needs the bytes of the hash', () => {
    given([proposed()])
      .when(approve, { facts: { intact: false } })
      .thenRefuses('period-close.snapshot-damaged', { snapshot: SNAPSHOT.sha256 });
  });
});

describe('withdrawing the proposal to close a period', () => {
  const { given } = specify(withdrawCloseDecider, by(CLOSERS.proposer, NOW));
  const withdrawal = {
    type: 'scorecard.period-close-withdrawn',
    payload: { reason: 'Còn thiếu' },
  } as const;

  it('is for whoever proposed it, and for whoever could approve it', () => {
    given([proposed()]).when(withdraw).then([withdrawal]);
    given([proposed()]).when(withdraw, { actor: CLOSERS.other }).then([withdrawal]);
  });

  it('is too late once it is approved', () => {
    given([proposed(), closed()])
      .when(withdraw)
      .thenRefuses('period-close.not-pending', { close: CLOSE });
  });

  it('needs a reason', () => {
    given([proposed()])
      .when({ ...withdraw, reason: ' ' })
      .thenRefuses('period-close.words-missing', { field: 'reason' });
  });
});

describe('the life of a close', () => {
  it('has no state that is never reached or left without being an end', () => {
    expect(checkLifecycle(PERIOD_CLOSE_LIFECYCLE)).toEqual([]);
  });
});
