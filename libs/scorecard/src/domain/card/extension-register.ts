import type { Instant } from '@ledger/kernel';
import type { AskedExtension } from '../obligation/dealings.js';
import type { Standing } from '../obligation/standing.js';
import { passedUntil, type Viewpoint } from '../obligation/viewpoint.js';

/** One request of the register, with the obligation that it is about. */
export interface RegisteredExtension extends AskedExtension {
  readonly obligation: string;
  /** The term to answer it was over before it was answered, withdrawn or needed no answer any more. */
  readonly answerLate: boolean;
}

type Counted = (request: RegisteredExtension) => boolean;

/** What requests are counted by; one counts under several. */
const COUNTED = {
  asked: () => true,
  'asked-in-time': ({ late }) => !late,
  'asked-late': ({ late }) => late,
  'objective-cause': ({ cause }) => cause === 'objective',
  'subjective-cause': ({ cause }) => cause === 'subjective',
  granted: ({ answer }) => answer?.as === 'granted',
  refused: ({ answer }) => answer?.as === 'refused',
  withdrawn: ({ answer }) => answer?.as === 'withdrawn',
  ended: ({ answer }) => answer?.as === 'ended',
  pending: ({ answer }) => answer === null,
  'answer-late': ({ answerLate }) => answerLate,
} as const satisfies Readonly<Record<string, Counted>>;

export type ExtensionCount = keyof typeof COUNTED;
export const EXTENSION_COUNTS = Object.keys(COUNTED) as readonly ExtensionCount[];

/** Every request for more time that was open at any instant of the period, oldest first. */
export interface ExtensionRegister {
  /** Requests, not obligations: an obligation may have several. */
  readonly counts: Readonly<Record<ExtensionCount, number>>;
  readonly requests: readonly RegisteredExtension[];
}

export function extensionRegister(
  standings: readonly Standing[],
  scope: Pick<Viewpoint, 'period' | 'asOf'>,
): ExtensionRegister {
  const passed = passedUntil(scope);
  const requests = standings
    .flatMap(({ obligation, dealings }) =>
      dealings.extensions.map((asked) => ({
        ...asked,
        obligation,
        answerLate: isAnswerLate(asked, passed),
      })),
    )
    .sort((one, other) => (one.askedAt < other.askedAt ? -1 : 1));
  const counts = EXTENSION_COUNTS.map(
    (name) => [name, requestsCounted(name, requests).length] as const,
  );
  return { requests, counts: Object.fromEntries(counts) as ExtensionRegister['counts'] };
}

/** The requests behind a count. */
export function requestsCounted(
  name: ExtensionCount,
  requests: readonly RegisteredExtension[],
): readonly RegisteredExtension[] {
  const counts: Counted = COUNTED[name];
  return requests.filter(counts);
}

function isAnswerLate({ answer, answerBy }: AskedExtension, passed: Instant): boolean {
  return answer === null ? answerBy < passed : answer.at >= answerBy;
}
