import { Runs } from './runs.tsx'

/** Has the page brought up to date at a given moment, and now and then while someone is looking at it. */
export function Fresh({ at, everySeconds }: { at?: number; everySeconds: number }) {
  return (
    <>
      <span hidden data-fresh={everySeconds} data-at={at} />
      <Runs module="fresh" />
    </>
  )
}
