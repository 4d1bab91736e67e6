/** Members. */
export const peopleFr = {
  'members.title': 'Membres',
  'members.intro':
    '{volunteers, plural, =0 {Aucun bénévole} one {Un bénévole} other {# bénévoles}}, {staff, plural, =0 {personne dans l’équipe permanente} one {une personne dans l’équipe permanente} other {# personnes dans l’équipe permanente}}.',
  'members.visitor': 'Les noms sont réservés aux membres du tableau.',
  'members.standing.reader': 'lit',
  'members.standing.contributor': 'lit, écrit et discute',
  'members.standing.elector': 'vote aussi',
  'members.standing.steward': 'personne garante',
  'members.no_email': 'sans adresse électronique',
  'members.you': 'vous',
  'members.since': 'depuis le {date}',
  'members.stewards':
    'Ce tableau {n, plural, =0 {n’a aucune personne garante} one {a une personne garante} other {a # personnes garantes}} : la charte en souhaite {target}.',
  'members.add': 'Ajouter quelqu’un',
  'members.add_help':
    'La personne reçoit un courriel qui dit qui l’a ajoutée et comment partir. Elle n’a rien à accepter : si elle vote, elle est appelée dès le prochain vote.',
  'members.name': 'Prénom, et nom si besoin',
  'members.email': 'Adresse électronique',
  'members.email_hint': 'Laissez vide pour quelqu’un qu’on joint par téléphone ou par courrier.',
  'members.kind': 'Cette personne est',
  'members.standing': 'Sur le tableau, elle',
  'members.standing_does.reader': 'lit',
  'members.standing_does.contributor': 'lit, écrit et discute',
  'members.standing_does.elector': 'vote aussi, ouvre des votes, demande à rouvrir',
  'members.standing_does.steward': 'est garante : tient aussi la liste des membres',
  'members.add_go': 'Ajouter',
  'members.added': '{name} est sur le tableau.',
  'members.change': 'Modifier',
  'members.change_go': 'Enregistrer',
  'members.changed': 'C’est enregistré.',
  'members.remove': 'Retirer du tableau',
  'members.remove_help':
    'Ses votes passés restent au registre. Si un vote est en cours, sa place y reste aussi.',
  'members.left': 'C’est fait.',
  'members.leave': 'Quitter ce tableau',
  'members.leave_help': 'Vous ne recevrez plus rien. Vos votes passés restent au registre.',
} as const
