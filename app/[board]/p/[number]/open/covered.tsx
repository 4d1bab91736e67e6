import { Dots } from '#app/ui/dots.tsx'
import { countWords, groupsOf, MANY } from '#lib/i18n/phrases/coverage.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { PublicCoverage } from '#lib/rules/window/public-coverage.ts'

/** Who will have had the time: one dot a person as long as they can be counted, and the count in words. */
export function Covered({ say, coverage, gain }: { say: Say; coverage: PublicCoverage; gain?: string }) {
  const groups = groupsOf(coverage)
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
      {groups.map(([group, count]) => (
        <span key={group}>
          {count.total < MANY ? <Dots filled={count.ready} total={count.total} tone={group} /> : null}{' '}
          {countWords(say, group, count)}
        </span>
      ))}
      {groups.length > 0 ? <span>{say('open.will_have_time')}</span> : null}
      {gain ? <span className="w-full font-semibold">{gain}</span> : null}
    </span>
  )
}
