import { CAPACITIES, openLocalIssuer } from '@ledger/access';
import { ROLES, type Capacity, type Role } from '@ledger/kernel';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';

const WORDS = {
  vi: {
    description:
      'in mã truy cập của nơi cấp trong DATA_DIR, để dùng thử hoặc khi chưa có nơi cấp khác',
    role: 'vai trò; nhiều vai trò thì lặp lại tùy chọn',
    agency: 'mã cơ quan',
    person: 'mã người dùng (mặc định suy từ vai trò và cơ quan)',
    capacity: 'tư cách ký',
    hours: 'số giờ có giá trị',
  },
  en: {
    description:
      'print a token of the issuer in DATA_DIR, for trying out or where there is no other issuer',
    role: 'a role; repeat the option for several',
    agency: 'the id of the agency',
    person: 'the id of the person (by default made of role and agency)',
    capacity: 'the capacity in which the person signs',
    hours: 'how many hours it is good',
  },
};

interface TokenOptions {
  readonly role: readonly Role[];
  readonly agency: string;
  readonly person?: string;
  readonly capacity?: Capacity;
  readonly hours: string;
}

const DEFAULT_HOURS = '12';

/** `token --role ROLE --agency ID`: a bearer token of the installation's own issuer. */
export function addToken(program: Command, cli: Cli): void {
  const words = WORDS[cli.language];
  program
    .command('token')
    .description(words.description)
    .addOption(new Option('--role <role...>', words.role).choices(ROLES).makeOptionMandatory(true))
    .requiredOption('--agency <id>', words.agency)
    .option('--person <id>', words.person)
    .addOption(new Option('--capacity <capacity>', words.capacity).choices(CAPACITIES))
    .addOption(
      new Option('--hours <hours>', words.hours)
        .choices(['1', DEFAULT_HOURS, '24', '168'])
        .default(DEFAULT_HOURS),
    )
    .action(async ({ role, agency, person, capacity, hours }: TokenOptions) => {
      const issuer = await openLocalIssuer(cli.config.dataDir);
      const token = await issuer.issue(
        {
          person: person ?? `${role.join('-')}.${agency}`,
          agency,
          roles: role,
          capacity: capacity ?? null,
        },
        Number(hours),
      );
      cli.terminal.stdout.write(`${token}\n`);
    });
}
