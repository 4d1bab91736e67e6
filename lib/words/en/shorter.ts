import type { shorterFr } from '../fr/shorter.ts'

/** A vote shorter than recommended: what it costs, what is said for it, and how to avoid it next time. */
export const shorterEn: Record<keyof typeof shorterFr, string> = {
  'log.kind.shortened': 'Vote shorter than recommended',
  'log.kind.followup': 'How to avoid too short a vote',
  'field.apology': 'your apology',
  'field.justification': 'why it cannot wait',
  'field.owner': 'who will write how to avoid it',
  'field.follow_up': 'how to avoid it next time',
  'refusal.close_too_soon': 'This is too soon: even with an apology, the vote cannot end before {earliest}.',
  'refusal.close_not_humane':
    'A vote does not end at night, on a Sunday or on a public holiday: choose one of the dates.',
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
