/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // server/web sends what Next answers, compressed once.
  compress: false,
  // What a page says of itself is drawn in its place for everyone: no script is there to move it.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pg',
    'graphile-worker',
    'pino',
    'date-holidays',
    'yjs',
    'lib0',
    'y-protocols',
    '@tiptap/y-tiptap',
  ],
  devIndicators: false,
}
