/** Choosing until when a vote stays open. */
export const choosingFr = {
  'choose.statutory_ask': 'Statuts, élection, dissolution ?',
  'choose.statutory': 'Cela touche à l’association elle-même',
  'choose.statutory_help': 'Deux semaines au moins, et presque tout le monde',
  'choose.amended': 'Un texte déjà voté une fois',
  'choose.amended_help':
    '{long, select, yes {Le dernier tour n’a rien décidé. Il touchait à l’association elle-même : ce tour-ci prend le même temps.} other {Le dernier tour n’a rien décidé. Chaque personne connaît la question : un moment pour relire et répondre suffit, et ce tour-ci prend le temps court.}}',
  'choose.other_time': 'Prendre un autre temps',
  'choose.all_volunteer': '{total, plural, one {le bénévole} other {les # bénévoles}}',
  'choose.all_staff': 'équipe permanente au complet',
  'choose.all_anyone': 'les {total} personnes',
  'choose.some_volunteer':
    '{ready, plural, =0 {aucun bénévole} one {un bénévole} other {# bénévoles}} sur {total}',
  'choose.some_staff': '{ready, plural, =0 {personne} other {#}} sur {total} dans l’équipe permanente',
  'choose.some_anyone': '{ready, plural, =0 {personne} one {une personne} other {# personnes}} sur {total}',
  'choose.with_share': '{count} ({share} %)',
  'choose.gain':
    '{days, plural, =1 {un jour} =2 {deux jours} =3 {trois jours} =4 {quatre jours} =5 {cinq jours} =6 {six jours} =7 {sept jours} =8 {huit jours} =9 {neuf jours} =10 {dix jours} other {# jours}} de plus pour {people, plural, =1 {une personne} =2 {deux personnes} =3 {trois personnes} =4 {quatre personnes} =5 {cinq personnes} =6 {six personnes} =7 {sept personnes} =8 {huit personnes} =9 {neuf personnes} =10 {dix personnes} other {# personnes}}',
  'choose.longer': 'Plus long…',
  'choose.longer_help': 'Un jour de votre choix, jusqu’au maximum de la charte.',
  'choose.longer_at': 'Quel jour ?',
  'choose.not_now': 'En ouvrant aujourd’hui, aucune date ne laisse le temps à assez de personnes.',
  'choose.now_costs': 'Vous pouvez ouvrir quand même, jusqu’au {close} : n’auraient pas le temps {out}.',
  'choose.open_later': 'En ouvrant le {day}, une date convient.',
  'choose.never_soon': 'Aucun jour des deux mois qui viennent ne convient mieux.',
  'choose.why': 'Pourquoi cette date',
  'choose.late': 'Qui n’aura pas eu le temps',
  'choose.late_help':
    'Les garants du tableau voient ces noms ; les autres membres ne voient que des nombres.',
  'choose.late_nobody': 'Tout le monde aura eu le temps.',
  'choose.late_one': '{name}, {kind} :',
  'choose.late_from': 'à partir du {day}.',
  'choose.late_never': 'pas avant la date la plus lointaine possible.',
  'choose.by_itself': 'Ce que la charte fait d’elle-même',
} as const
