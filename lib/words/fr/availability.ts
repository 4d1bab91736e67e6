/** When people have time: what they say of it, and what is refused of that. */
export const availabilityFr = {
  'time.hours': 'de {from} à {to}',
  'time.days': 'du {from} au {to}',
  'time.every_day': 'tous les jours',
  'time.days_hours': '{days} {hours}',
  'time.then': ' ; ',
  'time.often':
    '{n, plural, =1 {passe tous les jours} =7 {passe chaque semaine} other {passe tous les # jours}}',
  'time.away': 'absence du {from} au {to}',
  'time.away_day': 'absence le {day}',
  'time.estimated': 'disponibilités estimées : rien n’a été dit',
  'availability.title': 'Quand pouvez-vous, d’habitude ?',
  'availability.link': 'Mes disponibilités',
  'availability.intro':
    'Les votes durent assez longtemps pour les personnes qui ont le moins de temps. Une minute suffit, et rien ne vous y oblige.',
  'availability.who_sees':
    'Seules les personnes garantes de vos tableaux voient ceci avec vous. Les autres ne voient que des nombres.',
  'availability.offer': 'Les prochains votes peuvent tenir compte de votre emploi du temps.',
  'availability.offer_go': 'Dire quand je peux, d’habitude',
  'availability.saved': 'C’est enregistré.',
  'availability.forgotten':
    'C’est effacé. Vous comptez de nouveau avec une estimation prudente, marquée comme telle.',
  'availability.calendar_read':
    'Votre agenda est lu : {n, plural, =0 {aucun moment pris} one {un moment pris} other {# moments pris}} jusqu’au {until}.',
  'availability.calendar_forgotten': 'Cet agenda est oublié.',
  'availability.understood': 'Ce que vous avez dit',
  'availability.you_can': 'Vous pouvez {week}.',
  'availability.you_come':
    '{n, plural, =1 {Vous passez tous les jours.} =7 {Vous passez chaque semaine.} other {Vous passez tous les # jours.}}',
  'availability.you_away': 'Prévu : {away}.',
  'availability.effect':
    'Pour un vote ordinaire ouvert maintenant, vous auriez eu deux vrais moments le {day}. Les votes qui s’ouvriront en tiennent compte, sur tous vos tableaux.',
  'availability.effect_never':
    'Pour un vote ordinaire ouvert maintenant, vous n’auriez pas deux vrais moments avant la durée maximale. On vous le dirait, et vous pourriez demander à rouvrir.',
  'availability.effect_any': 'Les votes qui s’ouvriront en tiennent compte.',
  'availability.back': 'Revenir où vous étiez',
  'availability.week': 'Dans la semaine',
  'availability.fill': 'Remplir d’un coup :',
  'availability.fill.evenings': 'Le soir et le week-end',
  'availability.fill.office': 'Aux heures de bureau',
  'availability.fill.any': 'N’importe quand',
  'availability.morning': 'Matin',
  'availability.afternoon': 'Après-midi',
  'availability.evening': 'Soir',
  'availability.box': '{day}, {part}',
  'availability.finer': 'Des heures plus précises',
  'availability.finer_help': 'En plus des cases cochées. Minuit s’écrit 00:00.',
  'availability.from_hour': '{day}, de',
  'availability.to_hour': '{day}, à',
  'availability.to': 'à',
  'availability.often': 'Je passe sur ce site',
  'availability.often.day': 'tous les jours',
  'availability.often.week': 'chaque semaine',
  'availability.often.other': 'moins souvent, ou autrement',
  'availability.every': 'Tous les combien de jours ?',
  'availability.every_hint': 'Pour « autrement » : un nombre de 1 à 60.',
  'availability.away': 'Absences',
  'availability.away_keep': 'Décochez une absence pour la retirer.',
  'availability.away_from': 'Premier jour d’absence',
  'availability.away_to': 'Dernier jour d’absence',
  'availability.away_more': 'D’autres absences',
  'availability.holidays': 'Les jours fériés',
  'availability.holidays.free': 'sont des jours comme les autres',
  'availability.holidays.away': 'ne comptent pas : je n’y suis pas',
  'availability.school': 'Les vacances scolaires',
  'availability.zone': 'Fuseau horaire : {zone}',
  'availability.zone_field': 'Fuseau horaire',
  'availability.zone_device': 'Votre appareil est à l’heure de {zone}.',
  'availability.zone_take': 'Choisir ce fuseau',
  'availability.area.Europe': 'Europe',
  'availability.area.America': 'Amérique',
  'availability.area.Pacific': 'Pacifique',
  'availability.area.Indian': 'Océan Indien',
  'availability.area.Africa': 'Afrique',
  'availability.area.Asia': 'Asie',
  'availability.area.Atlantic': 'Atlantique',
  'availability.area.Australia': 'Australie',
  'availability.area.Antarctica': 'Antarctique',
  'availability.area.Arctic': 'Arctique',
  'availability.go': 'Enregistrer',
  'availability.import': 'Importer un agenda',
  'availability.import_help':
    'Pour retirer de ces moments ce qui est déjà pris. Seuls les moments pris sont gardés, sur cent jours : ni les titres, ni les lieux, ni l’adresse de l’agenda.',
  'availability.import_first':
    'Vous n’avez encore rien dit : nous partirons de tous les jours, de 8 h à 22 h, moins ce qui est pris.',
  'availability.file': 'Fichier .ics, 2 Mo au plus',
  'availability.file_go': 'Lire ce fichier',
  'availability.address': 'Adresse de l’agenda',
  'availability.address_hint': 'Elle commence par https:// ou webcal://. Elle est lue une fois, maintenant.',
  'availability.address_go': 'Lire cette adresse',
  'availability.has_calendar':
    'Un agenda dit {n, plural, =0 {qu’aucun moment n’est pris} one {qu’un moment est pris} other {que # moments sont pris}} jusqu’au {until}.',
  'availability.forget_calendar': 'Oublier cet agenda',
  'availability.forget': 'Effacer mes disponibilités',
  'availability.forget_help':
    'Tout ce qui est sur cette page est oublié. Vous comptez alors avec une estimation prudente, et restez parmi les personnes appelées à voter.',
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
  'refusal.not_a_calendar': 'Ce n’est pas un agenda au format iCalendar (.ics). Rien n’a été enregistré.',
  'refusal.calendar_broken':
    'Cet agenda est abîmé{line, plural, =0 {} other { à la ligne #}} : il faudrait l’exporter de nouveau. Rien n’a été enregistré.',
  'refusal.calendar_zone':
    'Cet agenda parle d’un fuseau horaire qui n’existe pas : « {zone} ». Rien n’a été enregistré.',
  'refusal.calendar_too_big':
    'Cet agenda dépasse {megabytes} Mo. Exportez-en une partie, par exemple les trois prochains mois. Rien n’a été enregistré.',
  'refusal.calendar_too_heavy':
    'Cet agenda contient trop d’événements ou de répétitions pour être lu. Exportez-en une partie, par exemple les trois prochains mois. Rien n’a été enregistré.',
  'refusal.no_days_off':
    'Cet agenda ne contient aucune journée entière : les vacances s’y écrivent en journées entières. Rien n’a été enregistré.',
  'refusal.address_invalid':
    'Une adresse d’agenda commence par https:// ou webcal://, sans mot de passe dedans. Vérifiez-la. Rien n’a été enregistré.',
  'refusal.address_private':
    'Cette adresse mène à un réseau privé : le serveur n’y va pas. Exportez plutôt l’agenda dans un fichier. Rien n’a été enregistré.',
  'refusal.address_failed':
    'Aucun agenda n’a été reçu de cette adresse. Vérifiez-la, ou exportez l’agenda dans un fichier. Rien n’a été enregistré.',
  'refusal.address_slow':
    'Cette adresse n’a pas répondu en dix secondes. Réessayez, ou exportez l’agenda dans un fichier. Rien n’a été enregistré.',
  'field.usual_hours': 'une plage horaire',
  'field.away': 'les deux dates d’une absence',
} as const
