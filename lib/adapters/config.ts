import { z } from 'zod'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1'])
const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'must look like postgresql://user:password@host:5432/name',
    abort: true,
  })
  .refine(
    (url) => new URL(url).username !== '',
    'must name a user: postgresql://user:password@host:5432/name',
  )

const port = z.coerce.number<string>({ error: 'must be a number' }).int().min(1).max(65535)
/** One, or several with commas between them. */
const ports = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(port))
  .refine((all) => new Set(all).size === all.length, 'must not name a port twice')

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ROOM_PORT: ports.optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .refine((url) => /^https?:\/\/[^/?#]+\/?$/.test(url), 'must be an address without a path')
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host:465' })
    .optional(),
  MAIL_FROM: z.string().min(3).optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
})

export interface Config {
  port: number
  host: string
  /** Where each room is; undefined for one, anywhere. */
  roomPorts: readonly number[] | undefined
  dataDir: string
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  publicUrl: string
  smtpUrl: string | undefined
  mailFrom: string
  authSecret: string | undefined
  /** Reachable from this machine alone, no mail leaves it: the mailbox and the example exist. */
  local: boolean
  /** In local mode: this server under a second name, whose sessions are apart, to try the example as two people. */
  secondWindow: string | undefined
}

/** Reads the environment. Returns the sentences that name each bad variable instead, where there are any. */
export function readConfig(env: Record<string, string | undefined>): Config | { problems: string[] } {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) }
  }
  const value = parsed.data
  const publicUrl = (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, '')
  const onLoopback = LOOPBACK.has(new URL(publicUrl).hostname)
  if (!onLoopback && !value.AUTH_SECRET) {
    return {
      problems: ['AUTH_SECRET must be set (32 characters or more) because PUBLIC_URL is not on this machine'],
    }
  }
  if (value.DATABASE_OWNER_URL && !value.DATABASE_URL) {
    return { problems: ['DATABASE_URL must be set too where DATABASE_OWNER_URL is'] }
  }
  const here = LOOPBACK.has(value.HOST) && onLoopback
  if (!here && !value.SMTP_URL) {
    return {
      problems: [
        'SMTP_URL must be set because HOST or PUBLIC_URL is not this machine alone: mails could not leave',
      ],
    }
  }
  const local = here && !value.SMTP_URL
  return {
    port: value.PORT,
    host: value.HOST,
    roomPorts: value.ROOM_PORT,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    databaseOwnerUrl: value.DATABASE_OWNER_URL ?? value.DATABASE_URL,
    publicUrl,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM ?? `Tour de table <tour-de-table@${new URL(publicUrl).hostname}>`,
    authSecret: value.AUTH_SECRET,
    local,
    secondWindow: local ? `http://autre.localhost:${value.PORT}` : undefined,
  }
}

/** The configuration of a process that `server/main.ts` started, which checked it before. */
export function runningConfig(): Config & {
  databaseUrl: string
  authSecret: string
  roomPorts: readonly number[]
} {
  const config = readConfig(process.env)
  if ('problems' in config) throw new Error(config.problems.join('; '))
  const { databaseUrl, authSecret, roomPorts } = config
  if (!databaseUrl || !authSecret || !roomPorts)
    throw new Error('this process must be started by server/main.ts')
  return { ...config, databaseUrl, authSecret, roomPorts }
}
