/* Brings what is missing, then hands over to the project's own Node. Must run on any Node from 20 on, from a bare
   clone: it imports nothing but Node's own modules. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const MODES = [
  '--dev',
  '--test',
  '--check',
  '--recount',
  '--register',
  '--backup',
  '--restore',
  '--bench:web',
  '--bench:growth',
]
/** Those that need the pages as they are served. */
const SERVES = ['--serve', '--test', '--bench:web', '--bench:growth']
const mode = process.argv.find((word) => MODES.includes(word)) ?? '--serve'
/** Those who only serve need no tool to try, check or draw the code. */
const needsTools = ['--dev', '--test', '--check', '--bench:web', '--bench:growth'].includes(mode)
const NEEDED = 24
/** A file or folder given is found from where it was typed. */
const typedIn = process.env.npm_lifecycle_event === mode.slice(2) ? process.env.INIT_CWD : process.cwd()
/** For a recount 1 would say that its count does not agree. */
const FAILED = mode === '--recount' || mode === '--register' ? 2 : 1

process.chdir(root)
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
await install()
const node = projectNode()
const env = {
  ...process.env,
  PATH: `${dirname(node)}:${process.env.PATH}`,
  NODE_NO_WARNINGS: '1',
  // What was compiled once is kept: a second start loads it in half the time.
  NODE_COMPILE_CACHE: join(modules, '.cache', 'compiled'),
  NEXT_TELEMETRY_DISABLED: '1',
  ...(typedIn ? { TYPED_IN: typedIn } : {}),
}
if (SERVES.includes(mode)) await build()
const entry = {
  '--serve': '.next/processes/main.mjs',
  '--dev': 'server/main.ts',
  '--test': 'server/test.ts',
  '--check': 'server/check.ts',
  '--recount': 'server/recount.ts',
  '--register': 'server/register.ts',
  '--backup': 'server/backup.ts',
  '--restore': 'server/restore.ts',
  '--bench:web': 'server/bench/web.ts',
  '--bench:growth': 'server/bench/growth.ts',
}[mode]
follow(spawn(node, [entry, ...process.argv.slice(2)], { env, stdio: ['pipe', 'inherit', 'inherit'] }))

/** `npm ci` when the lockfile is not the one that was installed, or was installed without what is needed. */
async function install() {
  const stamp = join(modules, '.installed')
  const all = hash(readFileSync('package-lock.json'))
  const wanted = needsTools ? all : `${all} without tools`
  if ([all, wanted].includes(read(stamp))) return
  const npm = process.env.npm_execpath
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  const args = [
    ...first,
    'ci',
    needsTools ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]
  const { code, output } = await longStep('Installing packages', command, args, process.env)
  if (code !== 0) fail(`npm could not install the packages:\n${output}`)
  writeFileSync(stamp, wanted)
}

/** The Node that the lockfile brings; elsewhere this one, if it is new enough. */
function projectNode() {
  const brought = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath
  return fail(
    `No Node is bundled for ${process.platform}-${process.arch}, and Node ${process.versions.node} is too old: ` +
      `install Node ${NEEDED} or newer.`,
  )
}

/** What is served as it was built, when a source is not the one that it was built from. */
async function build() {
  const stamp = join(root, '.next', 'built-from')
  const wanted = hash(...sources())
  if (read(stamp) === wanted) return
  rmSync(stamp, { force: true })
  const { code, output } = await longStep('Building the pages', node, ['server/build.ts'], {
    ...env,
    NODE_ENV: 'production',
  })
  if (code !== 0) fail(`The build failed:\n${output}`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function sources() {
  const files = ['app', 'lib', 'db', 'server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
      .map((file) => join(file.parentPath ?? file.path, file.name)),
  )
  const others = ['next.config.js', 'package-lock.json', 'tsconfig.json']
  return [...files.sort(), ...others].flatMap((file) => [file, readFileSync(file)])
}

/** Ends with the child, and ends the child when whoever started us is gone: its stdin closes. */
function follow(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.stdin.end())
  child.stdin.on('error', () => {})
  child.on('exit', (code) => process.exit(code ?? FAILED))
  const ancestors = parents()
  setInterval(() => {
    if (process.ppid !== ancestors[0] || ancestors.some((pid) => !alive(pid))) child.stdin.end()
  }, 500).unref()
}

/** Our parent and, where npm started us through a shell, npm itself. */
function parents() {
  const found = [process.ppid]
  if (!process.env.npm_lifecycle_event) return found
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(process.ppid)], { encoding: 'utf8' })
  const fromProc = /^\d+ \(.*\) \S (\d+)/.exec(read(`/proc/${process.ppid}/stat`) ?? '')?.[1]
  const grandparent = Number(fromProc ?? stdout)
  return grandparent > 1 ? [...found, grandparent] : found
}

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function hash(...parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** Runs a command, a dot every second while it works; what it says is kept for when it fails. */
function longStep(name, command, args, env) {
  process.stderr.write(`${name} `)
  const dots = setInterval(() => process.stderr.write('.'), 1_000)
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) => {
      clearInterval(dots)
      process.stderr.write(code === 0 ? ' done\n' : ' failed\n')
      resolve({ code, output })
    })
  })
}

function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(FAILED)
}
