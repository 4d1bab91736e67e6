/** A day before which an answer is needed. */
export const neededFr = {
  'needed.title': 'Réponse nécessaire avant le {day}',
  'needed.because': '« {reason} »',
  'needed.open_by': 'À ouvrir avant {day} au soir, pour que chaque personne ait le temps.',
  'needed.no_day':
    'Aucun jour d’ouverture ne laisse plus à chaque personne le temps voulu : il ne reste qu’une durée raccourcie, avec des excuses. La date peut aussi se changer ou s’enlever.',
  'needed.far': 'Rien ne presse encore : ce jour est dans plus de deux mois.',
  'needed.past': 'Ce jour est venu. Le vote peut s’ouvrir quand même : la réponse viendra après.',
  'needed.ask': 'Une réponse est nécessaire avant une date ?',
  'needed.edit': 'Changer ou enlever cette date',
  'needed.by': 'Réponse nécessaire avant le',
  'needed.by_hint': 'Ce jour-là, il est trop tard.',
  'needed.reason': 'Pourquoi ?',
  'needed.reason_hint': 'En une phrase : un dossier à rendre, une saison qui commence…',
  'needed.go': 'Enregistrer',
  'needed.remove': 'Enlever cette date',
  'needed.done': 'La date est enregistrée.',
  'needed.done_removed': 'La date est enlevée.',
  'needed.too_late':
    'Même une durée raccourcie ne répondrait plus à temps : le vote ne peut pas s’ouvrir ainsi. Changez ou enlevez cette date, et les dates conseillées reviennent.',
  'needed.shortened':
    'La date conseillée vient trop tard pour cela : il ne reste qu’une durée raccourcie, avec des excuses. La date peut aussi se changer ou s’enlever.',
  'needed.late_past': 'Ce jour est venu : la réponse viendra après, quelle que soit la date choisie.',
  'needed.in_time':
    'La date conseillée y répond à temps. Celles qui viendraient trop tard ne sont pas proposées.',
  'needed.vote_late':
    'Une réponse était nécessaire avant le {day} : {reason} Ce vote se ferme après, pour laisser à chaque personne le temps.',
  'refusal.after_needed':
    'Ce vote se fermerait trop tard : une réponse est nécessaire avant le {day}. Choisissez une date de clôture plus proche, ou changez ou enlevez cette date sur la page du texte.',
  'mail.open_by.subject': 'Bientôt trop tard pour voter : {title}',
  'mail.open_by.which': 'Ce texte de « {board} », auquel vous avez part, demande une réponse avant le {by}.',
  'mail.open_by.until':
    'Ouvrez le vote au plus tard le {day} : chaque personne aura le temps de lire et de répondre, et la réponse viendra avant le {by}.',
  'mail.open_by.no_day':
    'Aucun jour d’ouverture ne laisse plus à chaque personne le temps voulu avant le {by} : il ne reste qu’une durée raccourcie, avec des excuses à celles et ceux qui n’auront pas eu le temps.',
  'mail.open_by.else': 'Si la date n’est plus la bonne, vous pouvez la changer ou l’enlever sur la page.',
  'mail.open_by.read': 'Lire le texte et ouvrir le vote',
} as const
