/** Secret ballots: what they protect from, the code one notes, and the urn once it is open to all. */
export const secretFr = {
  'secret.honest':
    'Confidentiel : les membres voient que vous avez voté, jamais votre réponse. Cela ne protège pas de la personne qui tient ce serveur, ni de quelqu’un qui vous regarde voter ou vous demande votre code.',
  'secret.statutes': 'Si vos statuts ou la loi imposent une élection à bulletin secret, passez plutôt par',
  'secret.code': 'Notez ce code avant de voter',
  'secret.code_for':
    'Avec lui vous pourrez changer votre vote jusqu’à la clôture, puis retrouver votre bulletin. Personne ne pourra vous le redonner.',
  'secret.by_browser': 'Votre navigateur l’a tiré au hasard : seule son empreinte part avec votre vote.',
  'secret.by_server':
    'Le serveur l’a tiré au hasard, faute de scripts dans votre navigateur. Il ne le garde pas, mais il l’aura vu passer.',
  'secret.copy': 'Copier',
  'secret.copied': 'Copié',
  'secret.print': 'Imprimer',
  'secret.voted': 'Vous avez voté. Votre bulletin est dans l’urne, et rien ici ne dit ce qu’il contient.',
  'secret.my_code': 'Le code de votre bulletin',
  'secret.my_code_hint':
    'Pour changer votre vote : seize lettres et chiffres, notés en votant. Sans lui, votre bulletin reste tel quel.',
  'secret.mail':
    'Vote confidentiel : la page vous donne un code à noter. Avec lui vous pourrez changer votre vote jusqu’à la clôture. Que vous votiez ou non, vous recevrez le résultat.',
  'secret.before': 'Le tour {round} était confidentiel : si vous y avez répondu, rien ici ne dit quoi.',
  'secret.urn': 'Ce que contient l’urne',
  'secret.urn_help':
    '{n} bulletins, rangés d’après l’empreinte de leur code : l’ordre ne dit rien, et rien ne relie un bulletin à une personne.',
  'secret.fingerprint': 'Empreinte',
  'secret.answer': 'Réponse',
  'secret.few':
    '{n, plural, =0 {L’urne est vide.} one {Un seul bulletin} other {# bulletins seulement}}{n, plural, =0 {} other { : la liste en dirait trop sur chacun. À moins de {fewest}, seuls les totaux sont montrés.}}',
  'secret.find': 'Retrouver mon bulletin',
  'secret.find_hint': 'Le code que vous avez noté en votant.',
  'secret.find_go': 'Chercher',
  'secret.found': 'Votre bulletin est dans l’urne. Il dit : {answer}.',
  'secret.found_few': 'Votre bulletin est dans l’urne.',
  'secret.found_none':
    'Aucun bulletin de cette urne n’a ce code. Vérifiez les lettres et les chiffres ; s’ils sont justes, prévenez les autres membres.',
  'secret.found_unreadable': 'Un code a seize lettres et chiffres : il en manque, ou il y en a trop.',
  'secret.how':
    'L’empreinte est le début du SHA-256 du code, en base 64 : chacun peut la refaire à partir de son code, personne ne peut refaire le code à partir d’elle.',
  'secret.who': 'Qui a voté',
  'secret.has_voted': 'A voté',
} as const
