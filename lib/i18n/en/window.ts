import type { windowFr } from '../fr/window.ts'

export const windowEn: Record<keyof typeof windowFr, string> = {
  'window.recommended':
    'Recommended close: {close}. It is the first, {min, plural, one {one day} other {# days}} at least after the opening, by which {every, select, yes {everybody} other {{over} people in {under} at least}}{kinds, select, both {, volunteers and staff alike,} other {}} will have had {moments, plural, one {one moment of {minutes} minutes} other {# moments of {minutes} minutes, on different days}}.',
  'window.infeasible':
    'No close until {latest} would leave {every, select, yes {everybody} other {{over} people in {under}}}{kinds, select, both {, volunteers and staff alike,} other {}} {moments, plural, one {one moment of {minutes} minutes} other {# moments of {minutes} minutes, on different days}}.',
  'window.anyway': 'Opened now, the vote would at best last until {close}.',
  'window.required':
    '{n, plural, =0 {} one {The person this vote cannot do without must have had it too.} other {The # people this vote cannot do without must have had it too.}}',
  'window.may_miss_one': 'A group of two to four people may leave one of them out.',
  'window.had_time': 'Will have had the time: {who}.',
  'window.volunteers':
    '{all, select, yes {all {total} volunteers} other {{ready, plural, =0 {no volunteer} one {# volunteer} other {# volunteers}} out of {total}}}',
  'window.staff':
    '{all, select, yes {the whole staff} other {{ready, plural, =0 {none} other {#}} of the {total} staff}}',
  'window.everybody':
    '{all, select, yes {all {total} people called} other {{ready, plural, =0 {nobody} one {# person} other {# people}} out of {total}}}',
  'window.withheld': 'Too few people are called to vote for a count not to tell of each.',
  'window.nobody_left_out': 'Nobody is left out.',
  'window.left_out': '{n, plural, one {One person is left out} other {# people are left out}}: {more}.',
  'window.more_days':
    '{days, plural, one {one more day} other {# more days}} for {people, plural, one {one person} other {# people}}',
  'window.no_day': 'no date within the maximum for {people, plural, one {one person} other {# people}}',
  'window.estimated':
    '{n, plural, =0 {} one {One person did not say when they have time: it is estimated.} other {# people did not say when they have time: it is estimated.}}',
  'window.later': 'Opened on {day}, it would leave enough people the time.',
  'window.never_later': 'No opening day within the next 60 days would do.',
  'window.chosen':
    'This vote was opened until {close}, {sooner, select, yes {sooner than recommended} other {later than recommended}}. What follows is said of the recommended date.',
  'window.why': 'Why this long',
  'window.for_stewards': 'For stewards alone, when each person called will have had the time:',
  'window.person': '{name}: {ready}{estimated, select, yes { (estimated)} other {}}',
  'window.never_ready': 'not within the maximum',
  'window.agrees': 'Counted again just now, these dates give the register’s line.',
  'window.disagrees':
    'Counted again just now, these dates do not give the register’s line: they were changed.',
}
