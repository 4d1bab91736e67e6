import { existsSync, writeFileSync } from 'node:fs'

/* The most memory that this process has had at once, since it was asked to forget what it had before: Linux alone tells. */

const FORGET = '/proc/self/clear_refs'
const THE_PEAK = '5'

export function memoryNow(): number {
  return process.memoryUsage.rss()
}

export function forgetPeak(): void {
  if (existsSync(FORGET)) writeFileSync(FORGET, THE_PEAK)
}

export function memoryPeak(): number {
  return process.resourceUsage().maxRSS * 1024
}
