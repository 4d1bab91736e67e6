import type { requestsFr } from '../fr/requests.ts'

export const requestsEn: Record<keyof typeof requestsFr, string> = {
  'ask.reopen': '{by} asks to reopen this decision',
  'ask.cancel': '{by} asks to cancel this vote',
  'ask.missing':
    '{n, plural, =0 {Enough people ask for it.} one {One more person is needed.} other {# more people are needed.}}',
  'ask.with': 'With {by}: {names}.',
  'ask.with_count':
    '{n, plural, one {One other person asks for it too.} other {# other people ask for it too.}}',
  'ask.and_others': '{n, plural, =0 {} one {, with one other person} other {, with # other people}}',
  'ask.join': 'I ask for it too',
  'ask.last':
    '{aim, select, reopen {With you there will be enough people: the discussion starts again at once.} other {With you there will be enough people: the vote is cancelled at once.}}',
  'ask.joined': 'You ask for it too.',
  'ask.leave': 'Ask for it no more',
  'ask.mine': 'You asked for it on {date}. The members who vote were sent an e-mail.',
  'ask.take_back': 'Take my request back',
  'ask.reopen_now': 'Reopen the discussion',
  'ask.cancel_now': 'Cancel this vote',
  'ask.was_taken_back': 'This had been asked for, and was taken back on {date}.',
  'ask.done': 'Your request is recorded. The members who vote are sent an e-mail.',
  'ask.done_joined': 'Noted: you ask for it too.',
  'ask.done_left': 'Noted: you ask for it no more.',
  'ask.done_taken_back': 'Your request is taken back.',
  'ask.line': '{aim, select, reopen {Request to reopen} other {Request to cancel}}',
  'ask.read': 'Read the request',
  'cancel.title': 'Cancel this vote',
  'cancel.alone':
    'This vote is yours and nobody has answered yet: you can cancel it. From the first answer on, others must ask for it with you.',
  'cancel.others':
    'Nobody cancels a vote without the others: {n, plural, one {one other person must} other {# other people must}} ask for it with you. {n, plural, one {They get} other {They get}} an e-mail, and one button is enough.',
  'cancel.solo': 'Nobody else votes on this board: you can cancel this vote.',
  'cancel.back':
    'The text can then be changed again. Another vote will ask everyone for an answer, by a new e-mail.',
  'cancel.kept':
    'The answers given so far stay recorded, and do not count. The text can be changed again; another vote will ask everyone for a new answer.',
  'cancel.reason': 'Why cancel it?',
  'cancel.ask': 'Ask to cancel',
  'cancel.members': 'A vote is cancelled only where several members ask for it together, in writing.',
  'cancel.done': 'The vote is cancelled. The text can be changed again.',
  'cancel.why': 'Why the vote was cancelled',
  'cancel.link': 'This vote was cancelled. Your answer, if you gave one, does not count.',
  'cancel.link_next': 'If another vote opens, you will get an e-mail with a new link.',
  'cancel.round': 'Round {number}: cancelled on {date}',
  'cancel.round_by':
    'Round {number}: cancelled on {date} by {by}{n, plural, =0 {} one { and one other person} other { and # other people}}',
  'cancel.because': 'because “{reason}”',
  'cancel.answered':
    '{n, plural, =0 {Nobody had answered.} one {One answer had arrived; it does not count.} other {# answers had arrived; they do not count.}}',
  'reopen.others':
    '{n, plural, one {One other person must} other {# other people must}} ask for it with you: {n, plural, one {they get} other {they get}} an e-mail, and one button is enough.',
  'reopen.others_soon': 'It was reopened less than ninety days ago: this time it takes twice as many people.',
  'reopen.ask': 'Ask to reopen',
  'reopen.alone_review':
    'The time to look at it again has come: you can reopen it without waiting for others.',
  'reopen.alone_count':
    'The count, made again just now, does not give the recorded outcome: you can reopen it without waiting for others.',
  'reopen.alone_left_out':
    'This vote was shortened, and you will not have had the time: you can reopen it without waiting for others, until {until}. The register will say that you do so because the vote was shortened: members will know that this time did not suit you.',
  'reopen.reason_left_out': 'What you wanted to say, or to change',
  'reopen.title': 'Disagree, or something new?',
  'reopen.help':
    'The decision applies until another one replaces it. Say in writing what is new: the discussion starts again on this page.',
  'reopen.help_none': 'Say in writing what is new: the discussion starts again on this page.',
  'reopen.reason': 'What is new?',
  'reopen.go': 'Reopen the discussion',
  'reopen.done': 'The discussion is open again. Decision no. {number} applies meanwhile.',
  'reopen.done_none': 'The discussion is open again.',
  'reopen.members': 'Members who vote can reopen this decision.',
  'review.chip': 'To look at again',
  'review.planned':
    'This decision will be looked at again on {date}. The concerns kept with it will then come back.',
  'review.title': 'The time has come to look at it again',
  'review.help':
    'Does it still suit everyone? There is nothing to do. Otherwise, until {until}, one person is enough to reopen it.',
  'review.line': 'Decision no. {number}. If it still suits everyone, there is nothing to do.',
  'review.read': 'Read the decision again',
  'takeover.title': 'Someone can take it over',
  'takeover.help':
    'Until {until}, another member can carry on with this proposal as it was left. It becomes a text being written again, in their name.',
  'takeover.go': 'Take this proposal over',
  'takeover.done': 'The proposal is in your name. The text can be changed again.',
  'next.title': 'What now?',
  'next.amend': 'Amend and vote again',
  'next.amend_help':
    'Nothing was decided: you can take the text up again without waiting for others. Everyone will vote again.',
  'next.reason': 'What do you want to change?',
  'next.talk': '{n, plural, one {Talk to the person who objected} other {Talk to the people who objected}}',
}
