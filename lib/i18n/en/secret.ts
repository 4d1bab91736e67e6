import type { secretFr } from '../fr/secret.ts'

export const secretEn: Record<keyof typeof secretFr, string> = {
  'secret.honest':
    'Confidential: members see that you voted, never what you answered. This does not protect you from whoever runs this server, nor from someone who watches you vote or asks for your code.',
  'secret.statutes': 'Where your statutes or the law demand an election by secret ballot, rather use',
  'secret.code': 'Note this code before you vote',
  'secret.code_for':
    'With it you can change your vote until the close, then find your ballot again. Nobody can give it to you a second time.',
  'secret.by_browser': 'Your browser drew it at random: only its fingerprint goes with your vote.',
  'secret.by_server':
    'The server drew it at random, for lack of scripts in your browser. It does not keep it, but will have seen it.',
  'secret.copy': 'Copy',
  'secret.copied': 'Copied',
  'secret.print': 'Print',
  'secret.voted': 'You have voted. Your ballot is in the urn, and nothing here tells what it holds.',
  'secret.my_code': 'The code of your ballot',
  'secret.my_code_hint':
    'To change your vote: sixteen letters and digits, noted when you voted. Without it, your ballot stays as it is.',
  'secret.mail':
    'Confidential vote: the page gives you a code to note. With it you can change your vote until the close. Whether you vote or not, you will receive the outcome.',
  'secret.before': 'Round {round} was confidential: if you answered in it, nothing here tells what.',
  'secret.urn': 'What the urn holds',
  'secret.urn_help':
    '{n} ballots, sorted by the fingerprint of their code: the order tells nothing, and nothing ties a ballot to a person.',
  'secret.fingerprint': 'Fingerprint',
  'secret.answer': 'Answer',
  'secret.few':
    '{n, plural, =0 {The urn is empty.} one {Only one ballot} other {Only # ballots}}{n, plural, =0 {} other {: listing them would tell too much of each. Below {fewest}, only totals are shown.}}',
  'secret.find': 'Find my ballot',
  'secret.find_hint': 'The code you noted when you voted.',
  'secret.find_go': 'Search',
  'secret.found': 'Your ballot is in the urn. It says: {answer}.',
  'secret.found_few': 'Your ballot is in the urn.',
  'secret.found_none':
    'No ballot of this urn has that code. Check the letters and digits; if they are right, tell the other members.',
  'secret.found_unreadable':
    'A code has sixteen letters and digits: some are missing, or there are too many.',
  'secret.how':
    'The fingerprint is the beginning of the code’s SHA-256, in base 64: anyone can make it again from their code, nobody can make the code from it.',
  'secret.who': 'Who voted',
  'secret.has_voted': 'Voted',
}
