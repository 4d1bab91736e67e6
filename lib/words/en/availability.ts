import type { availabilityFr } from '../fr/availability.ts'

export const availabilityEn: Record<keyof typeof availabilityFr, string> = {
  'time.hours': 'from {from} to {to}',
  'time.days': '{from} to {to}',
  'time.every_day': 'every day',
  'time.days_hours': '{days} {hours}',
  'time.then': '; ',
  'time.often': '{n, plural, =1 {comes by every day} =7 {comes by every week} other {comes by every # days}}',
  'time.away': 'away from {from} to {to}',
  'time.away_day': 'away on {day}',
  'time.estimated': 'availability estimated: nothing was said',
  'availability.title': 'When can you, usually?',
  'availability.link': 'My availability',
  'availability.intro':
    'Votes last long enough for the people who have least time. This takes a minute, and nobody has to.',
  'availability.who_sees':
    'Only the stewards of your boards see this with you. Everybody else sees numbers alone.',
  'availability.offer': 'The next votes can take your week into account.',
  'availability.offer_go': 'Say when I usually can',
  'availability.saved': 'Saved.',
  'availability.forgotten': 'Erased. You count with a cautious estimate again, marked as one.',
  'availability.calendar_read':
    'Your calendar was read: {n, plural, =0 {no time taken} one {one time taken} other {# times taken}} until {until}.',
  'availability.calendar_forgotten': 'That calendar is forgotten.',
  'availability.understood': 'What you said',
  'availability.you_can': 'You can {week}.',
  'availability.you_come':
    '{n, plural, =1 {You come by every day.} =7 {You come by every week.} other {You come by every # days.}}',
  'availability.you_away': 'Planned: {away}.',
  'availability.effect':
    'For an ordinary vote opened now, you would have had two real moments on {day}. Votes that open from now on take it into account, on all your boards.',
  'availability.effect_never':
    'For an ordinary vote opened now, you would not have two real moments within its longest window. You would be told, and could ask to reopen.',
  'availability.effect_any': 'Votes that open from now on take it into account.',
  'availability.back': 'Back to where you were',
  'availability.week': 'In the week',
  'availability.fill': 'Fill at once:',
  'availability.fill.evenings': 'Evenings and weekends',
  'availability.fill.office': 'Office hours',
  'availability.fill.any': 'Any time',
  'availability.morning': 'Morning',
  'availability.afternoon': 'Afternoon',
  'availability.evening': 'Evening',
  'availability.box': '{day}, {part}',
  'availability.finer': 'More precise hours',
  'availability.finer_help': 'Besides the ticked boxes. Midnight is 00:00.',
  'availability.from_hour': '{day}, from',
  'availability.to_hour': '{day}, to',
  'availability.to': 'to',
  'availability.often': 'I come by this site',
  'availability.often.day': 'every day',
  'availability.often.week': 'every week',
  'availability.often.other': 'less often, or otherwise',
  'availability.every': 'Every how many days?',
  'availability.every_hint': 'For “otherwise”: a number from 1 to 60.',
  'availability.away': 'Times away',
  'availability.away_keep': 'Untick a time away to remove it.',
  'availability.away_from': 'First day away',
  'availability.away_to': 'Last day away',
  'availability.away_more': 'More times away',
  'availability.holidays': 'Public holidays',
  'availability.holidays.free': 'are days like any other',
  'availability.holidays.away': 'do not count: I am away',
  'availability.school': 'School holidays',
  'availability.zone': 'Time zone: {zone}',
  'availability.zone_field': 'Time zone',
  'availability.zone_device': 'Your device is on the time of {zone}.',
  'availability.zone_take': 'Choose this zone',
  'availability.area.Europe': 'Europe',
  'availability.area.America': 'America',
  'availability.area.Pacific': 'Pacific',
  'availability.area.Indian': 'Indian Ocean',
  'availability.area.Africa': 'Africa',
  'availability.area.Asia': 'Asia',
  'availability.area.Atlantic': 'Atlantic',
  'availability.area.Australia': 'Australia',
  'availability.area.Antarctica': 'Antarctica',
  'availability.area.Arctic': 'Arctic',
  'availability.go': 'Save',
  'availability.import': 'Import a calendar',
  'availability.import_help':
    'To take out of these times what is taken already. Busy times alone are kept, for a hundred days: no titles, no places, not the calendar’s address.',
  'availability.import_first':
    'You have said nothing yet: we will begin with every day from 8 am to 10 pm, less what is taken.',
  'availability.file': '.ics file, 2 MB at most',
  'availability.file_go': 'Read this file',
  'availability.address': 'Address of the calendar',
  'availability.address_hint': 'It begins with https:// or webcal://. It is read once, now.',
  'availability.address_go': 'Read this address',
  'availability.has_calendar':
    'A calendar says that {n, plural, =0 {no time is taken} one {one time is taken} other {# times are taken}} until {until}.',
  'availability.forget_calendar': 'Forget this calendar',
  'availability.forget': 'Erase my availability',
  'availability.forget_help':
    'Everything on this page is forgotten. You then count with a cautious estimate, and stay among those called to vote.',
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
  'refusal.calendar_too_big':
    'This calendar is over {megabytes} MB. Export part of it, the next three months for instance. Nothing was saved.',
  'refusal.calendar_too_heavy':
    'This calendar has too many events or repetitions to be read. Export part of it, the next three months for instance. Nothing was saved.',
  'refusal.no_days_off':
    'This calendar has no all-day event: that is how holidays are written. Nothing was saved.',
  'refusal.address_invalid':
    'The address of a calendar begins with https:// or webcal://, with no password in it. Check it. Nothing was saved.',
  'refusal.address_private':
    'This address leads to a private network: the server does not go there. Export the calendar to a file instead. Nothing was saved.',
  'refusal.address_failed':
    'No calendar came from this address. Check it, or export the calendar to a file. Nothing was saved.',
  'refusal.address_slow':
    'This address did not answer within ten seconds. Try again, or export the calendar to a file. Nothing was saved.',
  'field.usual_hours': 'some of the hours',
  'field.away': 'the two dates of a time away',
}
