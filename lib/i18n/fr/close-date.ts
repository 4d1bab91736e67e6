/** Until when a vote is open: why, for whom, and what makes it shorter or longer. */
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
  'window.by_person': 'Quand chaque personne aura eu le temps',
  'window.for_stewards':
    'Pour les personnes garantes seulement, quand chaque personne appelée aura eu le temps :',
  'window.person': '{name} : {ready}{estimated, select, yes { (estimé)} other {}}',
  'window.never_ready': 'pas dans le délai maximum',
  'window.agrees': 'Ces dates, recomptées à l’instant, redonnent la ligne du registre.',
  'window.disagrees':
    'Ces dates, recomptées à l’instant, ne redonnent pas la ligne du registre : elles ont été modifiées.',
  'clock.why.quorum': 'Trop peu de personnes avaient répondu à la clôture prévue.',
  'clock.why.late_quorum':
    'Assez de personnes ont répondu, mais dans les deux derniers jours : les autres ont droit à un moment pour en tenir compte.',
  'clock.why.late_objection':
    'Une objection est arrivée dans les deux derniers jours : chaque personne a droit à un moment pour la lire et y répondre.',
  'clock.why.outage':
    'Le service n’a pas répondu pendant {lost}. Nous vous prions de nous en excuser : ce temps vous est rendu.',
  'clock.why.late_mail':
    'Les courriels qui appelaient à voter sont partis avec {lost} de retard. Nous vous prions de nous en excuser : ce temps vous est rendu.',
  'clock.lost_rule':
    'C’est une règle du service, la même pour tous les tableaux : d’office, une seule fois. Personne ne l’a décidé, et le dépouillement reste caché.',
  'clock.was_lost_rule':
    'C’est une règle du service, la même pour tous les tableaux : d’office, une seule fois. Personne ne l’a décidé.',
  'clock.extended': 'Vote prolongé jusqu’au {close}',
  'clock.extended_rule':
    'La charte le prévoit : d’office, une seule fois. Personne ne l’a décidé, et le dépouillement reste caché.',
  'clock.was_extended_rule': 'La charte le prévoit : d’office, une seule fois. Personne ne l’a décidé.',
  'clock.brought_forward': 'Tout le monde a voté',
  'clock.brought_forward_help':
    'Le vote se ferme le {close}, au lieu du {first}, si aucune réponse ne change d’ici là. Une réponse qui change laisse {hours} heures de plus.',
  'clock.was_brought_forward_help':
    'Le vote s’est fermé le {close}, au lieu du {first} : plus aucune réponse n’avait changé depuis {hours} heures. La charte le prévoit, personne ne l’a décidé.',
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
  'short_vote.title': 'Plus court…',
  'short_vote.help':
    'Il faudra dire pourquoi et s’en excuser. Les personnes laissées de côté pourront rouvrir la décision à elles seules.',
  'short_vote.intro':
    'Ce que vous écrirez ici se lira sur le vote, dans le courriel et au registre. Chaque personne à qui le temps aura manqué pourra rouvrir la décision sans attendre les autres.',
  'short_vote.often_here':
    'Ce tableau l’a fait {shortened, plural, one {une fois} other {# fois}} sur {votes, plural, one {un vote} other {# votes}} depuis un an.',
  'short_vote.when': 'Jusqu’à quand ?',
  'short_vote.leaves':
    '{n, plural, =0 {Chaque personne aura eu le temps, d’après ce que le groupe sait.} one {Une personne n’aura pas le temps.} other {# personnes n’auront pas le temps.}}',
  'short_vote.known':
    '{n, plural, =0 {Je sais que ce vote est plus court que conseillé.} one {Je sais qu’une personne n’aura pas le temps.} other {Je sais que # personnes n’auront pas le temps.}}',
  'short_vote.apology': 'Vos excuses',
  'short_vote.apology_help': 'Aux personnes qui n’auront pas le temps.',
  'short_vote.apology_start':
    'Nous présentons nos excuses aux personnes qui n’auront pas le temps de lire et de répondre : leur voix compte autant que les autres.',
  'short_vote.justification': 'Pourquoi ne pas attendre ?',
  'short_vote.justification_help': 'Terminez la phrase.',
  'short_vote.justification_start': 'Nous ne pouvons pas attendre la date conseillée, parce que',
  'short_vote.justification_needed':
    'Nous ne pouvons pas attendre la date conseillée : il faut une réponse avant le {day}. {reason}',
  'short_vote.owner': 'Qui écrira comment éviter ça la prochaine fois ?',
  'short_vote.owner_help': 'Cette personne reçoit un courriel.',
  'short_vote.owner_me': '{name} (vous)',
  'short_vote.due': 'Pour quel jour ?',
  'short_vote.is_title': 'Ce vote est plus court que conseillé',
  'short_vote.was_title': 'Ce vote a été plus court que conseillé',
  'short_vote.is_cost':
    'La clôture conseillée était le {date}. {n, plural, =0 {D’après ce que le groupe sait, chaque personne aura quand même eu le temps.} one {Une personne n’aura pas eu le temps : elle pourra rouvrir la décision à elle seule.} other {# personnes n’auront pas eu le temps : chacune pourra rouvrir la décision à elle seule.}}',
  'short_vote.was_cost':
    'La clôture conseillée était le {date}. {n, plural, =0 {D’après ce que le groupe savait, chaque personne a quand même eu le temps.} one {Une personne n’aura pas eu le temps : elle peut rouvrir la décision à elle seule.} other {# personnes n’auront pas eu le temps : chacune peut rouvrir la décision à elle seule.}}',
  'short_vote.mine_later':
    'Ce délai risque d’être trop court pour vous, d’après ce que le groupe sait. Une fois le vote clos, vous pourrez rouvrir la décision sans attendre les autres, jusqu’au {until}. Personne d’autre ne voit cette ligne.',
  'short_vote.mine_now':
    'Ce délai risquait d’être trop court pour vous, d’après ce que le groupe savait. Vous pouvez rouvrir la décision sans attendre les autres, jusqu’au {until}. Personne d’autre ne voit cette ligne.',
  'short_vote.often':
    '{shortened, plural, =0 {Aucun vote raccourci} one {# vote raccourci} other {# votes raccourcis}} sur {votes} depuis un an{shortened, plural, =0 {.} other { ; {leftOut, plural, =0 {personne n’a été laissé de côté.} one {# personne laissée de côté.} other {# personnes laissées de côté.}}}}',
  'short_vote.answers': 'Comment l’éviter la prochaine fois',
  'short_vote.waiting': 'réponse attendue pour le {day}',
  'short_vote.waiting_late': 'réponse attendue depuis le {day}',
  'short_vote.log_line':
    'Vote plus court que conseillé ; {n, plural, =0 {personne n’a été laissé de côté} one {une personne laissée de côté} other {# personnes laissées de côté}}.',
  'follow_up.title': 'Comment éviter ça la prochaine fois ?',
  'follow_up.mine': 'Il vous revient de l’écrire, pour le {day}.',
  'follow_up.owner': '{name} doit l’écrire pour le {day}.',
  'follow_up.someone': 'La réponse est attendue pour le {day}.',
  'follow_up.late': 'La date est passée.',
  'follow_up.label': 'Votre réponse',
  'follow_up.hint': 'Quelques phrases : elles seront écrites au registre.',
  'follow_up.hint_other': 'Chaque membre qui écrit ici peut répondre ; la réponse est écrite au registre.',
  'follow_up.instead': 'Répondre',
  'follow_up.go': 'Écrire au registre',
  'follow_up.done': 'C’est écrit au registre.',
  'follow_up.answered': 'Répondu le {date}.',
  'follow_up.answered_by': 'Répondu par {name}, le {date}.',
  'follow_up.erased': 'La réponse a été effacée.',
  'follow_up.chip': 'Comment éviter ça',
  'follow_up.chip_late': 'En retard',
  'follow_up.line':
    'Un vote a été plus court que conseillé : il vous revient d’écrire, pour le {day}, comment l’éviter.',
  'follow_up.line_late':
    'Un vote a été plus court que conseillé. Comment l’éviter devait être écrit pour le {day}.',
  'follow_up.write': 'Écrire la réponse',
  'follow_up.read': 'Voir',
  'feedback.question': 'Le délai vous convenait ?',
  'feedback.help': 'Facultatif. Votre réponse aide à choisir les prochaines dates ; elle peut changer.',
  'feedback.yes': 'Oui',
  'feedback.barely': 'Tout juste',
  'feedback.too_short': 'Trop court',
  'feedback.done': 'Merci, c’est noté.',
  'feedback.counts':
    'Le délai : il convenait à {yes, plural, =0 {personne} one {une personne} other {# personnes}}, tout juste à {barely, plural, =0 {personne} one {une personne} other {# personnes}}, et était trop court pour {too_short, plural, =0 {personne} one {une personne} other {# personnes}}.',
  'feedback.lesson':
    'Dans les derniers votes, {too_short, plural, one {une réponse} other {# réponses}} sur {answers} disaient le délai trop court.{first, select, yes { Une date plus lointaine est montrée d’abord.} other {}}',
  'turnout.title': 'Prévu et constaté',
  'turnout.help':
    'Combien de personnes devaient avoir eu le temps, d’après ce que l’on savait à l’ouverture, et combien ont répondu.',
  'turnout.volunteers': 'Bénévoles',
  'turnout.staff': 'Équipe permanente',
  'turnout.everybody': 'Tout le monde',
  'turnout.line':
    '{ready, plural, =0 {personne ne devait} one {une personne devait} other {# personnes devaient}} avoir eu le temps, {answered, plural, =0 {personne n’a répondu} one {une a répondu} other {# ont répondu}}, sur {total}',
  'turnout.last': 'Qui devait avoir le temps, qui a répondu',
  'turnout.last_help':
    'Les {n, plural, one {derniers votes} other {# derniers votes}}. Le rond vide : la part des personnes qui devaient avoir eu le temps ; le rond plein : la part de celles qui ont répondu.',
  'turnout.decision': 'Décision',
  'turnout.predicted': '{one, select, yes {Prévu} other {prévu}}',
  'turnout.answered': '{one, select, yes {Répondu} other {répondu}}',
  'turnout.all': 'tout le monde',
  'turnout.none': 'personne',
  'turnout.of': '{n} sur {total}',
  'turnout.table': 'Le même, en tableau',
  'turnout.feedback':
    'Sur {answers, plural, one {une réponse} other {# réponses}} à « Le délai vous convenait ? » : {yes} oui, {barely} tout juste, {too_short} trop court.',
  'changed.count':
    '{n, plural, one {Une personne appelée à voter a changé ses disponibilités} other {# personnes appelées à voter ont changé leurs disponibilités}} depuis que ce brouillon existe.',
  'changed.who': 'Vu des garants seulement : {names}.',
}
