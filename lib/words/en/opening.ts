import type { openingFr } from '../fr/opening.ts'

export const openingEn: Record<keyof typeof openingFr, string> = {
  'opening.charter': 'charter',
  'opening.line': 'charter, line\u00a0{line}',
  'opening.usual': '{help}. It is the rule of your charter.',
  'opening.fallback':
    'This proposal was blocked {n} times: the charter then provides for this way of deciding.',
  'opening.undoes':
    'Decision no. {decision} holds on this question. It is not undone more easily than it was taken: only ways as demanding are offered.',
  'opening.whole': 'Answer the text, yes or no',
  'opening.among': 'Choose among several options',
  'opening.options': 'The options',
  'opening.options_help': 'Two at least. Their order does not count.',
  'opening.option': 'Option {n}',
  'opening.more_options': '{n} more options',
  'opening.majority': 'Majority asked of option {n}',
  'opening.majority_1': 'simple majority',
  'opening.majority_2': '2 to 1',
  'opening.majority_3': '3 to 1',
  'opening.none': 'None of these options',
  'opening.none_add': 'Add the option “None of these options”',
  'opening.none_help': 'If it wins, nothing is adopted. You may ask each option to beat it by more.',
  'opening.seats': 'How many people to elect?',
  'opening.min': 'The lowest score',
  'opening.max': 'The highest score',
  'opening.points': 'How many points for each person to share?',
  'opening.decider': 'Who decides?',
  'opening.decider_help':
    'This person decides once everyone called has given advice, or once the closing date has passed: they then have a week.',
  'opening.choose_person': 'Choose a person',
  'opening.advisers': 'Who is asked for advice?',
  'opening.advisers_help':
    'The people concerned, or who know about it. If you tick nobody, everyone is called.',
  'opening.casting': 'Who settles a tie?',
  'opening.casting_help': 'Their answer then decides. Nobody can be named once the vote is open.',
  'opening.casting_none': 'Nobody',
  'opening.secret': 'Confidential vote',
  'opening.secret_help':
    'Members will not see who answered what, even after the close. This protects neither from whoever runs the server, nor from someone putting pressure on the person who votes. Where the law or your statutes demand a secret election, use',
  'opening.review': 'Review date',
  'opening.review_help': 'Optional. From that day on, one person alone may ask to reopen the decision.',
  'opening.proxies': 'Proxies accepted before the opening count; one person holds {cap} at most.',
  'opening.proxies_now': '{n, plural, one {There is one at the moment.} other {There are # at the moment.}}',
  'opening.early_close':
    'Once everybody has answered and nothing changes any more for {hours, plural, one {one hour} other {# hours}}, the vote closes; everyone is told.',
  'opening.extension':
    'If answers are missing at the close, or an objection comes in the last two days, the vote is extended once.',
  'opening.conflict_abstains':
    'Someone who declares a conflict of interest abstains, and the decision shows it.',
  'opening.conflict_leaves':
    'Someone who declares a conflict of interest is no longer counted, and the decision shows it.',
  'fixed.title': 'What is fixed for this vote',
  'fixed.options': '{n} options:',
  'fixed.majority': '{label} ({over} to {under} against “{none}”)',
  'fixed.seats': '{n, plural, one {One person to elect.} other {# people to elect.}}',
  'fixed.range': 'Scores from {min} to {max}.',
  'fixed.points': '{n, plural, one {One point} other {# points}} for each person to share.',
  'fixed.named': 'Named ballots: members will see who answered what, after the close.',
  'fixed.secret': 'Confidential vote: members will not see who answered what.',
  'fixed.decider': '{name} decides, after the advice, which is awaited until {until}.',
  'fixed.decider_unnamed':
    'A person named at the opening decides, after the advice, which is awaited until {until}.',
  'fixed.casting': 'In a tie, the answer of {name} decides.',
  'fixed.casting_unnamed': 'In a tie, the answer of a person named at the opening decides.',
  'fixed.called':
    '{n, plural, one {One person called} other {# people called}}{proxies, plural, =0 {} one {, one of whom gave a proxy} other {, # of whom gave a proxy}}.',
  'fixed.review': 'To be looked at again from {date}.',
  'rule.consent_of': 'no objection remains, at least {share} {many, select, yes {answer} other {answers}}',
  'rule.consensus_of':
    '{blocks, plural, =0 {nobody blocks} one {one block at most} other {# blocks at most}}, at least {share} {many, select, yes {answer} other {answers}}',
  'rule.absolute_of': 'more than half {base}',
  'rule.qualified_of': '{compare, select, more_than {more than {share}} other {at least {share}}} {base}',
  'rule.lazy_of':
    'adopted if nobody objects with a reason, in at least {hours, plural, one {one hour} other {# hours}}',
  'rule.share':
    '{share, select, third {a third} half {half} two_thirds {two thirds} three_quarters {three quarters} other {{ratio}}}',
  'rule.base.expressed': 'of for and against',
  'rule.base.expressed_with_blanks': 'of for, against and blank',
  'rule.base.ballots': 'of the answers',
  'rule.base.present': 'of those present or represented',
  'rule.base.electors': 'of the people called',
  'rule.quorum.expressed': 'at least {share} {many, select, yes {choose} other {chooses}}',
  'rule.quorum.expressed_with_blanks': 'at least {share} {many, select, yes {vote} other {votes}}',
  'rule.quorum.ballots': 'at least {share} {many, select, yes {vote} other {votes}}',
  'rule.quorum.present': 'at least {share} {many, select, yes {vote or are} other {votes or is}} represented',
  'field.min': 'the lowest score',
  'field.max': 'the highest score',
  'field.advisers': 'the people asked for advice',
}
