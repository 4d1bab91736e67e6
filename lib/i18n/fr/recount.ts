/** Taking a decision's file away, and counting it again from the command line. */
export const recountFr = {
  'recount.export': 'Exporter pour recompter (JSON)',
  'recount.export_help':
    'Le fichier contient la liste d’appel et les réponses, sans aucun nom. Dans une copie de Tour de table, cette commande refait le compte :',
  'recount.members':
    'L’export pour recompter est réservé aux membres du tableau : les votes y sont nominatifs.',
  'recount.too_few':
    'Pas d’export : avec moins de {n} bulletins secrets, les totaux seuls sont publiés, pour que personne ne puisse être reconnu.',
  'recount.usage': 'Usage : npm run --silent recount -- FICHIER [--lang fr|en]',
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
  'recount.broken_roll':
    'roll : la liste d’appel n’est pas celle qui a été scellée (racine {found}, inscrite {recorded})',
  'recount.broken_ballots':
    'ballots : les votes ne sont pas ceux qui ont été scellés (racine {found}, inscrite {recorded})',
}
