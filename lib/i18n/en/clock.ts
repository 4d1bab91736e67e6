import type { clockFr } from '../fr/clock.ts'

export const clockEn: Record<keyof typeof clockFr, string> = {
  'clock.why.quorum': 'Too few people had answered at the close that was set.',
  'clock.why.late_quorum':
    'Enough people answered, but in the last two days: the others are owed a moment to take it in.',
  'clock.why.late_objection':
    'An objection came in the last two days: everybody is owed a moment to read it and answer it.',
  'clock.why.outage': 'The service did not answer for {lost}. We apologise: this time is given back to you.',
  'clock.why.late_mail':
    'The e-mails that asked for your vote left {lost} late. We apologise: this time is given back to you.',
  'clock.lost_rule':
    'This is a rule of the service, the same for every board: by rule, once. Nobody decided it, and the count stays hidden.',
  'clock.was_lost_rule':
    'This is a rule of the service, the same for every board: by rule, once. Nobody decided it.',
  'clock.extended': 'Vote extended until {close}',
  'clock.extended_rule':
    'The charter provides for it: by rule, once. Nobody decided it, and the count stays hidden.',
  'clock.was_extended_rule': 'The charter provides for it: by rule, once. Nobody decided it.',
  'clock.brought_forward': 'Everybody has voted',
  'clock.brought_forward_help':
    'The vote closes on {close}, instead of {first}, if no answer changes until then. An answer that changes leaves {hours} more hours.',
  'clock.was_brought_forward_help':
    'The vote closed on {close}, instead of {first}: no answer had changed for {hours} hours. The charter provides for it, nobody decided it.',
  'mail.extended.subject': 'Vote extended: {title}',
  'mail.extended.which': 'The vote of “{board}” on this text has not closed.',
  'mail.extended.until': 'It now closes on {close} ({left}).',
  'mail.extended.left': 'You have not answered yet: there is still time.',
  'mail.moved.answered': 'Your answer is kept. You can change it until the close.',
  'mail.moved.go': 'Read again or change my answer',
  'mail.brought_forward.subject': 'Everybody has voted: {title}',
  'mail.brought_forward.which': 'Everyone whom “{board}” called to vote on this text has answered.',
  'mail.put_off.subject': 'An answer has changed: {title}',
  'mail.put_off.which': 'Everybody has voted, and an answer has changed since. The close is put off as much.',
}
