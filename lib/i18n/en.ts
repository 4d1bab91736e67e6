import { availabilityEn } from './en/availability.ts'
import { ballotEn } from './en/ballot.ts'
import { boardEn } from './en/board.ts'
import { charterEn } from './en/charter.ts'
import { clockEn } from './en/clock.ts'
import { closeDateEn } from './en/close-date.ts'
import { countEn } from './en/count.ts'
import { duringVoteEn } from './en/during-vote.ts'
import { editorEn } from './en/editor.ts'
import { forOthersEn } from './en/for-others.ts'
import { mailEn } from './en/mail.ts'
import { meetingEn } from './en/meeting.ts'
import { methodEn } from './en/method.ts'
import { neededEn } from './en/needed.ts'
import { onboardingEn } from './en/onboarding.ts'
import { openingEn } from './en/opening.ts'
import { peopleEn } from './en/people.ts'
import { receiptEn } from './en/receipt.ts'
import { recountEn } from './en/recount.ts'
import { refusalEn } from './en/refusal.ts'
import { registerEn } from './en/register.ts'
import { requestsEn } from './en/requests.ts'
import { secretEn } from './en/secret.ts'
import { shortVoteEn } from './en/short-vote.ts'
import { siteEn } from './en/site.ts'
import { voteEn } from './en/vote.ts'
import { windowEn } from './en/window.ts'
import type { Dictionary } from './fr.ts'

export const en: Dictionary = {
  ...siteEn,
  ...onboardingEn,
  ...boardEn,
  ...voteEn,
  ...availabilityEn,
  ...ballotEn,
  ...secretEn,
  ...methodEn,
  ...neededEn,
  ...openingEn,
  ...charterEn,
  ...closeDateEn,
  ...clockEn,
  ...duringVoteEn,
  ...recountEn,
  ...countEn,
  ...receiptEn,
  ...registerEn,
  ...peopleEn,
  ...refusalEn,
  ...editorEn,
  ...mailEn,
  ...forOthersEn,
  ...requestsEn,
  ...windowEn,
  ...meetingEn,
  ...shortVoteEn,
}
