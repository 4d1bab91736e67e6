import { formatDayOf, formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { CountedCoverage } from '#lib/rules/window/public-coverage.ts'
import type { Explanation, MoreDays } from '#lib/rules/window/public-recommendation.ts'

/** Why this date is the one recommended, and what it costs to whom, in counts. */
export function explanationWords(say: Say, reader: Reader, explanation: Explanation): string {
  if (explanation.as === 'withheld') return say('window.withheld')
  const { preset, close, coverage, leftOut, instead } = explanation
  const { moments, minutes, min_days: min } = preset
  const [over = '', under = ''] = preset.share.split('/')
  const asked = {
    moments,
    minutes,
    min,
    over,
    under,
    every: over === under ? 'yes' : 'no',
    kinds: kindsIn(coverage),
  }
  return [
    instead
      ? say('window.infeasible', { ...asked, latest: formatInstant(instead.latest, reader) })
      : say('window.recommended', { ...asked, close: formatInstant(close, reader) }),
    instead ? say('window.anyway', { close: formatInstant(close, reader) }) : '',
    say('window.required', { n: explanation.required }),
    explanation.mayMissOne ? say('window.may_miss_one') : '',
    coverageWords(say, coverage),
    leftOutWords(say, leftOut),
    say('window.estimated', { n: explanation.estimated }),
    instead
      ? instead.opening
        ? say('window.later', { day: formatDayOf(instead.opening, reader) })
        : say('window.never_later')
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Where everybody is of one kind, the other goes unsaid. */
function kindsIn(coverage: CountedCoverage): 'one' | 'both' {
  const alone = coverage.as === 'kinds' && (coverage.volunteers.total === 0 || coverage.staff.total === 0)
  return alone ? 'one' : 'both'
}

/** 9 bénévoles sur 11, équipe permanente au complet. */
function coverageWords(say: Say, coverage: CountedCoverage): string {
  switch (coverage.as) {
    case 'everybody':
      return say('window.had_time', { who: say('window.everybody', counts(coverage)) })
    case 'kinds': {
      const { volunteers, staff } = coverage
      const parts = [
        volunteers.total > 0 ? say('window.volunteers', counts(volunteers)) : '',
        staff.total > 0 ? say('window.staff', counts(staff)) : '',
      ]
      return say('window.had_time', { who: parts.filter(Boolean).join(', ') })
    }
    default:
      return coverage satisfies never
  }
}

function counts({ ready, total }: { ready: number; total: number }) {
  return { ready, total, all: ready === total ? 'yes' : 'no' }
}

/** Three days more for one person. */
function leftOutWords(say: Say, leftOut: readonly MoreDays[]): string {
  if (leftOut.length === 0) return say('window.nobody_left_out')
  const n = leftOut.reduce((sum, { people }) => sum + people, 0)
  const more = leftOut.map(({ days, people }) =>
    days === null ? say('window.no_day', { people }) : say('window.more_days', { days, people }),
  )
  return say('window.left_out', { n, more: more.join(', ') })
}
