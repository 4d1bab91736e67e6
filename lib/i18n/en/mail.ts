import type { mailFr } from '../fr/mail.ts'

export const mailEn: Record<keyof typeof mailFr, string> = {
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
}
