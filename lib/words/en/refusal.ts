import type { refusalFr } from '../fr/refusal.ts'

export const refusalEn: Record<keyof typeof refusalFr, string> = {
  'refusal.not_found': 'This does not exist, or no longer does.',
  'refusal.not_signed_in': 'For that, sign in with an address that is on this board.',
  'refusal.not_allowed':
    'Your place on this board does not allow that. A steward can change it, on the Members page.',
  'refusal.not_author': 'Only the person who made the proposal can withdraw it.',
  'refusal.stage': 'The proposal has moved on: the page is now up to date.',
  'refusal.not_on_roll':
    'You are not among the people called to vote here: the list is fixed when the vote opens.',
  'refusal.round_not_open': 'This vote is not open.',
  'refusal.vote_closed':
    'The vote closed on {closedAt}. Your answer was not counted; what you wrote is still here, below.',
  'refusal.not_due': 'This vote is open until {closesAt}.',
  'refusal.voted_twice': 'One person has two votes in this round.',
  'refusal.choice_unknown': 'Choose one of the answers.',
  'refusal.reason_required': 'Say why, in a few words: without it nobody can answer.',
  'refusal.required': 'Missing: {field}.',
  'refusal.too_short': '{field}: at least {min} characters.',
  'refusal.too_long': '{field}: at most {max, number} characters.',
  'refusal.invalid': 'This is not valid: {field}.',
  'refusal.title_required': 'Give the proposal a title.',
  'refusal.brief_required': 'Write the In short: two sentences with the essentials, repeated in the e-mail.',
  'refusal.brief_too_long': 'The In short fits in {max, number} characters.',
  'refusal.text_empty': 'The text is empty: there is nothing to vote on.',
  'refusal.text_changed': 'The text changed while you were rereading it. Read what changed, then confirm.',
  'refusal.method_not_allowed': 'The charter of this board does not provide for this way of deciding.',
  'refusal.roll_empty': 'Nobody on this board can vote: add members first.',
  'refusal.window_too_short':
    'The recommended closing is {earliest}: sooner, too many people would not have the time.',
  'refusal.window_too_long': 'The vote can stay open until {latest} at most.',
  'refusal.close_not_whole_minute': 'Choose one of the dates.',
  'refusal.already_member': 'This person is already on the board.',
  'refusal.last_steward': 'This is the only steward: name another one first.',
  'refusal.link_used': 'This link has been used. Ask for another one.',
  'refusal.link_expired': 'This link is no longer valid. Ask for another one.',
  'refusal.code_wrong':
    'This is not the right code. {attemptsLeft, plural, =0 {Ask for another e-mail.} one {You have one attempt left.} other {You have # attempts left.}}',
  'refusal.unavailable':
    'Something went wrong on our side. Nothing was recorded, and what you wrote is still here: try again in a minute.',
  'refusal.rate_limited':
    'Too many attempts. Wait {minutes, plural, one {a minute} other {# minutes}}, then try again.',
  'field.title': 'title',
  'field.brief': 'In short',
  'field.reason': 'the problem',
  'field.change': 'what should change',
  'field.word': 'a word for the others',
  'field.message': 'the message',
  'field.you': 'your first name',
  'field.name': 'the name',
  'field.email': 'the e-mail address',
  'field.others': 'the addresses',
  'field.code': 'the code',
  'field.closes_at': 'the closing date',
  'field.other': 'a field of the form',
}
