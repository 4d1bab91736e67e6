/** Every mail. The reader may never open anything: each one is complete in itself. */
export const mailFr = {
  'mail.hello': 'Bonjour {name},',
  'mail.sign_in.subject': 'Pour entrer dans Tour de table',
  'mail.sign_in.intro': 'Voici de quoi entrer, sans mot de passe.',
  'mail.sign_in.go': 'Entrer',
  'mail.sign_in.code': 'Ou tapez ce code sur la page qui l’a demandé :',
  'mail.sign_in.once':
    'Le lien et le code servent une seule fois, pendant dix minutes. Si vous avez reçu plusieurs courriels, le dernier est le bon.',
  'mail.sign_in.not_you':
    'Vous n’avez rien demandé ? Ne faites rien : personne n’entre sans ce courriel. Ne donnez ce code à personne, même à quelqu’un de votre association.',
  'mail.no_account.subject': 'Pas de compte à cette adresse',
  'mail.no_account.intro':
    'Quelqu’un, vous sans doute, a voulu entrer dans Tour de table ({site}) avec l’adresse {email}. Il n’y a pas de compte à cette adresse.',
  'mail.no_account.other':
    'Votre association vous connaît peut-être sous une autre adresse : essayez celle où vous recevez ses courriels.',
  'mail.no_account.ask':
    'Sinon, demandez à une personne garante de votre association d’inscrire cette adresse sur son tableau. Vous n’aurez rien à créer.',
  'mail.no_account.not_you': 'Vous n’avez rien demandé ? Ne faites rien : aucun compte n’a été créé.',
  'mail.member':
    'Vous recevez ce courriel comme membre de « {board} ». On quitte le tableau depuis sa page des membres.',
  'mail.added.subject': 'Vous êtes sur le tableau « {board} »',
  'mail.added.by': '{by} a inscrit votre nom sur le tableau « {board} ».',
  'mail.added.known': 'Votre nom est inscrit sur le tableau « {board} ».',
  'mail.added.what': 'Le groupe y écrit ses propositions, les vote et garde la trace de ses décisions.',
  'mail.added.votes':
    'À chaque vote, vous recevrez un courriel : l’essentiel en quelques lignes, la date de clôture, et un bouton pour répondre.',
  'mail.added.writes': 'Vous pourrez y lire, y écrire et y discuter les propositions.',
  'mail.added.reads': 'Vous pourrez y lire les propositions et les décisions.',
  'mail.added.nothing': 'Vous n’avez rien à faire maintenant, rien à accepter, pas de mot de passe à créer.',
  'mail.added.go': 'Voir le tableau',
  'mail.added.leave':
    'Vous ne voulez pas en être ? Sur la page des membres, choisissez « Quitter ce tableau ». Personne ne vous demandera pourquoi.',
  'mail.ballot.subject': 'À voter : {title}',
  'mail.ballot.asked': '« {board} » vote. Votre réponse pèse autant que chacune des autres.',
  'mail.ballot.close': 'Vous pouvez voter jusqu’au {close} ({left}).',
  'mail.ballot.change':
    'Vous pourrez changer votre vote jusqu’à la clôture. Que vous votiez ou non, vous recevrez le résultat.',
  'mail.ballot.link':
    'Ce lien est à vous : il vote en votre nom, sans mot de passe, et pour ce vote seulement. Ne le transférez pas.',
  'mail.ballot.leave':
    'Vous ne voulez pas être sur ce tableau ? La page de vote permet de le quitter, tout en bas.',
  'mail.outcome.subject': '{outcome} : {title}',
  'mail.outcome.which': 'Décision n° {number} de « {board} ». Le vote était ouvert jusqu’au {close}.',
  'mail.outcome.adopted': 'Elle est adoptée et s’applique dès maintenant.',
  'mail.outcome.chosen': 'Le choix s’applique dès maintenant.',
  'mail.outcome.replaces': 'Elle est adoptée, s’applique dès maintenant et remplace la décision n° {number}.',
  'mail.outcome.rejected': 'Elle est rejetée : les « pour » n’ont pas suffi.',
  'mail.outcome.blocked':
    'Elle est bloquée par {n, plural, =0 {une objection} one {une objection} other {# objections}}. Ce n’est pas une impasse : on y répond, on change le texte, on revote.',
  'mail.outcome.tie': 'Il y a égalité, autant de pour que de contre : rien n’est décidé.',
  'mail.outcome.no_quorum': 'Trop peu de personnes ont répondu pour que la décision soit prise.',
  'mail.outcome.chosen_replaces': 'Le choix s’applique dès maintenant et remplace la décision n° {number}.',
  'mail.outcome.default_won': 'Aucune option n’a fait assez bien face à « {option} » : rien n’est retenu.',
  'mail.outcome.decider_rejected': 'La personne nommée pour décider a choisi de ne pas adopter.',
  'mail.outcome.nobody_agrees': 'Elle est rejetée : personne n’est d’accord.',
  'mail.outcome.stopped':
    'Elle est bloquée par {n, plural, one {un blocage} other {# blocages}}. Ce n’est pas une impasse : on y répond, on change le texte, on revote.',
  'mail.outcome.tie_options': 'Il y a égalité entre {options} : rien n’est décidé.',
  'mail.outcome.undetermined':
    'On n’a pas pu établir qui peut gagner : il y aurait trop de comptes à faire. Rien n’est décidé.',
  'mail.outcome.undecided': 'La personne nommée pour décider ne l’a pas fait à temps.',
  'mail.outcome.nobody_left': 'Personne ne pouvait répondre : rien n’est décidé.',
  'mail.outcome.answers': 'Ont répondu :',
  'mail.outcome.silent':
    'Vous n’avez pas répondu. Le temps vous a peut-être manqué{counted, select, yes { : le délai convenait à {ready} personnes sur {total}, d’après ce que le groupe savait} other {}}.',
  'mail.outcome.silent_short':
    'Vous n’avez pas répondu. D’après ce que le groupe savait de vos disponibilités, le délai était trop court pour vous : il vous doit ce compte rendu.',
  'mail.outcome.door':
    'Rien n’est fermé : dites par écrit ce qui ne va pas, et la discussion peut se rouvrir.',
  'mail.outcome.nothing_to_do': 'Vous n’avez rien à faire. Le texte voté et le détail restent ici :',
  'mail.outcome.go': 'Lire la décision',
  'mail.reopened.subject': 'Rouverte : {title}',
  'mail.reopened.by': '{by} rouvre la discussion sur la décision n° {number} de « {board} ».',
  'mail.reopened.reason': 'Ce qui est nouveau :',
  'mail.reopened.next':
    'Vous n’avez rien à faire. Si un nouveau vote s’ouvre, vous recevrez un courriel avec un lien pour voter.',
  'mail.reopened.go': 'Lire et discuter',
} as const
