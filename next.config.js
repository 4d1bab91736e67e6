/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // server/web sends what Next answers, compressed once.
  compress: false,
  reactStrictMode: true,
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
