import type { mailFr } from '../fr/mail.ts'

export const mailEn: Record<keyof typeof mailFr, string> = {
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
  'mail.time.call': 'If you have no screen until then, you may ask, on that same page, to answer by phone.',
  'mail.call_me.subject': '{by} asks to answer by phone: {title}',
  'mail.call_me.asked': '{by} will have no screen during this vote of “{board}” and asks to answer by phone.',
  'mail.call_me.how':
    'Their number is on the page of the vote. Call {by} before {close}, read them the question, then bring their answer in: a second member will confirm it.',
  'mail.call_me.go': 'See the number',
  'mail.call_me.why': 'This number is in no e-mail: it will be erased as soon as the answer is given.',
  'mail.relayed.subject': 'Your answer was brought in: {title}',
  'mail.relayed.by':
    '{by} wrote down your answer, {channel, select, paper {on paper} other {by phone}}, on {day}, in the vote of “{board}”:',
  'mail.relayed.right':
    'Is that right? It will count once a second person has confirmed it, or as soon as you say so yourself.',
  'mail.relayed.wrong': 'Not quite? Vote yourself until {close}: your own vote will be the one that counts.',
  'mail.relayed.go': 'Say so, or correct it',
  'mail.proxy.subject': '{giver} gives you their proxy',
  'mail.proxy.asked': '{giver} asks you to vote for them too on the board “{board}”, until {day}.',
  'mail.proxy.how':
    'If you accept, you will have one more ballot in the votes that open. If {giver} votes all the same, their own vote counts. As long as you have not answered, nothing changes.',
  'mail.proxy.go': 'Accept or decline',
  'mail.proxy_answer.accepted_subject': '{receiver} will vote for you',
  'mail.proxy_answer.accepted':
    '{receiver} accepted your proxy on the board “{board}”: {receiver} can vote for you in the votes that open until {day}. If you vote, your own vote counts.',
  'mail.proxy_answer.ended_subject': 'Your proxy to {receiver} has ended',
  'mail.proxy_answer.declined': '{receiver} did not accept your proxy on the board “{board}”.',
  'mail.proxy_answer.ended':
    '{receiver} no longer holds your proxy on the board “{board}”. A vote that is open already keeps the list of its opening: vote there yourself.',
  'mail.proxy_answer.taken_back_subject': '{giver} took their proxy back',
  'mail.proxy_answer.taken_back':
    'You no longer hold the proxy of {giver} on the board “{board}”. There is nothing for you to do.',
  'mail.proxy_answer.go': 'See the proxies',
  'mail.ballot.proxy_by': '{name} holds your proxy and can vote for you. If you vote, your own vote counts.',
  'mail.ballot.proxy_for':
    'You also vote for {names}, who gave you {n, plural, one {their proxy} other {their proxies}}.',
  'mail.hello': 'Hello {name},',
  'mail.sign_in.subject': 'Sign in to Tour de table',
  'mail.sign_in.intro': 'Here is what you need to sign in, without a password.',
  'mail.sign_in.go': 'Sign in',
  'mail.sign_in.code': 'Or type this code on the page that asked for it:',
  'mail.sign_in.once':
    'The link and the code work once, for ten minutes. If you received several of these mails, the last one is the right one.',
  'mail.sign_in.not_you':
    'You did not ask for this? Do nothing: nobody gets in without this mail. Give this code to nobody, not even someone from your association.',
  'mail.no_account.subject': 'No account at this address',
  'mail.no_account.intro':
    'Someone, probably you, tried to sign in to Tour de table ({site}) with the address {email}. There is no account at this address.',
  'mail.no_account.other':
    'Your association may know you by another address: try the one where you receive its mails.',
  'mail.no_account.ask':
    'If not, ask a steward of your association to put this address on its board. You will have nothing to set up.',
  'mail.no_account.not_you': 'You did not ask for this? Do nothing: no account was created.',
  'mail.member':
    'You receive this mail as a member of “{board}”. You can leave the board from its members page.',
  'mail.added.subject': 'You are on the board “{board}”',
  'mail.added.by': '{by} put your name on the board “{board}”.',
  'mail.added.known': 'Your name is on the board “{board}”.',
  'mail.added.what':
    'The group writes its proposals there, votes on them and keeps a record of its decisions.',
  'mail.added.votes':
    'For each vote you will receive a mail: the gist in a few lines, the closing date, and one button to answer.',
  'mail.added.writes': 'You can read, write and discuss proposals there.',
  'mail.added.reads': 'You can read proposals and decisions there.',
  'mail.added.nothing': 'You have nothing to do now, nothing to accept, no password to create.',
  'mail.added.go': 'See the board',
  'mail.added.leave':
    'You would rather not be on it? On the members page, choose “Leave this board”. Nobody will ask you why.',
  'mail.ballot.subject': 'To vote on: {title}',
  'mail.ballot.asked': '“{board}” is voting. Your answer weighs as much as everybody else’s.',
  'mail.ballot.close': 'You can vote until {close} ({left}).',
  'mail.ballot.change':
    'You can change your vote until the close. Whether you vote or not, you will be told the outcome.',
  'mail.ballot.link':
    'This link is yours: it votes in your name, without a password, and for this vote only. Do not forward it.',
  'mail.ballot.leave':
    'You would rather not be on this board? The voting page lets you leave it, at the bottom.',
  'mail.outcome.subject': '{outcome}: {title}',
  'mail.outcome.which': 'Decision no. {number} of “{board}”. The vote was open until {close}.',
  'mail.outcome.adopted': 'It is adopted and applies from now on.',
  'mail.outcome.chosen': 'The choice applies from now on.',
  'mail.outcome.replaces': 'It is adopted, applies from now on and replaces decision no. {number}.',
  'mail.outcome.rejected': 'It is rejected: there were not enough votes for it.',
  'mail.outcome.blocked':
    'It is blocked by {n, plural, =0 {an objection} one {an objection} other {# objections}}. This is not a dead end: answer, change the text, vote again.',
  'mail.outcome.tie': 'It is a tie, as many for as against: nothing is decided.',
  'mail.outcome.no_quorum': 'Too few people answered for the decision to be taken.',
  'mail.outcome.chosen_replaces': 'The choice applies from now on and replaces decision no. {number}.',
  'mail.outcome.default_won': 'No option did well enough against “{option}”: nothing is chosen.',
  'mail.outcome.decider_rejected': 'The person named to decide chose not to adopt.',
  'mail.outcome.nobody_agrees': 'It is rejected: nobody agrees.',
  'mail.outcome.stopped':
    'It is blocked by {n, plural, one {one block} other {# blocks}}. This is not a dead end: answer, change the text, vote again.',
  'mail.outcome.tie_options': 'It is a tie between {options}: nothing is decided.',
  'mail.outcome.undetermined':
    'It could not be established who can win: there would be too many counts to make. Nothing is decided.',
  'mail.outcome.undecided': 'The person named to decide did not do so in time.',
  'mail.outcome.nobody_left': 'Nobody could answer: nothing is decided.',
  'mail.outcome.answers': 'Who answered:',
  'mail.outcome.silent':
    'You did not answer. You may not have had the time{counted, select, yes {: the window suited {ready} people out of {total}, as far as the group knew} other {}}.',
  'mail.outcome.silent_short':
    'You did not answer. As far as the group knew when you are available, the window was too short for you: it owes you this account.',
  'mail.outcome.door': 'No door is closed: say in writing what is wrong, and the discussion can be reopened.',
  'mail.outcome.nothing_to_do': 'You have nothing to do. The text and the details stay here:',
  'mail.outcome.go': 'Read the decision',
  'mail.reopened.subject': 'Reopened: {title}',
  'mail.reopened.by': '{by} reopens the discussion of decision no. {number} of “{board}”.',
  'mail.reopened.reason': 'What is new:',
  'mail.reopened.next':
    'You have nothing to do. If a new vote opens, you will receive a mail with a link to vote.',
  'mail.reopened.go': 'Read and discuss',
  'mail.meeting.subject': 'Meeting: {title}',
  'mail.meeting.by': '{by} invites you to a meeting, on the board “{board}”.',
  'mail.meeting.when': '{start}, {lasts}.',
  'mail.meeting.place': 'Where: {place}',
  'mail.meeting.sorry':
    'By what is known of your time, this moment does not suit you, and we apologise. You can write beforehand what you would have said, and the next time will be sought with you counting for more.',
  'mail.meeting.go': 'See the meetings',
  'mail.meeting.cancelled_subject': 'Meeting cancelled: {title}',
  'mail.meeting.cancelled': 'This meeting of the board “{board}” is cancelled.',
  'mail.open_by.subject': 'Soon too late to vote: {title}',
  'mail.open_by.which': 'This text of “{board}”, in which you have a part, needs an answer before {by}.',
  'mail.open_by.until':
    'Open the vote on {day} at the latest: everybody will have the time to read and answer, and the answer will come before {by}.',
  'mail.open_by.no_day':
    'No opening day leaves everybody the time they need before {by} any more: only a shortened window is left, with an apology to those who will not have had the time.',
  'mail.open_by.else': 'If the date is no longer the right one, you can change or remove it on the page.',
  'mail.open_by.read': 'Read the text and open the vote',
  'mail.asked.reopen_subject': '{by} asks to reopen: {title}',
  'mail.asked.cancel_subject': '{by} asks to cancel the vote: {title}',
  'mail.asked.reopen': '{by} asks to reopen decision no. {number} of “{board}”.',
  'mail.asked.cancel': '{by} asks to cancel the vote that is open on “{board}”.',
  'mail.asked.how': 'If you ask for it too, one button is enough, on its page:',
  'mail.asked.go': 'Read the request',
  'mail.asked.else_reopen':
    'Otherwise you have nothing to do. The decision applies until another one replaces it.',
  'mail.asked.else_cancel': 'Otherwise you have nothing to do. The vote goes on.',
  'mail.cancelled.subject': 'Vote cancelled: {title}',
  'mail.cancelled.by':
    'The vote of “{board}” is cancelled. {by} asked for it{n, plural, =0 {} one {, with one other person} other {, with # other people}}.',
  'mail.reopened.joined':
    '{n, plural, one {One other person asked for it too.} other {# other people asked for it too.}}',
  'mail.cancelled.reason': 'Why:',
  'mail.cancelled.next':
    'You have nothing to do. If another vote opens, you will get an e-mail with a new link.',
  'mail.register_waits.subject': 'The register of “{board}” waits to be checked',
  'mail.register_waits.since':
    'Since {since}, nothing has been entered in the register of “{board}”: what is stored is not what had been sealed.',
  'mail.register_waits.damaged':
    'A line, or what ties the lines together, was changed outside Tour de table. An intact backup must be put back.',
  'mail.register_waits.behind':
    'An older copy was put back into service: lines that were published are missing from it.',
  'mail.register_waits.elsewhere':
    'Another installation of Tour de table has signed this register. Only one can.',
  'mail.register_waits.meanwhile':
    'Votes in progress go on and keep every answer; they will be concluded once this is settled. Please tell whoever looks after the server: the error message says what to do.',
  'mail.register_waits.go': 'See the register',
  'mail.review.subject': 'To look at again: {title}',
  'mail.review.which': 'Decision no. {number} of “{board}” was to be looked at again from today on.',
  'mail.review.concerns':
    '{n, plural, one {One concern had been kept with it:} other {# concerns had been kept with it:}}',
  'mail.review.nothing': 'If it still suits everyone, you have nothing to do.',
  'mail.review.else':
    'Otherwise, for sixty days, any member who votes can reopen it without waiting for others, by saying why.',
  'mail.shorter.cost':
    'This vote is shorter than recommended: it should have closed on {date}. {n, plural, =0 {From what the group knows, everybody will have had the time all the same.} one {One person will not have had the time.} other {# people will not have had the time.}}',
  'mail.shorter.mine':
    'This vote may be too short for you, from what the group can know. If you could not answer, or not as you would have liked to, you will be able to reopen the decision on your own, without waiting for others, once the vote is closed and until {until}.',
  'mail.shorter.mine_now':
    'This vote was shorter than recommended, and probably too short for you from what the group knew. You can reopen the decision on your own, without waiting for others, until {until}:',
  'mail.shorter.reopen': 'Reopen the decision',
  'mail.follow_up.subject': 'How to avoid this next time: {title}',
  'mail.follow_up.asked':
    'A vote of “{board}” is shorter than recommended. When opening it, {by} chose you to write, before {due}, how to avoid this next time.',
  'mail.follow_up.due':
    'A vote of “{board}” was shorter than recommended. It is for you to write, today, how to avoid this next time.',
  'mail.follow_up.why': 'What was said for not waiting:',
  'mail.follow_up.short': 'A few sentences will do. They go into the register of the board.',
  'mail.follow_up.go': 'Write how to avoid it',
}
