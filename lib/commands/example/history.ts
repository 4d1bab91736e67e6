import { Temporal } from 'temporal-polyfill'
import type { Tx } from '#db/schema.ts'
import type { BallotDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { TIMES } from './people.ts'
import { BOILER, LENDING, SATURDAYS, SPENDING, TUESDAYS, WEDNESDAYS } from './proposals.ts'
import { stage } from './stage.ts'

const FINE: BallotDraft = { choice: 'consent' }

/** Sixty days of a workshop's decisions, from the oldest to this minute. */
export async function playHistory(db: Tx, slug: string, now: Temporal.Instant): Promise<void> {
  const { at, propose, write, say, open, vote, close, reopen, declare } = stage(db, slug)
  const ago = (days: number) => now.subtract({ minutes: Math.round(days * 24 * 60) })
  const answer = async (number: number, names: readonly string[], ballot: BallotDraft = FINE) => {
    for (const name of names) await vote(name, number, ballot)
  }
  const afterClose = (closesAt: Temporal.Instant) => at(closesAt.add({ seconds: 2 }))

  await at(ago(60))
  const meetings = await propose('Inès', TUESDAYS)
  await at(ago(59))
  await write(['Inès', 'Sophie'], meetings, TUESDAYS)
  await at(ago(57))
  const tuesdaysClose = await open('Inès', meetings, 'light', ago(57))
  await at(ago(55))
  await answer(meetings, ['Inès', 'Sophie', 'Paul', 'Amina', 'Claire', 'Odile', 'Jeanne'])
  await afterClose(tuesdaysClose)
  await close()

  await at(ago(36))
  await reopen(
    'Karim',
    meetings,
    'Qui travaille en journée ne vient jamais : deux bénévoles en trois réunions.',
    ['Léa', 'Thomas'],
  )
  await say('Léa', meetings, 'Le soir, je peux. Et j’apporte la soupe.')
  await at(ago(35))
  await write(['Karim', 'Léa', 'Inès'], meetings, WEDNESDAYS)
  const boiler = await propose('Paul', BOILER)
  await write(['Paul', 'Marc'], boiler, BOILER)
  await at(ago(34))
  const wednesdaysClose = await open('Karim', meetings, 'light', ago(34))
  await at(ago(33.9))
  const boilerClose = await open('Paul', boiler, 'light', ago(33.9))
  await at(ago(31))
  await answer(meetings, [
    'Karim',
    'Léa',
    'Claire',
    'Samir',
    'Abdel',
    'Noor',
    'Thomas',
    'Odile',
    'Inès',
    'Paul',
    'Amina',
  ])
  await vote('Sophie', meetings, { choice: 'concern', reason: 'À condition de ne pas dépasser 20 h 30.' })
  await answer(boiler, ['Paul', 'Marc', 'Inès', 'Claire', 'Samir', 'Jeanne', 'Karim', 'Amina'])
  await vote('Thomas', boiler, { choice: 'concern', reason: 'Il faudra quelqu’un pour porter les sacs.' })
  await vote('Yvonne', boiler, {
    choice: 'objection',
    reason: 'Il ne nous resterait que deux mois de loyer. Une panne du camion et nous fermons.',
    change: 'Demander un second devis, et l’étalement du paiement sur deux ans.',
  })
  for (const due of [wednesdaysClose, boilerClose].sort(Temporal.Instant.compare)) {
    await afterClose(due)
    await close()
  }

  await at(ago(12))
  const lending = await propose('Noor', LENDING)
  await write(['Noor', 'Abdel', 'Marc'], lending, LENDING)
  await at(ago(11))
  await open('Noor', lending, 'light', ago(11), nextMinute(now.add({ seconds: 60 })))
  await at(ago(7))
  await answer(lending, [
    'Noor',
    'Abdel',
    'Samir',
    'Jeanne',
    'Thomas',
    'Léa',
    'Karim',
    'Inès',
    'Sophie',
    'Paul',
    'Amina',
  ])
  await vote('Yvonne', lending, { choice: 'concern', reason: 'Il faudra une caution pour la scie.' })
  await vote('Marc', lending, { choice: 'concern', reason: 'À revoir si plus de cinq prêts par semaine.' })

  await at(ago(5))
  const saturdays = await propose('Samir', SATURDAYS)
  await write(['Samir', 'Noor', 'Claire', 'Inès', 'Odile', 'Abdel'], saturdays, SATURDAYS)
  await say('Amina', saturdays, 'Le vendredi, je peux sortir les caisses et laisser les clés dans la boîte.')
  await at(ago(3))
  await open('Noor', saturdays, 'ordinary', ago(3))
  for (const [name, time] of Object.entries(TIMES)) await declare(name, time)
  const spending = await propose('Abdel', SPENDING)
  await write(['Abdel', 'Samir'], spending, SPENDING)
  await at(ago(2))
  await answer(saturdays, ['Noor', 'Odile', 'Abdel', 'Jeanne', 'Karim', 'Inès', 'Amina'])
  await vote('Marc', saturdays, { choice: 'concern', reason: 'Prévoir les clés du portail.' })
  await vote('Samir', saturdays, {
    choice: 'objection',
    reason: 'Deux bénévoles ne suffisent pas pour fermer la caisse.',
    change: 'Une troisième personne à partir de 16 h.',
  })
  for (const [index, [name, text]] of SPENDING.messages.entries()) {
    await at(ago(1 - index * 0.15))
    await say(name, spending, text)
  }
}

function nextMinute(instant: Temporal.Instant): Temporal.Instant {
  return instant.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
}
