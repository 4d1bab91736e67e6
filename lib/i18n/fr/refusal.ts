/** Why something was refused, and the fields it names. */
export const refusalFr = {
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
  'refusal.calendar_dates':
    'Cet agenda ajoute des dates une à une à un événement (RDATE, ligne {line}), ce que nous ne savons pas lire. Faites-en des événements à part, ou exportez sans eux. Rien n’a été enregistré.',
  'refusal.calendars_busy':
    'D’autres agendas sont en train d’être lus. Réessayez dans une minute. Rien n’a été enregistré.',
  'refusal.calendar_too_big':
    'Cet agenda dépasse {megabytes} Mo. Exportez-en une partie, par exemple les trois prochains mois. Rien n’a été enregistré.',
  'refusal.calendar_too_heavy':
    'Cet agenda contient trop d’événements ou de répétitions pour être lu. Exportez-en une partie, par exemple les trois prochains mois. Rien n’a été enregistré.',
  'refusal.no_days_off':
    'Cet agenda ne contient aucune journée entière : les vacances s’y écrivent en journées entières. Rien n’a été enregistré.',
  'refusal.address_invalid':
    'Une adresse d’agenda commence par https:// ou webcal://, sans mot de passe dedans. Vérifiez-la. Rien n’a été enregistré.',
  'refusal.address_failed':
    'Aucun agenda n’a été reçu de cette adresse : vérifiez-la, elle doit être ouverte à tous sur internet. Ou exportez l’agenda dans un fichier. Rien n’a été enregistré.',
  'refusal.address_slow':
    'Cette adresse n’a pas répondu en dix secondes. Réessayez, ou exportez l’agenda dans un fichier. Rien n’a été enregistré.',
  'refusal.not_answered': 'On dit ce qu’on pense du délai après avoir répondu, ou une fois le vote clos.',
  'refusal.meeting_past': 'Ce moment est déjà passé : choisissez-en un à venir.',
  'refusal.meeting_overlaps':
    'Une autre réunion est déjà prévue à ce moment : choisissez-en un autre, ou annulez-la d’abord.',
  'refusal.meeting_far':
    'Personne ne connaît son temps aussi longtemps d’avance : cherchez dans les {days} jours qui viennent.',
  'refusal.dates_reversed': 'La fin vient avant le début : vérifiez les deux dates.',
  'refusal.after_needed':
    'Ce vote se fermerait trop tard : une réponse est nécessaire avant le {day}. Choisissez une date de clôture plus proche, ou changez ou enlevez cette date sur la page du texte.',
  'refusal.not_found': 'Ceci n’existe pas, ou n’existe plus.',
  'refusal.not_signed_in': 'Pour cela, connectez-vous avec une adresse inscrite sur ce tableau.',
  'refusal.session_over':
    'Votre session était terminée quand vous avez envoyé ceci. Relisez, puis envoyez de nouveau.',
  'refusal.not_allowed':
    'Votre place sur ce tableau ne permet pas cela. Une personne garante peut la changer, page Membres.',
  'refusal.not_author': 'Seule la personne qui a proposé peut retirer la proposition.',
  'refusal.stage': 'La proposition n’en est plus là : la page a été mise à jour.',
  'refusal.not_on_roll':
    'Vous n’êtes pas sur la liste des personnes appelées à voter ici : elle est fixée à l’ouverture du vote.',
  'refusal.round_not_open': 'Ce vote n’est pas ouvert.',
  'refusal.vote_closed':
    'Le vote est clos depuis le {closedAt}. Votre réponse n’a pas été comptée ; ce que vous aviez écrit est encore là, plus bas.',
  'refusal.voted_twice': 'Une personne a deux votes dans ce tour.',
  'refusal.urn_differs': 'L’urne contient {slips} bulletins pour {voters} personnes qui ont voté.',
  'refusal.choice_unknown': 'Choisissez une des réponses proposées.',
  'refusal.reason_required': 'Dites pourquoi, en quelques mots : sans cela, personne ne peut y répondre.',
  'refusal.required': 'Il manque : {field}.',
  'refusal.too_long': 'C’est trop long : {field}. {max, number} caractères au plus.',
  'refusal.invalid': 'Ceci n’est pas valable : {field}.',
  'refusal.title_required': 'Donnez un titre à la proposition.',
  'refusal.brief_required':
    'Écrivez l’En bref : deux phrases qui disent l’essentiel, reprises dans le courriel.',
  'refusal.brief_too_long': 'L’En bref tient en {max, number} caractères.',
  'refusal.text_empty': 'Le texte est vide : il n’y a rien à voter.',
  'refusal.text_changed':
    'Le texte a changé pendant que vous le relisiez. Relisez ce qui a changé, puis confirmez.',
  'refusal.text_outdated':
    'Le texte tel que vous l’aviez lu n’est plus gardé à part : trop de mots sont venus depuis. Relisez-le, puis confirmez.',
  'refusal.method_not_allowed': 'La charte de ce tableau ne prévoit pas ce mode de décision.',
  'refusal.roll_empty': 'Personne ne peut voter sur ce tableau : ajoutez des membres d’abord.',
  'refusal.needed_past': 'Ce jour est passé, ou c’est aujourd’hui : choisissez un jour à venir.',
  'refusal.ends_before_start': 'Le vote finirait avant de commencer. Choisissez une date de clôture à venir.',
  'refusal.window_too_short':
    'La clôture conseillée est le {earliest} : plus tôt, trop de personnes n’auraient pas le temps.',
  'refusal.window_too_long': 'Le vote peut rester ouvert jusqu’au {latest} au plus.',
  'refusal.close_not_whole_minute': 'Choisissez une des dates proposées.',
  'refusal.already_member': 'Cette personne est déjà sur le tableau.',
  'refusal.last_steward': 'C’est la seule personne garante : nommez-en une autre d’abord.',
  'refusal.link_used': 'Ce lien a déjà servi. Demandez-en un autre.',
  'refusal.link_expired': 'Ce lien n’est plus valable. Demandez-en un autre.',
  'refusal.code_wrong':
    'Ce code n’est pas le bon. {attemptsLeft, plural, =0 {Demandez un autre courriel.} one {Il vous reste un essai.} other {Il vous reste # essais.}}',
  'refusal.register_waits':
    'Rien ne peut être inscrit au registre pour l’instant : ce qu’il contient doit d’abord être vérifié. Les responsables du tableau sont prévenus. Réessayez plus tard.',
  'refusal.unavailable':
    'Quelque chose n’a pas marché de notre côté. Rien n’a été enregistré, et ce que vous aviez écrit est encore là : réessayez dans une minute.',
  'refusal.rate_limited':
    'Trop d’essais. Attendez {minutes, plural, one {une minute} other {# minutes}}, puis recommencez.',
  'refusal.someone_else': 'Ceci revient à une autre personne que vous.',
  'refusal.done_already': 'C’est déjà fait : rien n’a changé.',
  'refusal.too_late': 'C’était possible jusqu’au {until}.',
  'refusal.option_unknown':
    'Une des options n’est pas dans ce vote. Relisez les options, puis répondez de nouveau.',
  'refusal.option_twice':
    'Une option apparaît deux fois dans votre réponse. Donnez une seule réponse à chacune.',
  'refusal.rank_twice': 'Deux options ont le même rang ({rank}). Ici chaque rang sert une fois.',
  'refusal.rank_invalid': 'Un rang est un nombre entier à partir de 1.',
  'refusal.grade_unknown': 'Une des mentions n’existe pas dans ce vote. Choisissez parmi celles proposées.',
  'refusal.score_out_of_range': 'Chaque nombre va de {min} à {max}, sans virgule.',
  'refusal.too_many_points':
    'Vous avez placé {used, plural, one {# point} other {# points}} sur {points}. Retirez-en {over, plural, one {un} other {#}}.',
  'refusal.nothing_chosen':
    'Vous n’avez rien rempli. Répondez pour une option au moins, ou choisissez le vote blanc.',
  'refusal.decides_alone':
    'La personne qui décide répond elle-même : personne ne peut apporter sa réponse à sa place.',
  'refusal.advice_pending':
    'Tout le monde n’a pas encore donné son conseil : vous pourrez décider quand chaque personne aura répondu, et au plus tard le {until}.',
  'refusal.code_required':
    'Vous avez déjà voté. Pour changer votre vote, entrez le code que vous avez noté en votant : personne d’autre ne peut retrouver votre bulletin.',
  'refusal.code_unknown': 'Aucun bulletin de ce vote n’a ce code. Vérifiez les lettres et les chiffres.',
  'refusal.code_missing':
    'Votre bulletin n’a pas encore de code. Notez celui qui est affiché plus bas, puis envoyez de nouveau : rien n’a été enregistré.',
  'refusal.code_taken':
    'Ce code porte déjà un bulletin. Rouvrez cette page pour en recevoir un autre : rien n’a été enregistré.',
  'refusal.voted_already': 'Cette personne a voté elle-même : c’est sa réponse qui compte.',
  'refusal.said_on_invalid':
    'Choisissez le jour où la personne a donné sa réponse : depuis l’ouverture du vote, et au plus tard aujourd’hui.',
  'refusal.relayed_waiting':
    'Une réponse transmise pour cette personne attend déjà : confirmez-la ou écartez-la d’abord.',
  'refusal.slip_cast':
    'Vous avez déjà voté, et ce vote est confidentiel : personne ne peut retrouver votre bulletin pour l’écarter.',
  'refusal.objection_changed':
    'Cette objection a changé ou a été retirée depuis que vous l’avez lue. La page a été mise à jour.',
  'refusal.too_many_conflicts':
    '{most} personnes l’ont déjà dit : une décision ne peut en nommer plus. Répondez sans vous prononcer, ou ne répondez pas.',
  'refusal.conflict_declared':
    'Un conflit d’intérêts a été déclaré pour ce vote : la charte dit ce qu’il advient de cette réponse.',
  'refusal.options_too_few': 'Écrivez au moins {min} options, une par ligne.',
  'refusal.options_too_many': 'Un vote porte sur {max} options au plus.',
  'refusal.options_alike': 'Deux options se ressemblent trop : chacune doit avoir un nom à elle.',
  'refusal.rule_unfit': 'Un réglage du mode de décision ne convient pas : {field}.',
  'refusal.not_in_charter': 'La charte de ce tableau ne prévoit pas ceci : {field}.',
  'refusal.easier_than_before':
    'Une décision se défait au moins aussi difficilement qu’elle a été prise : choisissez le mode de décision qui l’avait adoptée, ou un mode plus exigeant.',
  'refusal.not_with_secret':
    'Dans un vote confidentiel, chaque personne vote elle-même : ni procuration, ni réponse transmise, ni voix prépondérante.',
  'refusal.until_invalid': 'Choisissez un jour à venir, dans un an au plus.',
  'refusal.proxy_self': 'On ne se donne pas procuration à soi-même.',
  'refusal.proxy_chain':
    'Une personne qui a donné procuration n’en reçoit pas, et une personne qui en porte une ne la passe pas à d’autres.',
  'refusal.proxy_cap':
    'Cette personne porte déjà {cap, plural, one {une procuration} other {# procurations}} : c’est le plus que la charte permet.',
  'refusal.more_must_ask':
    'Il faut que {needed, plural, one {une autre personne} other {# autres personnes}} le demandent avec vous.',
  'refusal.asked_already':
    'Quelqu’un l’a déjà demandé : joignez-vous à cette demande, elle est plus bas. Ce que vous aviez écrit est gardé.',
  'refusal.charter_same': 'Rien ne change par rapport à la charte actuelle. Modifiez au moins une règle.',
  'refusal.charter_moved':
    'La charte a changé depuis que ces règles ont été proposées. Reprenez-les à partir de la charte actuelle, puis ouvrez le vote.',
  'refusal.charter_in_vote':
    'Un vote est déjà ouvert pour changer la charte : attendez son résultat, puis ouvrez celui-ci.',
  'refusal.close_too_soon':
    'C’est trop tôt : même en s’en excusant, le vote ne peut pas finir avant le {earliest}.',
  'refusal.close_not_humane':
    'Un vote ne finit ni la nuit, ni le dimanche soir, ni un jour férié : choisissez une des dates proposées.',
  'refusal.left_out_changed':
    '{leftOut, plural, =0 {À cette date, d’après ce que le groupe sait, personne ne manquera de temps.} one {À cette date, une personne n’aura pas le temps.} other {À cette date, # personnes n’auront pas le temps.}} Cochez la case qui le dit, si vous gardez cette date.',
  'refusal.follow_up_due_invalid': 'Choisissez pour la suite un jour après la clôture, dans un an au plus.',
  'field.place': 'le lieu',
  'field.usual_hours': 'une plage horaire',
  'field.away': 'les deux dates d’une absence',
  'field.phone': 'le numéro de téléphone',
  'field.subject': 'ce dont on parlera',
  'field.channel': 'comment la personne a répondu',
  'field.how_long': 'la réponse',
  'field.min': 'la note la plus basse',
  'field.max': 'la note la plus haute',
  'field.advisers': 'les personnes à qui demander conseil',
  'field.title': 'le titre',
  'field.brief': 'En bref',
  'field.reason': 'la raison',
  'field.change': 'ce qu’il faudrait changer',
  'field.word': 'un mot pour les autres',
  'field.message': 'le message',
  'field.you': 'votre prénom',
  'field.name': 'le nom',
  'field.email': 'l’adresse électronique',
  'field.others': 'les adresses',
  'field.code': 'le code',
  'field.closes_at': 'la date de clôture',
  'field.secret': 'le vote confidentiel',
  'field.casting': 'la voix prépondérante',
  'field.proxies': 'les procurations',
  'field.relayed': 'les réponses transmises',
  'field.conflict': 'les conflits d’intérêts',
  'field.understood': 'la case à cocher',
  'field.objections': 'juger une objection',
  'field.options': 'les options',
  'field.seats': 'le nombre de personnes à élire',
  'field.grades': 'les mentions',
  'field.points': 'le nombre de points',
  'field.needed_by': 'le jour avant lequel il faut une réponse',
  'field.needed_reason': 'la raison',
  'field.review': 'la date de réexamen',
  'field.decider': 'la personne qui décide',
  'field.date': 'la date',
  'field.majorities': 'la majorité demandée à chaque option',
  'field.rules': 'les modes de décision permis',
  'field.fallback': 'le mode prévu après des blocages',
  'field.change_rule':
    'le mode par lequel la charte change, où chaque personne dit oui ou non (le mode habituel, si vous n’en choisissez pas d’autre)',
  'field.answers': 'la part de réponses',
  'field.disqualify': 'la part de personnes qui peut écarter une objection',
  'field.base': 'les votes sur lesquels la majorité se compte',
  'field.share': 'la majorité qualifiée, qui va de plus de la moitié à la totalité',
  'field.quorum': 'le quorum',
  'field.blocks': 'le nombre de blocages permis, de 0 à 20',
  'field.hours': 'le nombre d’heures d’un vote sauf objection, de 72 à 720',
  'field.option_quorum': 'le nombre de voix demandé à chaque option, de 1 à 9999',
  'field.grade_words': 'les mentions, de 2 à 10, toutes différentes, une par ligne',
  'field.window_light': 'la durée d’un vote facile à défaire',
  'field.window_ordinary': 'la durée d’un vote qui engage',
  'field.window_statutory': 'la durée d’un vote sur les statuts',
  'field.early_close': 'la clôture avancée',
  'field.reopening': 'le nombre de personnes pour rouvrir',
  'field.other': 'un champ du formulaire',
  'field.apology': 'vos excuses',
  'field.justification': 'la raison de ne pas attendre',
  'field.owner': 'la personne qui écrira comment l’éviter',
  'field.follow_up': 'comment l’éviter la prochaine fois',
}
