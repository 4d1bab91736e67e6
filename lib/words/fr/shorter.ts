/** A vote shorter than recommended: what it costs, what is said for it, and how to avoid it next time. */
export const shorterFr = {
  'shorter.title': 'Plus court…',
  'shorter.help':
    'Il faudra dire pourquoi et s’en excuser. Les personnes laissées de côté pourront rouvrir la décision à elles seules.',
  'shorter.intro':
    'Ce que vous écrirez ici se lira sur le vote, dans le courriel et au registre. Chaque personne à qui le temps aura manqué pourra rouvrir la décision sans attendre les autres.',
  'shorter.when': 'Jusqu’à quand ?',
  'shorter.leaves':
    '{n, plural, =0 {Chaque personne aura eu le temps, d’après ce que le groupe sait.} one {Une personne n’aura pas le temps.} other {# personnes n’auront pas le temps.}}',
  'shorter.known':
    '{n, plural, =0 {Je sais que ce vote est plus court que conseillé.} one {Je sais qu’une personne n’aura pas le temps.} other {Je sais que # personnes n’auront pas le temps.}}',
  'shorter.apology': 'Vos excuses',
  'shorter.apology_help': 'Aux personnes qui n’auront pas le temps.',
  'shorter.apology_start':
    'Nous présentons nos excuses aux personnes qui n’auront pas le temps de lire et de répondre : leur voix compte autant que les autres.',
  'shorter.justification': 'Pourquoi ne pas attendre ?',
  'shorter.justification_help': 'Terminez la phrase.',
  'shorter.justification_start': 'Nous ne pouvons pas attendre la date conseillée, parce que',
  'shorter.owner': 'Qui écrira comment éviter ça la prochaine fois ?',
  'shorter.owner_help': 'Cette personne reçoit un courriel.',
  'shorter.owner_me': '{name} (vous)',
  'shorter.due': 'Pour quel jour ?',
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
