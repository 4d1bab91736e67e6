import { arriveFr } from './fr/arrive.ts'
import { availabilityFr } from './fr/availability.ts'
import { ballotFr } from './fr/ballot.ts'
import { boardFr } from './fr/board.ts'
import { charterFr } from './fr/charter.ts'
import { choosingFr } from './fr/choosing.ts'
import { clockFr } from './fr/clock.ts'
import { countFr } from './fr/count.ts'
import { editorFr } from './fr/editor.ts'
import { forOthersFr } from './fr/for-others.ts'
import { lifeFr } from './fr/life.ts'
import { mailFr } from './fr/mail.ts'
import { meanwhileFr } from './fr/meanwhile.ts'
import { meetingFr } from './fr/meeting.ts'
import { methodFr } from './fr/method.ts'
import { neededFr } from './fr/needed.ts'
import { openingFr } from './fr/opening.ts'
import { peopleFr } from './fr/people.ts'
import { receiptFr } from './fr/receipt.ts'
import { recountFr } from './fr/recount.ts'
import { refusalFr } from './fr/refusal.ts'
import { registerFr } from './fr/register.ts'
import { secretFr } from './fr/secret.ts'
import { shorterFr } from './fr/shorter.ts'
import { siteFr } from './fr/site.ts'
import { voteFr } from './fr/vote.ts'
import { windowFr } from './fr/window.ts'

/** French, the first language; English is checked against it, sentence by sentence. */
export const fr = {
  ...siteFr,
  ...arriveFr,
  ...boardFr,
  ...voteFr,
  ...availabilityFr,
  ...ballotFr,
  ...secretFr,
  ...methodFr,
  ...neededFr,
  ...openingFr,
  ...charterFr,
  ...choosingFr,
  ...clockFr,
  ...meanwhileFr,
  ...recountFr,
  ...countFr,
  ...receiptFr,
  ...registerFr,
  ...peopleFr,
  ...refusalFr,
  ...editorFr,
  ...mailFr,
  ...forOthersFr,
  ...lifeFr,
  ...windowFr,
  ...meetingFr,
  ...shorterFr,
}
export type Dictionary = Record<keyof typeof fr, string>
