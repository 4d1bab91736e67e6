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
} as const
