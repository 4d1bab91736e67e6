import { runAll } from './steps.ts'

/* Types, lint and boundaries: what `npm run check` says, and the first part of `npm test`. */
const failed = await runAll()
process.exit(failed.length === 0 ? 0 : 1)
