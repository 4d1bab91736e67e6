import type { duringVoteFr } from '../fr/during-vote.ts'

export const duringVoteEn: Record<keyof typeof duringVoteFr, string> = {
  'time.ready': 'By your availability, you will have had the time on {day}.',
  'time.ready_estimated': 'Your availability is not known: we suppose you will have had the time on {day}.',
  'time.after':
    'By your availability, you will only have the time on {day}, after the close. Should a moment come free before, your answer will count.',
  'time.never':
    'By your availability, you will not have the time to answer before the close. Should a moment come free, your answer will count.',
  'time.short_estimated': 'Your availability is not known: we fear this time is short for you.',
  'mail.time.call': 'If you have no screen until then, you may ask, on that same page, to answer by phone.',
  'away.said':
    'You said you are away {one, select, yes {on {from}} other {from {from} to {to}}}, during this vote.',
  'away.proxy': 'Give a proxy',
  'away.proxy_help': 'it will hold for the votes that open after.',
  'away.draft':
    'You said you are away {one, select, yes {on {from}} other {from {from} to {to}}}. A proxy accepted before the vote opens lets another member vote for you.',
  'call.open': 'Answer by phone',
  'call.help':
    'Leave a number: a member calls you, reads you the question and brings your answer in, which a second member confirms. Members who may vote see this number. It is erased as soon as you have answered, at the close at the latest.',
  'call.phone': 'Your phone number',
  'call.go': 'Ask to be called',
  'call.mine': 'You asked to be called at {phone}.',
  'call.back': 'I no longer need it',
  'call.asked_done': 'It is asked. The people who may call you are told.',
  'call.back_done': 'Your request and your number are erased.',
  'call.title': 'To be called',
  'call.title_help':
    'These people ask to answer by phone. Their number is erased as soon as they have answered.',
  'call.line': '{name}: {phone}',
  'call.bring': 'Bring the answer in',
  'field.phone': 'the phone number',
  'field.how_long': 'the answer',
  'mail.call_me.subject': '{by} asks to answer by phone: {title}',
  'mail.call_me.asked': '{by} will have no screen during this vote of “{board}” and asks to answer by phone.',
  'mail.call_me.how':
    'Their number is on the page of the vote. Call {by} before {close}, read them the question, then bring their answer in: a second member will confirm it.',
  'mail.call_me.go': 'See the number',
  'mail.call_me.why': 'This number is in no e-mail: it will be erased as soon as the answer is given.',
  'feedback.question': 'Was the time right for you?',
  'feedback.help': 'Optional. Your answer helps choose the next dates; it may change.',
  'feedback.yes': 'Yes',
  'feedback.barely': 'Only just',
  'feedback.too_short': 'Too short',
  'feedback.done': 'Thank you, noted.',
  'feedback.counts':
    'The time: it was right for {yes, plural, =0 {nobody} one {one person} other {# people}}, only just for {barely, plural, =0 {nobody} one {one person} other {# people}}, and too short for {too_short, plural, =0 {nobody} one {one person} other {# people}}.',
  'feedback.lesson':
    'In the last votes, {too_short, plural, one {one answer} other {# answers}} out of {answers} said the time was too short.{first, select, yes { A later date is shown first.} other {}}',
  'refusal.not_answered': 'What one thinks of the time is said after answering, or once the vote is over.',
  'changed.count':
    '{n, plural, one {One person called to vote has} other {# people called to vote have}} changed their availability since this draft exists.',
  'changed.who': 'Seen by stewards only: {names}.',
  'turnout.title': 'Predicted and actual',
  'turnout.help':
    'How many people were to have had the time, by what was known at the opening, and how many answered.',
  'turnout.volunteers': 'Volunteers',
  'turnout.staff': 'Staff',
  'turnout.everybody': 'Everybody',
  'turnout.line':
    '{ready, plural, =0 {nobody was} one {one person was} other {# people were}} to have had the time, {answered, plural, =0 {nobody answered} one {one answered} other {# answered}}, out of {total}',
  'turnout.last': 'Who was to have the time, who answered',
  'turnout.last_help':
    'The last {n, plural, one {votes} other {# votes}}. The hollow dot: the share of people who were to have had the time; the full one: the share of those who answered.',
  'turnout.decision': 'Decision',
  'turnout.predicted': '{one, select, yes {Predicted} other {predicted}}',
  'turnout.answered': '{one, select, yes {Answered} other {answered}}',
  'turnout.all': 'everybody',
  'turnout.none': 'nobody',
  'turnout.of': '{n} of {total}',
  'turnout.table': 'The same, as a table',
  'turnout.feedback':
    'Of {answers, plural, one {one answer} other {# answers}} to “Was the time right for you?”: {yes} yes, {barely} only just, {too_short} too short.',
}
