import type { receiptFr } from '../fr/receipt.ts'

export const receiptEn: Record<keyof typeof receiptFr, string> = {
  'step.count': '{answer}: {n}',
  'step.answers':
    'Answers: {n} out of {of}; {compare, select, more_than {{asked} were needed, that is {needed}} other {{needed} were needed}}. {met, select, yes {Met.} other {Not met.}}',
  'step.quorum':
    'Quorum ({base, select, expressed {votes cast} expressed_with_blanks {votes cast and blank} ballots {answers} present {people present or represented} represented {people present, or represented by someone present} other {people called}}): {n} out of {of}; {compare, select, more_than {{asked} were needed, that is {needed}} other {{needed} were needed}}. {met, select, yes {Met.} other {Not met.}}',
  'step.nothing_expressed': 'No vote was cast: there is nothing to count.',
  'step.objections_made':
    '{n, plural, =0 {No objection was made.} one {One objection was made.} other {# objections were made.}}',
  'step.objections':
    '{n, plural, =0 {No objection stands.} one {One objection stands.} other {# objections stand.}}',
  'step.finding':
    'An objection examined: {n} out of {of} find that it says no serious problem; {needed} were needed. {met, select, yes {It is set aside.} other {It stands.}}',
  'step.not_qualified':
    '{n, plural, =0 {No objection is set aside.} one {One objection is set aside: by the rule, it is none.} other {# objections are set aside: by the rule, they are none.}}',
  'step.blocks':
    'Blocks: {n}; the rule allows {allowed}. {met, select, yes {Nothing stops the proposal.} other {Too many: the proposal is stopped.}}',
  'step.agreements':
    '{n, plural, =0 {Nobody agrees: nothing is adopted.} one {One person agrees, and nothing stops the proposal.} other {# people agree, and nothing stops the proposal.}}',
  'step.compare': '{for} for, {against} against.',
  'step.casting_majority':
    '{choice, select, none {A tie. The person named before the vote to settle it did not vote.} for {A tie. The person named before the vote to settle it voted for.} against {A tie. The person named before the vote to settle it voted against.} other {A tie. The person named before the vote to settle it did not choose.}}',
  'step.threshold':
    '{compare, select, at_least {At least {share}} other {More than {share}}} of {base, select, expressed {the votes cast} expressed_with_blanks {the votes cast and blank} ballots {the answers} present {the people present or represented} represented {the people present, or represented by someone present} other {the people called}} had to be for, that is {needed} out of {of}: there are {n}. {met, select, yes {Met.} other {Not met.}}',
  'step.silent':
    '{n, plural, =0 {Out of {of}, everyone spoke up.} one {One person out of {of} said nothing: that gives assent.} other {# people out of {of} said nothing: that gives assent.}}',
  'step.lazy_objections':
    '{reasoned, plural, =0 {No objection gives a reason.} one {One objection gives its reason: it stops the proposal.} other {# objections give their reason: they stop the proposal.}}{unreasoned, plural, =0 {} one { One objection without a reason weighs nothing.} other { # objections without a reason weigh nothing.}}',
  'step.advice':
    'Advice: {n} out of {of}. {silent, plural, =0 {Everyone asked has answered.} one {One person had the whole window and did not answer.} other {# people had the whole window and did not answer.}}',
  'step.approvals':
    '{option}: {n, plural, =0 {no approval} one {one approval} other {# approvals}} out of {of}.',
  'step.most': '{n} is the highest number: {options}.',
  'step.most_tied': '{n} is the highest number, reached by {options}: nothing in the rule tells them apart.',
  'step.sum':
    '{option}: {given} given by {scored, plural, =0 {nobody} one {one person} other {# people}}{unscored, plural, =0 {} one {, and one person without a score, counted {lowest}} other {, and # people without a score, counted {lowest} each}}; {n} in all.',
  'step.given': '{n} points given, out of {of} to share.',
  'step.points':
    '{option}: {n, plural, =0 {no point} one {one point} other {# points}}{from, plural, =0 {} one {, from one person} other {, from # people}}.',
  'step.profile':
    '{option}: {grades}. {median, select, none {No majority grade.} other {In the middle: {median}.}}',
  'step.ungraded_worst':
    '{n, plural, one {One person said nothing of it: that counts as the lowest grade.} other {# people said nothing of it: that counts as the lowest grade.}}',
  'step.ungraded_left_out':
    '{n, plural, one {One person said nothing of it, and is not counted for this option.} other {# people said nothing of it, and are not counted for this option.}}',
  'step.split_first': 'The majority grades tell them apart: {parts}.',
  'step.split':
    'Where grades are equal, a middle grade is taken from each option, again and again. Once {removed, select, 1 {one out of {of} is} other {{removed} out of {of} are}} taken, the middle one is no longer the same: {parts}.',
  'step.split_unequal':
    'The options do not all have as many grades: those of each count as if there were {of}.',
  'step.ranking': 'From the best judged to the least: {ranking}.',
  'step.duels': 'Duels: how many people put one option above another.',
  'step.duel_won': '{one} beats {other}, {won} to {lost}.',
  'step.duel_even': '{one} and {other}: {won} each.',
  'step.requirement':
    '{option}, against “{fallback}”: above in {above} votes, below in {below}. It needed more votes above than below{ratio, select, simple {} other {, and at least {ratio} times as many}}{quorum, plural, =0 {} other {, and at least # above}}. {dropped, select, yes {It is dropped.} other {It stays.}}',
  'step.paths':
    'Paths: from one option to another, from one won duel to the next. A path is worth its closest duel.',
  'step.path': 'From {one} to {other}: {won} to {lost}.',
  'step.no_path': 'From {one} to {other}: none.',
  'step.beatpath_there': 'From {winner} to {other}: {path}. Strength: {won} to {lost}.',
  'step.beatpath_none': 'From {winner} to {other}: no path.',
  'step.beatpath_back': 'Back: {path}. Strength: {won} to {lost}.',
  'step.beatpath_no_back': 'Back: no path.',
  'step.winner': 'No option has a stronger path to {options} than the reverse: {options} wins.',
  'step.winners': 'No option has a stronger path to {options}: {options} remain tied.',
  'step.casting_options':
    '{settled, select, yes {The person named before the vote to settle a tie puts first: {options}.} other {The person named before the vote to settle a tie did not tell them apart, or did not vote.}}',
  'step.stage': 'Stage {stage}: {votes}.',
  'step.needed':
    '{exhausted, plural, =0 {Every paper still counts} one {One paper names nobody any more} other {# papers name nobody any more}}: more than half of those that count is {needed}.',
  'step.elect': '{option} has {n}, and wins.',
  'step.fewest': '{options} has the fewest votes, and leaves.',
  'step.fewest_earlier':
    '{tied} have as few votes. {option} had the fewest at {stages, plural, one {stage} other {stages}} {which}, and leaves.',
  'step.together':
    '{options} have as few votes, and all together fewer than the next one ({next}): they leave together.',
  'step.no_votes': '{options} have no votes, and leave together.',
  'step.moves': 'From {option}: {parts}.',
  'step.move': '{n} to {option}',
  'step.move_nobody': '{n} without another preference',
  'step.move_lost': '{n} lost in the decimals',
  'step.move_none': 'From {option}: nothing to move.',
  'step.quota':
    '{valid, plural, one {One paper} other {# papers}} for {seats, plural, one {one seat} other {# seats}}. Quota: {valid} divided by {parts}, without the decimals, plus one, that is {quota}.',
  'step.first': 'Stage {stage}, first preferences: {votes}.',
  'step.reaches':
    '{n, plural, one {{options} reaches the quota, and has a seat.} other {{options} reach the quota, and have their seats.}}',
  'step.surplus': 'Stage {stage}: {option} has more than the quota. The surplus moves on: {surplus}.',
  'step.surplus_earlier':
    '{tied} have as many more. {option} had the most votes at {stages, plural, one {stage} other {stages}} {which}: this surplus moves first.',
  'step.passed':
    '{papers, plural, one {One paper worth {received} is} other {# papers worth {received} are}} now worth {surplus} × {received} ÷ {votes}, that is {passed}.',
  'step.now': 'Now: {votes}.',
  'step.beside': 'Without another preference: {exhausted}. Lost in the decimals: {lost}.',
  'step.exclude': 'Stage {stage}: {why}',
  'step.nothing_moves': 'No paper moves any more: as many candidates are left as there are seats.',
  'step.last':
    '{n, plural, one {One candidate is left for one seat: {options}.} other {# candidates are left for # seats: {options}.}}',
  'step.no_way_out': 'Nothing says which of {last} leaves.',
  'step.orders_too_many':
    'There would be too many orders to try. Who can win is not known: as was done then, a tie was recorded between {options}.',
  'step.orders_one':
    'The count is made again with each of them leaving: in all {orders} counts, {options} wins.',
  'step.orders_several':
    'The count is made again with each of them leaving: in some of the {orders} counts or others, {options} wins. A tie.',
  'step.states_one':
    'The count is made again with each of them leaving. There are too many orders to number: those that lead to the same point are followed once. Whatever the order, {options} wins.',
  'step.states_several':
    'The count is made again with each of them leaving. There are too many orders to number: those that lead to the same point are followed once. In some orders or others, {options} wins. A tie.',
  'step.undetermined':
    'The count is made again with each of them leaving, but there are too many orders: after {counts, number} counts, it could not be established who can win.',
  'step.lots':
    '{over, select, surplus {Nothing says which surplus moves first} other {Nothing says who leaves}}, of {tied}: the original rule would draw lots.',
  'step.draws': 'Here every possible draw is tried: {orders} in all.',
  'step.draws_always':
    '{n, plural, one {{options} has a seat every time.} other {{options} have a seat every time.}}',
  'step.draws_sometimes': '{options} have a seat in some draws only: a tie.',
  'step.draws_too_many':
    'There would be too many draws to try. Who can have a seat is not known: as was done then, a tie was recorded between {options}.',
  'step.draws_states':
    'Here every possible draw is followed. There are too many to number: those that lead to the same point are followed once.',
  'step.draws_undetermined':
    'Here every possible draw is followed, but there are too many: after {counts, number} counts, it could not be established who can have a seat.',
}
