import type { shorterFr } from '../fr/shorter.ts'

/** A vote shorter than recommended: what it costs, what is said for it, and how to avoid it next time. */
export const shorterEn: Record<keyof typeof shorterFr, string> = {
  'shorter.title': 'Shorter…',
  'shorter.help':
    'You will have to say why, and apologise. The people left out will be able to reopen the decision on their own.',
  'shorter.intro':
    'What you write here will be read on the vote, in the e-mail and in the register. Each person who will not have had the time can reopen the decision without waiting for others.',
  'shorter.when': 'Until when?',
  'shorter.leaves':
    '{n, plural, =0 {Everybody will have had the time, from what the group knows.} one {One person will not have the time.} other {# people will not have the time.}}',
  'shorter.known':
    '{n, plural, =0 {I know that this vote is shorter than recommended.} one {I know that one person will not have the time.} other {I know that # people will not have the time.}}',
  'shorter.apology': 'Your apology',
  'shorter.apology_help': 'To the people who will not have the time.',
  'shorter.apology_start':
    'We apologise to the people who will not have the time to read and answer: their voice counts as much as the others.',
  'shorter.justification': 'Why not wait?',
  'shorter.justification_help': 'Finish the sentence.',
  'shorter.justification_start': 'We cannot wait for the recommended date, because',
  'shorter.owner': 'Who will write how to avoid this next time?',
  'shorter.owner_help': 'They get an e-mail.',
  'shorter.owner_me': '{name} (you)',
  'shorter.due': 'By which day?',
  'log.kind.shortened': 'Vote shorter than recommended',
  'log.kind.followup': 'How to avoid too short a vote',
  'field.apology': 'your apology',
  'field.justification': 'why it cannot wait',
  'field.owner': 'who will write how to avoid it',
  'field.follow_up': 'how to avoid it next time',
  'refusal.close_too_soon': 'This is too soon: even with an apology, the vote cannot end before {earliest}.',
  'refusal.close_not_humane':
    'A vote does not end at night, on a Sunday evening or on a public holiday: choose one of the dates.',
  'refusal.left_out_changed':
    '{leftOut, plural, =0 {On that date, from what the group knows, nobody will be short of time.} one {On that date, one person will not have the time.} other {On that date, # people will not have the time.}} Tick the box that says so, if you keep that date.',
  'refusal.follow_up_due_invalid': 'Choose a day for the follow-up after the closing, within a year.',
  'mail.follow_up.subject': 'How to avoid this next time: {title}',
  'mail.follow_up.asked':
    'A vote of “{board}” is shorter than recommended. When opening it, {by} chose you to write, before {due}, how to avoid this next time.',
  'mail.follow_up.due':
    'A vote of “{board}” was shorter than recommended. It is for you to write, today, how to avoid this next time.',
  'mail.follow_up.why': 'What was said for not waiting:',
  'mail.follow_up.short': 'A few sentences will do. They go into the register of the board.',
  'mail.follow_up.go': 'Write how to avoid it',
}
