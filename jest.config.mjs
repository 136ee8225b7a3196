import { SWC } from './.ci/swc.mjs';

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', SWC],
  },
  moduleNameMapper: {
    '^@ledger/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@ledger/([^/]+)/testing$': '<rootDir>/libs/$1/src/testing/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/node_modules/'],
};

const database = {
  globalSetup: '<rootDir>/test/support/start-database.mjs',
  globalTeardown: '<rootDir>/test/support/stop-database.mjs',
};

export default {
  maxWorkers: 2,
  // Modules of a finished test file stay in a worker's memory; a fresh worker is faster than a full one.
  workerIdleMemoryLimit: '600MB',
  testTimeout: 180_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'] },
    {
      ...shared,
      ...database,
      displayName: 'int',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.int-spec.ts'],
    },
    {
      ...shared,
      ...database,
      displayName: 'server',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.server-spec.ts'],
    },
    {
      ...shared,
      ...database,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/{cluster,e2e}/**/*.e2e-spec.ts'],
    },
  ],
};
