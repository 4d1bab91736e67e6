import { availabilityFr } from './fr/availability.ts'
import { boardFr } from './fr/board.ts'
import { charterFr } from './fr/charter.ts'
import { closeDateFr } from './fr/close-date.ts'
import { countFr } from './fr/count.ts'
import { editorFr } from './fr/editor.ts'
import { forOthersFr } from './fr/for-others.ts'
import { mailFr } from './fr/mail.ts'
import { methodsFr } from './fr/methods.ts'
import { onboardingFr } from './fr/onboarding.ts'
import { openingFr } from './fr/opening.ts'
import { receiptFr } from './fr/receipt.ts'
import { refusalFr } from './fr/refusal.ts'
import { registerFr } from './fr/register.ts'
import { requestsFr } from './fr/requests.ts'
import { siteFr } from './fr/site.ts'
import { voteFr } from './fr/vote.ts'

/** French, the first language; English is checked against it, sentence by sentence. */
export const fr = {
  ...siteFr,
  ...onboardingFr,
  ...boardFr,
  ...availabilityFr,
  ...charterFr,
  ...openingFr,
  ...closeDateFr,
  ...voteFr,
  ...forOthersFr,
  ...requestsFr,
  ...methodsFr,
  ...countFr,
  ...receiptFr,
  ...registerFr,
  ...refusalFr,
  ...mailFr,
  ...editorFr,
}
export type Dictionary = Record<keyof typeof fr, string>
