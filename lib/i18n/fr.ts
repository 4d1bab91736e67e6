import { availabilityFr } from './fr/availability.ts'
import { ballotFr } from './fr/ballot.ts'
import { boardFr } from './fr/board.ts'
import { charterFr } from './fr/charter.ts'
import { clockFr } from './fr/clock.ts'
import { closeDateFr } from './fr/close-date.ts'
import { countFr } from './fr/count.ts'
import { duringVoteFr } from './fr/during-vote.ts'
import { editorFr } from './fr/editor.ts'
import { forOthersFr } from './fr/for-others.ts'
import { mailFr } from './fr/mail.ts'
import { meetingFr } from './fr/meeting.ts'
import { methodFr } from './fr/method.ts'
import { neededFr } from './fr/needed.ts'
import { onboardingFr } from './fr/onboarding.ts'
import { openingFr } from './fr/opening.ts'
import { peopleFr } from './fr/people.ts'
import { receiptFr } from './fr/receipt.ts'
import { recountFr } from './fr/recount.ts'
import { refusalFr } from './fr/refusal.ts'
import { registerFr } from './fr/register.ts'
import { requestsFr } from './fr/requests.ts'
import { secretFr } from './fr/secret.ts'
import { shortVoteFr } from './fr/short-vote.ts'
import { siteFr } from './fr/site.ts'
import { voteFr } from './fr/vote.ts'
import { windowFr } from './fr/window.ts'

/** French, the first language; English is checked against it, sentence by sentence. */
export const fr = {
  ...siteFr,
  ...onboardingFr,
  ...boardFr,
  ...voteFr,
  ...availabilityFr,
  ...ballotFr,
  ...secretFr,
  ...methodFr,
  ...neededFr,
  ...openingFr,
  ...charterFr,
  ...closeDateFr,
  ...clockFr,
  ...duringVoteFr,
  ...recountFr,
  ...countFr,
  ...receiptFr,
  ...registerFr,
  ...peopleFr,
  ...refusalFr,
  ...editorFr,
  ...mailFr,
  ...forOthersFr,
  ...requestsFr,
  ...windowFr,
  ...meetingFr,
  ...shortVoteFr,
}
export type Dictionary = Record<keyof typeof fr, string>
