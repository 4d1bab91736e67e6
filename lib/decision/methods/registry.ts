import type { TidyDraft } from '../ballot-draft.ts'
import { OPTION_CHOICES } from '../option-vote.ts'
import type { Electorate } from '../quorum.ts'
import type { Refusal } from '../refusal.ts'
import type { Rule } from '../rule.ts'
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

export type MethodBallot =
  | ConsentBallot
  | ConsensusBallot
  | MajorityBallot
  | JudgmentBallot
  | SchulzeBallot
  | ApprovalBallot
  | ScoreBallot
  | DotsBallot
  | IrvBallot
  | StvBallot
  | LazyBallot
  | AdviceBallot

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

const BLANK = { choice: 'blank' } as const

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
  'judgment/1': {
    choices: OPTION_CHOICES,
    read: (rule, draft) => judgmentBallot(draft, rule),
    whyAnswerInvalid: whyJudgmentAnswerInvalid,
    whyUnfit: whyJudgmentUnfit,
    tally: tallyJudgment,
    abstention: BLANK,
  },
  'schulze/1': {
    choices: OPTION_CHOICES,
    read: (rule, draft) => schulzeBallot(draft, rule),
    whyAnswerInvalid: whySchulzeAnswerInvalid,
    whyUnfit: whySchulzeUnfit,
    tally: tallySchulze,
    abstention: BLANK,
  },
  'approval/1': {
    choices: OPTION_CHOICES,
    read: (rule, draft) => approvalBallot(draft, rule),
    whyAnswerInvalid: whyApprovalAnswerInvalid,
    whyUnfit: whyApprovalUnfit,
    tally: tallyApproval,
    abstention: BLANK,
  },
  'score/1': {
    choices: OPTION_CHOICES,
    read: (rule, draft) => scoreBallot(draft, rule),
    whyAnswerInvalid: whyScoreAnswerInvalid,
    whyUnfit: whyScoreUnfit,
    tally: tallyScore,
    abstention: BLANK,
  },
  'dots/1': {
    choices: OPTION_CHOICES,
    read: (rule, draft) => dotsBallot(draft, rule),
    whyAnswerInvalid: whyDotsAnswerInvalid,
    whyUnfit: whyDotsUnfit,
    tally: tallyDots,
    abstention: BLANK,
  },
  'irv/1': {
    choices: OPTION_CHOICES,
    read: (rule, draft) => irvBallot(draft, rule),
    whyAnswerInvalid: whyIrvAnswerInvalid,
    whyUnfit: whyIrvUnfit,
    tally: tallyIrv,
    abstention: BLANK,
  },
  'stv/1': {
    choices: OPTION_CHOICES,
    read: (rule, draft) => stvBallot(draft, rule),
    whyAnswerInvalid: whyStvAnswerInvalid,
    whyUnfit: whyStvUnfit,
    tally: tallyStv,
    abstention: BLANK,
  },
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

/** The method of a rule. A rule and its method have the same name, so the pair always fits. */
export function methodOf(rule: Rule): Method<Rule, Tally, MethodBallot> {
  return METHODS[rule.id] as unknown as Method<Rule, Tally, MethodBallot>
}

export function abstentionOf(rule: Rule): MethodBallot | null {
  return methodOf(rule).abstention
}
