/** What a vote is opened with under any mode of decision, and what stays fixed while it is open. */
export const openingFr = {
  'opening.charter': 'charte',
  'opening.line': 'charte, ligne\u00a0{line}',
  'opening.usual': '{help}. C’est la règle de votre charte.',
  'opening.fallback':
    'Cette proposition a été bloquée {n} fois : la charte prévoit alors ce mode de décision.',
  'opening.undoes':
    'La décision n° {decision} est en vigueur sur cette question. Elle ne se défait pas plus facilement qu’elle n’a été prise : seuls les modes assez exigeants sont proposés.',
  'opening.whole': 'Répondre au texte, oui ou non',
  'opening.among': 'Choisir entre plusieurs options',
  'opening.options': 'Les options',
  'opening.options_help': 'Deux au moins. Leur ordre ne compte pas.',
  'opening.option': 'Option {n}',
  'opening.more_options': 'Encore {n} options',
  'opening.majority': 'Majorité demandée à l’option {n}',
  'opening.majority_1': 'majorité simple',
  'opening.majority_2': '2 contre 1',
  'opening.majority_3': '3 contre 1',
  'opening.none': 'Aucune de ces options',
  'opening.none_add': 'Ajouter l’option « Aucune de ces options »',
  'opening.none_help':
    'Si elle l’emporte, rien n’est adopté. Vous pouvez demander à chaque option de la battre plus largement.',
  'opening.seats': 'Combien de personnes à élire ?',
  'opening.min': 'La note la plus basse',
  'opening.max': 'La note la plus haute',
  'opening.points': 'Combien de points à répartir par personne ?',
  'opening.decider': 'Qui décide ?',
  'opening.decider_help':
    'Cette personne décide quand chaque personne appelée a donné son conseil, ou une fois la date de clôture passée : elle a alors une semaine.',
  'opening.choose_person': 'Choisissez une personne',
  'opening.advisers': 'À qui demander conseil ?',
  'opening.advisers_help':
    'Les personnes concernées ou expertes. Si vous n’en cochez aucune, tout le monde est appelé.',
  'opening.casting': 'Qui départage en cas d’égalité ?',
  'opening.casting_help': 'Sa réponse tranche alors. Personne ne pourra être nommé après l’ouverture.',
  'opening.casting_none': 'Personne',
  'opening.secret': 'Vote confidentiel',
  'opening.secret_help':
    'Les membres ne verront pas qui a répondu quoi, même après la clôture. Cela ne protège ni de la personne qui tient le serveur, ni de quelqu’un qui ferait pression sur la personne qui vote. Si un texte impose une élection à bulletin secret, passez par',
  'opening.review': 'Date de réexamen',
  'opening.review_help':
    'Facultatif. À partir de ce jour, une personne seule peut demander à rouvrir la décision.',
  'opening.proxies_now': '{n, plural, one {Il y en a une en ce moment.} other {Il y en a # en ce moment.}}',
  'fixed.title': 'Ce qui est fixé pour ce vote',
  'fixed.options': '{n} options :',
  'fixed.majority': '{label} ({over} contre {under} face à « {none} »)',
  'fixed.seats': '{n, plural, one {Une personne à élire.} other {# personnes à élire.}}',
  'fixed.range': 'Notes de {min} à {max}.',
  'fixed.points': '{n, plural, one {Un point} other {# points}} à répartir par personne.',
  'fixed.named': 'Vote nominatif : les membres verront qui a répondu quoi, après la clôture.',
  'fixed.secret': 'Vote confidentiel : les membres ne verront pas qui a répondu quoi.',
  'fixed.decider': '{name} décide, après les conseils ; ceux-ci sont attendus jusqu’au {until}.',
  'fixed.decider_unnamed':
    'Une personne nommée à l’ouverture décide, après les conseils ; ceux-ci sont attendus jusqu’au {until}.',
  'fixed.casting': 'En cas d’égalité, la réponse de {name} tranche.',
  'fixed.casting_unnamed': 'En cas d’égalité, la réponse d’une personne nommée à l’ouverture tranche.',
  'fixed.called':
    '{n, plural, one {Une personne appelée} other {# personnes appelées}}{proxies, plural, =0 {} one {, dont une a donné procuration} other {, dont # ont donné procuration}}.',
  'fixed.review': 'Réexamen à partir du {date}.',
  'rule.consent_of':
    'aucune objection ne demeure, {share} au moins {many, select, yes {répondent} other {répond}}',
  'rule.consensus_of':
    '{blocks, plural, =0 {personne ne bloque} one {un blocage au plus} other {# blocages au plus}}, {share} au moins {many, select, yes {répondent} other {répond}}',
  'rule.absolute_of': 'plus de la moitié {base}',
  'rule.qualified_of': '{compare, select, more_than {plus que {share}} other {{share} au moins}} {base}',
  'rule.lazy_of':
    'adopté si personne n’objecte avec une raison, en {hours, plural, one {une heure} other {# heures}} au moins',
  'rule.base.expressed': 'des pour et contre',
  'rule.base.expressed_with_blanks': 'des pour, contre et blancs',
  'rule.base.ballots': 'des réponses',
  'rule.base.present': 'des personnes présentes ou représentées',
  'rule.base.electors': 'des personnes appelées',
  'rule.quorum.expressed': '{share} au moins {many, select, yes {choisissent} other {choisit}}',
  'rule.quorum.expressed_with_blanks': '{share} au moins {many, select, yes {votent} other {vote}}',
  'rule.quorum.ballots': '{share} au moins {many, select, yes {votent} other {vote}}',
  'rule.quorum.present':
    '{share} au moins {many, select, yes {votent ou sont représentés} other {vote ou est représenté}}',
  'field.min': 'la note la plus basse',
  'field.max': 'la note la plus haute',
  'field.advisers': 'les personnes à qui demander conseil',
} as const
