import type { mailFr } from '../fr/mail.ts'

export const mailEn: Record<keyof typeof mailFr, string> = {
  'mail.hello': 'Hello {name},',
  'mail.sign_in.subject': 'Sign in to Tour de table',
  'mail.sign_in.intro': 'Here is what you need to sign in, without a password.',
  'mail.sign_in.go': 'Sign in',
  'mail.sign_in.code': 'Or type this code on the page that asked for it:',
  'mail.sign_in.once':
    'The link and the code work once, for ten minutes. If you received several of these mails, the last one is the right one.',
  'mail.sign_in.not_you':
    'You did not ask for this? Do nothing: nobody gets in without this mail. Give this code to nobody, not even someone from your association.',
  'mail.no_account.subject': 'No account at this address',
  'mail.no_account.intro':
    'Someone, probably you, tried to sign in to Tour de table ({site}) with the address {email}. There is no account at this address.',
  'mail.no_account.other':
    'Your association may know you by another address: try the one where you receive its mails.',
  'mail.no_account.ask':
    'If not, ask a steward of your association to put this address on its board. You will have nothing to set up.',
  'mail.no_account.not_you': 'You did not ask for this? Do nothing: no account was created.',
}
