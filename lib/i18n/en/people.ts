import type { peopleFr } from '../fr/people.ts'

export const peopleEn: Record<keyof typeof peopleFr, string> = {
  'members.title': 'Members',
  'members.intro':
    '{volunteers, plural, =0 {No volunteer} one {One volunteer} other {# volunteers}}, {staff, plural, =0 {no staff} one {one member of staff} other {# members of staff}}.',
  'members.visitor': 'Names are for the members of the board.',
  'members.standing.reader': 'reads',
  'members.standing.contributor': 'reads, writes and discusses',
  'members.standing.elector': 'votes too',
  'members.standing.steward': 'steward',
  'members.no_email': 'no e-mail address',
  'members.you': 'you',
  'members.since': 'since {date}',
  'members.stewards':
    'This board has {n, plural, one {one steward} other {# stewards}}: the charter wishes for {target}.',
  'members.add': 'Add someone',
  'members.add_help':
    'They receive an e-mail that says who added them and how to leave. They have nothing to accept: if they vote, they are called at the very next vote.',
  'members.name': 'First name, and last name if needed',
  'members.email': 'E-mail address',
  'members.email_hint': 'Leave empty for someone you reach by phone or post.',
  'members.kind': 'This person is',
  'members.standing': 'On the board, they',
  'members.standing_does.reader': 'read',
  'members.standing_does.contributor': 'read, write and discuss',
  'members.standing_does.elector': 'also vote, open votes, ask to reopen',
  'members.standing_does.steward': 'are a steward: also keep the list of members',
  'members.add_go': 'Add',
  'members.added': '{name} is on the board.',
  'members.change': 'Change',
  'members.change_go': 'Save',
  'members.changed': 'Saved.',
  'members.remove': 'Remove from the board',
  'members.remove_help':
    'Their past votes stay in the register. If a vote is open, so does their place in it.',
  'members.left': 'Done.',
  'members.leave': 'Leave this board',
  'members.leave_help': 'You will receive nothing more. Your past votes stay in the register.',
}
