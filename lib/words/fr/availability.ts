/** When people have time: what they say of it, and what is refused of that. */
export const availabilityFr = {
  'refusal.zone_unknown':
    'Ce fuseau horaire n’existe pas : « {zone} ». Choisissez-en un dans la liste, par exemple Europe/Paris. Rien n’a été enregistré.',
  'refusal.no_moment':
    'Cochez au moins un moment de la semaine où vous pouvez, d’habitude. Rien n’a été enregistré.',
  'refusal.hours_backward':
    'Une plage horaire se termine avant de commencer, ou au même moment. Rien n’a été enregistré.',
  'refusal.every_days_out': 'Vous passez tous les combien de jours ? Un nombre entier, de 1 à {max}.',
  'refusal.away_backward':
    'Une absence se termine avant de commencer : vérifiez ses deux dates. Rien n’a été enregistré.',
  'refusal.away_too_far':
    'Une absence se dit {years, plural, one {un an} other {# ans}} à l’avance au plus. Rien n’a été enregistré.',
  'refusal.too_many_moments': 'C’est trop de plages horaires : {max} au plus.',
  'refusal.too_many_away': 'C’est trop d’absences à la fois : {max} au plus.',
  'field.usual_hours': 'une plage horaire',
  'field.away': 'les deux dates d’une absence',
} as const
