const { options } = require('./.dependency-cruiser.cjs')

/** Circles of folders, between what is shipped: a test may look at whatever it tells of. */
module.exports = {
  forbidden: [
    { name: 'no-circle-of-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
  ],
  options: {
    ...options,
    exclude: { path: [options.exclude.path, '\\.(test|sample)\\.tsx?$', '(^|/)testing[^/]*\\.ts$', '^e2e/'] },
  },
}
