/** One sentence for each refusal: what happened, and what to do. */
export const refusalFr = {
  'refusal.not_found': 'Ceci n’existe pas, ou n’existe plus.',
  'refusal.not_signed_in': 'Pour cela, connectez-vous avec une adresse inscrite sur ce tableau.',
  'refusal.not_allowed':
    'Votre place sur ce tableau ne permet pas cela. Une personne garante peut la changer, page Membres.',
  'refusal.not_author': 'Seule la personne qui a proposé peut retirer la proposition.',
  'refusal.stage': 'La proposition n’en est plus là : la page a été mise à jour.',
  'refusal.not_on_roll':
    'Vous n’êtes pas sur la liste des personnes appelées à voter ici : elle est fixée à l’ouverture du vote.',
  'refusal.round_not_open': 'Ce vote n’est pas ouvert.',
  'refusal.vote_closed':
    'Le vote est clos depuis le {closedAt}. Votre réponse n’a pas été comptée ; ce que vous aviez écrit est encore là, plus bas.',
  'refusal.not_due': 'Ce vote est ouvert jusqu’au {closesAt}.',
  'refusal.voted_twice': 'Une personne a deux votes dans ce tour.',
  'refusal.choice_unknown': 'Choisissez une des réponses proposées.',
  'refusal.reason_required': 'Dites pourquoi, en quelques mots : sans cela, personne ne peut y répondre.',
  'refusal.required': 'Il manque : {field}.',
  'refusal.too_short': '{field} : au moins {min} caractères.',
  'refusal.too_long': '{field} : {max, number} caractères au plus.',
  'refusal.invalid': 'Ceci n’est pas valable : {field}.',
  'refusal.title_required': 'Donnez un titre à la proposition.',
  'refusal.brief_required':
    'Écrivez l’En bref : deux phrases qui disent l’essentiel, reprises dans le courriel.',
  'refusal.brief_too_long': 'L’En bref tient en {max, number} caractères.',
  'refusal.text_empty': 'Le texte est vide : il n’y a rien à voter.',
  'refusal.text_changed':
    'Le texte a changé pendant que vous le relisiez. Relisez ce qui a changé, puis confirmez.',
  'refusal.method_not_allowed': 'La charte de ce tableau ne prévoit pas ce mode de décision.',
  'refusal.roll_empty': 'Personne ne peut voter sur ce tableau : ajoutez des membres d’abord.',
  'refusal.window_too_short':
    'La clôture conseillée est le {earliest} : plus tôt, trop de personnes n’auraient pas le temps.',
  'refusal.window_too_long': 'Le vote peut rester ouvert jusqu’au {latest} au plus.',
  'refusal.close_not_whole_minute': 'Choisissez une des dates proposées.',
  'refusal.already_member': 'Cette personne est déjà sur le tableau.',
  'refusal.last_steward': 'C’est la seule personne garante : nommez-en une autre d’abord.',
  'refusal.link_used': 'Ce lien a déjà servi. Demandez-en un autre.',
  'refusal.link_expired': 'Ce lien n’est plus valable. Demandez-en un autre.',
  'refusal.code_wrong':
    'Ce code n’est pas le bon. {attemptsLeft, plural, =0 {Demandez un autre courriel.} one {Il vous reste un essai.} other {Il vous reste # essais.}}',
  'refusal.unavailable':
    'Quelque chose n’a pas marché de notre côté. Rien n’a été enregistré, et ce que vous aviez écrit est encore là : réessayez dans une minute.',
  'refusal.rate_limited':
    'Trop d’essais. Attendez {minutes, plural, one {une minute} other {# minutes}}, puis recommencez.',
  'field.title': 'titre',
  'field.brief': 'En bref',
  'field.reason': 'le problème',
  'field.change': 'ce qu’il faudrait changer',
  'field.word': 'un mot pour les autres',
  'field.message': 'le message',
  'field.you': 'votre prénom',
  'field.name': 'le nom',
  'field.email': 'l’adresse électronique',
  'field.others': 'les adresses',
  'field.code': 'le code',
  'field.closes_at': 'la date de clôture',
  'field.other': 'un champ du formulaire',
} as const
