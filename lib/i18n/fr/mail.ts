/** Mails. */
export const mailFr = {
  'mail.extended.subject': 'Vote prolongé : {title}',
  'mail.extended.which': 'Le vote de « {board} » sur ce texte ne s’est pas fermé.',
  'mail.extended.until': 'Il se ferme maintenant le {close} ({left}).',
  'mail.extended.left': 'Vous n’avez pas encore répondu : il est encore temps.',
  'mail.moved.answered': 'Votre réponse est gardée. Vous pouvez la changer jusqu’à la clôture.',
  'mail.moved.go': 'Relire ou changer ma réponse',
  'mail.brought_forward.subject': 'Tout le monde a voté : {title}',
  'mail.brought_forward.which':
    'Toutes les personnes que « {board} » appelait à voter sur ce texte ont répondu.',
  'mail.put_off.subject': 'Une réponse a changé : {title}',
  'mail.put_off.which':
    'Tout le monde a voté, et une réponse a changé depuis. La clôture est remise d’autant.',
  'mail.time.call':
    'Si vous n’avez pas d’écran d’ici là, vous pouvez demander, sur cette même page, à répondre par téléphone.',
  'mail.call_me.subject': '{by} demande à répondre par téléphone : {title}',
  'mail.call_me.asked':
    '{by} n’aura pas d’écran pendant ce vote de « {board} » et demande à répondre par téléphone.',
  'mail.call_me.how':
    'Son numéro est sur la page du vote. Appelez {by} avant le {close}, lisez-lui la question, puis apportez sa réponse : un second membre la confirmera.',
  'mail.call_me.go': 'Voir le numéro',
  'mail.call_me.why': 'Ce numéro n’est écrit dans aucun courriel : il sera effacé dès la réponse donnée.',
  'mail.relayed.subject': 'Votre réponse a été transmise : {title}',
  'mail.relayed.by':
    '{by} a noté votre réponse, {channel, select, paper {sur papier} other {par téléphone}}, le {day}, pour le vote de « {board} » :',
  'mail.relayed.right':
    'C’est bien cela ? Elle comptera quand une deuxième personne l’aura confirmée, ou dès que vous le direz vous-même.',
  'mail.relayed.wrong':
    'Ce n’est pas cela ? Votez vous-même jusqu’au {close} : c’est votre vote qui comptera.',
  'mail.relayed.go': 'Le dire, ou la corriger',
  'mail.proxy.subject': '{giver} vous donne procuration',
  'mail.proxy.asked':
    '{giver} vous demande de voter aussi pour elle ou lui sur le tableau « {board} », jusqu’au {day}.',
  'mail.proxy.how':
    'Si vous acceptez, vous recevrez un bulletin de plus dans les votes qui s’ouvriront. Si {giver} vote quand même, c’est son vote qui compte. Tant que vous n’avez pas répondu, rien ne change.',
  'mail.proxy.go': 'Accepter ou refuser',
  'mail.proxy_answer.accepted_subject': '{receiver} votera pour vous',
  'mail.proxy_answer.accepted':
    '{receiver} a accepté votre procuration sur le tableau « {board} » : {receiver} peut voter pour vous dans les votes qui s’ouvrent d’ici au {day}. Si vous votez, c’est votre vote qui compte.',
  'mail.proxy_answer.ended_subject': 'Votre procuration à {receiver} a pris fin',
  'mail.proxy_answer.declined': '{receiver} n’a pas accepté votre procuration sur le tableau « {board} ».',
  'mail.proxy_answer.ended':
    '{receiver} ne porte plus votre procuration sur le tableau « {board} ». Un vote déjà ouvert garde la liste de son ouverture : votez-y vous-même.',
  'mail.proxy_answer.taken_back_subject': '{giver} a retiré sa procuration',
  'mail.proxy_answer.taken_back':
    'Vous ne portez plus la procuration de {giver} sur le tableau « {board} ». Vous n’avez rien à faire.',
  'mail.proxy_answer.go': 'Voir les procurations',
  'mail.ballot.proxy_by':
    '{name} a votre procuration et peut voter pour vous. Si vous votez, c’est votre vote qui compte.',
  'mail.ballot.proxy_for':
    'Vous votez aussi pour {names}, qui vous {n, plural, one {a} other {ont}} donné procuration.',
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
  'mail.meeting.subject': 'Réunion : {title}',
  'mail.meeting.by': '{by} vous invite à une réunion, sur le tableau « {board} ».',
  'mail.meeting.when': 'Le {start}, {lasts}.',
  'mail.meeting.place': 'Où : {place}',
  'mail.meeting.sorry':
    'D’après ce que l’on sait de votre temps, ce moment ne vous arrange pas, et nous vous prions de nous en excuser. Vous pouvez écrire avant ce que vous auriez dit, et le prochain moment sera cherché en vous comptant davantage.',
  'mail.meeting.go': 'Voir les réunions',
  'mail.meeting.cancelled_subject': 'Réunion annulée : {title}',
  'mail.meeting.cancelled': 'Cette réunion du tableau « {board} » est annulée.',
  'mail.open_by.subject': 'Bientôt trop tard pour voter : {title}',
  'mail.open_by.which': 'Ce texte de « {board} », auquel vous avez part, demande une réponse avant le {by}.',
  'mail.open_by.until':
    'Ouvrez le vote au plus tard le {day} : chaque personne aura le temps de lire et de répondre, et la réponse viendra avant le {by}.',
  'mail.open_by.no_day':
    'Aucun jour d’ouverture ne laisse plus à chaque personne le temps voulu avant le {by} : il ne reste qu’une durée raccourcie, avec des excuses à celles et ceux qui n’auront pas eu le temps.',
  'mail.open_by.else': 'Si la date n’est plus la bonne, vous pouvez la changer ou l’enlever sur la page.',
  'mail.open_by.read': 'Lire le texte et ouvrir le vote',
  'mail.asked.reopen_subject': '{by} demande à rouvrir : {title}',
  'mail.asked.cancel_subject': '{by} demande d’annuler le vote : {title}',
  'mail.asked.reopen': '{by} demande à rouvrir la décision n° {number} de « {board} ».',
  'mail.asked.cancel': '{by} demande d’annuler le vote en cours de « {board} ».',
  'mail.asked.how': 'Si vous le demandez aussi, un bouton suffit, sur la page :',
  'mail.asked.go': 'Lire la demande',
  'mail.asked.else_reopen':
    'Sinon, vous n’avez rien à faire. La décision s’applique tant qu’une autre ne la remplace pas.',
  'mail.asked.else_cancel': 'Sinon, vous n’avez rien à faire. Le vote continue.',
  'mail.cancelled.subject': 'Vote annulé : {title}',
  'mail.cancelled.by':
    'Le vote de « {board} » est annulé. {by} l’a demandé{n, plural, =0 {} one {, avec une autre personne} other {, avec # autres personnes}}.',
  'mail.reopened.joined':
    '{n, plural, one {Une autre personne l’a demandé aussi.} other {# autres personnes l’ont demandé aussi.}}',
  'mail.cancelled.reason': 'Pourquoi :',
  'mail.cancelled.next':
    'Vous n’avez rien à faire. Si un autre vote s’ouvre, vous recevrez un courriel avec un nouveau lien.',
  'mail.register_waits.subject': 'Le registre de « {board} » attend une vérification',
  'mail.register_waits.since':
    'Depuis le {since}, plus rien n’est inscrit au registre de « {board} » : ce qui est conservé n’est pas ce qui avait été scellé.',
  'mail.register_waits.damaged':
    'Une ligne, ou ce qui relie les lignes, a été changé en dehors de Tour de table. Il faut remettre une copie de sauvegarde intacte.',
  'mail.register_waits.behind':
    'Une copie plus ancienne a été remise en service : des lignes déjà publiées y manquent.',
  'mail.register_waits.elsewhere':
    'Une autre installation de Tour de table a signé ce registre. Une seule peut le faire.',
  'mail.register_waits.meanwhile':
    'Les votes en cours continuent et gardent toutes les réponses ; ils se concluront quand ce sera réglé. Prévenez la personne qui s’occupe du serveur : le message d’erreur lui dit quoi faire.',
  'mail.register_waits.go': 'Voir le registre',
  'mail.review.subject': 'À réexaminer : {title}',
  'mail.review.which': 'La décision n° {number} de « {board} » devait être relue à partir d’aujourd’hui.',
  'mail.review.concerns':
    '{n, plural, one {Une réserve avait été gardée avec elle :} other {# réserves avaient été gardées avec elle :}}',
  'mail.review.nothing': 'Si elle convient toujours, vous n’avez rien à faire.',
  'mail.review.else':
    'Sinon, pendant soixante jours, chaque membre qui vote peut la rouvrir sans attendre les autres, en disant pourquoi.',
  'mail.shorter.cost':
    'Ce vote est plus court que conseillé : la clôture aurait dû être le {date}. {n, plural, =0 {D’après ce que le groupe sait, chaque personne aura quand même eu le temps.} one {Une personne n’aura pas eu le temps.} other {# personnes n’auront pas eu le temps.}}',
  'mail.shorter.mine':
    'Ce vote risque d’être trop court pour vous, d’après ce que le groupe peut en savoir. Si vous n’avez pas pu répondre, ou pas comme vous l’auriez voulu, vous pourrez rouvrir la décision sans attendre les autres, une fois le vote clos et jusqu’au {until}.',
  'mail.shorter.mine_now':
    'Ce vote a été plus court que conseillé, et sans doute trop court pour vous d’après ce que le groupe savait. Vous pouvez rouvrir la décision sans attendre les autres, jusqu’au {until} :',
  'mail.shorter.reopen': 'Rouvrir la décision',
  'mail.follow_up.subject': 'Comment éviter ça la prochaine fois : {title}',
  'mail.follow_up.asked':
    'Un vote de « {board} » est plus court que conseillé. En l’ouvrant, {by} vous a choisi pour écrire, avant le {due}, comment éviter ça la prochaine fois.',
  'mail.follow_up.due':
    'Un vote de « {board} » a été plus court que conseillé. Il vous revient d’écrire, aujourd’hui, comment éviter ça la prochaine fois.',
  'mail.follow_up.why': 'Ce qui avait été dit pour ne pas attendre :',
  'mail.follow_up.short': 'Quelques phrases suffisent. Elles seront écrites au registre du tableau.',
  'mail.follow_up.go': 'Écrire comment l’éviter',
}
