/** The house as rules (docs/adr/0002): a room's rings, and which room may know which. Each rule says why. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one thing in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules must run anywhere and for ever: no I/O, no framework, nothing but the kernel.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/([^/]+/src/domain/|kernel/src/)' },
    },
    {
      name: 'application-knows-no-http',
      comment:
        'A use case must not care who asks: handlers serve HTTP, the CLI and processes alike.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/application/' },
      to: { path: '^libs/$1/src/(http|read)/' },
    },
    {
      name: 'read-side-decides-nothing',
      comment: 'A read model is only for finding; it must not reach into commands.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/read/' },
      to: { path: '^libs/$1/src/(application|http)/' },
    },
    {
      name: 'rooms-are-entered-by-the-door',
      comment: "A room's inside may change freely as long as its index stays.",
      severity: 'error',
      from: { path: '^(apps|libs|test)/([^/]+)/' },
      to: {
        path: '^libs/([^/]+)/src/',
        pathNot: [
          '^libs/$2/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/[^/]+/src/testing/index\\.ts$',
        ],
      },
    },
    {
      name: 'kernel-is-the-ground',
      comment:
        'Everything stands on the kernel, so it stands on nothing: no room, no framework, no I/O.',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: ['\\.spec\\.ts$', '/testing/'] },
      to: {
        pathNot: ['^libs/kernel/src/', '^node_modules/(luxon|@types/luxon)/', '^(node:)?crypto$'],
      },
    },
    {
      name: 'platform-knows-no-room',
      comment: 'Plumbing that knew a room would tie all rooms together.',
      severity: 'error',
      from: { path: '^libs/platform/src/', pathNot: '\\.(int-|server-)?spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/(platform|kernel)/src/' },
    },
    {
      name: 'members-are-declared-one-way',
      comment:
        'Good bodies are taken by what our own fields note (dto-members.ts); a check made past them would be skipped.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/platform/src/http/' },
      to: { path: 'node_modules/class-(validator|transformer)/' },
    },
    {
      name: 'log-stands-on-kernel',
      comment: 'The log carries every room, so it must know none; only plumbing and the kernel.',
      severity: 'error',
      from: { path: '^libs/event-log/src/', pathNot: '\\.(int-|server-)?spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/(event-log|kernel|platform)/src/' },
    },
    {
      name: 'projection-stands-on-the-log',
      comment: 'The runner serves every read model, so it must know none.',
      severity: 'error',
      from: { path: '^libs/projection/src/', pathNot: '\\.(int-|server-)?spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/(projection|event-log|kernel|platform)/src/' },
    },
    {
      name: 'export-knows-no-room',
      comment: 'What writes documents serves every room, so it must know none.',
      severity: 'error',
      from: { path: '^libs/export/src/', pathNot: '\\.(int-|server-)?spec\\.ts$' },
      to: { path: '^libs/', pathNot: '^libs/(export|kernel|platform)/src/' },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Apps compose rooms; a room that knew an app could not be composed again.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What only tests need must not ship.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['\\.(int-|e2e-|server-)?spec\\.ts$', '/testing/'] },
      to: { path: ['/testing/', '^test/', '\\.(int-|e2e-|server-)?spec\\.ts$'] },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that package.json does not name can vanish with any update.',
      severity: 'error',
      from: { path: '^(apps|libs|test)/', pathNot: '^test/bench/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^test/bench/node_modules/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
