/** What several ask for together, cancelling, reopening, taking over, looking again. */
export const requestsFr = {
  'ask.reopen': '{by} demande à rouvrir cette décision',
  'ask.cancel': '{by} demande d’annuler ce vote',
  'ask.missing':
    '{n, plural, =0 {Assez de personnes le demandent.} one {Il manque une personne.} other {Il manque # personnes.}}',
  'ask.with': 'Avec {by} : {names}.',
  'ask.with_count':
    '{n, plural, one {Une autre personne le demande aussi.} other {# autres personnes le demandent aussi.}}',
  'ask.and_others': '{n, plural, =0 {} one {, avec une autre personne} other {, avec # autres personnes}}',
  'ask.join': 'Je le demande aussi',
  'ask.last':
    '{aim, select, reopen {Avec vous, il y aura assez de monde : la discussion reprendra aussitôt.} other {Avec vous, il y aura assez de monde : le vote sera annulé aussitôt.}}',
  'ask.joined': 'Vous le demandez aussi.',
  'ask.leave': 'Ne plus le demander',
  'ask.mine': 'Votre demande est du {date}. Les membres qui votent ont reçu un courriel.',
  'ask.take_back': 'Retirer ma demande',
  'ask.reopen_now': 'Rouvrir la discussion',
  'ask.cancel_now': 'Annuler ce vote',
  'ask.was_taken_back': 'Une demande avait été faite, puis retirée le {date}.',
  'ask.done': 'Votre demande est enregistrée. Les membres qui votent reçoivent un courriel.',
  'ask.done_joined': 'C’est noté : vous le demandez aussi.',
  'ask.done_left': 'C’est noté : vous ne le demandez plus.',
  'ask.done_taken_back': 'Votre demande est retirée.',
  'ask.line': '{aim, select, reopen {Demande de réouverture} other {Demande d’annulation}}',
  'ask.read': 'Lire la demande',
  'cancel.title': 'Annuler ce vote',
  'cancel.alone':
    'Ce vote est le vôtre et personne n’a encore répondu : vous pouvez l’annuler. À la première réponse, il faudra que d’autres le demandent avec vous.',
  'cancel.others':
    'Personne n’annule un vote sans les autres : {n, plural, one {une autre personne doit} other {# autres personnes doivent}} le demander avec vous. {n, plural, one {Elle reçoit} other {Elles reçoivent}} un courriel, et un bouton suffit.',
  'cancel.solo': 'Personne d’autre ne vote sur ce tableau : vous pouvez annuler ce vote.',
  'cancel.back':
    'Le texte pourra de nouveau être modifié. Un autre vote demandera une réponse à chaque personne, par un nouveau courriel.',
  'cancel.kept':
    'Les réponses déjà données restent enregistrées, et ne comptent pas. Le texte peut de nouveau être modifié ; un autre vote demandera une réponse nouvelle à chaque personne.',
  'cancel.reason': 'Pourquoi l’annuler ?',
  'cancel.ask': 'Demander l’annulation',
  'cancel.members': 'Un vote s’annule seulement si plusieurs membres le demandent ensemble, par écrit.',
  'cancel.done': 'Le vote est annulé. Le texte peut de nouveau être modifié.',
  'cancel.why': 'Pourquoi le vote a été annulé',
  'cancel.link': 'Ce vote a été annulé. Votre réponse, si vous en aviez donné une, ne compte pas.',
  'cancel.link_next': 'Si un autre vote s’ouvre, vous recevrez un courriel avec un nouveau lien.',
  'cancel.round': 'Tour {number} : annulé le {date}',
  'cancel.round_by':
    'Tour {number} : annulé le {date} par {by}{n, plural, =0 {} one { et une autre personne} other { et # autres personnes}}',
  'cancel.because': 'parce que « {reason} »',
  'cancel.answered':
    '{n, plural, =0 {Personne n’avait répondu.} one {Une réponse était arrivée ; elle ne compte pas.} other {# réponses étaient arrivées ; elles ne comptent pas.}}',
  'reopen.others':
    '{n, plural, one {Une autre personne doit} other {# autres personnes doivent}} le demander avec vous : {n, plural, one {elle reçoit} other {elles reçoivent}} un courriel, et un bouton suffit.',
  'reopen.others_soon':
    'Elle a été rouverte il y a moins de quatre-vingt-dix jours : il faut cette fois deux fois plus de personnes.',
  'reopen.ask': 'Demander à rouvrir',
  'reopen.alone_review':
    'Le moment de la réexaminer est venu : vous pouvez la rouvrir sans attendre les autres.',
  'reopen.alone_count':
    'Le compte, refait à l’instant, ne donne pas le résultat enregistré : vous pouvez la rouvrir sans attendre les autres.',
  'reopen.alone_left_out':
    'Ce vote a été raccourci, et le temps vous aura manqué : vous pouvez le rouvrir sans attendre les autres, jusqu’au {until}. Le registre dira que vous le faites parce que le vote a été raccourci : les membres sauront que ce délai ne vous convenait pas.',
  'reopen.reason_left_out': 'Ce que vous vouliez dire, ou changer',
  'reopen.title': 'Pas d’accord, ou du nouveau ?',
  'reopen.help':
    'La décision s’applique tant qu’une autre ne la remplace pas. Dites par écrit ce qui est nouveau : la discussion reprend sur cette page.',
  'reopen.help_none': 'Dites par écrit ce qui est nouveau : la discussion reprend sur cette page.',
  'reopen.reason': 'Qu’est-ce qui est nouveau ?',
  'reopen.go': 'Rouvrir la discussion',
  'reopen.done': 'La discussion est rouverte. La décision n° {number} s’applique en attendant.',
  'reopen.done_none': 'La discussion est rouverte.',
  'reopen.members': 'Les membres qui votent peuvent rouvrir cette décision.',
  'review.chip': 'À réexaminer',
  'review.planned':
    'Cette décision sera réexaminée le {date}. Les réserves gardées avec elle reviendront alors.',
  'review.title': 'Le moment est venu de la réexaminer',
  'review.help':
    'Elle convient toujours ? Il n’y a rien à faire. Sinon, jusqu’au {until}, une seule personne suffit pour la rouvrir.',
  'review.line': 'Décision n° {number}. Si elle convient toujours, il n’y a rien à faire.',
  'review.read': 'Relire la décision',
  'takeover.title': 'Quelqu’un peut la reprendre',
  'takeover.help':
    'Jusqu’au {until}, un autre membre peut reprendre cette proposition telle qu’elle est restée. Elle redevient un texte en rédaction, à son nom.',
  'takeover.go': 'Reprendre cette proposition',
  'takeover.done': 'La proposition est à votre nom. Le texte peut de nouveau être modifié.',
  'next.title': 'Et maintenant ?',
  'next.amend': 'Amender et revoter',
  'next.amend_help':
    'Rien n’a été décidé : vous pouvez reprendre le texte sans attendre les autres. Chaque personne votera de nouveau.',
  'next.reason': 'Que voulez-vous changer ?',
  'next.talk':
    '{n, plural, one {Parler à la personne qui a objecté} other {Parler aux personnes qui ont objecté}}',
}
