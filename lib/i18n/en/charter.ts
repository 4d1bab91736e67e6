import type { charterFr } from '../fr/charter.ts'

export const charterEn: Record<keyof typeof charterFr, string> = {
  'charter.title': 'Charter',
  'charter.intro':
    'These are the rules of this board. They only change by a decision, written in the register.',
  'charter.light': 'Light charter',
  'charter.own': 'Charter of this board',
  'charter.provisional': 'provisional',
  'charter.provisional_help': 'It applies from now on; the first decision adopted on this board confirms it.',
  'charter.adopted': 'adopted',
  'charter.adopted_by': 'Adopted by decision no. {number}',
  'charter.part.essential': 'In short',
  'charter.part.rules': 'Other ways of deciding',
  'charter.part.powers': 'During a vote',
  'charter.part.windows': 'How long a vote lasts',
  'charter.part.after': 'After the decision',
  'charter.rest': 'Read the whole charter ({n, plural, one {one more rule} other {# more rules}})',

  'charter.everybody': 'Everybody votes, volunteers and staff, with the same weight.',
  'charter.named': 'Ballots are named: members see who answered what, after the close.',
  'charter.secret':
    'By exception, a vote by majority or among several options may be confidential: one sees who voted, not what each person answered.',
  'charter.lead': '{first, select, yes {We decide} other {We may also decide}}',
  'charter.rule.consent': '{lead} by consent, if {asked} of the people called to vote answer.',
  'charter.rule.consensus':
    '{lead} by consensus, if {asked} of the people called to vote answer; {blocks, plural, =0 {a single reasoned block stops the decision} one {the decision holds despite one block} other {the decision holds despite # blocks}}.',
  'charter.rule.relative': '{lead} by simple majority: more for than against.{quorum}',
  'charter.rule.absolute': '{lead} by absolute majority: more than half of {base}.{quorum}',
  'charter.rule.two_thirds':
    '{lead} by two thirds: {compare, select, more_than {more than} other {at least}} two thirds of {base}.{quorum}',
  'charter.rule.qualified':
    '{lead} by qualified majority: {compare, select, more_than {more than} other {at least}} {share} of {base}.{quorum}',
  'charter.rule.judgment':
    '{lead} among several options, by majority judgment, with {n} grades ({grades}); an option without a grade {ungraded, select, worst {gets the worst one} other {gets none}}.{quorum}',
  'charter.rule.schulze':
    '{lead} among several options, by ranking: the one that wins its duels wins{least, plural, =0 {} one {, if at least one person prefers it to “none of these”} other {, if at least # people prefer it to “none of these”}}.{quorum}',
  'charter.rule.approval':
    '{lead} among several options, by approval: each person ticks all those that suit them.{quorum}',
  'charter.rule.score':
    '{lead} among several options, by scores: the highest total wins, an option without a score gets the lowest.{quorum}',
  'charter.rule.dots': '{lead} among several options, by points: each person shares theirs.{quorum}',
  'charter.rule.irv':
    '{lead} among several options, by successive eliminations: at each stage the least supported one leaves.{quorum}',
  'charter.rule.stv':
    '{lead} on electing several people, by single transferable vote: seats go to equal shares of the votes.{quorum}',
  'charter.rule.lazy':
    '{lead} unless someone objects: adopted if nobody objects with a reason, for at least {hours, plural, one {one hour} other {# hours}}.',
  'charter.rule.advice':
    '{lead} after advice: one person named before the vote decides alone, once each person called has given their advice or has had the whole time to give it.',
  'charter.objections':
    'A standing objection blocks the decision: we answer it, change the text, vote again.{disqualify}',
  'charter.disqualify':
    ' It no longer blocks if at least {share} of the other people called to vote (two people at least) find that it shows no serious problem; never a steward alone.',
  'charter.fallback':
    'After {rounds, plural, one {one blocked round} =2 {two blocked rounds} other {# blocked rounds}}, we may decide {way}.',
  'charter.public': 'The board is public: anyone can see texts, outcomes and counts; only members see names.',
  'charter.stewards':
    '{target, plural, =2 {Two stewards keep} one {One steward keeps} other {# stewards keep}} the list of members, if possible one of each kind, with no more weight in decisions.',

  'charter.quorum': ' Quorum: {asked} of the people called to vote, counting {counting}.',
  'charter.counting.expressed': 'votes for something',
  'charter.counting.expressed_with_blanks': 'votes for something and blank votes',
  'charter.counting.ballots': 'all answers, abstentions included',
  'charter.counting.present': 'people present, or represented by someone present',
  'charter.of.expressed': 'votes for and against',
  'charter.of.expressed_with_blanks': 'votes for, against and blank',
  'charter.of.ballots': 'all answers, abstentions included',
  'charter.of.present': 'people present, or represented by someone present',
  'charter.of.electors': 'all people called to vote',
  'charter.share':
    '{share, select, tenth {a tenth} fifth {a fifth} quarter {a quarter} third {a third} two_fifths {two fifths} half {half} three_fifths {three fifths} two_thirds {two thirds} three_quarters {three quarters} four_fifths {four fifths} nine_tenths {nine tenths} all {all} other {{ratio}}}',
  'charter.at_least': 'at least {share}',
  'charter.more_than':
    '{share, select, tenth {more than a tenth} fifth {more than a fifth} quarter {more than a quarter} third {more than a third} two_fifths {more than two fifths} half {more than half} three_fifths {more than three fifths} two_thirds {more than two thirds} three_quarters {more than three quarters} four_fifths {more than four fifths} nine_tenths {more than nine tenths} other {more than {ratio}}}',
  'charter.grades_usual': 'Excellent|Very good|Good|Fairly good|Fair|Insufficient|To be rejected',
  'charter.way.consent': 'by consent',
  'charter.way.consensus': 'by consensus',
  'charter.way.relative': 'by simple majority',
  'charter.way.absolute': 'by absolute majority',
  'charter.way.two_thirds': 'by two thirds',
  'charter.way.qualified': 'by qualified majority',
  'charter.way.judgment': 'by majority judgment',
  'charter.way.schulze': 'by ranking, in duels',
  'charter.way.approval': 'by approval',
  'charter.way.score': 'by scores',
  'charter.way.dots': 'by points to share',
  'charter.way.irv': 'by successive eliminations',
  'charter.way.stv': 'by single transferable vote',
  'charter.way.lazy': 'unless someone objects',
  'charter.way.advice': 'after advice',

  'charter.casting':
    'Before a vote by simple majority or by ranking, a person may be named whose vote settles a tie.',
  'charter.proxies':
    'One may give a proxy to another member, who holds {cap, plural, one {one} other {#}} at most and passes it to nobody; it is void if the person votes themselves.',
  'charter.conflict':
    'A person with a conflict of interest declares it, and it shows on the decision: {conflict, select, leaves {they are no longer counted among the people called to vote} other {their answer becomes an abstention}}.',
  'charter.early_close':
    'Once everybody has voted, the vote closes after {hours, plural, one {one hour} other {# hours}} without a change; each person is told.',
  'charter.extension':
    'A vote is extended once only, by rule and never by a person: if answers are missing, or if the quorum or an objection comes at the end.',
  'charter.window.light':
    'For a decision that is easy to undo, the vote stays open {min} to {max} days: the time for {ready} people out of {of}, of each kind, to have had {moments, plural, one {one moment} other {# moments}} of at least {minutes} minutes.',
  'charter.window.ordinary':
    'For a decision that binds, the vote stays open {min} to {max} days: the time for {ready} people out of {of}, of each kind, to have had {moments, plural, one {one moment} other {# moments}} of at least {minutes} minutes.',
  'charter.window.statutory':
    'For statutes, an election or a dissolution, the vote stays open {min} to {max} days: the time for {ready} people out of {of}, of each kind, to have had {moments, plural, one {one moment} other {# moments}} of at least {minutes} minutes{apart, select, yes {, and for volunteers to have had as many as staff, up to {pready} out of {pof}} other {}}.',
  'charter.reopening':
    'A decision is reopened in writing, with something new, {joined, plural, =0 {by one person who votes, alone} one {by one person who votes and one other with them} other {by one person who votes and # others with them}}, more on a large board (five at most); by one person alone on its review date, for an error in the count, or if a shortened vote left them out.',
  'charter.change':
    'This charter changes by a decision taken {way}{later, select, yes {, or {fallback} after blocked rounds} other {}}.',

  'charter.propose': 'Propose a change',
  'charter.propose_help':
    'You write the rules you wish for. They become a proposal: it is discussed, voted on, and they only apply if it is adopted.',
  'charter.form.title': 'Propose a change of the charter',
  'charter.form.revise': 'Change the proposed rules',
  'charter.form.start': 'The form holds the present charter. Change only what you want to change.',
  'charter.form.start_revise': 'The form holds the proposed rules.',
  'charter.form.whole': 'Start from everything there is',
  'charter.form.present': 'Start from the present charter',
  'charter.form.name': 'Title of the proposal',
  'charter.form.name_start': 'Change the charter: ',
  'charter.form.name_hint': 'In one line, for instance “Change the charter: allow confidential votes”.',
  'charter.form.usual': 'How we usually decide',
  'charter.form.usual_help': 'A vote opens this way, unless another choice allowed below is made.',
  'charter.form.first': 'Usual way',
  'charter.form.after_blocked': 'If a proposal stays blocked',
  'charter.form.never': 'we go on talking about it',
  'charter.form.after':
    'after {n, plural, one {one blocked round} other {# blocked rounds}}, we move on to the way:',
  'charter.form.fallback': 'Way after blocked rounds',
  'charter.form.yes_no': 'Saying yes or no to a text',
  'charter.form.among': 'Choosing among several options',
  'charter.form.settings': 'Settings',
  'charter.form.answers': 'Share of people who must answer',
  'charter.form.disqualify': 'Share of the others who may set an objection aside',
  'charter.form.nobody': 'nobody may',
  'charter.form.blocks': 'Blocks that do not stop the decision (0 to 20)',
  'charter.form.base': 'The majority is counted on the whole',
  'charter.form.share': 'Share asked for',
  'charter.form.compare': 'It takes',
  'charter.form.at_least': 'at least this share',
  'charter.form.more_than': 'more than this share',
  'charter.form.quorum': 'Quorum (share of the people called to vote)',
  'charter.form.no_quorum': 'no quorum',
  'charter.form.quorum_base': 'The quorum counts',
  'charter.form.grades': 'Grades, the best one first, one a line',
  'charter.form.grades_hint': '2 to 10. Leave empty for the seven usual ones: {grades}.',
  'charter.form.ungraded': 'An option that someone does not grade',
  'charter.form.worst': 'gets the worst grade from them',
  'charter.form.left_out': 'gets no grade from them',
  'charter.form.option_quorum': 'Votes asked of each option against “none of these”',
  'charter.form.option_quorum_hint':
    'Leave empty to ask for none. Otherwise each vote by ranking will have to offer “none of these”.',
  'charter.form.hours': 'Hours of silence at least (72 to 720)',
  'charter.form.windows': 'How long a vote lasts',
  'charter.form.window.light': 'A decision that is easy to undo',
  'charter.form.window.ordinary': 'A decision that binds',
  'charter.form.window.statutory': 'Statutes, an election or a dissolution',
  'charter.form.window.min_days': 'Days at least (1 to 60)',
  'charter.form.window.max_days': 'Days at most (1 to 90)',
  'charter.form.window.moments': 'Moments that each person must have had (1 to 5)',
  'charter.form.window.minutes': 'Minutes in a row, at each moment (5 to 240)',
  'charter.form.window.share': 'People who must have had them',
  'charter.form.window.parity': 'Volunteers as much as staff, up to',
  'charter.form.everybody': 'everybody',
  'charter.form.out_of': '{n} people out of {of}',
  'charter.form.powers': 'What is allowed besides',
  'charter.form.secret': 'Confidential votes',
  'charter.form.secret_help': 'by majority, or among several options',
  'charter.form.casting': 'A casting vote',
  'charter.form.casting_help': 'a person named before the vote settles a tie',
  'charter.form.extension': 'An extension, by rule',
  'charter.form.extension_help': 'once only, if answers are missing or an objection comes at the end',
  'charter.form.proxies': 'Proxies one member may hold',
  'charter.form.no_proxies': 'none',
  'charter.form.early_close': 'Once everybody has voted',
  'charter.form.no_early_close': 'we wait for the date that was set',
  'charter.form.early_hours': 'we close after {hours} hours without a change',
  'charter.form.conflict': 'A person with a conflict of interest',
  'charter.form.abstains': 'has their answer counted as an abstention',
  'charter.form.leaves': 'is no longer counted at all',
  'charter.form.after_decision': 'Reopening, and changing the charter',
  'charter.form.joined_by': 'To reopen a decision, it takes',
  'charter.form.joined': '{people, plural, one {one person who votes} other {# people who vote, together}}',
  'charter.form.change': 'The charter changes',
  'charter.form.as_usual': 'the usual way',
  'charter.form.go': 'See what this changes, and make it a proposal',
  'charter.form.go_revise': 'Save the proposed rules',

  'charter.change_card': 'What this changes in the charter',
  'charter.change_now': 'If this proposal is adopted, these rules replace those of today.',
  'charter.change_done': 'These rules replaced the ones before.',
  'charter.change_not': 'These rules were not adopted: the charter stays as it was.',
  'charter.before': 'Before: {text}',
  'charter.after': 'After: {text}',
  'charter.added': 'Added: {text}',
  'charter.removed': 'Removed: {text}',
  'charter.proposed_whole': 'Read the whole proposed charter',
  'charter.draft_why': 'Why',
  'charter.draft_changes': 'What changes in the charter',
}
