/** Choosing until when a vote stays open. */
export const closeDateFr = {
  'close_date.statutory_ask': 'Statuts, élection, dissolution ?',
  'close_date.statutory': 'Cela touche à l’association elle-même',
  'close_date.statutory_help': 'Deux semaines au moins, et presque tout le monde',
  'close_date.amended': 'Un texte déjà voté une fois',
  'close_date.amended_help':
    '{long, select, yes {Le dernier tour n’a rien décidé. Il touchait à l’association elle-même : ce tour-ci prend le même temps.} other {Le dernier tour n’a rien décidé. Chaque personne connaît la question : un moment pour relire et répondre suffit, et ce tour-ci prend le temps court.}}',
  'close_date.other_time': 'Prendre un autre temps',
  'close_date.all_volunteer': '{total, plural, one {le bénévole} other {les # bénévoles}}',
  'close_date.all_staff': 'équipe permanente au complet',
  'close_date.all_anyone': 'les {total} personnes',
  'close_date.some_volunteer':
    '{ready, plural, =0 {aucun bénévole} one {un bénévole} other {# bénévoles}} sur {total}',
  'close_date.some_staff': '{ready, plural, =0 {personne} other {#}} sur {total} dans l’équipe permanente',
  'close_date.some_anyone':
    '{ready, plural, =0 {personne} one {une personne} other {# personnes}} sur {total}',
  'close_date.with_share': '{count} ({share}\u00a0%)',
  'close_date.gain':
    '{days, plural, =1 {un jour} =2 {deux jours} =3 {trois jours} =4 {quatre jours} =5 {cinq jours} =6 {six jours} =7 {sept jours} =8 {huit jours} =9 {neuf jours} =10 {dix jours} other {# jours}} de plus pour {people, plural, =1 {une personne} =2 {deux personnes} =3 {trois personnes} =4 {quatre personnes} =5 {cinq personnes} =6 {six personnes} =7 {sept personnes} =8 {huit personnes} =9 {neuf personnes} =10 {dix personnes} other {# personnes}}',
  'close_date.longer': 'Plus long…',
  'close_date.longer_help': 'Un jour de votre choix, jusqu’au maximum de la charte.',
  'close_date.longer_at': 'Quel jour ?',
  'close_date.not_now': 'En ouvrant aujourd’hui, aucune date ne laisse le temps à assez de personnes.',
  'close_date.now_costs': 'Vous pouvez ouvrir quand même, jusqu’au {close} : n’auraient pas le temps {out}.',
  'close_date.open_later': 'En ouvrant le {day}, une date convient.',
  'close_date.never_soon': 'Aucun jour des deux mois qui viennent ne convient mieux.',
  'close_date.why': 'Pourquoi cette date',
  'close_date.late': 'Qui n’aura pas eu le temps',
  'close_date.late_help':
    'Les garants du tableau voient ces noms ; les autres membres ne voient que des nombres.',
  'close_date.late_nobody': 'Tout le monde aura eu le temps.',
  'close_date.late_one': '{name}, {kind} :',
  'close_date.late_from': 'à partir du {day}{estimated, select, yes { (estimé)} other {}}.',
  'close_date.late_never':
    'pas avant la date la plus lointaine possible{estimated, select, yes { (estimé)} other {}}.',
  'close_date.curve': 'Qui aura eu le temps, selon la date',
  'close_date.curve_alt':
    'Part des personnes qui auront eu le temps, jour après jour. La date mise en avant est le {close}. Le tableau plus bas donne les mêmes nombres.',
  'close_date.curve_help': 'Le trait en tirets marque ce qui est cherché : {share} % de chaque groupe.',
  'close_date.curve_off': 'Les bandes grises sont des jours fériés ou de vacances scolaires.',
  'close_date.mark': 'clôture conseillée',
  'close_date.mark_longest': 'clôture la plus lointaine',
  'close_date.line_volunteer': 'bénévoles',
  'close_date.line_staff': 'équipe permanente',
  'close_date.line_anyone': 'tout le monde',
  'close_date.table': 'Les mêmes nombres, jour par jour',
  'close_date.above': 'proposée plus haut',
  'close_date.cell': '{ready} sur {total}',
  'close_date.table_day': 'Clôture',
  'close_date.day_holiday': 'jour férié',
  'close_date.day_school': 'vacances scolaires',
  'close_date.by_itself': 'Ce que la charte fait d’elle-même',
} as const
