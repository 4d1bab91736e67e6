import type { refusalFr } from '../fr/refusal.ts'

export const refusalEn: Record<keyof typeof refusalFr, string> = {
  'refusal.zone_unknown':
    'There is no such time zone: “{zone}”. Choose one from the list, for instance Europe/Paris. Nothing was saved.',
  'refusal.no_moment': 'Tick at least one part of the week when you usually can. Nothing was saved.',
  'refusal.hours_backward': 'Some hours end before they begin, or at the same moment. Nothing was saved.',
  'refusal.every_days_out': 'How many days between your visits? A whole number, from 1 to {max}.',
  'refusal.away_backward': 'A time away ends before it begins: check its two dates. Nothing was saved.',
  'refusal.away_too_far':
    'A time away is said {years, plural, one {a year} other {# years}} ahead at most. Nothing was saved.',
  'refusal.too_many_moments': 'These are too many hours: {max} lines at most.',
  'refusal.too_many_away': 'These are too many times away: {max} at most.',
  'refusal.not_a_calendar': 'This is not a calendar in the iCalendar format (.ics). Nothing was saved.',
  'refusal.calendar_broken':
    'This calendar is damaged{line, plural, =0 {} other { at line #}}: export it again. Nothing was saved.',
  'refusal.calendar_zone':
    'This calendar speaks of a time zone that does not exist: “{zone}”. Nothing was saved.',
  'refusal.calendar_dates':
    'This calendar adds dates one by one to an event (RDATE, line {line}), which we cannot read. Make them events of their own, or export without them. Nothing was saved.',
  'refusal.calendars_busy': 'Other calendars are being read. Try again in a minute. Nothing was saved.',
  'refusal.calendar_too_big':
    'This calendar is over {megabytes} MB. Export part of it, the next three months for instance. Nothing was saved.',
  'refusal.calendar_too_heavy':
    'This calendar has too many events or repetitions to be read. Export part of it, the next three months for instance. Nothing was saved.',
  'refusal.no_days_off':
    'This calendar has no all-day event: that is how holidays are written. Nothing was saved.',
  'refusal.address_invalid':
    'The address of a calendar begins with https:// or webcal://, with no password in it. Check it. Nothing was saved.',
  'refusal.address_failed':
    'No calendar came from this address: check it, it must be open to everyone on the internet. Or export the calendar to a file. Nothing was saved.',
  'refusal.address_slow':
    'This address did not answer within ten seconds. Try again, or export the calendar to a file. Nothing was saved.',
  'refusal.not_answered': 'What one thinks of the time is said after answering, or once the vote is over.',
  'refusal.meeting_past': 'This moment has passed: choose one to come.',
  'refusal.meeting_overlaps':
    'Another meeting is called for that time already: choose another time, or cancel that one first.',
  'refusal.meeting_far': 'Nobody knows their time so far ahead: search within the next {days} days.',
  'refusal.dates_reversed': 'The end comes before the beginning: check both dates.',
  'refusal.after_needed':
    'This vote would close too late: an answer is needed before {day}. Choose a nearer closing date, or change or remove that date on the page of the text.',
  'refusal.not_found': 'This does not exist, or no longer does.',
  'refusal.not_signed_in': 'For that, sign in with an address that is on this board.',
  'refusal.session_over': 'Your session had ended when you sent this. Read it again, then send it once more.',
  'refusal.not_allowed':
    'Your place on this board does not allow that. A steward can change it, on the Members page.',
  'refusal.not_author': 'Only the person who made the proposal can withdraw it.',
  'refusal.stage': 'The proposal has moved on: the page is now up to date.',
  'refusal.not_on_roll':
    'You are not among the people called to vote here: the list is fixed when the vote opens.',
  'refusal.round_not_open': 'This vote is not open.',
  'refusal.vote_closed':
    'The vote closed on {closedAt}. Your answer was not counted; what you wrote is still here, below.',
  'refusal.voted_twice': 'One person has two votes in this round.',
  'refusal.urn_differs': 'The urn holds {slips} ballots for {voters} people who voted.',
  'refusal.choice_unknown': 'Choose one of the answers.',
  'refusal.reason_required': 'Say why, in a few words: without it nobody can answer.',
  'refusal.required': 'Missing: {field}.',
  'refusal.too_long': 'This is too long: {field}. At most {max, number} characters.',
  'refusal.invalid': 'This is not valid: {field}.',
  'refusal.title_required': 'Give the proposal a title.',
  'refusal.brief_required': 'Write the In short: two sentences with the essentials, repeated in the e-mail.',
  'refusal.brief_too_long': 'The In short fits in {max, number} characters.',
  'refusal.text_empty': 'The text is empty: there is nothing to vote on.',
  'refusal.text_changed': 'The text changed while you were rereading it. Read what changed, then confirm.',
  'refusal.text_outdated':
    'The text as you had read it is no longer kept apart: too much was written since. Read it again, then confirm.',
  'refusal.method_not_allowed': 'The charter of this board does not provide for this way of deciding.',
  'refusal.roll_empty': 'Nobody on this board can vote: add members first.',
  'refusal.needed_past': 'That day is past, or today: choose a day that is still to come.',
  'refusal.ends_before_start':
    'The vote would end before it starts. Choose a closing date that is still to come.',
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
  'refusal.register_waits':
    'Nothing can be entered in the register at the moment: what it holds must be checked first. The stewards of the board have been told. Please try again later.',
  'refusal.unavailable':
    'Something went wrong on our side. Nothing was recorded, and what you wrote is still here: try again in a minute.',
  'refusal.rate_limited':
    'Too many attempts. Wait {minutes, plural, one {a minute} other {# minutes}}, then try again.',
  'refusal.someone_else': 'This is for someone other than you to do.',
  'refusal.done_already': 'This is done already: nothing has changed.',
  'refusal.too_late': 'This was possible until {until}.',
  'refusal.option_unknown':
    'One of the options is not in this vote. Read the options again, then answer once more.',
  'refusal.option_twice': 'An option appears twice in your answer. Give each one a single answer.',
  'refusal.rank_twice': 'Two options have the same rank ({rank}). Here each rank is used once.',
  'refusal.rank_invalid': 'A rank is a whole number from 1.',
  'refusal.grade_unknown': 'One of the grades does not exist in this vote. Choose among those offered.',
  'refusal.score_out_of_range': 'Each number goes from {min} to {max}, without decimals.',
  'refusal.too_many_points':
    'You have placed {used, plural, one {# point} other {# points}} out of {points}. Take {over, plural, one {one} other {#}} back.',
  'refusal.nothing_chosen':
    'You have filled nothing in. Answer for at least one option, or choose the blank vote.',
  'refusal.decides_alone': 'The person who decides answers in person: nobody can bring in their answer.',
  'refusal.advice_pending':
    'Not everybody has given their advice yet: you can decide once each person has answered, and no later than {until}.',
  'refusal.code_required':
    'You have voted already. To change your vote, enter the code you noted when you voted: nobody else can find your ballot.',
  'refusal.code_unknown': 'No ballot of this vote has this code. Check the letters and digits.',
  'refusal.code_missing':
    'Your ballot has no code yet. Note the one shown below, then send again: nothing was recorded.',
  'refusal.code_taken':
    'There is already a ballot under this code. Open this page again to get another one: nothing was recorded.',
  'refusal.voted_already': 'This person has voted themselves: their own answer is the one that counts.',
  'refusal.said_on_invalid':
    'Choose the day the person gave their answer: since the vote opened, and no later than today.',
  'refusal.relayed_waiting':
    'An answer brought in for this person is already waiting: confirm it or set it aside first.',
  'refusal.slip_cast':
    'You have voted already, and this vote is confidential: nobody can find your slip again to leave it out.',
  'refusal.objection_changed':
    'This objection was changed or withdrawn since you read it. The page is up to date again.',
  'refusal.too_many_conflicts':
    '{most} people have said so already: a decision can name no more. Answer without taking sides, or do not answer.',
  'refusal.conflict_declared':
    'A conflict of interest was declared for this vote: the charter says what becomes of this answer.',
  'refusal.options_too_few': 'Write at least {min} options, one a line.',
  'refusal.options_too_many': 'A vote is about {max} options at most.',
  'refusal.options_alike': 'Two options are too much alike: each must have a name of its own.',
  'refusal.rule_unfit': 'A setting of the decision method does not fit: {field}.',
  'refusal.not_in_charter': 'The charter of this board does not provide for this: {field}.',
  'refusal.easier_than_before':
    'Undoing a decision is never easier than taking it was: choose the method that adopted it, or a more demanding one.',
  'refusal.not_with_secret':
    'In a confidential vote each person votes for themselves: no proxy, no relayed answer, no casting vote.',
  'refusal.until_invalid': 'Choose a day to come, within a year.',
  'refusal.proxy_self': 'You cannot give a proxy to yourself.',
  'refusal.proxy_chain': 'Who has given a proxy receives none, and who holds one does not pass it on.',
  'refusal.proxy_cap':
    'This person already holds {cap, plural, one {one proxy} other {# proxies}}: that is the most the charter allows.',
  'refusal.more_must_ask':
    '{needed, plural, one {One other person} other {# other people}} must ask for it with you.',
  'refusal.asked_already':
    'Someone has already asked for this: join that request, further down. What you wrote is kept.',
  'refusal.charter_same': 'Nothing differs from the present charter. Change at least one rule.',
  'refusal.charter_moved':
    'The charter has changed since these rules were proposed. Take them up again from the present charter, then open the vote.',
  'refusal.charter_in_vote':
    'A vote is already open on a change of the charter: wait for its outcome, then open this one.',
  'refusal.close_too_soon': 'This is too soon: even with an apology, the vote cannot end before {earliest}.',
  'refusal.close_not_humane':
    'A vote does not end at night, on a Sunday evening or on a public holiday: choose one of the dates.',
  'refusal.left_out_changed':
    '{leftOut, plural, =0 {On that date, from what the group knows, nobody will be short of time.} one {On that date, one person will not have the time.} other {On that date, # people will not have the time.}} Tick the box that says so, if you keep that date.',
  'refusal.follow_up_due_invalid': 'Choose a day for the follow-up after the closing, within a year.',
  'field.place': 'the place',
  'field.usual_hours': 'some of the hours',
  'field.away': 'the two dates of a time away',
  'field.phone': 'the phone number',
  'field.subject': 'what it will be about',
  'field.channel': 'how the person answered',
  'field.how_long': 'the answer',
  'field.min': 'the lowest score',
  'field.max': 'the highest score',
  'field.advisers': 'the people asked for advice',
  'field.title': 'the title',
  'field.brief': 'In short',
  'field.reason': 'the reason',
  'field.change': 'what should change',
  'field.word': 'a word for the others',
  'field.message': 'the message',
  'field.you': 'your first name',
  'field.name': 'the name',
  'field.email': 'the e-mail address',
  'field.others': 'the addresses',
  'field.code': 'the code',
  'field.closes_at': 'the closing date',
  'field.secret': 'confidential voting',
  'field.casting': 'the casting vote',
  'field.proxies': 'proxies',
  'field.relayed': 'relayed answers',
  'field.conflict': 'conflicts of interest',
  'field.understood': 'the box to tick',
  'field.objections': 'judging an objection',
  'field.options': 'the options',
  'field.seats': 'the number of people to elect',
  'field.grades': 'the grades',
  'field.points': 'the number of points',
  'field.needed_by': 'the day before which an answer is needed',
  'field.needed_reason': 'the reason',
  'field.review': 'the review date',
  'field.decider': 'the person who decides',
  'field.date': 'the date',
  'field.majorities': 'the majority asked of each option',
  'field.rules': 'the ways of deciding allowed',
  'field.fallback': 'the way of deciding after blocked rounds',
  'field.change_rule':
    'the way the charter changes, in which each person says yes or no (the usual way, if you choose no other)',
  'field.answers': 'the share of answers',
  'field.disqualify': 'the share of people who may set an objection aside',
  'field.base': 'the votes a majority is counted on',
  'field.share': 'the qualified majority, from more than half to all',
  'field.quorum': 'the quorum',
  'field.blocks': 'the number of blocks allowed, from 0 to 20',
  'field.hours': 'the hours of a vote that passes unless someone objects, from 72 to 720',
  'field.option_quorum': 'the number of votes asked of each option, from 1 to 9999',
  'field.grade_words': 'the grades, 2 to 10, all different, one a line',
  'field.window_light': 'how long a vote that is easy to undo lasts',
  'field.window_ordinary': 'how long a vote that binds lasts',
  'field.window_statutory': 'how long a vote on statutes lasts',
  'field.early_close': 'the early close',
  'field.reopening': 'the number of people to reopen',
  'field.other': 'a field of the form',
  'field.apology': 'your apology',
  'field.justification': 'why it cannot wait',
  'field.owner': 'who will write how to avoid it',
  'field.follow_up': 'how to avoid it next time',
}
