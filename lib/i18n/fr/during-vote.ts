/** While a vote runs, and after: one's own time, calls, what the window was like. */
export const duringVoteFr = {
  'time.ready': 'D’après vos disponibilités, vous aurez eu le temps le {day}.',
  'time.ready_estimated':
    'Vos disponibilités ne sont pas connues : on suppose que vous aurez eu le temps le {day}.',
  'time.after':
    'D’après vos disponibilités, vous n’aurez le temps que le {day}, après la clôture. Si un moment se libère avant, votre réponse comptera.',
  'time.never':
    'D’après vos disponibilités, vous n’aurez pas le temps de répondre avant la clôture. Si un moment se libère, votre réponse comptera.',
  'time.short_estimated':
    'Vos disponibilités ne sont pas connues : on craint que ce délai soit court pour vous.',
  'mail.time.call':
    'Si vous n’avez pas d’écran d’ici là, vous pouvez demander, sur cette même page, à répondre par téléphone.',
  'away.said':
    'Vous avez indiqué une absence {one, select, yes {le {from}} other {du {from} au {to}}}, pendant ce vote.',
  'away.proxy': 'Donner une procuration',
  'away.proxy_help': 'elle vaudra pour les votes qui s’ouvriront ensuite.',
  'away.draft':
    'Vous avez indiqué une absence {one, select, yes {le {from}} other {du {from} au {to}}}. Une procuration acceptée avant l’ouverture du vote permet à un autre membre de voter pour vous.',
  'call.open': 'Répondre par téléphone',
  'call.help':
    'Laissez un numéro : un membre vous appelle, vous lit la question et apporte votre réponse, qu’un second membre confirme. Les membres qui peuvent voter voient ce numéro. Il est effacé dès que vous avez répondu, au plus tard à la clôture.',
  'call.phone': 'Votre numéro de téléphone',
  'call.go': 'Demander qu’on m’appelle',
  'call.mine': 'Vous avez demandé qu’on vous appelle au {phone}.',
  'call.back': 'Je n’en ai plus besoin',
  'call.asked_done': 'C’est demandé. Les personnes qui peuvent vous appeler sont prévenues.',
  'call.back_done': 'Votre demande et votre numéro sont effacés.',
  'call.title': 'À appeler',
  'call.title_help':
    'Ces personnes demandent à répondre par téléphone. Leur numéro est effacé dès qu’elles ont répondu.',
  'call.line': '{name} : {phone}',
  'call.bring': 'Apporter la réponse',
  'field.phone': 'le numéro de téléphone',
  'field.how_long': 'la réponse',
  'mail.call_me.subject': '{by} demande à répondre par téléphone : {title}',
  'mail.call_me.asked':
    '{by} n’aura pas d’écran pendant ce vote de « {board} » et demande à répondre par téléphone.',
  'mail.call_me.how':
    'Son numéro est sur la page du vote. Appelez {by} avant le {close}, lisez-lui la question, puis apportez sa réponse : un second membre la confirmera.',
  'mail.call_me.go': 'Voir le numéro',
  'mail.call_me.why': 'Ce numéro n’est écrit dans aucun courriel : il sera effacé dès la réponse donnée.',
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
  'refusal.not_answered': 'On dit ce qu’on pense du délai après avoir répondu, ou une fois le vote clos.',
  'changed.count':
    '{n, plural, one {Une personne appelée à voter a changé ses disponibilités} other {# personnes appelées à voter ont changé leurs disponibilités}} depuis que ce brouillon existe.',
  'changed.who': 'Vu des garants seulement : {names}.',
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
}
