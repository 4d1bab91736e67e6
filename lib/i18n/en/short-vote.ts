import type { shortVoteFr } from '../fr/short-vote.ts'

/** A vote shorter than recommended: what it costs, what is said for it, and how to avoid it next time. */
export const shortVoteEn: Record<keyof typeof shortVoteFr, string> = {
  'short_vote.title': 'Shorter…',
  'short_vote.help':
    'You will have to say why, and apologise. The people left out will be able to reopen the decision on their own.',
  'short_vote.intro':
    'What you write here will be read on the vote, in the e-mail and in the register. Each person who will not have had the time can reopen the decision without waiting for others.',
  'short_vote.often_here':
    'This board did so {shortened, plural, one {once} other {# times}} in {votes, plural, one {one vote} other {# votes}} over the last year.',
  'short_vote.when': 'Until when?',
  'short_vote.leaves':
    '{n, plural, =0 {Everybody will have had the time, from what the group knows.} one {One person will not have the time.} other {# people will not have the time.}}',
  'short_vote.known':
    '{n, plural, =0 {I know that this vote is shorter than recommended.} one {I know that one person will not have the time.} other {I know that # people will not have the time.}}',
  'short_vote.apology': 'Your apology',
  'short_vote.apology_help': 'To the people who will not have the time.',
  'short_vote.apology_start':
    'We apologise to the people who will not have the time to read and answer: their voice counts as much as the others.',
  'short_vote.justification': 'Why not wait?',
  'short_vote.justification_help': 'Finish the sentence.',
  'short_vote.justification_start': 'We cannot wait for the recommended date, because',
  'short_vote.justification_needed':
    'We cannot wait for the recommended date: an answer is needed before {day}. {reason}',
  'short_vote.owner': 'Who will write how to avoid this next time?',
  'short_vote.owner_help': 'They get an e-mail.',
  'short_vote.owner_me': '{name} (you)',
  'short_vote.due': 'By which day?',
  'short_vote.is_title': 'This vote is shorter than recommended',
  'short_vote.was_title': 'This vote was shorter than recommended',
  'short_vote.is_cost':
    'The recommended closing was {date}. {n, plural, =0 {From what the group knows, everybody will have had the time all the same.} one {One person will not have had the time: they will be able to reopen the decision on their own.} other {# people will not have had the time: each will be able to reopen the decision on their own.}}',
  'short_vote.was_cost':
    'The recommended closing was {date}. {n, plural, =0 {From what the group knew, everybody had the time all the same.} one {One person will not have had the time: they can reopen the decision on their own.} other {# people will not have had the time: each can reopen the decision on their own.}}',
  'short_vote.mine_later':
    'This may be too short for you, from what the group knows. Once the vote is closed, you will be able to reopen the decision on your own, without waiting for others, until {until}. Only you see this line.',
  'short_vote.mine_now':
    'This may have been too short for you, from what the group knew. You can reopen the decision on your own, without waiting for others, until {until}. Only you see this line.',
  'reopen.alone_left_out':
    'This vote was shortened, and you will not have had the time: you can reopen it without waiting for others, until {until}. The register will say that you do so because the vote was shortened: members will know that this time did not suit you.',
  'reopen.reason_left_out': 'What you wanted to say, or to change',
  'follow_up.title': 'How to avoid this next time?',
  'follow_up.mine': 'It is for you to write it, by {day}.',
  'follow_up.owner': '{name} is to write it by {day}.',
  'follow_up.someone': 'The answer is expected by {day}.',
  'follow_up.late': 'That day has gone by.',
  'follow_up.label': 'Your answer',
  'follow_up.hint': 'A few sentences: they go into the register.',
  'follow_up.hint_other': 'Any member who writes here can answer; the answer goes into the register.',
  'follow_up.instead': 'Answer',
  'follow_up.go': 'Write into the register',
  'follow_up.done': 'It is in the register.',
  'follow_up.answered': 'Answered on {date}.',
  'follow_up.answered_by': 'Answered by {name}, on {date}.',
  'follow_up.erased': 'The answer was erased.',
  'follow_up.chip': 'How to avoid this',
  'follow_up.chip_late': 'Late',
  'follow_up.line': 'A vote was shorter than recommended: it is for you to write, by {day}, how to avoid it.',
  'follow_up.line_late': 'A vote was shorter than recommended. How to avoid it was to be written by {day}.',
  'follow_up.write': 'Write the answer',
  'follow_up.read': 'See',
  'short_vote.often':
    '{shortened, plural, =0 {No vote shortened} one {# vote shortened} other {# votes shortened}} out of {votes} over the last year{shortened, plural, =0 {.} other {; {leftOut, plural, =0 {nobody was left out.} one {# person left out.} other {# people left out.}}}}',
  'short_vote.answers': 'How to avoid it next time',
  'short_vote.waiting': 'answer expected by {day}',
  'short_vote.waiting_late': 'answer expected since {day}',
  'short_vote.log_line':
    'Vote shorter than recommended; {n, plural, =0 {nobody was left out} one {one person left out} other {# people left out}}.',
  'mail.shorter.cost':
    'This vote is shorter than recommended: it should have closed on {date}. {n, plural, =0 {From what the group knows, everybody will have had the time all the same.} one {One person will not have had the time.} other {# people will not have had the time.}}',
  'mail.shorter.mine':
    'This vote may be too short for you, from what the group can know. If you could not answer, or not as you would have liked to, you will be able to reopen the decision on your own, without waiting for others, once the vote is closed and until {until}.',
  'mail.shorter.mine_now':
    'This vote was shorter than recommended, and probably too short for you from what the group knew. You can reopen the decision on your own, without waiting for others, until {until}:',
  'mail.shorter.reopen': 'Reopen the decision',
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
