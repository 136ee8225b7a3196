import type { Text } from '@ledger/platform';
import type { CommanderError } from 'commander';

/** What a command line can be misunderstood for, by Commander's codes. `{}` stands for the word it stumbled over. */
const WORDS: Readonly<Record<string, Text>> = {
  'commander.unknownCommand': { vi: 'Không có lệnh {}.', en: 'There is no command {}.' },
  'commander.unknownOption': { vi: 'Không có tùy chọn {}.', en: 'There is no option {}.' },
  'commander.missingArgument': { vi: 'Thiếu tham số {}.', en: 'The argument {} is missing.' },
  'commander.optionMissingArgument': {
    vi: 'Tùy chọn {} thiếu giá trị.',
    en: 'The option {} lacks its value.',
  },
  'commander.missingMandatoryOptionValue': {
    vi: 'Thiếu tùy chọn bắt buộc {}.',
    en: 'The option {} is required.',
  },
  'commander.excessArguments': { vi: 'Thừa tham số.', en: 'There are too many arguments.' },
  'commander.invalidArgument': {
    vi: 'Giá trị của {} không dùng được.',
    en: 'The value of {} cannot be used.',
  },
};

const ADVICE: Text = {
  vi: 'Thêm --help để xem cách dùng.',
  en: 'Add --help to see what can be typed.',
};

const QUOTED = /'([^']*)'/;

/** Why a command line was not understood; in Commander's own words where no others are known. */
export function explainUsage({ code, message }: CommanderError): Text {
  const words = WORDS[code] ?? { vi: message, en: message };
  const [, word = ''] = QUOTED.exec(message) ?? [];
  const filled = (text: string) => text.replace('{}', word);
  return { vi: `${filled(words.vi)} ${ADVICE.vi}`, en: `${filled(words.en)} ${ADVICE.en}` };
}
