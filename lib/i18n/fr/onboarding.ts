/** The first page, signing in, making a board, the example and its mailbox. */
export const onboardingFr = {
  'onboarding.title': 'Décider à plusieurs, sans se voir',
  'onboarding.intro':
    'Écrivez une proposition ensemble. Votez quand vous avez le temps. Gardez une trace que personne ne peut réécrire. Et si besoin, rouvrez la discussion.',
  'onboarding.create': 'Créer un tableau',
  'onboarding.create_help':
    'Ouvrez l’adresse à usage unique que « npm start » a affichée dans le terminal, ou collez-la ici.',
  'onboarding.key': 'Adresse ou clé',
  'onboarding.key_go': 'Continuer',
  'onboarding.example': 'Essayer l’exemple',
  'onboarding.example_help':
    'La Remise des Tilleuls, un atelier de réparation inventé : 11 bénévoles, 4 personnes permanentes, cinq propositions en cours.',
  'onboarding.example_wait': 'Préparation : quelques secondes.',
  'onboarding.example_gone':
    'L’exemple ne s’ouvre que sur une installation vide : ici, un vrai tableau existe déjà.',
  'onboarding.boards': 'Vos tableaux',
  'onboarding.no_boards':
    'Vous n’êtes sur aucun tableau pour l’instant. Demandez à une personne garante de vous ajouter avec l’adresse {email}.',
  'onboarding.sign_in_help': 'Vous avez déjà un tableau ici ?',
  'sign_in.title': 'Se connecter',
  'sign_in.intro': 'Pas de mot de passe : vous recevez un courriel avec un lien et un code.',
  'sign_in.kept':
    'Votre session était terminée. Ce que vous avez écrit est gardé dix minutes : connectez-vous, et vous le retrouverez.',
  'sign_in.email': 'Votre adresse électronique',
  'sign_in.go': 'Recevoir le courriel',
  'sign_in.sent': 'Regardez vos courriels',
  'sign_in.sent_help':
    'Si un compte existe pour {email}, un courriel vient de partir. Ouvrez son lien, ou tapez ici le code à 8 chiffres. Il sert dix minutes.',
  'sign_in.code': 'Code à 8 chiffres',
  'sign_in.code_go': 'Entrer',
  'sign_in.again': 'Recevoir un autre courriel',
  'sign_in.confirm': 'C’est bien vous ?',
  'sign_in.confirm_help': 'Appuyez pour entrer en tant que {email}.',
  'sign_in.confirm_go': 'Entrer',
  'sign_in.in_mailbox':
    'En mode local, aucun courriel ne part : il vous attend dans la boîte de cette machine.',
  'sign_in.open_mailbox': 'Ouvrir la boîte',
  'new.title': 'Créer un tableau',
  'new.intro': 'Le nom du groupe, vous, les autres : puis vous pourrez proposer une première décision.',
  'new.name': 'Nom de votre association ou de votre groupe',
  'new.you': 'Votre prénom, et votre nom si vous voulez',
  'new.email': 'Votre adresse électronique',
  'new.others': 'Les adresses des autres, collées ensemble',
  'new.others_hint':
    'Une par ligne, ou séparées par des virgules. « Inès Martin <ines@exemple.fr> » convient aussi. Chaque personne sera bénévole et pourra voter ; vous pourrez changer cela ensuite.',
  'new.charter': 'Charte légère',
  'new.charter_chosen': 'choisie pour commencer',
  'new.go': 'Créer le tableau',
  'new.key_bad':
    'Cette adresse a déjà servi, ou n’est pas la bonne. Relancez « npm start » : il en affiche une neuve.',
  'new.lines': 'Ces lignes n’ont pas été comprises : {lines}',
  'example.title': 'La Remise des Tilleuls',
  'example.intro': 'Choisissez qui vous voulez être. Chaque personne voit le tableau à sa façon.',
  'example.be': 'Entrer en tant que {name}',
  'example.second': 'Ouvrir une seconde fenêtre en tant qu’une autre personne',
  'example.fresh': 'Repartir d’un exemple neuf',
  'mailbox.title': 'Boîte de cette machine',
  'mailbox.intro': 'En mode local, les courriels ne partent pas : ils sont gardés ici.',
  'mailbox.empty': 'Aucun courriel pour l’instant.',
  'mailbox.to': 'À {recipient}',
  'mailbox.back': 'Tous les courriels',
}
