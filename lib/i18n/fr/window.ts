/** How long a vote lasts, and why. */
export const windowFr = {
  'window.recommended':
    'Clôture conseillée : {close}. C’est la première date, {min, plural, one {un jour} other {# jours}} au moins après l’ouverture, à laquelle {every, select, yes {toutes les personnes} other {{over} personnes sur {under} au moins}}{kinds, select, both {, bénévoles comme équipe permanente,} other {}} auront eu {moments, plural, one {un moment de {minutes} minutes} other {# moments de {minutes} minutes, à des jours différents}}.',
  'window.infeasible':
    'Aucune clôture d’ici au {latest} ne laisserait à {every, select, yes {toutes les personnes} other {{over} personnes sur {under}}}{kinds, select, both {, bénévoles comme équipe permanente,} other {}} {moments, plural, one {un moment de {minutes} minutes} other {# moments de {minutes} minutes, à des jours différents}}.',
  'window.anyway': 'En ouvrant le vote maintenant, il durerait au mieux jusqu’au {close}.',
  'window.required':
    '{n, plural, =0 {} one {La personne sans qui ce vote ne peut se conclure doit aussi l’avoir eu.} other {Les # personnes sans qui ce vote ne peut se conclure doivent aussi l’avoir eu.}}',
  'window.may_miss_one': 'Un groupe de deux à quatre personnes peut en laisser une de côté.',
  'window.had_time': 'Auront eu le temps : {who}.',
  'window.volunteers':
    '{all, select, yes {les {total} bénévoles} other {{ready, plural, =0 {aucun bénévole} one {# bénévole} other {# bénévoles}} sur {total}}}',
  'window.staff':
    '{all, select, yes {équipe permanente au complet} other {{ready, plural, =0 {personne} other {#}} sur {total} dans l’équipe permanente}}',
  'window.everybody':
    '{all, select, yes {les {total} personnes appelées} other {{ready, plural, =0 {personne} one {# personne} other {# personnes}} sur {total}}}',
  'window.withheld':
    'Trop peu de personnes sont appelées à voter pour que leur nombre ne dise rien de chacune.',
  'window.nobody_left_out': 'Personne n’est laissé de côté.',
  'window.left_out':
    '{n, plural, one {Une personne est laissée de côté} other {# personnes sont laissées de côté}} : {more}.',
  'window.more_days':
    '{days, plural, one {un jour de plus} other {# jours de plus}} pour {people, plural, one {une personne} other {# personnes}}',
  'window.no_day':
    'aucune date dans le délai maximum pour {people, plural, one {une personne} other {# personnes}}',
  'window.estimated':
    '{n, plural, =0 {} one {Une personne n’a pas dit quand elle est disponible : c’est une estimation.} other {# personnes n’ont pas dit quand elles sont disponibles : c’est une estimation.}}',
  'window.later': 'En l’ouvrant le {day}, assez de personnes auraient le temps.',
  'window.never_later': 'Aucun jour d’ouverture ne conviendrait dans les 60 jours qui viennent.',
  'window.chosen':
    'Ce vote a été ouvert jusqu’au {close}, {sooner, select, yes {plus tôt que conseillé} other {plus tard que conseillé}}. Ce qui suit se dit de la date conseillée.',
  'window.why': 'Pourquoi cette durée',
  'window.for_stewards':
    'Pour les personnes garantes seulement, quand chaque personne appelée aura eu le temps :',
  'window.person': '{name} : {ready}{estimated, select, yes { (estimé)} other {}}',
  'window.never_ready': 'pas dans le délai maximum',
  'window.agrees': 'Ces dates, recomptées à l’instant, redonnent la ligne du registre.',
  'window.disagrees':
    'Ces dates, recomptées à l’instant, ne redonnent pas la ligne du registre : elles ont été modifiées.',
}
