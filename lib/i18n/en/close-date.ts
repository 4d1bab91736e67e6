import type { closeDateFr } from '../fr/close-date.ts'

export const closeDateEn: Record<keyof typeof closeDateFr, string> = {
  'close_date.statutory_ask': 'Statutes, an election, a dissolution?',
  'close_date.statutory': 'It touches the association itself',
  'close_date.statutory_help': 'Two weeks at least, and nearly everybody',
  'close_date.amended': 'A text already voted on once',
  'close_date.amended_help':
    '{long, select, yes {The last round decided nothing. It touched the association itself: this round takes as long.} other {The last round decided nothing. Everybody knows the question: one moment to read again and answer is enough, and this round takes the short time.}}',
  'close_date.other_time': 'Take another length of time',
  'close_date.all_volunteer': '{total, plural, one {the one volunteer} other {all # volunteers}}',
  'close_date.all_staff': 'all of the staff',
  'close_date.all_anyone': 'all {total} people',
  'close_date.some_volunteer': '{ready, plural, =0 {no volunteer} other {#}} of {total} volunteers',
  'close_date.some_staff': '{ready, plural, =0 {none} other {#}} of {total} staff',
  'close_date.some_anyone': '{ready, plural, =0 {nobody out} other {#}} of {total} people',
  'close_date.with_share': '{count} ({share}%)',
  'close_date.gain':
    '{days, plural, one {one day more} other {# days more}} for {people, plural, one {one person} other {# people}}',
  'close_date.longer': 'Longer…',
  'close_date.longer_help': 'A day of your choice, up to the charter’s maximum.',
  'close_date.longer_at': 'Which day?',
  'close_date.not_now': 'Opening today, no date leaves enough people the time.',
  'close_date.now_costs': 'You can open all the same, until {close}: {out} would not have the time.',
  'close_date.open_later': 'Opening on {day}, there is a date that suits.',
  'close_date.never_soon': 'No day of the next two months suits better.',
  'close_date.why': 'Why this date',
  'close_date.late': 'Who will not have had the time',
  'close_date.late_help': 'The board’s stewards see these names; the other members see numbers alone.',
  'close_date.late_nobody': 'Everybody will have had the time.',
  'close_date.late_one': '{name}, {kind}:',
  'close_date.late_from': 'from {day}{estimated, select, yes { (estimated)} other {}}.',
  'close_date.late_never':
    'not before the furthest date possible{estimated, select, yes { (estimated)} other {}}.',
  'close_date.curve': 'Who will have had the time, by date',
  'close_date.curve_alt':
    'Share of the people who will have had the time, day after day. The date pointed out is {close}. The table below has the same numbers.',
  'close_date.curve_help': 'The dashed line marks what is looked for: {share}% of each group.',
  'close_date.curve_off': 'Grey bands are public or school holidays.',
  'close_date.mark': 'recommended close',
  'close_date.mark_longest': 'latest close',
  'close_date.line_volunteer': 'volunteers',
  'close_date.line_staff': 'staff',
  'close_date.line_anyone': 'everybody',
  'close_date.table': 'The same numbers, day by day',
  'close_date.above': 'on offer above',
  'close_date.cell': '{ready} of {total}',
  'close_date.table_day': 'Close',
  'close_date.day_holiday': 'public holiday',
  'close_date.day_school': 'school holidays',
  'close_date.by_itself': 'What the charter does by itself',
  'window.recommended':
    'Recommended close: {close}. It is the first, {min, plural, one {one day} other {# days}} at least after the opening, by which {every, select, yes {everybody} other {{over} people in {under} at least}}{kinds, select, both {, volunteers and staff alike,} other {}} will have had {moments, plural, one {one moment of {minutes} minutes} other {# moments of {minutes} minutes, on different days}}.',
  'window.infeasible':
    'No close until {latest} would leave {every, select, yes {everybody} other {{over} people in {under}}}{kinds, select, both {, volunteers and staff alike,} other {}} {moments, plural, one {one moment of {minutes} minutes} other {# moments of {minutes} minutes, on different days}}.',
  'window.anyway': 'Opened now, the vote would at best last until {close}.',
  'window.required':
    '{n, plural, =0 {} one {The person this vote cannot do without must have had it too.} other {The # people this vote cannot do without must have had it too.}}',
  'window.may_miss_one': 'A group of two to four people may leave one of them out.',
  'window.had_time': 'Will have had the time: {who}.',
  'window.volunteers':
    '{all, select, yes {all {total} volunteers} other {{ready, plural, =0 {no volunteer} one {# volunteer} other {# volunteers}} out of {total}}}',
  'window.staff':
    '{all, select, yes {the whole staff} other {{ready, plural, =0 {none} other {#}} of the {total} staff}}',
  'window.everybody':
    '{all, select, yes {all {total} people called} other {{ready, plural, =0 {nobody} one {# person} other {# people}} out of {total}}}',
  'window.withheld': 'Too few people are called to vote for a count not to tell of each.',
  'window.nobody_left_out': 'Nobody is left out.',
  'window.left_out': '{n, plural, one {One person is left out} other {# people are left out}}: {more}.',
  'window.more_days':
    '{days, plural, one {one more day} other {# more days}} for {people, plural, one {one person} other {# people}}',
  'window.no_day': 'no date within the maximum for {people, plural, one {one person} other {# people}}',
  'window.estimated':
    '{n, plural, =0 {} one {One person did not say when they have time: it is estimated.} other {# people did not say when they have time: it is estimated.}}',
  'window.later': 'Opened on {day}, it would leave enough people the time.',
  'window.never_later': 'No opening day within the next 60 days would do.',
  'window.chosen':
    'This vote was opened until {close}, {sooner, select, yes {sooner than recommended} other {later than recommended}}. What follows is said of the recommended date.',
  'window.why': 'Why this long',
  'window.by_person': 'When each person will have had the time',
  'window.for_stewards': 'For stewards alone, when each person called will have had the time:',
  'window.person': '{name}: {ready}{estimated, select, yes { (estimated)} other {}}',
  'window.never_ready': 'not within the maximum',
  'window.agrees': 'Counted again just now, these dates give the register’s line.',
  'window.disagrees':
    'Counted again just now, these dates do not give the register’s line: they were changed.',
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
  'needed.title': 'Answer needed before {day}',
  'needed.because': '“{reason}”',
  'needed.open_by': 'To be opened by the evening of {day}, so that everybody gets the time.',
  'needed.no_day':
    'No opening day leaves everybody the time they need any more: only a shortened window is left, with an apology. The date can also be changed or removed.',
  'needed.far': 'There is no hurry yet: that day is more than two months away.',
  'needed.past': 'That day has come. The vote can open all the same: the answer will come after.',
  'needed.ask': 'Is an answer needed before a date?',
  'needed.edit': 'Change or remove this date',
  'needed.by': 'Answer needed before',
  'needed.by_hint': 'On that day, it is too late.',
  'needed.reason': 'Why?',
  'needed.reason_hint': 'In one sentence: a file to hand in, a season that begins…',
  'needed.go': 'Save',
  'needed.remove': 'Remove this date',
  'needed.done': 'The date is saved.',
  'needed.done_removed': 'The date is removed.',
  'needed.too_late':
    'Even a shortened window would not answer in time any more: the vote cannot open like this. Change or remove this date, and the recommended dates come back.',
  'needed.shortened':
    'The recommended date comes too late for that: only a shortened window is left, with an apology. The date can also be changed or removed.',
  'needed.late_past': 'That day has come: the answer will come after, whichever date is chosen.',
  'needed.in_time': 'The recommended date answers in time. Those that would come too late are not offered.',
  'needed.vote_late':
    'An answer was needed before {day}: {reason} This vote closes after, to leave everybody the time.',
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
  'short_vote.often':
    '{shortened, plural, =0 {No vote shortened} one {# vote shortened} other {# votes shortened}} out of {votes} over the last year{shortened, plural, =0 {.} other {; {leftOut, plural, =0 {nobody was left out.} one {# person left out.} other {# people left out.}}}}',
  'short_vote.answers': 'How to avoid it next time',
  'short_vote.waiting': 'answer expected by {day}',
  'short_vote.waiting_late': 'answer expected since {day}',
  'short_vote.log_line':
    'Vote shorter than recommended; {n, plural, =0 {nobody was left out} one {one person left out} other {# people left out}}.',
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
  'changed.count':
    '{n, plural, one {One person called to vote has} other {# people called to vote have}} changed their availability since this draft exists.',
  'changed.who': 'Seen by stewards only: {names}.',
}
