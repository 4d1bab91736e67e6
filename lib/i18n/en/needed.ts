import type { neededFr } from '../fr/needed.ts'

export const neededEn: Record<keyof typeof neededFr, string> = {
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
  'refusal.after_needed':
    'This vote would close too late: an answer is needed before {day}. Choose a nearer closing date, or change or remove that date on the page of the text.',
  'mail.open_by.subject': 'Soon too late to vote: {title}',
  'mail.open_by.which': 'This text of “{board}”, in which you have a part, needs an answer before {by}.',
  'mail.open_by.until':
    'Open the vote on {day} at the latest: everybody will have the time to read and answer, and the answer will come before {by}.',
  'mail.open_by.no_day':
    'No opening day leaves everybody the time they need before {by} any more: only a shortened window is left, with an apology to those who will not have had the time.',
  'mail.open_by.else': 'If the date is no longer the right one, you can change or remove it on the page.',
  'mail.open_by.read': 'Read the text and open the vote',
}
