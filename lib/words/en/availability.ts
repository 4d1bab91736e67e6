import type { availabilityFr } from '../fr/availability.ts'

export const availabilityEn: Record<keyof typeof availabilityFr, string> = {
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
  'field.usual_hours': 'some of the hours',
  'field.away': 'the two dates of a time away',
}
