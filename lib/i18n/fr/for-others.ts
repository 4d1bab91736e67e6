/** What one does for another in a vote: proxies, relayed answers, conflicts of interest. */
export const forOthersFr = {
  'for_others.paper': 'sur papier',
  'for_others.phone': 'par téléphone',
  'for_others.relay.link': 'Transmettre une réponse',
  'for_others.relay.link_help': 'de quelqu’un qui a répondu sur papier ou par téléphone',
  'for_others.relay.intro':
    'Pour une personne qui a répondu sur papier ou par téléphone. La réponse compte quand une deuxième personne l’a confirmée. Si la personne vote elle-même, c’est son vote qui compte.',
  'for_others.relay.who': 'Qui a répondu ?',
  'for_others.relay.who_choose': 'Choisissez une personne',
  'for_others.relay.channel': 'Comment ?',
  'for_others.relay.day': 'Quel jour ?',
  'for_others.relay.answer': 'Sa réponse',
  'for_others.relay.answer_help': 'Notez-la comme la personne l’a dite, à la première personne.',
  'for_others.relay.decider': 'La personne qui décide a ses propres réponses : elle vote elle-même.',
  'for_others.relay.go': 'Transmettre cette réponse',
  'for_others.relay.done': 'La réponse est notée. Une deuxième personne doit maintenant la confirmer.',
  'for_others.relay.not_found': 'Personne à ce nom dont la réponse manque.',
  'for_others.relay.nobody': 'Il n’y a personne dont la réponse manque.',
  'for_others.relay.not_here': 'Dans ce vote, personne ne peut transmettre de réponse.',
  'for_others.waiting.title': 'Réponses transmises, à confirmer',
  'for_others.waiting.line':
    '{name}, {channel, select, paper {sur papier} other {par téléphone}}, le {day}. Noté par {by}.',
  'for_others.waiting.second': 'à confirmer par une deuxième personne',
  'for_others.waiting.check': 'Vérifier et confirmer',
  'for_others.check.title': 'La réponse de {name}',
  'for_others.check.line':
    '{by} a noté cette réponse, donnée {channel, select, paper {sur papier} other {par téléphone}} le {day}.',
  'for_others.check.how':
    '{channel, select, paper {Regardez le papier : dit-il la même chose ?} other {Appelez {name} : est-ce bien sa réponse ?}} Le résultat reste caché jusqu’à la clôture : gardez ceci pour vous.',
  'for_others.check.go': 'C’est bien sa réponse : la compter',
  'for_others.check.aside': 'Écarter cette réponse',
  'for_others.check.aside_help': 'Elle ne comptera pas. On peut en transmettre une autre.',
  'for_others.check.own': 'Vous avez noté cette réponse : une autre personne doit la confirmer.',
  'for_others.check.settled':
    'Cette réponse n’attend plus : elle a été confirmée, écartée, ou la personne a voté.',
  'for_others.confirmed': 'C’est confirmé : cette réponse compte.',
  'for_others.set_aside': 'Cette réponse est écartée.',
  'for_others.mine.title': 'On a transmis votre réponse',
  'for_others.mine.line':
    '{by} a noté votre réponse, {channel, select, paper {sur papier} other {par téléphone}}, le {day} :',
  'for_others.mine.waiting':
    'Elle comptera quand une deuxième personne l’aura confirmée, ou dès que vous direz que c’est la vôtre.',
  'for_others.mine.counts': 'Elle compte : {by} l’a confirmée.',
  'for_others.mine.yes': 'C’est bien ma réponse',
  'for_others.mine.correct':
    'Ce n’est pas cela ? Votez vous-même ci-dessous : c’est votre vote qui comptera.',
  'for_others.mine.done': 'C’est noté comme votre propre vote. Vous pouvez le changer jusqu’à la clôture.',
  'for_others.proxy.for': 'Vous votez aussi pour {name}',
  'for_others.proxy.for_help':
    '{name} vous a donné procuration. Si {name} répond, c’est sa réponse qui compte, et non celle-ci.',
  'for_others.proxy.answered': '{name} a répondu : c’est sa réponse qui compte.',
  'for_others.proxy.conflict': '{name} a déclaré un conflit d’intérêts : personne ne vote à sa place.',
  'for_others.proxy.recorded':
    'Ce vote par procuration est enregistré. Vous pouvez le changer jusqu’à la clôture.',
  'for_others.proxy.by':
    '{name} a votre procuration et peut voter pour vous. Si vous votez, c’est votre vote qui compte.',
  'for_others.proxy.by_voted': '{name} a voté pour vous :',
  'for_others.proxies.title': 'Procurations',
  'for_others.proxies.intro':
    'Quelqu’un peut voter pour vous pendant votre absence, dans les votes ouverts après son accord. Si vous votez quand même, c’est votre vote qui compte. La charte permet {cap, plural, one {une procuration} other {# procurations}} par personne au plus, et celles qu’on reçoit ne se transmettent pas.',
  'for_others.proxies.choose': 'Pour donner procuration, choisissez quelqu’un dans la liste.',
  'for_others.proxies.to': 'Donner procuration à {name}',
  'for_others.proxies.until': 'Jusqu’à quel jour ?',
  'for_others.proxies.until_hint': 'Dans un an au plus.',
  'for_others.proxies.give': 'Donner procuration',
  'for_others.proxies.given_asked':
    'Vous avez donné procuration à {name} jusqu’au {day}. {name} n’a pas encore accepté.',
  'for_others.proxies.given':
    '{name} vote pour vous jusqu’au {day}, dans les votes ouverts depuis son accord.',
  'for_others.proxies.take_back': 'Retirer ma procuration',
  'for_others.proxies.take_back_help':
    'Un vote déjà ouvert garde les procurations de son ouverture : votez-y vous-même.',
  'for_others.proxies.asked': '{name} vous donne procuration jusqu’au {day}.',
  'for_others.proxies.asked_help':
    'Si vous acceptez, vous voterez aussi pour {name} dans les votes qui s’ouvriront.',
  'for_others.proxies.accept': 'Accepter',
  'for_others.proxies.decline': 'Refuser',
  'for_others.proxies.held': 'Vous votez pour {name} jusqu’au {day}.',
  'for_others.proxies.give_back': 'Rendre cette procuration',
  'for_others.proxies.line': '{receiver} vote pour {giver}, jusqu’au {day}.',
  'for_others.proxies.done_given': 'C’est noté : la personne reçoit un courriel et doit encore accepter.',
  'for_others.proxies.done_accepted': 'C’est accepté.',
  'for_others.proxies.done_ended': 'C’est fait : cette procuration a pris fin.',
  'for_others.conflict.open': 'Cette décision me touche de trop près',
  'for_others.conflict.help':
    'Vous-même, ou quelqu’un de très proche, y gagnez ou y perdez quelque chose ? Dites-le : c’est un conflit d’intérêts.',
  'for_others.conflict.rule':
    '{rule, select, leaves {La charte prévoit alors que vous sortez du compte : votre réponse ne compte pas, et vous n’êtes plus parmi les personnes dont on attend une réponse.} other {La charte prévoit alors que vous ne vous prononcez pas : on compte votre présence, pas votre choix, même si vous avez déjà voté.}}',
  'for_others.conflict.reason': 'De quoi s’agit-il ?',
  'for_others.conflict.reason_hint': 'Les membres liront votre nom et votre raison, ici et avec la décision.',
  'for_others.conflict.understood': 'J’ai compris. Je ne pourrai pas revenir dessus dans ce vote.',
  'for_others.conflict.go': 'Déclarer un conflit d’intérêts',
  'for_others.conflict.mine':
    'Vous avez déclaré un conflit d’intérêts. {rule, select, leaves {Vous n’êtes pas dans le compte de ce vote.} other {Dans ce vote, vous ne vous prononcez pas.}}',
  'for_others.conflict.count':
    '{n, plural, one {Une personne a déclaré un conflit d’intérêts} other {# personnes ont déclaré un conflit d’intérêts}}',
  'for_others.conflict.effect':
    '{rule, select, leaves {{n, plural, one {Elle n’est pas comptée dans ce vote.} other {Elles ne sont pas comptées dans ce vote.}}} other {{n, plural, one {Elle ne se prononce pas dans ce vote.} other {Elles ne se prononcent pas dans ce vote.}}}}',
  'for_others.conflict.erased': '(raison effacée)',
  'for_others.objection.not_one': 'Ce n’est pas une objection au sens de la charte',
  'for_others.objection.what':
    'Une objection montre un problème sérieux que la proposition causerait. Préférer autre chose n’en est pas une.',
  'for_others.objection.share':
    '{n, plural, =0 {Personne ne dit que ce n’en est pas une} one {Une personne dit que ce n’en est pas une} other {# personnes disent que ce n’en est pas une}} ; il en faut {needed} sur les {of} autres pour l’écarter.',
  'for_others.objection.say_so': 'Dire que ce n’en est pas une',
  'for_others.objection.you_say': 'Vous le dites.',
  'for_others.objection.take_back': 'Ne plus le dire',
  'for_others.objection.judged': 'C’est noté. Vous pouvez revenir dessus jusqu’à la clôture.',
  'for_others.objection.state.open': 'demeure',
  'for_others.objection.state.withdrawn': 'retirée par la personne qui l’avait posée',
  'for_others.objection.state.resolved': 'résolue au tour suivant',
  'for_others.objection.state.not_qualified': 'écartée : pas une objection au sens de la charte',
}
