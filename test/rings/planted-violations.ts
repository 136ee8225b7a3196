/** For each ring rule a file that breaks it, and what that file reaches for. */
export interface PlantedViolation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** A house in small: files that keep every rule, for those that break one to reach for. */
export const SOUND_FILES: Readonly<Record<string, string>> = {
  'libs/kernel/src/index.ts': "export * from './instant.js';",
  'libs/kernel/src/instant.ts': 'export const now = 1;',
  'libs/kernel/src/testing/index.ts': 'export const kit = 1;',
  'libs/platform/src/index.ts': "export * from '../../kernel/src/index.js';",
  'libs/event-log/src/index.ts': "export * from '../../kernel/src/index.js';",
  'libs/projection/src/index.ts': "export * from '../../event-log/src/index.js';",
  'libs/task/src/index.ts': "export * from './application/handler.js';",
  'libs/task/src/domain/task.ts': "export * from '../../../kernel/src/index.js';",
  'libs/task/src/application/handler.ts': "export * from '../domain/task.js';",
  'libs/task/src/http/controller.ts': "export * from '../application/handler.js';",
  'libs/task/src/read/query.ts': 'export const query = 1;',
  'libs/agency/src/index.ts': "export * from '../../task/src/index.js';",
  'apps/cli/src/main.ts': "export * from '../../../libs/agency/src/index.js';",
  'test/support/tool.ts': "export * from '../../libs/kernel/src/testing/index.js';",
  'node_modules/undeclared/package.json': '{ "name": "undeclared", "main": "index.js" }',
  'node_modules/undeclared/index.js': 'export const thing = 1;',
  'node_modules/class-validator/package.json': '{ "name": "class-validator", "main": "index.js" }',
  'node_modules/class-validator/index.js': 'export const check = 1;',
};

export const PLANTED: readonly PlantedViolation[] = [
  {
    rule: 'no-circular',
    from: 'libs/agency/src/ring-a.ts',
    to: 'libs/agency/src/ring-b.ts',
  },
  {
    rule: 'export-knows-no-room',
    from: 'libs/export/src/knows-a-room.ts',
    to: 'libs/agency/src/index.ts',
  },
  {
    rule: 'domain-is-pure',
    from: 'libs/task/src/domain/reads-files.ts',
    to: 'node:fs',
  },
  {
    rule: 'domain-is-pure',
    from: 'libs/task/src/domain/asks-the-log.ts',
    to: 'libs/event-log/src/index.ts',
  },
  {
    rule: 'application-knows-no-http',
    from: 'libs/task/src/application/answers.ts',
    to: 'libs/task/src/http/controller.ts',
  },
  {
    rule: 'read-side-decides-nothing',
    from: 'libs/task/src/read/decides.ts',
    to: 'libs/task/src/application/handler.ts',
  },
  {
    rule: 'rooms-are-entered-by-the-door',
    from: 'libs/agency/src/peeks.ts',
    to: 'libs/task/src/domain/task.ts',
  },
  {
    rule: 'rooms-are-entered-by-the-door',
    from: 'apps/cli/src/peeks.ts',
    to: 'libs/task/src/domain/task.ts',
  },
  {
    rule: 'kernel-is-the-ground',
    from: 'libs/kernel/src/listens.ts',
    to: 'node:net',
  },
  {
    rule: 'kernel-is-the-ground',
    from: 'libs/kernel/src/knows-a-room.ts',
    to: 'libs/task/src/index.ts',
  },
  {
    rule: 'platform-knows-no-room',
    from: 'libs/platform/src/knows-a-room.ts',
    to: 'libs/task/src/index.ts',
  },
  {
    rule: 'members-are-declared-one-way',
    from: 'libs/agency/src/checks-by-itself.ts',
    to: 'class-validator',
  },
  {
    rule: 'log-stands-on-kernel',
    from: 'libs/event-log/src/knows-a-room.ts',
    to: 'libs/task/src/index.ts',
  },
  {
    rule: 'projection-stands-on-the-log',
    from: 'libs/projection/src/knows-a-room.ts',
    to: 'libs/task/src/index.ts',
  },
  {
    rule: 'libs-know-no-app',
    from: 'libs/agency/src/composes.ts',
    to: 'apps/cli/src/main.ts',
  },
  {
    rule: 'tests-stay-out-of-the-product',
    from: 'libs/agency/src/uses-a-kit.ts',
    to: 'libs/kernel/src/testing/index.ts',
  },
  {
    rule: 'tests-stay-out-of-the-product',
    from: 'apps/cli/src/uses-a-tool.ts',
    to: 'test/support/tool.ts',
  },
  {
    rule: 'only-declared-packages',
    from: 'libs/agency/src/takes-what-is-there.ts',
    to: 'undeclared',
  },
];
