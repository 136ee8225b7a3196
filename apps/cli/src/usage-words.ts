import type { Text } from '@ledger/platform';
import type { CommanderError } from 'commander';

/** What a command line can be misunderstood for, by Commander's codes. `{0}` and `{1}` stand for the words it quotes. */
const WORDS: Readonly<Record<string, Text>> = {
  'commander.unknownCommand': { vi: 'Không có lệnh {0}.', en: 'There is no command {0}.' },
  'commander.unknownOption': { vi: 'Không có tùy chọn {0}.', en: 'There is no option {0}.' },
  'commander.missingArgument': { vi: 'Thiếu tham số {0}.', en: 'The argument {0} is missing.' },
  'commander.optionMissingArgument': {
    vi: 'Tùy chọn {0} thiếu giá trị.',
    en: 'The option {0} lacks its value.',
  },
  'commander.missingMandatoryOptionValue': {
    vi: 'Thiếu tùy chọn bắt buộc {0}.',
    en: 'The option {0} is required.',
  },
  'commander.conflictingOption': {
    vi: 'Không dùng {0} cùng với {1}.',
    en: 'The options {0} and {1} exclude each other.',
  },
  'commander.excessArguments': { vi: 'Thừa tham số.', en: 'There are too many arguments.' },
  'commander.invalidArgument': {
    vi: 'Giá trị {1} của {0} không dùng được.',
    en: 'The value {1} of {0} cannot be used.',
  },
};

const ADVICE: Text = {
  vi: 'Thêm --help để xem cách dùng.',
  en: 'Add --help to see what can be typed.',
};

const QUOTED = /'([^']*)'/g;

/** Whether there are words for a code of Commander's. */
export function hasWords(code: string): boolean {
  return code in WORDS;
}

/** Why a command line was not understood; in the words of whoever raised it where no others are known. */
export function explainUsage({ code, message }: CommanderError): Text {
  const words = WORDS[code] ?? { vi: message, en: message };
  const quoted = [...message.matchAll(QUOTED)].map(([, word = '']) => word);
  const why = reasonIn(message);
  const explained = (text: string, reason: string, advice: string) =>
    [text.replace(/\{(\d)\}/g, (_, n: string) => quoted[Number(n)] ?? ''), reason, advice]
      .filter((part) => part !== '')
      .join(' ');
  return {
    vi: explained(words.vi, why.vi, ADVICE.vi),
    en: explained(words.en, why.en, ADVICE.en),
  };
}

/** Why a value cannot be used: Commander tells the choices there are, and our own checks are told in one language. */
function reasonIn(message: string): Text {
  const [, reason = ''] = / is invalid[^.]*\. (.+)$/s.exec(message) ?? [];
  const [, choices] = /^Allowed choices are (.+)$/s.exec(reason) ?? [];
  return choices === undefined
    ? { vi: reason, en: reason }
    : { vi: `Chọn một trong: ${choices}`, en: `Choose one of: ${choices}` };
}
