import { resolve } from 'node:path';
import { z } from 'zod';
import { DEFAULT_LANGUAGE, type Language, type Text } from '../language/language.js';
import { VARIABLE_NOTES, VARIABLES, type VariableNote } from './variables.js';

/** What the environment asks for, checked and with defaults filled in. */
export interface Config {
  readonly eventLog:
    | { readonly kind: 'postgres' }
    | { readonly kind: 'eventstoredb'; readonly url: string; readonly name: string };
  /** A PostgreSQL that is there already; null for the embedded one in {@link dataDir}. */
  readonly databaseUrl: string | null;
  /** Absolute path. */
  readonly dataDir: string;
  /** Whose tokens are taken. */
  readonly tokens:
    | { readonly from: 'data-dir' }
    | {
        readonly from: 'jwks';
        readonly url: string;
        readonly issuer: string;
        readonly audience: string;
      };
  readonly host: string;
  readonly port: number;
  readonly demo: boolean;
  /** Absolute path of the list that is imported in place of the small demo; null for that one. */
  readonly demoList: string | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Of messages on the terminal. */
  readonly language: Language;
}

/** One environment variable that cannot be used, and what to set instead. */
export interface ConfigFault {
  readonly variable: string;
  readonly message: Text;
}

export type ConfigReading =
  { readonly config: Config } | { readonly faults: readonly ConfigFault[] };

export type Environment = Readonly<Record<string, string | undefined>>;

const SCHEMA = z.object(VARIABLES).check(({ value, issues }) => {
  const needed: (keyof typeof value)[] = [
    ...(value.EVENT_LOG === 'eventstoredb' ? (['EVENTSTOREDB_URL'] as const) : []),
    ...(value.JWT_JWKS_URL === undefined ? [] : (['JWT_ISSUER', 'JWT_AUDIENCE'] as const)),
  ];
  for (const name of needed.filter((one) => value[one] === undefined)) {
    issues.push({ code: 'custom', path: [name], input: undefined });
  }
});

/** Reads the configuration from environment variables; an empty one counts as unset, unknown ones are ignored. */
export function readConfig(environment: Environment): ConfigReading {
  const set = Object.entries(environment).filter(([, value]) => value?.trim() !== '');
  const reading = SCHEMA.safeParse(Object.fromEntries(set));
  if (reading.success) return { config: toConfig(reading.data) };
  const variables = new Set(reading.error.issues.map(({ path }) => String(path[0])));
  return { faults: [...variables].map((variable) => faultOf(variable, environment[variable])) };
}

/** Every variable with what the reference page says about it, in the order of that page. */
export function configVariables(): readonly (VariableNote & { readonly name: string })[] {
  return Object.entries(VARIABLES).map(([name, schema]) => ({ name, ...noteOf(schema) }));
}

function toConfig(values: z.output<typeof SCHEMA>): Config {
  const { EVENT_LOG, EVENTSTOREDB_URL: url, LANGUAGE, LANG } = values;
  return {
    eventLog:
      EVENT_LOG === 'eventstoredb' && url !== undefined
        ? { kind: 'eventstoredb', url, name: values.EVENTSTOREDB_LOG }
        : { kind: 'postgres' },
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: resolve(values.DATA_DIR),
    tokens: tokensOf(values),
    host: values.HOST,
    port: values.PORT,
    demo: values.DEMO === 'on',
    demoList: values.DEMO_LIST === undefined ? null : resolve(values.DEMO_LIST),
    logLevel: values.LOG_LEVEL,
    language: LANGUAGE ?? LANG ?? DEFAULT_LANGUAGE,
  };
}

function tokensOf(values: z.output<typeof SCHEMA>): Config['tokens'] {
  const { JWT_JWKS_URL: url, JWT_ISSUER: issuer, JWT_AUDIENCE: audience } = values;
  return url === undefined || issuer === undefined || audience === undefined
    ? { from: 'data-dir' }
    : { from: 'jwks', url, issuer, audience };
}

function faultOf(variable: string, value: string | undefined): ConfigFault {
  const schema = VARIABLES[variable as keyof typeof VARIABLES];
  const { must, secret } = noteOf(schema);
  const hidden = secret === true || value === undefined;
  const shown = hidden ? '' : ` (${JSON.stringify(value)})`;
  return {
    variable,
    message: {
      vi: `${variable}${shown} phải ${must.vi}`,
      en: `${variable}${shown} must ${must.en}`,
    },
  };
}

function noteOf(schema: z.ZodType): VariableNote {
  const note = VARIABLE_NOTES.get(schema);
  if (note === undefined) throw new Error('an environment variable lacks its note');
  return note;
}
