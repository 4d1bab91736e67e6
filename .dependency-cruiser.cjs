const TESTS = '(\\.(test|sample)\\.tsx?$|(^|/)testing[^/]*\\.ts$|^e2e/)'
const from = (path, more = {}) => ({ path, pathNot: TESTS, ...more })

/** What may lean on what. Data flows one way: pages and processes, then commands and views, then pure code and queries. */
module.exports = {
  forbidden: [
    {
      name: 'decision-is-pure',
      comment: 'The rules know nothing of Next, React, PostgreSQL, Yjs, clocks or randomness.',
      severity: 'error',
      from: from('^lib/decision/'),
      to: {
        pathNot: [
          '^lib/decision/',
          '^lib/log/',
          '^node_modules/(temporal-polyfill|temporal-spec|temporal-utils|date-holidays)/',
        ],
      },
    },
    {
      name: 'log-knows-only-bytes',
      comment:
        'The register is verified by anyone, anywhere: it leans on hashing, signing and canonical JSON alone.',
      severity: 'error',
      from: from('^lib/log/'),
      to: { pathNot: ['^lib/log/', '^node_modules/(@noble|canonicalize)/'] },
    },
    {
      name: 'draft-is-pure',
      comment: 'Texts are Yjs and ProseMirror’s model, in a browser as on a server.',
      severity: 'error',
      from: from('^lib/draft/'),
      to: {
        pathNot: [
          '^lib/draft/',
          '^lib/log/(canonical|bytes)\\.ts$',
          '^lib/decision/standing\\.ts$',
          '^node_modules/(yjs|lib0|y-protocols|prosemirror-model|@tiptap|@noble)/',
        ],
      },
    },
    {
      name: 'one-door-to-the-database',
      comment: 'Only the session and the processes open the database; everything else is handed it.',
      severity: 'error',
      from: from('^(app|lib)/', { pathNot: [TESTS, '^app/session\\.ts$'] }),
      to: { path: '^db/client\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-queries-in-pages',
      comment: 'Pages ask views and commands, which check what an actor may see and do.',
      severity: 'error',
      from: from('^app/', { pathNot: [TESTS, '^app/(session\\.ts|auth/)'] }),
      to: { path: '^db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'down-not-up-from-lib',
      severity: 'error',
      from: from('^lib/'),
      to: { path: '^(app|server|e2e)/' },
    },
    {
      name: 'queries-know-no-rule',
      comment: 'Queries may name the types of the pure folders, and use nothing of them.',
      severity: 'error',
      from: from('^db/'),
      to: { path: '^(app|server|e2e|lib)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browsers-never-reach-the-server',
      severity: 'error',
      from: { path: '\\.client\\.tsx?$', pathNot: TESTS },
      to: { path: ['^lib/(commands|views|mail)/', '^db/', '^server/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-drawers',
      comment: 'Name a file after what it holds.',
      severity: 'error',
      from: {},
      to: {
        path: '/(util|utils|helper|helpers|common|misc|types|constants|shared|index)[.]tsx?$',
        pathNot: '^node_modules/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
