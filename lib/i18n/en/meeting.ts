import type { meetingFr } from '../fr/meeting.ts'

/** Meetings: when everybody can best be there. */
export const meetingEn: Record<keyof typeof meetingFr, string> = {
  'meeting.title': 'Meetings',
  'meeting.intro':
    'A meeting at a time that volunteers cannot make decides without them. Here are the times that suit most people, by what each has said of theirs.',
  'meeting.members_only': 'Meetings are shown to members of the board alone.',
  'meeting.find': 'Find a time',
  'meeting.from': 'From',
  'meeting.to': 'Until',
  'meeting.lasts': 'How long',
  'meeting.duration':
    '{hours, plural, =0 {} one {# hour} other {# hours}}{minutes, plural, =0 {} other {{hours, plural, =0 {{minutes} minutes} other { {minutes}}}}}',
  'meeting.search': 'Search',
  'meeting.choose': 'The times that suit most people',
  'meeting.best': 'recommended',
  'meeting.how':
    'Someone whom the last meetings did not suit counts for more: nobody is left out every time.',
  'meeting.suits': 'suits {ready, plural, one {one person} other {# people}} out of {total}',
  'meeting.suits_volunteer': '{ready, plural, one {one volunteer} other {# volunteers}} out of {total}',
  'meeting.suits_staff': '{ready, plural, one {one person} other {# people}} out of {total} of the staff',
  'meeting.about': 'What will it be about?',
  'meeting.place': 'Where, or how to join',
  'meeting.place_hint': 'An address, a number, a link. Members of the board alone see it.',
  'meeting.call': 'Invite everybody',
  'meeting.none': 'No time between these dates suits anyone',
  'meeting.none_help': 'Try a shorter meeting, or dates further away.',
  'meeting.coming': 'To come',
  'meeting.next': 'Next meeting: {start}, {title}',
  'meeting.empty': 'No meeting is planned.',
  'meeting.by': 'Called by {name}.',
  'meeting.not_you':
    'By what is known of your time, this moment does not suit you. You can write beforehand what you would have said; decisions are taken on the board.',
  'meeting.cancel': 'Cancel this meeting',
  'meeting.cancel_help': 'Each person invited receives an e-mail.',
  'meeting.cancel_go': 'Cancel the meeting',
  'meeting.done_called': 'The meeting is planned. Each member receives an e-mail.',
  'meeting.done_cancelled': 'The meeting is cancelled. Each person invited receives an e-mail.',
  'mail.meeting.subject': 'Meeting: {title}',
  'mail.meeting.by': '{by} invites you to a meeting, on the board “{board}”.',
  'mail.meeting.when': '{start}, {lasts}.',
  'mail.meeting.place': 'Where: {place}',
  'mail.meeting.sorry':
    'By what is known of your time, this moment does not suit you, and we apologise. You can write beforehand what you would have said, and the next time will be sought with you counting for more.',
  'mail.meeting.go': 'See the meetings',
  'mail.meeting.cancelled_subject': 'Meeting cancelled: {title}',
  'mail.meeting.cancelled': 'This meeting of the board “{board}” is cancelled.',
  'refusal.meeting_past': 'This moment has passed: choose one to come.',
  'refusal.meeting_overlaps':
    'Another meeting is called for that time already: choose another time, or cancel that one first.',
  'refusal.meeting_far': 'Nobody knows their time so far ahead: search within the next {days} days.',
  'refusal.dates_reversed': 'The end comes before the beginning: check both dates.',
}
