const TESTS = '(\\.(test|sample)\\.tsx?$|(^|/)testing[^/]*\\.ts$|^e2e/)'

/*
 * The floors, from the ground up. Each imports only what stands lower; two rooms of one floor know nothing of each other.
 * `packages` are the only ones a pure room leans on; without it a room may use any.
 */
const FLOORS = [
  [{ name: 'tlog', path: '^lib/tlog/', packages: ['@noble', 'canonicalize'] }],
  [
    {
      name: 'rules',
      path: '^lib/rules/',
      packages: ['temporal-polyfill', 'temporal-spec', 'temporal-utils', 'date-holidays', '@noble'],
    },
    {
      name: 'text',
      path: '^lib/text/',
      packages: ['diff', 'yjs', 'lib0', 'y-protocols', 'prosemirror-model', '@tiptap', '@noble'],
    },
  ],
  [
    { name: 'db', path: '^db/' },
    { name: 'i18n', path: '^lib/i18n/' },
  ],
  [{ name: 'adapters', path: '^lib/adapters/' }],
  [{ name: 'store', path: '^lib/store/' }],
  [{ name: 'views', path: '^lib/views/' }],
  [{ name: 'mail', path: '^lib/mail/' }],
  [{ name: 'commands', path: '^lib/commands/' }],
  [
    { name: 'app', path: '^app/' },
    { name: 'server', path: '^server/' },
  ],
  [{ name: 'e2e', path: '^e2e/' }],
]

const from = (path, more = {}) => ({ path, pathNot: TESTS, ...more })
const floors = FLOORS.flatMap((rooms, at) =>
  rooms.map((room) => {
    const lower = FLOORS.slice(0, at).flat()
    const own = [room, ...lower].map(({ path }) => path)
    const packages = room.packages ? [`^node_modules/(${room.packages.join('|')})/`] : []
    return {
      name: `floor-of-${room.name}`,
      comment: `${room.name} imports itself${lower.length ? `, ${lower.map(({ name }) => name).join(', ')}` : ''}; no room beside or above it.`,
      severity: 'error',
      from: from(room.path),
      to: room.packages
        ? { pathNot: [...own, ...packages] }
        : { path: '^(app|lib|server|db|e2e)/', pathNot: own },
    }
  }),
)

/** What else may not lean on what. */
const rules = [
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
    name: 'a-vote-knows-no-address',
    comment:
      'A vote is put together once, and shown on a page of a board or by a link: those know it, not it them.',
    severity: 'error',
    from: { path: '^app/vote/' },
    to: { path: '^app/(v|\\[board\\])/' },
  },
  {
    name: 'pages-see-what-views-show',
    comment: 'What people are counted from, and what is stored of them, stays below: types too.',
    severity: 'error',
    from: from('^app/'),
    to: {
      path: [
        '^lib/rules/window/(coverage|recommendation|simulation|ready)\\.ts$',
        '^lib/rules/(vote/opening/choose-close|entries/window-detail)\\.ts$',
        '^lib/store/(?!(scope|refused-forms)\\.ts$|load/(calendar|holiday-places)\\.ts$)',
      ],
    },
  },
  {
    name: 'queries-know-no-rule',
    comment: 'Queries may name the types of the pure rooms, and use nothing of them.',
    severity: 'error',
    from: from('^db/'),
    to: { path: '^lib/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'one-transition',
    comment:
      'Where a proposal and its rounds stand is written from what the rules say of an event, in one place.',
    severity: 'error',
    from: from('^(app|lib|server)/', { pathNot: [TESTS, '^lib/store/save/'] }),
    to: { path: '^db/(proposals/proposal-state|votes/round-state)\\.ts$' },
  },
  {
    name: 'browsers-never-reach-the-server',
    severity: 'error',
    from: { path: '\\.client\\.tsx?$', pathNot: TESTS },
    to: {
      path: ['^lib/(commands|views|mail|store)/', '^db/', '^server/'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'no-circle-of-files',
    comment: 'By value or by type.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-drawers',
    comment: 'Name a file after what it holds.',
    severity: 'error',
    from: {},
    to: {
      path: '(^|/)(utils?|helpers?|common|misc|types|constants|shared)([.]tsx?$|/)',
      pathNot: '^node_modules/',
    },
  },
  {
    name: 'no-barrels',
    comment: 'A name is imported from where it is made.',
    severity: 'error',
    from: { pathNot: '^node_modules/' },
    to: { path: '(^|/)index[.]tsx?$', pathNot: '^node_modules/' },
  },
]

module.exports = {
  forbidden: [...floors, ...rules],
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
