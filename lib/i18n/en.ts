import { arriveEn } from './en/arrive.ts'
import { availabilityEn } from './en/availability.ts'
import { ballotEn } from './en/ballot.ts'
import { boardEn } from './en/board.ts'
import { charterEn } from './en/charter.ts'
import { choosingEn } from './en/choosing.ts'
import { clockEn } from './en/clock.ts'
import { countEn } from './en/count.ts'
import { editorEn } from './en/editor.ts'
import { forOthersEn } from './en/for-others.ts'
import { lifeEn } from './en/life.ts'
import { mailEn } from './en/mail.ts'
import { meanwhileEn } from './en/meanwhile.ts'
import { meetingEn } from './en/meeting.ts'
import { methodEn } from './en/method.ts'
import { neededEn } from './en/needed.ts'
import { openingEn } from './en/opening.ts'
import { peopleEn } from './en/people.ts'
import { receiptEn } from './en/receipt.ts'
import { recountEn } from './en/recount.ts'
import { refusalEn } from './en/refusal.ts'
import { registerEn } from './en/register.ts'
import { secretEn } from './en/secret.ts'
import { shorterEn } from './en/shorter.ts'
import { siteEn } from './en/site.ts'
import { voteEn } from './en/vote.ts'
import { windowEn } from './en/window.ts'
import type { Dictionary } from './fr.ts'

export const en: Dictionary = {
  ...siteEn,
  ...arriveEn,
  ...boardEn,
  ...voteEn,
  ...availabilityEn,
  ...ballotEn,
  ...secretEn,
  ...methodEn,
  ...neededEn,
  ...openingEn,
  ...charterEn,
  ...choosingEn,
  ...clockEn,
  ...meanwhileEn,
  ...recountEn,
  ...countEn,
  ...receiptEn,
  ...registerEn,
  ...peopleEn,
  ...refusalEn,
  ...editorEn,
  ...mailEn,
  ...forOthersEn,
  ...lifeEn,
  ...windowEn,
  ...meetingEn,
  ...shorterEn,
}
