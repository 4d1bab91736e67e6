import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright'

export interface Browser {
  executablePath: string
  env: Record<string, string>
}

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A Chromium, wherever one is: named by E2E_BROWSER, brought by npm, Playwright's own, the system's. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.E2E_BROWSER
  if (named) return { executablePath: named, env: {} }
  const bundled = await bundledBrowser()
  if (bundled) return bundled
  const other = [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path))
  if (other) return { executablePath: other, env: {} }
  throw new Error('No browser was found: set E2E_BROWSER to a Chromium.')
}

/** What the pages need of a browser that runs as root, offline, without a screen. */
export const FLAGS = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
]

/** The one in @sparticuz/chromium, for Linux on x64, unpacked once into a cache of ours with its libraries and fonts. */
async function bundledBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
    '..',
    '..',
    'bin',
  )
  const folder = resolve('.cache/chromium')
  const executablePath = join(folder, 'chromium')
  if (!existsSync(join(folder, 'ready'))) await unpack(packed, folder, executablePath)
  return {
    executablePath,
    env: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: join(folder, 'lib'),
      HOME: folder,
    },
  }
}

async function unpack(packed: string, folder: string, executablePath: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await expand(join(packed, 'chromium.br'), `${executablePath}.part`)
  chmodSync(`${executablePath}.part`, 0o755)
  renameSync(`${executablePath}.part`, executablePath)
  for (const name of ['al2023', 'swiftshader', 'fonts']) {
    const source = join(packed, `${name}.tar.br`)
    if (!existsSync(source)) continue
    const archive = join(folder, `${name}.tar`)
    await expand(source, archive)
    execFileSync('tar', ['-xf', archive, '-C', folder])
  }
  // Without a font, typed text stays empty.
  const fonts = [join(folder, 'fonts'), '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('')
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<fontconfig>${fonts}<cachedir>${join(folder, 'fontcache')}</cachedir></fontconfig>`,
  )
  writeFileSync(join(folder, 'ready'), '')
}

function expand(from: string, to: string): Promise<void> {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to))
}
