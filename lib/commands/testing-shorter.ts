import type { Temporal } from 'temporal-polyfill'
import type { ShorteningDraft } from '#lib/rules/vote/opening/shortening.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { openVote } from './proposals/open-vote.ts'
import { expectAccepted, type Story } from './testing.ts'

export const APOLOGY = 'Pardon aux personnes qui n’auront pas le temps.'
export const JUSTIFICATION = 'Le bailleur attend notre réponse avant samedi.'

/** Opening a vote before the recommended date, in the story that is being told. */
export function shortening(story: () => Story) {
  /** The soonest close there is, with all that it takes. */
  async function prepared(number: number, rule = 'consent', chosen: Chosen = {}) {
    const context = await story().as('Inès')
    const view = expectAccepted(await openVoteView(context, number, { preset: 'light', rule, chosen }))
    const { close: recommended, preset } = view.recommendation
    const latest = view.now.add({ hours: preset.max_days * 24 })
    const [soonest] = view.shorter
    if (!soonest) throw new Error('no close before the recommended one')
    const shortening: ShorteningDraft = {
      leftOut: soonest.leftOut,
      apology: APOLOGY,
      justification: JUSTIFICATION,
      owner: await story().memberId('Noor'),
      due: dayAfter(latest, 30),
    }
    const vote = { number, confirmed: view.hash, rule, chosen, preset: 'light' as const }
    return { vote: { ...vote, closesAt: soonest.close.toString() }, shortening, recommended }
  }

  const open = async (vote: Parameters<typeof openVote>[1], shortening?: ShorteningDraft) =>
    openVote(await story().as('Inès'), { ...vote, shortening })

  /** A vote by Inès, open for less time than recommended. Noor is to say how to avoid it. */
  async function shortened(rule = 'consent', chosen: Chosen = {}) {
    const number = await story().propose('Inès', 'Rendre le local', 'Le bailleur reprend le local.')
    const { vote, shortening, recommended } = await prepared(number, rule, chosen)
    return { number, recommended, ...shortening, ...expectAccepted(await open(vote, shortening)) }
  }
  return { prepared, open, shortened }
}

function dayAfter(at: Temporal.Instant, days: number): string {
  return at.toZonedDateTimeISO('Europe/Paris').toPlainDate().add({ days }).toString()
}
