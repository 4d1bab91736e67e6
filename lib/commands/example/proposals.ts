/** Proposals as people write them. `## ` begins a heading, `- ` a line of a list, anything else a paragraph. */
export const SATURDAYS = {
  title: 'Ouvrir l’atelier un samedi sur deux',
  brief:
    'L’atelier ouvre le premier et le troisième samedi du mois, de 10 h à 17 h, avec deux bénévoles à chaque fois. Essai de trois mois.',
  text: [
    '## Pourquoi',
    'La moitié des personnes qui nous appellent travaillent en semaine. Depuis septembre, quarante-deux nous ont demandé si nous étions ouverts le samedi ; à toutes, nous avons répondu non.',
    'Les bénévoles qui travaillent disent la même chose : ils aimeraient réparer, mais jamais un mardi après-midi.',
    '## Ce que nous proposons',
    'Deux samedis par mois, sur inscription, jamais plus de douze personnes à la fois.',
    '- Deux bénévoles présents de l’ouverture à la fermeture, dont un qui connaît la caisse.',
    '- Les inscriptions ferment le jeudi soir.',
    '- Si deux bénévoles ne sont pas inscrits le jeudi, on n’ouvre pas et on le dit le jour même.',
    'L’équipe permanente ne travaille pas ces jours-là : elle prépare le matériel le vendredi.',
    '## Ce que cela change',
    'Le chauffage tourne deux jours de plus par mois, environ 30 €. On fait le bilan au bout de trois mois, avec les chiffres, et on décide de continuer ou non.',
  ],
}

export const SPENDING = {
  title: 'Qui peut dépenser 150 € sans demander ?',
  brief:
    'Chaque membre peut engager jusqu’à 150 € par mois pour une réparation, sans demander, et l’écrit au tableau le jour même.',
  text: [
    '## Pourquoi',
    'Une pièce à 20 € attend parfois trois semaines la réunion. Les personnes qui veulent aider repartent sans avoir rien pu faire, et certaines ne reviennent pas.',
    '## Ce que nous proposons',
    'Une enveloppe de 150 € par mois et par atelier. Qui achète note le montant et garde une photo du ticket.',
    'Au-delà de 150 €, rien ne change : on en parle d’abord.',
    '## Ce que cela change',
    'La trésorerie contrôle après, plus avant. On fait le bilan en mars.',
  ],
  messages: [
    ['Inès', 'Une photo suffit à la comptable, je lui ai demandé.'],
    ['Abdel', 'Alors je remplace « ticket » par « photo du ticket ».'],
    ['Yvonne', 'Et si deux personnes achètent la même pièce le même jour ?'],
    ['Marc', 'On l’écrit au tableau avant d’acheter, pas après. Ça suffit, non ?'],
    ['Odile', 'D’accord avec Marc. Je mettrais « avant d’acheter » dans le texte.'],
  ],
} as const

export const LENDING = {
  title: 'Prêter les outils aux membres',
  brief:
    'Les membres peuvent emprunter les outils à main une semaine, contre une ligne dans le cahier de prêt. Les machines restent à l’atelier.',
  text: [
    '## Pourquoi',
    'La plupart de nos outils dorment du mercredi au mardi. Plusieurs membres en achètent qu’ils n’utiliseront qu’une fois.',
    '## Ce que nous proposons',
    '- Les outils à main se prêtent une semaine, renouvelable si personne n’attend.',
    '- Un cahier de prêt reste à l’entrée : nom, outil, date de retour.',
    '- Les machines électriques et l’échelle ne sortent pas.',
    'Un outil cassé se dit, sans honte : on le répare ensemble.',
    '## Ce que cela change',
    'Il faut étiqueter les outils, une après-midi à quatre. Noor propose de s’en occuper.',
  ],
}

export const BOILER = {
  title: 'Remplacer la chaudière',
  brief:
    'Signer le devis de 8 400 € pour une chaudière à granulés, payée moitié par la subvention, moitié sur nos réserves.',
  text: [
    '## Pourquoi',
    'La chaudière a trente et un ans. Elle est tombée en panne quatre fois l’hiver dernier, et le réparateur ne trouve plus les pièces.',
    '## Ce que nous proposons',
    'Signer le devis de l’entreprise Fournier, 8 400 € posée, chaudière à granulés. La subvention de la ville couvre la moitié si les travaux finissent avant l’été.',
    '## Ce que cela change',
    'Il nous resterait 3 100 € de réserve, soit deux mois de loyer. Il faut de la place pour stocker les granulés : le local à vélos y passerait en partie.',
  ],
}

export const TUESDAYS = {
  title: 'Réunions le mardi à 14 h',
  brief:
    'Les réunions mensuelles ont lieu le premier mardi du mois à 14 h, à l’atelier, compte rendu le lendemain.',
  text: [
    '## Pourquoi',
    'Nous n’avons pas de jour fixe et la date se cherche chaque mois, avec vingt messages à chaque fois.',
    '## Ce que nous proposons',
    'Le premier mardi du mois, à 14 h, à l’atelier. Une heure et demie, pas plus. Le compte rendu part le lendemain.',
    '## Ce que cela change',
    'On peut prévoir. L’équipe permanente prépare la salle.',
  ],
}

export const WEDNESDAYS = {
  title: 'Réunions le mercredi à 19 h',
  brief:
    'Les réunions mensuelles ont lieu le premier mercredi du mois à 19 h, à l’atelier ou par téléphone, compte rendu le lendemain.',
  text: [
    '## Pourquoi',
    'Le mardi à 14 h, qui travaille en journée ne vient jamais : sur trois réunions, deux bénévoles en tout.',
    '## Ce que nous proposons',
    'Le premier mercredi du mois, à 19 h, à l’atelier, avec un numéro de téléphone pour écouter de chez soi. Une heure et demie, pas plus. Le compte rendu part le lendemain.',
    '## Ce que cela change',
    'L’équipe permanente récupère sa soirée le vendredi suivant. Léa apporte la soupe.',
  ],
}
