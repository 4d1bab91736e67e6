import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { runningConfig } from '#lib/adapters/config.ts'

/** Held mails let their reader in as anybody: they are for who sits at this machine, and for no proxy on it. */
export async function onlyHere(): Promise<void> {
  const straight = (await headers()).get('x-direct') === 'yes'
  if (!runningConfig().local || !straight) notFound()
}
