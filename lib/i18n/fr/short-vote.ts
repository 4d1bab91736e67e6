/** A vote shorter than recommended: what it costs, what is said for it, and how to avoid it next time. */
export const shortVoteFr = {
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
  'reopen.alone_left_out':
    'Ce vote a été raccourci, et le temps vous aura manqué : vous pouvez le rouvrir sans attendre les autres, jusqu’au {until}. Le registre dira que vous le faites parce que le vote a été raccourci : les membres sauront que ce délai ne vous convenait pas.',
  'reopen.reason_left_out': 'Ce que vous vouliez dire, ou changer',
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
  'short_vote.often':
    '{shortened, plural, =0 {Aucun vote raccourci} one {# vote raccourci} other {# votes raccourcis}} sur {votes} depuis un an{shortened, plural, =0 {.} other { ; {leftOut, plural, =0 {personne n’a été laissé de côté.} one {# personne laissée de côté.} other {# personnes laissées de côté.}}}}',
  'short_vote.answers': 'Comment l’éviter la prochaine fois',
  'short_vote.waiting': 'réponse attendue pour le {day}',
  'short_vote.waiting_late': 'réponse attendue depuis le {day}',
  'short_vote.log_line':
    'Vote plus court que conseillé ; {n, plural, =0 {personne n’a été laissé de côté} one {une personne laissée de côté} other {# personnes laissées de côté}}.',
  'mail.shorter.cost':
    'Ce vote est plus court que conseillé : la clôture aurait dû être le {date}. {n, plural, =0 {D’après ce que le groupe sait, chaque personne aura quand même eu le temps.} one {Une personne n’aura pas eu le temps.} other {# personnes n’auront pas eu le temps.}}',
  'mail.shorter.mine':
    'Ce vote risque d’être trop court pour vous, d’après ce que le groupe peut en savoir. Si vous n’avez pas pu répondre, ou pas comme vous l’auriez voulu, vous pourrez rouvrir la décision sans attendre les autres, une fois le vote clos et jusqu’au {until}.',
  'mail.shorter.mine_now':
    'Ce vote a été plus court que conseillé, et sans doute trop court pour vous d’après ce que le groupe savait. Vous pouvez rouvrir la décision sans attendre les autres, jusqu’au {until} :',
  'mail.shorter.reopen': 'Rouvrir la décision',
  'log.kind.shortened': 'Vote plus court que conseillé',
  'log.kind.followup': 'Comment éviter un vote trop court',
  'field.apology': 'vos excuses',
  'field.justification': 'la raison de ne pas attendre',
  'field.owner': 'la personne qui écrira comment l’éviter',
  'field.follow_up': 'comment l’éviter la prochaine fois',
  'refusal.close_too_soon':
    'C’est trop tôt : même en s’en excusant, le vote ne peut pas finir avant le {earliest}.',
  'refusal.close_not_humane':
    'Un vote ne finit ni la nuit, ni le dimanche soir, ni un jour férié : choisissez une des dates proposées.',
  'refusal.left_out_changed':
    '{leftOut, plural, =0 {À cette date, d’après ce que le groupe sait, personne ne manquera de temps.} one {À cette date, une personne n’aura pas le temps.} other {À cette date, # personnes n’auront pas le temps.}} Cochez la case qui le dit, si vous gardez cette date.',
  'refusal.follow_up_due_invalid': 'Choisissez pour la suite un jour après la clôture, dans un an au plus.',
  'mail.follow_up.subject': 'Comment éviter ça la prochaine fois : {title}',
  'mail.follow_up.asked':
    'Un vote de « {board} » est plus court que conseillé. En l’ouvrant, {by} vous a choisi pour écrire, avant le {due}, comment éviter ça la prochaine fois.',
  'mail.follow_up.due':
    'Un vote de « {board} » a été plus court que conseillé. Il vous revient d’écrire, aujourd’hui, comment éviter ça la prochaine fois.',
  'mail.follow_up.why': 'Ce qui avait été dit pour ne pas attendre :',
  'mail.follow_up.short': 'Quelques phrases suffisent. Elles seront écrites au registre du tableau.',
  'mail.follow_up.go': 'Écrire comment l’éviter',
} as const
