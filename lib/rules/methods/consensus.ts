import {
  type AnswersAsked,
  type AnswersStep,
  answersStep,
  isAnswersReachable,
} from '#lib/rules/methods/counting/answers.ts'
import { type BallotDraft, textsIn } from '#lib/rules/methods/counting/ballot-draft.ts'
import type { Electorate } from '../base/quorum.ts'
import { isRefusal, type Refusal, refuse } from '../base/refusal.ts'
import { hasContent } from '../base/text.ts'
import type { Method } from './method.ts'

/**
 * By consensus: people look for what all can support, or at least live with. Standing aside and disagreeing are kept
 * with the decision and stop nothing; a block stops it and says why. Version 1.
 */
export type ConsensusRule = {
  readonly id: 'consensus/1'
  readonly params: AnswersAsked & {
    /** How many blocks do not yet stop it: 0 by unanimity, 2 by "unanimity minus two". */
    readonly blocks: number
  }
}

export const CONSENSUS_CHOICES = ['agree', 'stand_aside', 'disagree', 'block'] as const
export type ConsensusChoice = (typeof CONSENSUS_CHOICES)[number]

export type ConsensusBallot =
  | { readonly choice: 'agree'; readonly word?: string }
  | { readonly choice: 'stand_aside' | 'disagree'; readonly reason?: string; readonly word?: string }
  | { readonly choice: 'block'; readonly reason: string; readonly change?: string; readonly word?: string }

export type ConsensusOutcome = 'adopted' | 'rejected' | 'blocked' | 'no_quorum'

export type ConsensusStep =
  | { readonly step: 'count'; readonly choice: ConsensusChoice; readonly n: number }
  | AnswersStep
  | { readonly step: 'blocks'; readonly n: number; readonly allowed: number; readonly met: 'yes' | 'no' }
  | { readonly step: 'agreements'; readonly n: number; readonly met: 'yes' | 'no' }

export type ConsensusTally = {
  readonly method: 'consensus/1'
  readonly outcome: ConsensusOutcome
  readonly counts: Readonly<Record<ConsensusChoice, number>>
  readonly steps: readonly ConsensusStep[]
}

export function consensusBallot(draft: BallotDraft): ConsensusBallot | Refusal {
  const choice = CONSENSUS_CHOICES.find((known) => known === draft.choice)
  if (!choice) return refuse('choice_unknown', { choice: draft.choice, known: CONSENSUS_CHOICES })
  switch (choice) {
    case 'agree': {
      const texts = textsIn(draft, ['word'])
      return isRefusal(texts) ? texts : { choice, ...texts }
    }
    case 'stand_aside':
    case 'disagree': {
      const texts = textsIn(draft, ['reason', 'word'])
      return isRefusal(texts) ? texts : { choice, ...texts }
    }
    case 'block': {
      const { reason = '' } = draft
      if (!hasContent(reason)) return refuse('reason_required')
      const texts = textsIn(draft, ['reason', 'change', 'word'])
      return isRefusal(texts) ? texts : { choice, ...texts, reason }
    }
    default:
      return choice satisfies never
  }
}

export function whyConsensusUnfit({ params }: ConsensusRule): Refusal | undefined {
  if (!Number.isSafeInteger(params.blocks) || params.blocks < 0)
    return refuse('rule_unfit', { field: 'blocks' })
  return isAnswersReachable(params) ? undefined : refuse('rule_unfit', { field: 'answers' })
}

/** Nobody agreeing is no consensus, even where nobody blocks: all of them standing aside would adopt what nobody wants. */
export function tallyConsensus(
  { id, params }: ConsensusRule,
  ballots: Iterable<{ readonly choice: ConsensusChoice }>,
  { electors }: Electorate,
): ConsensusTally {
  const counts = { agree: 0, stand_aside: 0, disagree: 0, block: 0 }
  for (const { choice } of ballots) counts[choice]++
  const steps: ConsensusStep[] = CONSENSUS_CHOICES.map((choice) => ({
    step: 'count',
    choice,
    n: counts[choice],
  }))
  const end = (outcome: ConsensusOutcome): ConsensusTally => ({ method: id, outcome, counts, steps })
  const answered = counts.agree + counts.stand_aside + counts.disagree + counts.block
  const answers = answersStep(params, answered, electors)
  steps.push(answers)
  if (answers.met === 'no') return end('no_quorum')
  const within = counts.block <= params.blocks
  steps.push({ step: 'blocks', n: counts.block, allowed: params.blocks, met: within ? 'yes' : 'no' })
  if (!within) return end('blocked')
  const agreed = counts.agree > 0
  steps.push({ step: 'agreements', n: counts.agree, met: agreed ? 'yes' : 'no' })
  return end(agreed ? 'adopted' : 'rejected')
}

export const consensus = {
  id: 'consensus/1',
  kind: 'yes_or_no',
  ballot: 'answers',
  picture: 'answers',
  names: { consensus: { settings: ['blocks', 'answers'], usual: { blocks: 0, answers: '1/3' } } },
  charter: ['blocks', 'answers', 'answers_compare'],
  vote: [],
  whyUnfit: whyConsensusUnfit,
  choices: CONSENSUS_CHOICES,
  read: (_, draft) => consensusBallot(draft),
  abstention: { choice: 'stand_aside' },
  tally: tallyConsensus,
  maySecret: false,
  demand: () => 5,
  asksAsMuch: (now, before) => now.blocks <= before.blocks,
} satisfies Method<ConsensusRule, ConsensusBallot, ConsensusTally>
