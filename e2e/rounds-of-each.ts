import type { RuleName } from '#lib/rules/charter/charter.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Chosen } from '#lib/rules/vote/opening/terms.ts'

export const OTHER_VOTERS = ['Abdel', 'Noor', 'Yvonne', 'Samir', 'Claire', 'Marc', 'Sophie', 'Paul']
export const NAMES = ['Inès', ...OTHER_VOTERS]

export interface SampleRound {
  readonly title: string
  readonly rule: RuleName
  readonly chosen?: Chosen
  /** In the order of the names; those that are missing are silent. */
  readonly ballots: readonly BallotDraft[]
  readonly heading: { readonly fr: string; readonly en: string }
  /** What a member reads of it, in French, once all that is folded is open. */
  readonly reads: readonly string[]
}

const options = (...labels: string[]) => labels.map((label) => ({ label }))
const only = (...choices: string[]) => choices.map((choice) => ({ choice }))
;('** "a3 b1": what is given to each option. *')
const votes = (...said: string[]): BallotDraft[] =>
  said.map((text) => ({
    choice: 'vote',
    options: text.split(' ').map((each) => [each.slice(0, 1), each.slice(1)] as const),
  }))
;('** "abc": in this order. *')
const orders = (...said: string[]) =>
  votes(...said.map((text) => [...text].map((option, at) => `${option}${at + 1}`).join(' ')))
const blank = { choice: 'blank' }
const why = 'Le devis n’est pas encore signé.'

const DAYS = ['Samedi matin', 'Samedi après-midi', 'Dimanche']

;('** One vote by each way of deciding, each with something to be told. *')
export const ROUNDS: readonly SampleRound[] = [
  {
    title: 'Adhérer à la charte du quartier',
    rule: 'consensus',
    ballots: [
      ...only('agree', 'agree', 'agree', 'agree'),
      { choice: 'stand_aside', reason: 'Je connais mal le sujet.' },
      { choice: 'disagree', reason: 'Elle ne dit rien des enfants.' },
      { choice: 'block', reason: why },
    ],
    heading: { fr: 'Bloquée par un blocage', en: 'Blocked by one block' },
    reads: [
      '4 d’accord, une personne se tient à l’écart, un désaccord, un blocage',
      'Blocages : 1 ; la règle en admet 0',
    ],
  },
  {
    title: 'Changer les statuts',
    rule: 'qualified',
    ballots: only('for', 'for', 'for', 'for', 'for', 'for', 'against', 'blank'),
    heading: { fr: 'Rejetée, à la majorité qualifiée', en: 'Rejected, by qualified majority' },
    reads: [
      'Le trait marque ce qu’il fallait : 7 pour.',
      'au moins trois quarts des personnes appelées, soit 7 pour sur 9',
    ],
  },
  {
    title: 'Repeindre la façade',
    rule: 'relative',
    chosen: { casting: 'Inès' },
    ballots: only('for', 'for', 'for', 'against', 'against', 'against', 'abstain'),
    heading: { fr: 'Adoptée, à la majorité simple', en: 'Adopted, by simple majority' },
    reads: ['L’égalité est départagée par la personne désignée avant le vote : « Pour ».'],
  },
  {
    title: 'Un jour pour la permanence',
    rule: 'judgment',
    chosen: { options: options(...DAYS) },
    ballots: votes(
      'a0 b0 c3',
      'a0 b1 c4',
      'a1 b1 c4',
      'a2 b1 c2',
      'a2 b2 c5',
      'a2 b3 c6',
      'a3 b3 c6',
      'a4 b5',
      'a6 b5 c1',
    ),
    heading: {
      fr: 'Choisi au jugement majoritaire : Samedi matin',
      en: 'Chosen by majority judgment: Samedi matin',
    },
    reads: ['Après une retirée sur 9', 'Une personne n’en a rien dit'],
  },
  {
    title: 'Le jour de la fête',
    rule: 'schulze',
    chosen: {
      options: [...options(...DAYS), { label: 'Un soir de semaine', majority: '3/1' }],
      none: 'Aucune de ces dates',
    },
    ballots: votes(
      ...Array<string>(4).fill('a1 b2 c3 d4 e5'),
      'b1 c2 a3 d4 e5',
      ...Array<string>(2).fill('b1 c2 a3 e4 d5'),
      ...Array<string>(2).fill('c1 a2 b3 e4 d5'),
    ),
    heading: { fr: 'Choisi en duels : Samedi matin', en: 'Chosen by duels: Samedi matin' },
    reads: [
      'Un soir de semaine, face à « Aucune de ces dates » : devant dans 5 votes, derrière dans 4',
      'Elle est écartée',
    ],
  },
  {
    title: 'Des sorties pour l’été',
    rule: 'approval',
    chosen: { options: options('La mer', 'Le musée du textile', 'Une journée au canal') },
    ballots: [...votes('ayes byes', 'ayes', 'ayes cyes', 'byes cyes', 'cyes', 'ayes cyes', 'cyes'), blank],
    heading: {
      fr: 'Choisi par approbation : Une journée au canal',
      en: 'Chosen by approval: Une journée au canal',
    },
    reads: [
      '7 votes exprimés, un blanc, une personne sans réponse.',
      'Une journée au canal : 5 approbations sur 7.',
    ],
  },
  {
    title: 'Le logo de l’association',
    rule: 'score',
    chosen: { options: options('Le tilleul', 'La scie', 'Les deux'), min: 0, max: 5 },
    ballots: votes('a5 b2 c3', 'a4 b4', 'a3 b5 c5', 'a5 c2', 'a1 b3 c4', 'a4 b1'),
    heading: { fr: 'Choisi par notes : Le tilleul', en: 'Chosen by scores: Le tilleul' },
    reads: [
      '22 points',
      'Les deux : 14 donnés par 4 personnes, et 2 personnes sans note, comptées 0 chacune ; en tout 14',
    ],
  },
  {
    title: 'Ce qu’on achète d’abord',
    rule: 'dots',
    chosen: { options: options('Un établi', 'Une scie', 'Un vélo cargo'), points: 10 },
    ballots: votes('a5 b5', 'a10', 'b10', 'c6 a2 b2', 'c3', 'a4 b4 c2'),
    heading: { fr: 'Égalité entre Un établi et Une scie', en: 'Tie between Un établi and Une scie' },
    reads: ['53 points donnés, sur 60 à répartir'],
  },
  {
    title: 'Le nom de la salle',
    rule: 'irv',
    chosen: { options: options('Rosa Parks', 'Le Grand Tilleul', 'La Ruche', 'Salle 2') },
    ballots: orders('ab', 'ab', 'ac', 'bc', 'ba', 'bd', 'cb', 'cb', 'dc'),
    heading: {
      fr: 'Choisi par éliminations successives : Le Grand Tilleul',
      en: 'Chosen by successive eliminations: Le Grand Tilleul',
    },
    reads: ['La Ruche en avait le moins à l’étape 1, et sort.', 'Le Grand Tilleul en a 5 et l’emporte.'],
  },
  {
    title: 'Deux personnes au conseil',
    rule: 'stv',
    chosen: { options: options('Awa Diop', 'Benoît Caron', 'Camille Roux', 'Denis Petit'), seats: 2 },
    ballots: orders('abc', 'abd', 'ab', 'ac', 'acb', 'a', 'ba', 'ca', 'dc'),
    heading: { fr: 'Personnes élues : Awa Diop et Camille Roux', en: 'Elected: Awa Diop and Camille Roux' },
    reads: ['maintenant 2 × 1 ÷ 6, soit 0,33333', '1,99999', 'Perdu dans les décimales : 0,00002'],
  },
  {
    title: 'Acheter des gobelets',
    rule: 'lazy',
    ballots: [...only('support', 'support'), { choice: 'objection', reason: why }, { choice: 'objection' }],
    heading: { fr: 'Bloquée par une objection', en: 'Blocked by an objection' },
    reads: ['Une objection sans raison ne pèse rien.', '5 personnes sur 9 n’ont rien dit'],
  },
  {
    title: 'Ouvrir une buvette',
    rule: 'advice',
    chosen: { decider: 'Inès' },
    ballots: [
      { choice: 'adopt', reason: 'Vos réserves sur les horaires sont suivies.' },
      ...only(
        'favourable',
        'favourable',
        'favourable',
        'reserved',
        'reserved',
        'unfavourable',
        'no_advice',
        'favourable',
      ),
    ],
    heading: { fr: 'Adoptée, après conseil', en: 'Adopted, after advice' },
    reads: ['Inès a décidé d’adopter.', 'Conseils : 8 sur 8.'],
  },
  {
    title: 'La couleur des volets',
    rule: 'approval',
    chosen: { options: options('Vert', 'Bleu') },
    ballots: votes('ayes', 'byes'),
    heading: { fr: 'Pas assez de réponses', en: 'Not enough answers' },
    reads: ['Il manquait une réponse : 2 sur 9, il en fallait 3.'],
  },
]
