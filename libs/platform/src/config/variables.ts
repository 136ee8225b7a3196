import { z } from 'zod';
import { languageOfLocale, type Text } from '../language/language.js';

/** What the reference page and the error messages say about one environment variable. */
export interface VariableNote {
  readonly description: string;
  /** What the value has to be, as the end of "PORT must …" and "PORT phải …". */
  readonly must: Text;
  /** Shown as the value when the variable is unset. */
  readonly fallback: string;
  /** The value may hold a password, so it is never repeated in a message. */
  readonly secret?: true;
}

export const VARIABLE_NOTES = z.registry<VariableNote>();

const DATABASE_SCHEMES = ['postgres:', 'postgresql:'];
/** Several hosts make it a URL that URL parsers refuse; the adapter says what else is wrong with one. */
const EVENTSTOREDB_URL = /^(esdb|kurrentdb)(\+discover)?:\/\/[^\s/?]/;
const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const HIGHEST_PORT = 65_535;

/** Every environment variable the product reads; an unset one takes its default. */
export const VARIABLES = {
  EVENT_LOG: z
    .enum(['postgres', 'eventstoredb'])
    .default('postgres')
    .register(VARIABLE_NOTES, {
      description: 'Where the event log is kept. Read models are in PostgreSQL either way.',
      must: { vi: 'là postgres hoặc eventstoredb', en: 'be postgres or eventstoredb' },
      fallback: 'postgres',
    }),
  DATABASE_URL: urlOf(DATABASE_SCHEMES)
    .optional()
    .register(VARIABLE_NOTES, {
      description:
        'A PostgreSQL that is there already. Its login must be a member of the ledger roles; `migrate` creates them where it may.',
      must: {
        vi: 'có dạng postgres://tài-khoản:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu',
        en: 'look like postgres://login:password@host:5432/database',
      },
      fallback: 'an embedded PostgreSQL in `DATA_DIR`',
      secret: true,
    }),
  DATA_DIR: z
    .string()
    .default('./data')
    .register(VARIABLE_NOTES, {
      description:
        'Folder for the embedded PostgreSQL, relative to the working directory. Created if missing.',
      must: { vi: 'là đường dẫn một thư mục', en: 'be the path of a folder' },
      fallback: './data',
    }),
  EVENTSTOREDB_URL: z
    .string()
    .regex(EVENTSTOREDB_URL)
    .optional()
    .register(VARIABLE_NOTES, {
      description: 'Connection string of EventStoreDB or KurrentDB, with `EVENT_LOG=eventstoredb`.',
      must: {
        vi: 'có dạng esdb://máy-chủ:2113[,máy-chủ:2113…] (hoặc esdb+discover://, kurrentdb://, kurrentdb+discover://) khi EVENT_LOG=eventstoredb',
        en: 'look like esdb://host:2113[,host:2113…] (or esdb+discover://, kurrentdb://, kurrentdb+discover://) when EVENT_LOG=eventstoredb',
      },
      fallback: 'none; required with `EVENT_LOG=eventstoredb`',
      secret: true,
    }),
  EVENTSTOREDB_LOG: z
    .string()
    .regex(/^[a-z][a-z0-9]*$/)
    .default('ledger')
    .register(VARIABLE_NOTES, {
      description:
        'Name of the log on the server; its streams begin with it. Logs of several names may share one server.',
      must: {
        vi: 'gồm chữ thường không dấu và chữ số, bắt đầu bằng chữ',
        en: 'be of lower-case letters and digits, a letter first',
      },
      fallback: 'ledger',
    }),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1')
    .register(VARIABLE_NOTES, {
      description: 'Address to listen on; the default can be reached from this machine only.',
      must: { vi: 'là một địa chỉ IP hoặc tên máy', en: 'be an IP address or a host name' },
      fallback: '127.0.0.1',
    }),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT)
    .default(3000)
    .register(VARIABLE_NOTES, {
      description: 'Port to listen on; 0 takes any free one.',
      must: { vi: 'là số nguyên từ 0 đến 65535', en: 'be a whole number from 0 to 65535' },
      fallback: '3000',
    }),
  JWT_JWKS_URL: urlOf(['http:', 'https:'])
    .optional()
    .register(VARIABLE_NOTES, {
      description:
        'Where the issuer of tokens publishes its keys (JWKS). Tokens are access tokens of RFC 9068, with the header `typ` `at+jwt`. Without it the tokens of the issuer in `DATA_DIR` are taken, which `cli token` makes.',
      must: {
        vi: 'có dạng https://máy-chủ/đường-dẫn tới bộ khóa JWKS',
        en: 'look like https://host/path of a JWKS',
      },
      fallback: 'the issuer in `DATA_DIR`',
    }),
  JWT_ISSUER: z
    .string()
    .optional()
    .register(VARIABLE_NOTES, {
      description: 'The claim `iss` that tokens must carry, with `JWT_JWKS_URL`.',
      must: {
        vi: 'là tên nơi cấp mã truy cập khi có JWT_JWKS_URL',
        en: 'be the name of the issuer of tokens when JWT_JWKS_URL is set',
      },
      fallback: 'none; required with `JWT_JWKS_URL`',
    }),
  JWT_AUDIENCE: z
    .string()
    .optional()
    .register(VARIABLE_NOTES, {
      description: 'The claim `aud` that tokens must carry, with `JWT_JWKS_URL`.',
      must: {
        vi: 'là tên dịch vụ ghi trong mã truy cập khi có JWT_JWKS_URL',
        en: 'be the name of this service in tokens when JWT_JWKS_URL is set',
      },
      fallback: 'none; required with `JWT_JWKS_URL`',
    }),
  DEMO: z
    .enum(['on', 'off'])
    .default('on')
    .register(VARIABLE_NOTES, {
      description:
        'Whether `npm start` plays its small demo into the register. Once played it stays.',
      must: { vi: 'là on hoặc off', en: 'be on or off' },
      fallback: 'on',
    }),
  DEMO_LIST: z
    .string()
    .optional()
    .register(VARIABLE_NOTES, {
      description:
        'A file with Appendix II of Resolution 03/NQ-CP (CSV or XLSX), relative to the working directory. With `DEMO=on` it is imported in place of the small demo.',
      must: { vi: 'là đường dẫn một tệp', en: 'be the path of a file' },
      fallback: 'none',
    }),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('info')
    .register(VARIABLE_NOTES, {
      description: 'The least important entries that are still written to the technical log.',
      must: {
        vi: `là một trong các mức ${LOG_LEVELS.join(', ')}`,
        en: `be one of ${LOG_LEVELS.join(', ')}`,
      },
      fallback: 'info',
    }),
  LANGUAGE: z
    .string()
    .transform((locale) => languageOfLocale(locale))
    .refine((language) => language !== undefined)
    .optional()
    .register(VARIABLE_NOTES, {
      description:
        'Language of messages on the terminal: the first of its locales (`en`, `vi_VN`, `en_US:en`) that is Vietnamese or English. HTTP clients choose by `Accept-Language`.',
      must: { vi: 'có vi hoặc en', en: 'name vi or en' },
      fallback: '`LANG`',
    }),
  LANG: z
    .string()
    .optional()
    .transform((locale) => languageOfLocale(locale))
    .register(VARIABLE_NOTES, {
      description:
        'As `LANGUAGE`, which goes before it. It is set for the whole system, so that one which names neither language is passed over.',
      must: { vi: 'là một ngôn ngữ bất kỳ', en: 'be any locale' },
      fallback: 'vi',
    }),
};

function urlOf(schemes: readonly string[]) {
  return z
    .string()
    .refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol));
}
