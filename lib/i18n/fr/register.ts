/** The register: reading it, checking it, counting again. */
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
  'log.kind.restored': 'Copie plus ancienne remise en service',
  'log.kind.withdrawn': 'Proposition retirée',
  'log.kind.taken_over': 'Proposition reprise',
  'log.kind.round.cancelled': 'Vote annulé',
  'log.kind.round.extended': 'Vote prolongé',
  'log.kind.round.brought_forward': 'Clôture avancée',
  'log.waits':
    'Depuis le {since}, rien n’est inscrit au registre : ce qui est conservé n’est pas ce qui avait été scellé. Les votes en cours gardent toutes les réponses et se concluront quand ce sera réglé.',
  'log.compared': 'Le serveur a comparé tout ce qu’il conserve avec ce qui avait été scellé le {at}.',
  'log.older': 'Plus anciennes',
  'log.newer': 'Plus récentes',
  'log.kind.shortened': 'Vote plus court que conseillé',
  'log.kind.followup': 'Comment éviter un vote trop court',
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
  'check.key': 'La clé qui signe ce registre : {vkey}',
  'recount.export': 'Exporter pour recompter (JSON)',
  'recount.export_help':
    'Le fichier contient la liste d’appel et les réponses, sans aucun nom. Dans une copie de Tour de table, cette commande refait le compte :',
  'recount.export_line':
    'Le fichier contient la ligne scellée au registre et sa preuve, sans les votes, qui sont réservés aux membres. Dans une copie de Tour de table, cette commande la vérifie :',
  'recount.export_checked': 'Exporter pour vérifier (JSON)',
  'recount.no_ballots':
    'Les votes ne sont pas dans ce fichier : ils sont réservés aux membres du tableau. Rien n’a été recompté.',
  'recount.too_few':
    'Pas d’export : avec moins de {n} bulletins secrets, les totaux seuls sont publiés, pour que personne ne puisse être reconnu.',
  'recount.usage': 'Usage : npm run --silent recount -- FICHIER [--lang fr|en] [--key CLÉ]',
  'recount.no_file': '{file} : ce fichier n’existe pas.',
  'recount.directory': '{file} est un dossier ; il faut le fichier JSON d’une décision.',
  'recount.unreadable': '{file} ne peut pas être lu ({why}).',
  'recount.too_big': '{file} dépasse {max} Mo : ce n’est pas l’export d’une décision.',
  'recount.not_utf8': '{file} n’est pas un texte UTF-8.',
  'recount.not_json': '{file} n’est pas du JSON : {why}.',
  'recount.too_deep': '{file} imbrique trop de niveaux : ce n’est pas l’export d’une décision.',
  'recount.bad_file': '{file} ne peut pas être compté : {n, plural, one {un problème} other {# problèmes}}.',
  'recount.more': '… et {n, plural, one {un autre} other {# autres}}.',
  'recount.whole_file': 'le fichier',
  'recount.problem': '{at} : {what}',
  'recount.missing': 'manque',
  'recount.unknown_fields': 'champ inconnu : {fields}',
  'recount.not_one_of': '{value} ne convient pas (il faut : {known})',
  'recount.not_wanted':
    '{value} n’est pas {wanted, select, string {un texte} number {un nombre} int {un nombre entier} array {une liste} object {un objet} record {un objet} hash {une empreinte (32 octets en base64)} instant {un instant (2026-01-31T18:00:00Z)} ratio {une fraction (2/3)} canonical {fait de nombres entiers, de textes, de listes et d’objets} too_small {assez grand} too_big {assez petit} other {de la forme attendue}}',
  'recount.not_on_roll': '{value} n’est pas dans la liste d’appel (roll)',
  'recount.twice': '{value} y est déjà : une seule fois par personne',
  'recount.own_objection': 'personne ne juge sa propre objection',
  'recount.not_an_objection': 'seule une objection peut être jugée',
  'recount.not_secret':
    'un vote secret porte un code et aucun nom, un vote nominatif n’a pas de liste « voted »',
  'recount.not_named':
    'un vote nominatif porte « who » et aucun code, un vote secret dit qui a voté (« voted »)',
  'recount.options_differ': 'ne sont pas les options de la règle',
  'recount.grade_unknown': '{value} n’est pas une mention (0 à {max})',
  'recount.option_unknown': '« {option} » n’est pas une option de ce vote',
  'recount.option_twice': '« {option} » y est deux fois',
  'recount.score_out_of_range': '{value} n’est pas entre {min} et {max}',
  'recount.too_many_points': '{used} points, pour {points} à répartir',
  'recount.nothing_chosen': 'rien n’est choisi',
  'recount.choice_unknown': '{value} n’est pas une réponse de ce mode ({known})',
  'recount.rule_unfit': 'la règle ne peut pas être comptée ainsi',
  'recount.urn_differs': '{slips} bulletins pour {voters} personnes qui ont voté',
  'recount.not_an_answer': '{value} n’est pas une réponse de ce mode',
  'recount.decision': 'Décision n° {number} de « {board} » : {title}',
  'recount.line': 'Ligne n° {index} du registre, empreinte {leaf}',
  'recount.roll':
    '{n, plural, one {Une personne appelée} other {# personnes appelées}} à voter, {answered, plural, =0 {aucune réponse} one {une réponse} other {# réponses}}.',
  'recount.steps': 'Le compte, étape par étape :',
  'recount.outcome': 'Résultat : {outcome}',
  'recount.agrees': 'C’est le résultat inscrit, compte compris.',
  'recount.differs': 'Ce n’est pas ce qui est inscrit :',
  'recount.difference': '{field} : inscrit {recorded}, compté {counted}',
  'recount.sealed': 'La liste d’appel et les votes sont ceux qui ont été scellés.',
  'recount.vouched_sealed':
    'Cette ligne est scellée : le registre de {size, plural, one {# ligne} other {# lignes}}, signé avec la clé donnée, la contient.',
  'recount.vouched_own_key':
    'Le registre de {size, plural, one {# ligne} other {# lignes}} contient cette ligne, signé avec la clé que le fichier apporte : {vkey}. Comparez-la à celle de la page du registre, ou donnez celle-ci : --key CLÉ.',
  'recount.vouched_claimed':
    'Rien d’autre que ce fichier ne dit que cette ligne est au registre : il ne porte ni signature ni preuve.',
  'recount.vouched_broken_key':
    'Ce fichier n’est pas signé avec la clé de ce registre : il n’est pas à croire.',
  'recount.vouched_broken_signature': 'La signature de ce fichier ne tient pas : il n’est pas à croire.',
  'recount.vouched_broken_proof':
    'Cette ligne n’est pas dans le registre qui a été signé : ce fichier n’est pas à croire.',
  'recount.broken_roll':
    'roll : la liste d’appel n’est pas celle qui a été scellée (racine {found}, inscrite {recorded})',
  'recount.broken_ballots':
    'ballots : les votes ne sont pas ceux qui ont été scellés (racine {found}, inscrite {recorded})',
}
