import { describe, expect, it } from '@jest/globals';
import { foldGiven, specify } from '@ledger/kernel/testing';
import {
  answered,
  challenged,
  CLOSE,
  closed,
  CLOSERS,
  proposed,
} from '../../testing/close-events.js';
import { by } from '../../testing/people.js';
import {
  answerChallengeDecider,
  challengeFigureDecider,
  type AnswerChallenge,
  type ChallengeFigure,
} from './challenge.decider.js';

const NOW = '2025-07-20T02:00:00.000Z';
const CLOSED = [proposed(), closed()];

describe('challenging a figure of a closed period', () => {
  const facts = { speakers: ['bkhcn', 'bkhcn-moi'], inSnapshot: true };
  const { given } = specify(challengeFigureDecider, { ...by(CLOSERS.head, NOW), facts });
  const payload = { challenge: 'c-1', figure: 'buckets.openOverdue', reason: 'Đã nộp' };
  const challenge: ChallengeFigure = { kind: 'ChallengeFigure', close: CLOSE, ...payload };
  const event = { type: 'scorecard.figure-challenged', payload } as const;

  it('is for the people of the agency whose card it is, and of its successor', () => {
    given(CLOSED).when(challenge).then([event]);
    const successor = { ...CLOSERS.head, agency: 'bkhcn-moi' };
    given(CLOSED).when(challenge, { actor: successor }).then([event]);
  });

  it('is refused to other agencies, and to roles that speak for nobody', () => {
    given(CLOSED)
      .when(challenge, { actor: CLOSERS.otherHead })
      .thenRefuses('figure-challenge.of-another-card', { agency: 'btttt' });
    given(CLOSED)
      .when(challenge, { actor: CLOSERS.ofTheAgency })
      .thenRefuses('authority.role-missing');
  });

  it('needs a figure that the snapshot has, and a reason', () => {
    given(CLOSED)
      .when(challenge, { facts: { ...facts, inSnapshot: false } })
      .thenRefuses('figure-challenge.figure-unknown', { figure: 'buckets.openOverdue' });
    given(CLOSED)
      .when({ ...challenge, reason: '' })
      .thenRefuses('period-close.words-missing', { field: 'reason' });
  });

  it('is done once for a figure until it is answered, and may then be done anew', () => {
    given([...CLOSED, challenged()])
      .when({ ...challenge, challenge: 'c-2' })
      .thenRefuses('figure-challenge.pending', { challenge: 'c-1' });
    given([...CLOSED, challenged(), answered()])
      .when(challenge)
      .then([event]);
  });

  it('needs a period that is closed', () => {
    given([]).when(challenge).thenRefuses('period-close.unknown');
    given([proposed()]).when(challenge).thenRefuses('period-close.not-closed', { close: CLOSE });
  });
});

describe('answering a challenge', () => {
  const { given } = specify(answerChallengeDecider, by(CLOSERS.approver, NOW));
  const payload = { challenge: 'c-1', outcome: 'wrong', grounds: 'Chưa ký' } as const;
  const answer: AnswerChallenge = { kind: 'AnswerChallenge', close: CLOSE, ...payload };
  const event = { type: 'scorecard.challenge-answered', payload } as const;
  const DISPUTED = [...CLOSED, challenged()];

  it('is for the body that closed the period', () => {
    given(DISPUTED).when(answer).then([event]);
    given(DISPUTED).when(answer, { actor: CLOSERS.other }).then([event]);
    given(DISPUTED)
      .when(answer, { actor: CLOSERS.elsewhere })
      .thenRefuses('figure-challenge.not-by-closing-body', { bodies: 'vpcp' });
    given(DISPUTED)
      .when(answer, { actor: CLOSERS.ofTheAgency })
      .thenRefuses('period-close.of-own-agency');
  });

  it('is for another person than whoever proposed the close or disputes the figure', () => {
    given(DISPUTED)
      .when(answer, { actor: CLOSERS.proposer })
      .thenRefuses('figure-challenge.by-involved');
    const moved = { ...CLOSERS.approver, person: CLOSERS.head.person };
    given(DISPUTED).when(answer, { actor: moved }).thenRefuses('figure-challenge.by-involved');
  });

  it('is for nobody of the agency that disputes it, though that body closed the period', () => {
    const scope = { of: 'ranking', id: 'ministries' } as const;
    const disputing = { ...CLOSERS.head, agency: 'vpcp' };
    const place = { ...challenged(), meta: { ...challenged().meta, actor: disputing } };
    given([proposed({ scope }), closed(), place])
      .when(answer)
      .thenRefuses('figure-challenge.by-involved', { challenge: 'c-1' });
  });

  it('is given once, for a challenge that there is, with grounds', () => {
    given([...DISPUTED, answered()])
      .when(answer)
      .thenRefuses('figure-challenge.answered', { challenge: 'c-1' });
    given(CLOSED).when(answer).thenRefuses('figure-challenge.unknown', { challenge: 'c-1' });
    given(DISPUTED)
      .when({ ...answer, grounds: '' })
      .thenRefuses('period-close.words-missing', { field: 'grounds' });
  });

  it('stands beside the challenge in the record, and nothing of the proposal changes', () => {
    const before = foldGiven(answerChallengeDecider, CLOSED);
    const after = foldGiven(answerChallengeDecider, [...DISPUTED, answered('wrong')]);
    expect(after).toEqual({
      ...before,
      challenges: [
        {
          challenge: 'c-1',
          figure: 'buckets.openOverdue',
          reason: 'Đã nộp',
          by: CLOSERS.head,
          at: expect.any(String),
          answer: {
            outcome: 'wrong',
            grounds: 'Chưa ký',
            by: CLOSERS.approver,
            at: expect.any(String),
          },
        },
      ],
    });
  });
});
