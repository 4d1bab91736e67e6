import { readdirSync } from 'node:fs'
import type { BuildOptions } from 'esbuild'

const FOLDER = 'app/browser'

/** How the modules of `app/browser` are made: a file each, what several need in files of its own. */
export function browserModules({ dev }: { dev: boolean }): BuildOptions & { write: false } {
  return {
    entryPoints: readdirSync(FOLDER)
      .filter((file) => file.endsWith('.client.ts'))
      .map((file) => ({ in: `${FOLDER}/${file}`, out: file.slice(0, -'.client.ts'.length) })),
    outdir: '.next/static/browser',
    entryNames: dev ? '[name]' : '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    // The oldest browsers that Next's own pages are made for.
    target: ['chrome111', 'edge111', 'firefox111', 'safari16.4'],
    jsx: 'automatic',
    minify: !dev,
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
    logLevel: 'silent',
    write: false,
  }
}
