import type { peopleFr } from '../fr/people.ts'

export const peopleEn: Record<keyof typeof peopleFr, string> = {
  'charter.title': 'Charter',
  'charter.intro':
    'These are the rules of this board. They only change by a decision, written in the register.',
  'charter.light': 'Light charter',
  'charter.provisional': 'provisional',
  'charter.provisional_help': 'It applies from now on; the first decision adopted on this board confirms it.',
  'charter.adopted': 'adopted',
  'charter.everybody': 'Everybody votes, volunteers and staff, with the same weight.',
  'charter.named': 'Ballots are named: members see who answered what, after the close.',
  'charter.consent':
    'We decide by consent, if {share, select, third {at least a third} half {at least half} other {at least {ratio}}} of the people called to vote answer.',
  'charter.objection': 'A standing objection blocks the decision: we answer it, change the text, vote again.',
  'charter.fallback':
    'After {rounds, plural, one {one blocked round} =2 {two blocked rounds} other {# blocked rounds}}, we may decide by absolute majority.',
  'charter.public': 'The board is public: anyone can see texts, outcomes and counts; only members see names.',
  'charter.stewards':
    '{target, plural, =2 {Two stewards keep} other {# stewards keep}} the list of members, if possible one of each kind, with no more weight in decisions.',
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
