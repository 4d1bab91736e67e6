import type { registerFr } from '../fr/register.ts'

export const registerEn: Record<keyof typeof registerFr, string> = {
  'log.title': 'Decisions',
  'log.intro': 'Lines are added, none is erased. Each leads to the exact text that was voted on.',
  'log.empty': 'No decision yet. The first one will write itself here when the first vote closes.',
  'log.number': 'no. {number}',
  'log.reopened': 'no. {number} reopened',
  'log.applies': 'Decision no. {number} applies meanwhile.',
  'log.line':
    '{method} · {answers, plural, =0 {no answer} one {one answer} other {# answers}} out of {total}, including {volunteers} of {volunteersTotal} volunteers · {duration}',
  'log.text': 'Text voted on',
  'log.history': 'Whole history ({n, plural, one {one line} other {# lines}})',
  'log.history_title': 'Whole history',
  'log.history_intro': 'Every line of the register, in order, as it was sealed.',
  'log.entry': 'Line {index}',
  'log.technical': 'Technical detail',
  'log.kind.genesis': 'Board created',
  'log.kind.key': 'Signing key',
  'log.kind.charter': 'Charter',
  'log.kind.member': 'Member added, changed or gone',
  'log.kind.round.opened': 'Vote opened',
  'log.kind.decision': 'Decision',
  'log.kind.reopened': 'Discussion reopened',
  'log.kind.superseded': 'Decision replaced',
  'log.kind.withdrawn': 'Proposal withdrawn',
  'log.kind.taken_over': 'Proposal taken over',
  'log.kind.round.cancelled': 'Vote cancelled',
  'log.kind.round.extended': 'Vote extended',
  'log.kind.round.brought_forward': 'Close brought forward',
  'log.older': 'Older',
  'log.newer': 'Newer',
  'check.no_script':
    'For your device to check this register, a browser with JavaScript is needed. Without it, you can read all of it here.',
  'check.running': 'Checking on your device…',
  'check.green': 'Nothing has changed since your visit of {date}',
  'check.green_help':
    '{n, plural, one {One line, checked} other {# lines, checked}} just now on your device.',
  'check.amber': 'Consistent, first visit',
  'check.amber_help':
    '{n, plural, one {The line agrees with its signature} other {The # lines agree with their signature}}. Your device keeps the fingerprint: at your next visit it will see any change.',
  'check.red': 'The register does not match',
  'check.red_index': 'Line {index} is not the one that was sealed.',
  'check.red_signature': 'The signature of the register is not this board’s.',
  'check.red_shrunk': 'The register is shorter than at your last visit.',
  'check.red_changed': 'What your device had seen has been changed.',
  'check.red_help':
    'Do not close this page: take a screenshot, tell the stewards and keep the e-mail of the latest decision.',
  'check.away': 'The check could not be made: the register did not answer. Try again in a minute.',
  'check.how': 'How to check it yourself',
  'check.how_help':
    'The register is a series of lines sealed one by one: changing a line changes the seal. Your device redoes the whole computation and compares it with the seal it had kept. The public files are at {address}.',
}
