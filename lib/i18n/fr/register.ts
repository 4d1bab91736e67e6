/** The register: decisions, every line, and what verifying it said. */
export const registerFr = {
  'log.title': 'Décisions',
  'log.intro': 'On y ajoute, on n’y efface rien. Chaque ligne mène au texte exact qui a été voté.',
  'log.empty': 'Aucune décision encore. La première s’écrira ici toute seule, à la clôture du premier vote.',
  'log.number': 'n° {number}',
  'log.reopened': 'n° {number} rouverte',
  'log.applies': 'La décision n° {number} s’applique en attendant.',
  'log.line':
    '{method} · {answers, plural, =0 {aucune réponse} one {une réponse} other {# réponses}} sur {total}, dont {volunteers, plural, =0 {aucun bénévole} one {un bénévole} other {# bénévoles}} sur {volunteersTotal} · {duration}',
  'log.text': 'Texte voté',
  'log.history': 'Tout l’historique ({n, plural, one {une ligne} other {# lignes}})',
  'log.history_title': 'Tout l’historique',
  'log.history_intro': 'Chaque ligne du registre, dans l’ordre, telle qu’elle a été scellée.',
  'log.entry': 'Ligne {index}',
  'log.technical': 'Détail technique',
  'log.kind.genesis': 'Création du tableau',
  'log.kind.key': 'Clé de signature',
  'log.kind.charter': 'Charte',
  'log.kind.member': 'Membre ajouté, modifié ou parti',
  'log.kind.round.opened': 'Vote ouvert',
  'log.kind.decision': 'Décision',
  'log.kind.reopened': 'Discussion rouverte',
  'log.kind.superseded': 'Décision remplacée',
  'log.kind.withdrawn': 'Proposition retirée',
  'log.kind.taken_over': 'Proposition reprise',
  'log.kind.round.cancelled': 'Vote annulé',
  'log.kind.round.extended': 'Vote prolongé',
  'log.kind.round.brought_forward': 'Clôture avancée',
  'log.older': 'Plus anciennes',
  'log.newer': 'Plus récentes',
  'check.no_script':
    'Pour que votre appareil vérifie ce registre, il faut un navigateur avec JavaScript. Sans lui, vous pouvez tout lire ici.',
  'check.running': 'Vérification sur votre appareil…',
  'check.green': 'Rien n’a changé depuis votre visite du {date}',
  'check.green_help':
    '{n, plural, one {Une ligne, vérifiée} other {# lignes, vérifiées}} à l’instant sur votre appareil.',
  'check.amber': 'Cohérent, première visite',
  'check.amber_help':
    '{n, plural, one {La ligne s’accorde avec sa signature} other {Les # lignes s’accordent avec leur signature}}. Votre appareil en garde l’empreinte : à votre prochaine visite, il verra tout changement.',
  'check.red': 'Le registre ne correspond pas',
  'check.red_index': 'La ligne {index} n’est pas celle qui a été scellée.',
  'check.red_signature': 'La signature du registre n’est pas celle de ce tableau.',
  'check.red_shrunk': 'Le registre est plus court qu’à votre dernière visite.',
  'check.red_changed': 'Ce que votre appareil avait vu a été changé.',
  'check.red_help':
    'Ne fermez pas cette page : faites-en une copie d’écran, prévenez les personnes garantes et gardez le courriel de la dernière décision.',
  'check.away':
    'La vérification n’a pas pu se faire : le registre n’a pas répondu. Réessayez dans une minute.',
  'check.how': 'Comment le vérifier soi-même',
  'check.how_help':
    'Le registre est une suite de lignes scellées une à une : changer une ligne change le sceau. Votre appareil refait tout le calcul et le compare au sceau qu’il avait gardé. Les fichiers publics sont à l’adresse {address}.',
} as const
