import type { TidyDraft } from '#lib/rules/methods/counting/ballot-draft.ts'
import { OPTION_CHOICES } from '#lib/rules/methods/counting/option-vote.ts'
import type { Electorate } from '../base/quorum.ts'
import type { Refusal } from '../base/refusal.ts'
import {
  ADVICE_CHOICES,
  type AdviceBallot,
  type AdviceTally,
  adviceBallot,
  adviceChoicesFor,
  tallyAdvice,
  whyAdviceUnfit,
} from './advice.ts'
import {
  type ApprovalBallot,
  type ApprovalTally,
  approvalBallot,
  tallyApproval,
  whyApprovalAnswerInvalid,
  whyApprovalUnfit,
} from './approval.ts'
import {
  CONSENSUS_CHOICES,
  type ConsensusBallot,
  type ConsensusTally,
  consensusBallot,
  tallyConsensus,
  whyConsensusUnfit,
} from './consensus.ts'
import {
  CONSENT_CHOICES,
  type ConsentBallot,
  type ConsentTally,
  consentBallot,
  tallyConsent,
  whyConsentUnfit,
} from './consent.ts'
import {
  type DotsBallot,
  type DotsTally,
  dotsBallot,
  tallyDots,
  whyDotsAnswerInvalid,
  whyDotsUnfit,
} from './dots.ts'
import {
  type IrvBallot,
  type IrvTally,
  irvBallot,
  tallyIrv,
  whyIrvAnswerInvalid,
  whyIrvUnfit,
} from './irv.ts'
import {
  type JudgmentBallot,
  type JudgmentTally,
  judgmentBallot,
  tallyJudgment,
  whyJudgmentAnswerInvalid,
  whyJudgmentUnfit,
} from './judgment.ts'
import {
  LAZY_CHOICES,
  LAZY_OFFERED,
  type LazyBallot,
  type LazyTally,
  lazyBallot,
  tallyLazy,
  whyLazyUnfit,
} from './lazy.ts'
import {
  MAJORITY_CHOICES,
  type MajorityBallot,
  type MajorityTally,
  majorityBallot,
  tallyMajority,
  whyMajorityUnfit,
} from './majority.ts'
import type { Rule } from './rule.ts'
import {
  type SchulzeBallot,
  type SchulzeTally,
  schulzeBallot,
  tallySchulze,
  whySchulzeAnswerInvalid,
  whySchulzeUnfit,
} from './schulze.ts'
import {
  type ScoreBallot,
  type ScoreTally,
  scoreBallot,
  tallyScore,
  whyScoreAnswerInvalid,
  whyScoreUnfit,
} from './score.ts'
import {
  type StvBallot,
  type StvTally,
  stvBallot,
  tallyStv,
  whyStvAnswerInvalid,
  whyStvUnfit,
} from './stv.ts'

type BallotOf = {
  'consent/1': ConsentBallot
  'consensus/1': ConsensusBallot
  'majority/1': MajorityBallot
  'judgment/1': JudgmentBallot
  'schulze/1': SchulzeBallot
  'approval/1': ApprovalBallot
  'score/1': ScoreBallot
  'dots/1': DotsBallot
  'irv/1': IrvBallot
  'stv/1': StvBallot
  'lazy/1': LazyBallot
  'advice/1': AdviceBallot
}

export type MethodBallot = BallotOf[Rule['id']]

/** The outcome, the counts, and the steps of the count as data: enough to follow it, and to draw it. */
export type Tally =
  | ConsentTally
  | ConsensusTally
  | MajorityTally
  | JudgmentTally
  | SchulzeTally
  | ApprovalTally
  | ScoreTally
  | DotsTally
  | IrvTally
  | StvTally
  | LazyTally
  | AdviceTally

type RuleOf<Id> = Extract<Rule, { id: Id }>
type TallyOf<Id> = Extract<Tally, { method: Id }>

/** All that is asked of a method. */
type Method<R, T, B> = {
  readonly choices: readonly string[]
  /** Where not everybody may answer the same. */
  readonly choicesFor?: (rule: R, member: string) => readonly string[]
  readonly read: (rule: R, draft: TidyDraft, member: string) => B | Refusal
  /** Among options: why an answer that comes from outside is none. */
  readonly whyAnswerInvalid?: (rule: R, answer: unknown) => Refusal | undefined
  readonly whyUnfit: (rule: R) => Refusal | undefined
  readonly tally: (rule: R, ballots: readonly B[], electorate: Electorate, casting?: B) => T
  /** What the answer of someone with a conflict of interest becomes; null where silence says as much. */
  readonly abstention: MethodBallot | null
}

/** Whoever keeps out of a vote among options casts a blank ballot: it counts for the quorum only. */
function amongOptions<R, T, B>(
  read: (draft: TidyDraft, rule: R) => B | Refusal,
  whyAnswerInvalid: (rule: R, answer: unknown) => Refusal | undefined,
  whyUnfit: (rule: R) => Refusal | undefined,
  tally: Method<R, T, B>['tally'],
): Method<R, T, B> {
  return {
    choices: OPTION_CHOICES,
    read: (rule, draft) => read(draft, rule),
    whyAnswerInvalid,
    whyUnfit,
    tally,
    abstention: { choice: 'blank' },
  }
}

const METHODS: { readonly [Id in Rule['id']]: Method<RuleOf<Id>, TallyOf<Id>, BallotOf[Id]> } = {
  'consent/1': {
    choices: CONSENT_CHOICES,
    read: (_, draft) => consentBallot(draft),
    whyUnfit: whyConsentUnfit,
    tally: tallyConsent,
    abstention: { choice: 'abstain' },
  },
  'consensus/1': {
    choices: CONSENSUS_CHOICES,
    read: (_, draft) => consensusBallot(draft),
    whyUnfit: whyConsensusUnfit,
    tally: tallyConsensus,
    abstention: { choice: 'stand_aside' },
  },
  'majority/1': {
    choices: MAJORITY_CHOICES,
    read: (_, draft) => majorityBallot(draft),
    whyUnfit: whyMajorityUnfit,
    tally: tallyMajority,
    abstention: { choice: 'abstain' },
  },
  'judgment/1': amongOptions(judgmentBallot, whyJudgmentAnswerInvalid, whyJudgmentUnfit, tallyJudgment),
  'schulze/1': amongOptions(schulzeBallot, whySchulzeAnswerInvalid, whySchulzeUnfit, tallySchulze),
  'approval/1': amongOptions(approvalBallot, whyApprovalAnswerInvalid, whyApprovalUnfit, tallyApproval),
  'score/1': amongOptions(scoreBallot, whyScoreAnswerInvalid, whyScoreUnfit, tallyScore),
  'dots/1': amongOptions(dotsBallot, whyDotsAnswerInvalid, whyDotsUnfit, tallyDots),
  'irv/1': amongOptions(irvBallot, whyIrvAnswerInvalid, whyIrvUnfit, tallyIrv),
  'stv/1': amongOptions(stvBallot, whyStvAnswerInvalid, whyStvUnfit, tallyStv),
  'lazy/1': {
    choices: LAZY_CHOICES,
    choicesFor: () => LAZY_OFFERED,
    read: (_, draft) => lazyBallot(draft),
    whyUnfit: whyLazyUnfit,
    tally: tallyLazy,
    abstention: null,
  },
  'advice/1': {
    choices: ADVICE_CHOICES,
    choicesFor: adviceChoicesFor,
    read: ({ params }, draft, member) => adviceBallot(draft, { decider: member === params.decider }),
    whyUnfit: whyAdviceUnfit,
    tally: tallyAdvice,
    abstention: null,
  },
}

/** The method of a rule. A rule and its method have the same name, so the pair always fits. */
export function methodFor(rule: Rule): Method<Rule, Tally, MethodBallot> {
  return METHODS[rule.id] as unknown as Method<Rule, Tally, MethodBallot>
}

export function abstentionOf(rule: Rule): MethodBallot | null {
  return methodFor(rule).abstention
}
