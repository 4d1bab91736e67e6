import { words } from '#lib/i18n/words.ts'
import { type ShorteningDraft, textBeyondPrompts } from '#lib/rules/vote/opening/shortening.ts'

type Values = Readonly<Record<string, string>>

/** The box that says how many a close leaves out, named after that close. */
export const LEFT_OUT = 'left_out_'

/** The beginning that the page proposes, in the language it was shown in. */
const JUSTIFICATION_STARTS = (['fr', 'en'] as const).map((language) =>
  words(language)('short_vote.justification_start'),
)

/** Until when the vote is asked to stay open, and what is said for it where that is shorter than recommended. */
export function closingIn(values: Values): { closesAt: string; shortening?: ShorteningDraft } {
  const { closes_at = '', longer_at = '', shorter_at = '' } = values
  if (closes_at === 'longer') return { closesAt: longer_at }
  if (closes_at !== 'shorter') return { closesAt: closes_at }
  const { apology = '', justification = '', owner = '', due = '' } = values
  return {
    closesAt: shorter_at,
    shortening: {
      leftOut: countIn(values[`${LEFT_OUT}${shorter_at}`]),
      apology,
      justification: textBeyondPrompts(JUSTIFICATION_STARTS, justification),
      owner,
      due,
    },
  }
}

/** A box that is not ticked says no number. */
function countIn(value: string | undefined): number {
  return value && /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
}
