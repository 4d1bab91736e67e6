import type { LifeStep } from '#app/ui/life-line.tsx'
import { formatDate, formatInstant, formatLeft, formatOpenFor, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import { isWritten } from '#lib/rules/base/draft-permission.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'

/** Where a proposal is on its way: writing, vote, decision. */
export function lifeSteps(view: ProposalView, say: Say, reader: Reader): LifeStep[] {
  const date = (at: Parameters<typeof formatDate>[0]) => formatDate(at, reader)
  const writing = isWritten(view.stage)
  const [last] = view.rounds
  const { from, to, n } = view.writing
  const wrote =
    date(from) === date(to)
      ? say('life.draft_day', { date: date(from), n })
      : say('life.draft_done', { from: date(from), to: date(to), n })
  const began = view.reopening
    ? say('life.draft_again', { date: date(view.reopening.at) })
    : say('life.draft_now', { date: date(view.createdAt) })
  const draft: LifeStep = {
    name: say('life.draft'),
    detail: writing ? began : wrote,
    state: writing ? 'now' : 'done',
  }
  if (view.stage === 'withdrawn') return [{ ...draft, name: say('life.withdrawn'), state: 'now' }]
  if (view.vote) {
    const { closesAt } = view.vote
    const detail = say('life.vote_now', {
      left: formatLeft(view.now, closesAt, reader),
      close: formatInstant(closesAt, reader),
    })
    return [draft, { name: say('life.vote'), detail, state: 'now' }, ahead(say, 'decision')]
  }
  if (view.stage === 'decided' && last) {
    const duration = formatOpenFor(last.openedAt, last.closedAt, reader)
    return [
      draft,
      {
        name: say('life.vote'),
        detail: say('life.vote_done', { duration, close: formatInstant(last.closedAt, reader) }),
        state: 'done',
      },
      {
        name: say('life.decision'),
        detail: say('life.decision_now', { number: last.decision, date: date(last.closedAt) }),
        state: 'now',
      },
    ]
  }
  return [draft, ahead(say, 'vote'), ahead(say, 'decision')]
}

function ahead(say: Say, step: 'vote' | 'decision'): LifeStep {
  return { name: say(`life.${step}`), detail: say(`life.${step}_ahead`), state: 'ahead' }
}
