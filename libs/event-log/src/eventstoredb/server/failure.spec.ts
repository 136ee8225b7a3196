import {
  AccessDeniedError,
  CancelledError,
  DeadlineExceededError,
  StreamDeletedError,
  TimeoutError,
  UnavailableError,
  UnknownError,
  UnsupportedError,
} from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { failureKind, isNoPlace, NoAnswerError, passes, reasonOf } from './failure.js';

/** An error as gRPC hands it over, before the client has made one of its own of it. */
function grpc(code: number, details: string): Error {
  return Object.assign(new Error(`${code} ${details}`), { code, details });
}

type ServiceError = ConstructorParameters<typeof UnknownError>[0];

function serviceError(code: number, details: string): NonNullable<ServiceError> {
  return grpc(code, details) as NonNullable<ServiceError>;
}

describe('what a failed call says about what was asked for', () => {
  it.each([
    ['a connection that broke', new UnavailableError(serviceError(14, 'Connection dropped'))],
    ['the same without a type', grpc(14, 'UNAVAILABLE: Connection dropped')],
    ['a reset', grpc(14, 'UNAVAILABLE: read ECONNRESET')],
    ['a server that starts', new UnknownError(serviceError(2, 'Server Is Not Ready'))],
    ['an unknown error without a code', new UnknownError()],
    ['a deadline without a code', new DeadlineExceededError()],
    ['a deadline', grpc(4, 'DEADLINE_EXCEEDED: Deadline exceeded after 5.0s')],
    ['a time-out of the server', new TimeoutError(serviceError(10, 'Operation timed out'))],
    ['a consumer too slow', new TimeoutError(serviceError(10, 'Consumer too slow'))],
    ['a cancelled call', new CancelledError(serviceError(1, 'cancelled by the server'))],
    ['an internal error', new UnknownError(serviceError(13, 'Received RST_STREAM'))],
    ['no answer in time', new NoAnswerError(5_000)],
  ])('%s: it may have been done', (_, error) => {
    expect(failureKind(error)).toBe('lost');
    expect(passes(error)).toBe(true);
  });

  it.each([
    [
      'no connection',
      grpc(14, 'UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED'),
    ],
    ['a name that is not known', grpc(14, 'UNAVAILABLE: Name resolution failed for target dns:x')],
    ['a cluster nobody leads', new Error('Failed to discover after 3 attempts.')],
    ['a channel that was closed', grpc(14, 'UNAVAILABLE: Channel closed before call started')],
    ['the same, thrown', new Error('Channel has been shut down')],
    ['a node that follows', Object.assign(new Error(''), { type: 'not-leader', code: 5 })],
  ])('%s: it was not done, and may be soon', (_, error) => {
    expect(failureKind(error)).toBe('unreached');
    expect(passes(error)).toBe(true);
  });

  it.each([
    ['access denied', new AccessDeniedError()],
    ['a wrong password', grpc(16, 'UNAUTHENTICATED')],
    ['a right that is missing', grpc(7, 'PERMISSION_DENIED')],
  ])('%s: the user may not', (_, error) => {
    expect(failureKind(error)).toBe('denied');
    expect(passes(error)).toBe(false);
  });

  it.each([
    ['a stream that was deleted', StreamDeletedError.fromStreamName('s')],
    ['a message over the limit', new UnknownError(serviceError(8, 'RESOURCE_EXHAUSTED'))],
    ['a feature the server lacks', new UnsupportedError('x', '23.10')],
    ['a fault of ours', new TypeError('x is not a function')],
    ['what is no error at all', 'no'],
    ['nothing', undefined],
  ])('%s: it was not done and never will be', (_, error) => {
    expect(failureKind(error)).toBe('fatal');
    expect(passes(error)).toBe(false);
  });

  it('is told in one line, also where the client gives no message', () => {
    expect(reasonOf(new DeadlineExceededError())).toBe('deadline-exceeded');
    expect(reasonOf(new Error('no'))).toBe('no');
    expect(reasonOf('no')).toBe('no');
  });

  it('a position that is no place of an event is told apart from a server in trouble', () => {
    expect(isNoPlace(grpc(2, 'UNKNOWN: Unexpected ReadAllResult: Error'))).toBe(true);
    expect(isNoPlace(new UnknownError())).toBe(false);
  });
});
