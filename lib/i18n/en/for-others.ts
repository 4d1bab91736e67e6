import type { forOthersFr } from '../fr/for-others.ts'

export const forOthersEn: Record<keyof typeof forOthersFr, string> = {
  'for_others.paper': 'on paper',
  'for_others.phone': 'by phone',
  'for_others.relay.link': 'Bring in an answer',
  'for_others.relay.link_help': 'of someone who answered on paper or by phone',
  'for_others.relay.intro':
    'For someone who answered on paper or by phone. The answer counts once a second person has confirmed it. If they vote themselves, their own vote is the one that counts.',
  'for_others.relay.who': 'Who answered?',
  'for_others.relay.who_choose': 'Choose a person',
  'for_others.relay.channel': 'How?',
  'for_others.relay.day': 'On which day?',
  'for_others.relay.answer': 'Their answer',
  'for_others.relay.answer_help': 'Write it as they said it, in their own words.',
  'for_others.relay.decider': 'The person who decides has answers of their own: they vote themselves.',
  'for_others.relay.go': 'Bring in this answer',
  'for_others.relay.done': 'The answer is written down. A second person must now confirm it.',
  'for_others.relay.not_found': 'Nobody of that name whose answer is missing.',
  'for_others.relay.nobody': 'Nobody’s answer is missing.',
  'for_others.relay.not_here': 'In this vote nobody can bring in an answer.',
  'for_others.waiting.title': 'Answers brought in, to be confirmed',
  'for_others.waiting.line':
    '{name}, {channel, select, paper {on paper} other {by phone}}, on {day}. Written down by {by}.',
  'for_others.waiting.second': 'to be confirmed by a second person',
  'for_others.waiting.check': 'Check and confirm',
  'for_others.check.title': 'The answer of {name}',
  'for_others.check.line':
    '{by} wrote down this answer, given {channel, select, paper {on paper} other {by phone}} on {day}.',
  'for_others.check.how':
    '{channel, select, paper {Look at the paper: does it say the same?} other {Call {name}: is it their answer?}} The outcome stays hidden until the close: keep this to yourself.',
  'for_others.check.go': 'It is their answer: count it',
  'for_others.check.aside': 'Set this answer aside',
  'for_others.check.aside_help': 'It will not count. Another one can be brought in.',
  'for_others.check.own': 'You wrote this answer down: someone else must confirm it.',
  'for_others.check.settled':
    'This answer waits no longer: it was confirmed, set aside, or the person has voted.',
  'for_others.confirmed': 'Confirmed: this answer counts.',
  'for_others.set_aside': 'This answer is set aside.',
  'for_others.mine.title': 'Your answer was brought in',
  'for_others.mine.line':
    '{by} wrote down your answer, {channel, select, paper {on paper} other {by phone}}, on {day}:',
  'for_others.mine.waiting':
    'It will count once a second person has confirmed it, or as soon as you say that it is yours.',
  'for_others.mine.counts': 'It counts: {by} has confirmed it.',
  'for_others.mine.yes': 'It is my answer',
  'for_others.mine.correct': 'Not quite? Vote yourself below: your own vote will be the one that counts.',
  'for_others.mine.done': 'Recorded as your own vote. You can change it until the close.',
  'for_others.proxy.for': 'You also vote for {name}',
  'for_others.proxy.for_help':
    '{name} gave you their proxy. If {name} answers, their own answer counts, not this one.',
  'for_others.proxy.answered': '{name} has answered: their own answer is the one that counts.',
  'for_others.proxy.conflict': '{name} has declared a conflict of interest: nobody votes in their place.',
  'for_others.proxy.recorded': 'This vote by proxy is recorded. You can change it until the close.',
  'for_others.proxy.by': '{name} holds your proxy and can vote for you. If you vote, your own vote counts.',
  'for_others.proxy.by_voted': '{name} has voted for you:',
  'for_others.proxies.title': 'Proxies',
  'for_others.proxies.intro':
    'Someone can vote for you while you are away, in votes that open after they agree. If you vote all the same, your own vote counts. The charter lets a person hold {cap, plural, one {one proxy} other {# proxies}} at most, and those one receives are not passed on.',
  'for_others.proxies.choose': 'To give your proxy, choose someone in the list.',
  'for_others.proxies.to': 'Give my proxy to {name}',
  'for_others.proxies.until': 'Until which day?',
  'for_others.proxies.until_hint': 'Within a year.',
  'for_others.proxies.give': 'Give my proxy',
  'for_others.proxies.given_asked': 'You gave your proxy to {name} until {day}. {name} has not accepted yet.',
  'for_others.proxies.given': '{name} votes for you until {day}, in the votes opened since they agreed.',
  'for_others.proxies.take_back': 'Take my proxy back',
  'for_others.proxies.take_back_help':
    'A vote that is open already keeps the proxies of its opening: vote there yourself.',
  'for_others.proxies.asked': '{name} gives you their proxy until {day}.',
  'for_others.proxies.asked_help': 'If you accept, you will also vote for {name} in the votes that open.',
  'for_others.proxies.accept': 'Accept',
  'for_others.proxies.decline': 'Decline',
  'for_others.proxies.held': 'You vote for {name} until {day}.',
  'for_others.proxies.give_back': 'Give this proxy back',
  'for_others.proxies.line': '{receiver} votes for {giver}, until {day}.',
  'for_others.proxies.done_given': 'Recorded: the person receives an e-mail and still has to accept.',
  'for_others.proxies.done_accepted': 'Accepted.',
  'for_others.proxies.done_ended': 'Done: this proxy has ended.',
  'for_others.conflict.open': 'This decision is too close to me',
  'for_others.conflict.help':
    'Do you, or someone very close to you, gain or lose something by it? Say so: it is a conflict of interest.',
  'for_others.conflict.rule':
    '{rule, select, leaves {The charter then takes you out of the count: your answer does not count, and you are no longer among the people whose answer is awaited.} other {The charter then has you take no position: your presence counts, not your choice, even if you have voted already.}}',
  'for_others.conflict.reason': 'What is it about?',
  'for_others.conflict.reason_hint':
    'Members will read your name and your reason, here and with the decision.',
  'for_others.conflict.understood': 'I understand. I cannot take it back in this vote.',
  'for_others.conflict.go': 'Declare a conflict of interest',
  'for_others.conflict.mine':
    'You have declared a conflict of interest. {rule, select, leaves {You are not in the count of this vote.} other {In this vote you take no position.}}',
  'for_others.conflict.count':
    '{n, plural, one {One person has declared a conflict of interest} other {# people have declared a conflict of interest}}',
  'for_others.conflict.effect':
    '{rule, select, leaves {{n, plural, one {They are not counted in this vote.} other {They are not counted in this vote.}}} other {{n, plural, one {They take no position in this vote.} other {They take no position in this vote.}}}}',
  'for_others.conflict.erased': '(reason erased)',
  'for_others.objection.not_one': 'This is no objection in the sense of the charter',
  'for_others.objection.what':
    'An objection shows a serious problem that the proposal would cause. Preferring something else is not one.',
  'for_others.objection.share':
    '{n, plural, =0 {Nobody says that it is not one} one {One person says that it is not one} other {# people say that it is not one}}; {needed} of the {of} others are needed to set it aside.',
  'for_others.objection.say_so': 'Say that it is not one',
  'for_others.objection.you_say': 'You say so.',
  'for_others.objection.take_back': 'Say so no longer',
  'for_others.objection.judged': 'Recorded. You can take it back until the close.',
  'for_others.objection.state.open': 'stands',
  'for_others.objection.state.withdrawn': 'withdrawn by the person who made it',
  'for_others.objection.state.resolved': 'resolved in the next round',
  'for_others.objection.state.not_qualified': 'set aside: no objection in the sense of the charter',
}
