/** The charter, in sentences and in its form. */
export const charterFr = {
  'charter.title': 'Charte',
  'charter.intro':
    'Ce sont les règles de ce tableau. Elles ne changent que par une décision, écrite au registre.',
  'charter.light': 'Charte légère',
  'charter.own': 'Charte de ce tableau',
  'charter.provisional': 'provisoire',
  'charter.provisional_help':
    'Elle s’applique dès maintenant ; la première décision adoptée sur ce tableau la confirme.',
  'charter.adopted': 'adoptée',
  'charter.adopted_by': 'Adoptée par la décision n° {number}',
  'charter.part.essential': 'L’essentiel',
  'charter.part.rules': 'Autres modes de décision',
  'charter.part.powers': 'Pendant un vote',
  'charter.part.windows': 'Combien de temps on vote',
  'charter.part.after': 'Après la décision',
  'charter.rest': 'Lire toute la charte ({n, plural, one {une autre règle} other {# autres règles}})',
  'charter.everybody': 'Tout le monde vote, bénévoles et équipe permanente, avec le même poids.',
  'charter.named': 'Les votes sont nominatifs : les membres voient qui a répondu quoi, après la clôture.',
  'charter.secret':
    'Par exception, un vote à la majorité ou entre plusieurs options peut être confidentiel : on voit qui a voté, pas ce que chaque personne a répondu.',
  'charter.lead': '{first, select, yes {On décide} other {On peut aussi décider}}',
  'charter.rule.consent': '{lead} par consentement, si {asked} des personnes appelées à voter répondent.',
  'charter.rule.consensus':
    '{lead} par consensus, si {asked} des personnes appelées à voter répondent ; {blocks, plural, =0 {un seul blocage argumenté arrête la décision} one {la décision tient malgré un blocage} other {la décision tient malgré # blocages}}.',
  'charter.rule.relative': '{lead} à la majorité simple : plus de pour que de contre.{quorum}',
  'charter.rule.absolute': '{lead} à la majorité absolue : plus de la moitié {base}.{quorum}',
  'charter.rule.two_thirds':
    '{lead} aux deux tiers : {compare, select, more_than {plus de} other {au moins}} deux tiers {base}.{quorum}',
  'charter.rule.qualified':
    '{lead} à la majorité qualifiée : {compare, select, more_than {plus de} other {au moins}} {share} {base}.{quorum}',
  'charter.rule.judgment':
    '{lead} entre plusieurs options, au jugement majoritaire, avec {n} mentions ({grades}) ; une option sans mention {ungraded, select, worst {reçoit la plus basse} other {n’en reçoit aucune}}.{quorum}',
  'charter.rule.schulze':
    '{lead} entre plusieurs options, par classement : celle qui gagne ses duels l’emporte{least, plural, =0 {} one {, si une personne au moins la préfère à « aucune de celles-ci »} other {, si # personnes au moins la préfèrent à « aucune de celles-ci »}}.{quorum}',
  'charter.rule.approval':
    '{lead} entre plusieurs options, par approbation : chaque personne coche toutes celles qui lui conviennent.{quorum}',
  'charter.rule.score':
    '{lead} entre plusieurs options, par notes : le plus grand total l’emporte, une option sans note reçoit la plus basse.{quorum}',
  'charter.rule.dots':
    '{lead} entre plusieurs options, par points : chaque personne répartit les siens.{quorum}',
  'charter.rule.irv':
    '{lead} entre plusieurs options, par éliminations successives : à chaque étape la moins soutenue part.{quorum}',
  'charter.rule.stv':
    '{lead} de l’élection de plusieurs personnes, au vote unique transférable : les sièges vont à parts égales de voix.{quorum}',
  'charter.rule.lazy':
    '{lead} sauf objection : adopté si personne n’objecte avec une raison, pendant {hours, plural, one {une heure} other {# heures}} au moins.',
  'charter.rule.advice':
    '{lead} après conseil : une personne nommée avant le vote décide seule, quand chaque personne appelée a donné son conseil ou a eu tout le délai pour le donner.',
  'charter.objections':
    'Une objection qui tient bloque la décision : on y répond, on change le texte, on revote.{disqualify}',
  'charter.disqualify':
    ' Elle ne bloque plus si au moins {share} des autres personnes appelées à voter (deux personnes au moins) estiment qu’elle ne montre pas de problème sérieux ; jamais une personne garante seule.',
  'charter.fallback':
    'Après {rounds, plural, one {un tour bloqué} =2 {deux tours bloqués} other {# tours bloqués}}, on peut décider {way}.',
  'charter.public':
    'Le tableau est public : textes, résultats et comptes sont visibles de tous ; les noms, des membres seuls.',
  'charter.stewards':
    '{target, plural, =2 {Deux personnes garantes tiennent} one {Une personne garante tient} other {# personnes garantes tiennent}} la liste des membres, si possible une de chaque côté, sans plus de poids dans les décisions.',
  'charter.quorum': ' Quorum : {asked} des personnes appelées à voter, en comptant {counting}.',
  'charter.counting.expressed': 'les votes exprimés',
  'charter.counting.expressed_with_blanks': 'les votes exprimés et les blancs',
  'charter.counting.ballots': 'toutes les réponses, abstentions comprises',
  'charter.counting.present': 'les personnes présentes, ou représentées par une personne présente',
  'charter.of.expressed': 'des votes pour et contre',
  'charter.of.expressed_with_blanks': 'des votes pour, contre et blancs',
  'charter.of.ballots': 'de toutes les réponses, abstentions comprises',
  'charter.of.present': 'des personnes présentes, ou représentées par une personne présente',
  'charter.of.electors': 'de toutes les personnes appelées à voter',
  'charter.share':
    '{share, select, tenth {un dixième} fifth {un cinquième} quarter {un quart} third {un tiers} two_fifths {deux cinquièmes} half {la moitié} three_fifths {trois cinquièmes} two_thirds {deux tiers} three_quarters {trois quarts} four_fifths {quatre cinquièmes} nine_tenths {neuf dixièmes} all {la totalité} other {{ratio}}}',
  'charter.at_least': 'au moins {share}',
  'charter.more_than':
    '{share, select, tenth {plus d’un dixième} fifth {plus d’un cinquième} quarter {plus d’un quart} third {plus d’un tiers} two_fifths {plus de deux cinquièmes} half {plus de la moitié} three_fifths {plus de trois cinquièmes} two_thirds {plus de deux tiers} three_quarters {plus de trois quarts} four_fifths {plus de quatre cinquièmes} nine_tenths {plus de neuf dixièmes} other {plus de {ratio}}}',
  'charter.grades_usual': 'Excellent|Très bien|Bien|Assez bien|Passable|Insuffisant|À rejeter',
  'charter.way.consent': 'par consentement',
  'charter.way.consensus': 'par consensus',
  'charter.way.relative': 'à la majorité simple',
  'charter.way.absolute': 'à la majorité absolue',
  'charter.way.two_thirds': 'aux deux tiers',
  'charter.way.qualified': 'à la majorité qualifiée',
  'charter.way.judgment': 'au jugement majoritaire',
  'charter.way.schulze': 'par classement, en duels',
  'charter.way.approval': 'par approbation',
  'charter.way.score': 'par notes',
  'charter.way.dots': 'par points à répartir',
  'charter.way.irv': 'par éliminations successives',
  'charter.way.stv': 'au vote unique transférable',
  'charter.way.lazy': 'sauf objection',
  'charter.way.advice': 'après conseil',
  'charter.casting':
    'Avant un vote à la majorité simple ou par classement, on peut nommer une personne dont la voix départage une égalité.',
  'charter.proxies':
    'On peut donner procuration à un autre membre, qui en porte {cap, plural, one {une} other {#}} au plus et ne la passe à personne ; elle ne sert pas si la personne vote elle-même.',
  'charter.conflict':
    'Une personne qui a un conflit d’intérêts le déclare, et cela se voit dans la décision : {conflict, select, leaves {elle n’est plus comptée parmi les personnes appelées à voter} other {sa réponse devient une abstention}}.',
  'charter.early_close':
    'Quand tout le monde a voté, le vote se clôt après {hours, plural, one {une heure} other {# heures}} sans changement ; chaque personne en est prévenue.',
  'charter.extension':
    'Un vote est prolongé une seule fois, par règle et jamais par une personne : s’il manque de réponses, ou si le quorum ou une objection arrive à la fin.',
  'charter.window.light':
    'Pour une décision facile à défaire, le vote reste ouvert {min} à {max} jours : le temps que {ready} personnes sur {of}, de chaque côté, aient eu {moments, plural, one {un moment} other {# moments}} d’au moins {minutes} minutes.',
  'charter.window.ordinary':
    'Pour une décision qui engage, le vote reste ouvert {min} à {max} jours : le temps que {ready} personnes sur {of}, de chaque côté, aient eu {moments, plural, one {un moment} other {# moments}} d’au moins {minutes} minutes.',
  'charter.window.statutory':
    'Pour les statuts, une élection ou une dissolution, le vote reste ouvert {min} à {max} jours : le temps que {ready} personnes sur {of}, de chaque côté, aient eu {moments, plural, one {un moment} other {# moments}} d’au moins {minutes} minutes{apart, select, yes {, et que les bénévoles en aient eu autant que l’équipe permanente, jusqu’à {pready} sur {pof}} other {}}.',
  'charter.reopening':
    'Une décision est rouverte par écrit, avec du nouveau, {joined, plural, =0 {par une seule personne qui vote} one {par une personne qui vote et une autre avec elle} other {par une personne qui vote et # autres avec elle}}, davantage sur un grand tableau (cinq au plus) ; par une seule personne à la date de réexamen, pour une erreur de compte, ou si un vote raccourci l’a laissée de côté.',
  'charter.change':
    'Cette charte change par une décision prise {way}{later, select, yes {, ou {fallback} après des tours bloqués} other {}}.',
  'charter.propose': 'Proposer un changement',
  'charter.propose_help':
    'Vous écrivez les règles que vous souhaitez. Elles deviennent une proposition : on en discute, on vote, et elles ne s’appliquent que si elle est adoptée.',
  'charter.form.title': 'Proposer un changement de la charte',
  'charter.form.revise': 'Modifier les règles proposées',
  'charter.form.start':
    'Le formulaire reprend la charte actuelle. Changez seulement ce que vous voulez changer.',
  'charter.form.start_revise': 'Le formulaire reprend les règles proposées.',
  'charter.form.whole': 'Partir de tout ce qui existe',
  'charter.form.present': 'Partir de la charte actuelle',
  'charter.form.name': 'Titre de la proposition',
  'charter.form.name_start': 'Changer la charte : ',
  'charter.form.name_hint':
    'En une ligne, par exemple « Changer la charte : permettre le vote confidentiel ».',
  'charter.form.usual': 'Comment on décide d’habitude',
  'charter.form.usual_help': 'Un vote s’ouvre ainsi, sauf autre choix permis plus bas.',
  'charter.form.first': 'Mode habituel',
  'charter.form.after_blocked': 'Si une proposition reste bloquée',
  'charter.form.never': 'on continue d’en parler',
  'charter.form.after': 'après {n, plural, one {un tour bloqué} other {# tours bloqués}}, on passe au mode :',
  'charter.form.fallback': 'Mode après des blocages',
  'charter.form.yes_no': 'Dire oui ou non à un texte',
  'charter.form.among': 'Choisir entre plusieurs options',
  'charter.form.settings': 'Réglages',
  'charter.form.answers': 'Part des personnes qui doivent répondre',
  'charter.form.disqualify': 'Part des autres personnes qui peut écarter une objection',
  'charter.form.nobody': 'personne ne le peut',
  'charter.form.blocks': 'Blocages qui n’arrêtent pas la décision (de 0 à 20)',
  'charter.form.base': 'La majorité se compte sur l’ensemble',
  'charter.form.share': 'Part demandée',
  'charter.form.compare': 'Il faut',
  'charter.form.at_least': 'au moins cette part',
  'charter.form.more_than': 'plus que cette part',
  'charter.form.quorum': 'Quorum (part des personnes appelées à voter)',
  'charter.form.no_quorum': 'pas de quorum',
  'charter.form.quorum_base': 'Le quorum compte',
  'charter.form.grades': 'Mentions, la meilleure en premier, une par ligne',
  'charter.form.grades_hint': 'De 2 à 10. Laissez vide pour les sept habituelles : {grades}.',
  'charter.form.ungraded': 'Une option qu’une personne ne juge pas',
  'charter.form.worst': 'reçoit d’elle la mention la plus basse',
  'charter.form.left_out': 'ne reçoit d’elle aucune mention',
  'charter.form.option_quorum': 'Voix demandées à chaque option contre « aucune de celles-ci »',
  'charter.form.option_quorum_hint':
    'Laissez vide pour n’en demander aucune. Sinon, chaque vote par classement devra proposer « aucune de celles-ci ».',
  'charter.form.hours': 'Heures de silence au moins (de 72 à 720)',
  'charter.form.windows': 'Combien de temps on vote',
  'charter.form.window.light': 'Une décision facile à défaire',
  'charter.form.window.ordinary': 'Une décision qui engage',
  'charter.form.window.statutory': 'Les statuts, une élection ou une dissolution',
  'charter.form.window.min_days': 'Jours au moins (de 1 à 60)',
  'charter.form.window.max_days': 'Jours au plus (de 1 à 90)',
  'charter.form.window.moments': 'Moments que chaque personne doit avoir eus (de 1 à 5)',
  'charter.form.window.minutes': 'Minutes de suite, à chaque moment (de 5 à 240)',
  'charter.form.window.share': 'Personnes qui doivent les avoir eus',
  'charter.form.window.parity': 'Les bénévoles autant que l’équipe permanente, jusqu’à',
  'charter.form.everybody': 'tout le monde',
  'charter.form.out_of': '{n} personnes sur {of}',
  'charter.form.powers': 'Ce qui est permis en plus',
  'charter.form.secret': 'Des votes confidentiels',
  'charter.form.secret_help': 'à la majorité, ou entre plusieurs options',
  'charter.form.casting': 'Une voix prépondérante',
  'charter.form.casting_help': 'une personne nommée avant le vote départage une égalité',
  'charter.form.extension': 'Une prolongation, par règle',
  'charter.form.extension_help':
    'une seule fois, s’il manque de réponses ou si une objection arrive à la fin',
  'charter.form.proxies': 'Procurations qu’un membre peut porter',
  'charter.form.no_proxies': 'aucune',
  'charter.form.early_close': 'Quand tout le monde a voté',
  'charter.form.no_early_close': 'on attend la date prévue',
  'charter.form.early_hours': 'on clôt après {hours} heures sans changement',
  'charter.form.conflict': 'Une personne en conflit d’intérêts',
  'charter.form.abstains': 'voit sa réponse comptée comme une abstention',
  'charter.form.leaves': 'n’est plus comptée du tout',
  'charter.form.after_decision': 'Rouvrir, et changer la charte',
  'charter.form.joined_by': 'Pour rouvrir une décision, il faut être',
  'charter.form.joined':
    '{people, plural, one {une personne qui vote} other {# personnes qui votent, ensemble}}',
  'charter.form.change': 'La charte change',
  'charter.form.as_usual': 'par le mode habituel',
  'charter.form.go': 'Voir ce que cela change, et en faire une proposition',
  'charter.form.go_revise': 'Enregistrer les règles proposées',
  'charter.change_card': 'Ce que cela change dans la charte',
  'charter.change_now': 'Si cette proposition est adoptée, ces règles remplacent celles d’aujourd’hui.',
  'charter.change_done': 'Ces règles ont remplacé celles d’avant.',
  'charter.change_not': 'Ces règles n’ont pas été adoptées : la charte reste ce qu’elle était.',
  'charter.before': 'Avant : {text}',
  'charter.after': 'Après : {text}',
  'charter.added': 'Ajouté : {text}',
  'charter.removed': 'Retiré : {text}',
  'charter.proposed_whole': 'Lire toute la charte proposée',
  'charter.draft_why': 'Pourquoi',
  'charter.draft_changes': 'Ce qui change dans la charte',
}
