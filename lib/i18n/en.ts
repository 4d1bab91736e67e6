import { availabilityEn } from './en/availability.ts'
import { boardEn } from './en/board.ts'
import { charterEn } from './en/charter.ts'
import { closeDateEn } from './en/close-date.ts'
import { countEn } from './en/count.ts'
import { editorEn } from './en/editor.ts'
import { forOthersEn } from './en/for-others.ts'
import { mailEn } from './en/mail.ts'
import { methodsEn } from './en/methods.ts'
import { onboardingEn } from './en/onboarding.ts'
import { openingEn } from './en/opening.ts'
import { receiptEn } from './en/receipt.ts'
import { refusalEn } from './en/refusal.ts'
import { registerEn } from './en/register.ts'
import { requestsEn } from './en/requests.ts'
import { siteEn } from './en/site.ts'
import { voteEn } from './en/vote.ts'
import type { Dictionary } from './fr.ts'

export const en: Dictionary = {
  ...siteEn,
  ...onboardingEn,
  ...boardEn,
  ...availabilityEn,
  ...charterEn,
  ...openingEn,
  ...closeDateEn,
  ...voteEn,
  ...forOthersEn,
  ...requestsEn,
  ...methodsEn,
  ...countEn,
  ...receiptEn,
  ...registerEn,
  ...refusalEn,
  ...mailEn,
  ...editorEn,
}
