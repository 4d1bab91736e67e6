/** The steps of a count, in their order: whoever follows them with the ballots in hand finds the same outcome. */
export const receiptFr = {
  'step.count': '{answer} : {n}',
  'step.answers':
    'Réponses : {n} sur {of} ; il en fallait {compare, select, more_than {{asked}, soit {needed}} other {{needed}}}. {met, select, yes {Atteint.} other {Non atteint.}}',
  'step.quorum':
    'Quorum ({base, select, expressed {votes exprimés} expressed_with_blanks {votes exprimés et blancs} ballots {réponses} present {personnes présentes ou représentées} represented {personnes présentes, ou représentées par une personne présente} other {personnes appelées}}) : {n} sur {of} ; il en fallait {compare, select, more_than {{asked}, soit {needed}} other {{needed}}}. {met, select, yes {Atteint.} other {Non atteint.}}',
  'step.nothing_expressed': 'Aucun vote exprimé : il n’y a rien à compter.',
  'step.objections_made':
    '{n, plural, =0 {Aucune objection n’est posée.} one {Une objection est posée.} other {# objections sont posées.}}',
  'step.objections':
    '{n, plural, =0 {Aucune objection ne demeure.} one {Une objection demeure.} other {# objections demeurent.}}',
  'step.finding':
    'Une objection examinée : {n} sur {of} jugent qu’elle ne dit pas de problème sérieux ; il en fallait {needed}. {met, select, yes {Elle n’est pas retenue.} other {Elle demeure.}}',
  'step.not_qualified':
    '{n, plural, =0 {Aucune objection n’est mise de côté.} one {Une objection est mise de côté : ce n’en est pas une au sens de la règle.} other {# objections sont mises de côté : ce n’en sont pas au sens de la règle.}}',
  'step.blocks':
    'Blocages : {n} ; la règle en admet {allowed}. {met, select, yes {Rien n’arrête la proposition.} other {C’est trop : la proposition est arrêtée.}}',
  'step.agreements':
    '{n, plural, =0 {Personne n’est d’accord : rien n’est adopté.} one {Une personne est d’accord, et rien n’arrête la proposition.} other {# personnes sont d’accord, et rien n’arrête la proposition.}}',
  'step.compare': '{for} pour, {against} contre.',
  'step.casting_majority':
    '{choice, select, none {Égalité. La personne désignée avant le vote pour départager n’a pas voté.} for {Égalité. La personne désignée avant le vote pour départager a voté pour.} against {Égalité. La personne désignée avant le vote pour départager a voté contre.} other {Égalité. La personne désignée avant le vote pour départager n’a pas tranché.}}',
  'step.threshold':
    'Il fallait {compare, select, at_least {au moins {share}} other {plus de {share}}} {base, select, expressed {des votes exprimés} expressed_with_blanks {des votes exprimés et blancs} ballots {des réponses} present {des personnes présentes ou représentées} represented {des personnes présentes, ou représentées par une personne présente} other {des personnes appelées}}, soit {needed} pour sur {of} : il y en a {n}. {met, select, yes {Atteint.} other {Non atteint.}}',
  'step.silent':
    '{n, plural, =0 {Sur {of}, tout le monde s’est exprimé.} one {Une personne sur {of} n’a rien dit : cela vaut accord.} other {# personnes sur {of} n’ont rien dit : cela vaut accord.}}',
  'step.lazy_objections':
    '{reasoned, plural, =0 {Aucune objection ne donne de raison.} one {Une objection donne sa raison : elle arrête la proposition.} other {# objections donnent leur raison : elles arrêtent la proposition.}}{unreasoned, plural, =0 {} one { Une objection sans raison ne pèse rien.} other { # objections sans raison ne pèsent rien.}}',
  'step.advice':
    'Conseils : {n} sur {of}. {silent, plural, =0 {Chaque personne consultée a répondu.} one {Une personne a eu tout le délai et n’a pas répondu.} other {# personnes ont eu tout le délai et n’ont pas répondu.}}',
  'step.approvals':
    '{option} : {n, plural, =0 {aucune approbation} one {une approbation} other {# approbations}} sur {of}.',
  'step.most': '{n} est le plus grand nombre : {options}.',
  'step.most_tied':
    '{n} est le plus grand nombre, atteint par {options} : rien dans la règle ne les départage.',
  'step.sum':
    '{option} : {given} donnés par {scored, plural, =0 {personne} one {une personne} other {# personnes}}{unscored, plural, =0 {} one {, et une personne sans note, comptée {lowest}} other {, et # personnes sans note, comptées {lowest} chacune}} ; en tout {n}.',
  'step.given': '{n} points donnés, sur {of} à répartir.',
  'step.points':
    '{option} : {n, plural, =0 {aucun point} one {un point} other {# points}}{from, plural, =0 {} one {, d’une personne} other {, de # personnes}}.',
  'step.profile':
    '{option} : {grades}. {median, select, none {Sans mention majoritaire.} other {Au milieu : {median}.}}',
  'step.ungraded_worst':
    '{n, plural, one {Une personne n’en a rien dit : cela compte comme la mention la plus basse.} other {# personnes n’en ont rien dit : cela compte comme la mention la plus basse.}}',
  'step.ungraded_left_out':
    '{n, plural, one {Une personne n’en a rien dit, et n’est pas comptée pour cette option.} other {# personnes n’en ont rien dit, et ne sont pas comptées pour cette option.}}',
  'step.split_first': 'Les mentions majoritaires départagent : {parts}.',
  'step.split':
    'À mention égale, on retire à chaque option une mention du milieu, encore et encore. Après {removed, select, 1 {une retirée} other {{removed} retirées}} sur {of}, celle du milieu n’est plus la même : {parts}.',
  'step.split_unequal':
    'Les options n’ont pas toutes le même nombre de mentions : celles de chacune comptent comme s’il y en avait {of}.',
  'step.ranking': 'De la mieux jugée à la moins bien jugée : {ranking}.',
  'step.duels': 'Duels : combien de personnes mettent une option avant une autre.',
  'step.duel_won': '{one} bat {other}, {won} contre {lost}.',
  'step.duel_even': '{one} et {other} : {won} partout.',
  'step.requirement':
    '{option}, face à « {fallback} » : devant dans {above} votes, derrière dans {below}. Il lui fallait plus de votes devant que derrière{ratio, select, simple {} other {, et au moins {ratio} fois autant}}{quorum, plural, =0 {} other {, et au moins # devant}}. {dropped, select, yes {Elle est écartée.} other {Elle reste.}}',
  'step.paths':
    'Chemins : d’une option à une autre, de duel gagné en duel gagné. Un chemin vaut autant que son duel le plus serré.',
  'step.path': 'De {one} vers {other} : {won} contre {lost}.',
  'step.no_path': 'De {one} vers {other} : aucun.',
  'step.beatpath_there': 'De {winner} vers {other} : {path}. Force : {won} contre {lost}.',
  'step.beatpath_none': 'De {winner} vers {other} : aucun chemin.',
  'step.beatpath_back': 'En retour : {path}. Force : {won} contre {lost}.',
  'step.beatpath_no_back': 'En retour : aucun chemin.',
  'step.winner': 'Aucune option n’a vers {options} de chemin plus fort que l’inverse : {options} l’emporte.',
  'step.winners': 'Aucune option n’a de chemin plus fort vers {options} : {options} restent à égalité.',
  'step.casting_options':
    '{settled, select, yes {La personne désignée avant le vote pour départager met devant : {options}.} other {La personne désignée avant le vote pour départager ne les a pas départagées, ou n’a pas voté.}}',
  'step.stage': 'Étape {stage} : {votes}.',
  'step.needed':
    '{exhausted, plural, =0 {Tous les bulletins comptent encore} one {Un bulletin ne désigne plus personne} other {# bulletins ne désignent plus personne}} : plus de la moitié de ceux qui comptent, c’est {needed}.',
  'step.elect': '{option} en a {n} et l’emporte.',
  'step.fewest': '{options} a le moins de voix, et sort.',
  'step.fewest_earlier':
    '{tied} ont aussi peu de voix. {option} en avait le moins {stages, plural, one {à l’étape} other {aux étapes}} {which}, et sort.',
  'step.together':
    '{options} ont aussi peu de voix, et toutes ensemble moins que la suivante ({next}) : elles sortent ensemble.',
  'step.no_votes': '{options} n’ont aucune voix, et sortent ensemble.',
  'step.moves': 'De {option} : {parts}.',
  'step.move': '{n} vers {option}',
  'step.move_nobody': '{n} sans autre préférence',
  'step.move_lost': '{n} perdu dans les décimales',
  'step.move_none': 'De {option} : rien à reporter.',
  'step.quota':
    '{valid, plural, =0 {Aucun bulletin} one {Un bulletin} other {# bulletins}} pour {seats, plural, one {un siège} other {# sièges}}. Quota : {valid} divisé par {parts}, sans les décimales, plus un, soit {quota}.',
  'step.first': 'Étape {stage}, premières préférences : {votes}.',
  'step.reaches':
    '{n, plural, one {{options} atteint le quota, et a son siège.} other {{options} atteignent le quota, et ont leur siège.}}',
  'step.surplus': 'Étape {stage} : {option} a plus que le quota. Son surplus se reporte : {surplus}.',
  'step.surplus_earlier':
    '{tied} en ont autant de plus. {option} avait le plus de voix {stages, plural, one {à l’étape} other {aux étapes}} {which} : son surplus passe d’abord.',
  'step.passed':
    '{papers, plural, one {Un bulletin qui valait {received} vaut} other {# bulletins qui valaient {received} valent}} maintenant {surplus} × {received} ÷ {votes}, soit {passed}.',
  'step.now': 'Maintenant : {votes}.',
  'step.beside': 'Sans autre préférence : {exhausted}. Perdu dans les décimales : {lost}.',
  'step.exclude': 'Étape {stage} : {why}',
  'step.nothing_moves': 'Aucun bulletin ne bouge plus : il reste autant de candidatures que de sièges.',
  'step.last':
    '{n, plural, one {Il reste une candidature pour un siège : {options}.} other {Il reste # candidatures pour # sièges : {options}.}}',
  'step.no_way_out': 'Rien ne dit laquelle sort, de {last}.',
  'step.orders_too_many':
    'Il y aurait trop d’ordres à essayer. On ne sait pas qui peut gagner : comme on le faisait alors, une égalité a été notée entre {options}.',
  'step.orders_one':
    'On refait le compte en faisant sortir chacune : sur {orders} comptes, {options} l’emporte toujours.',
  'step.orders_several':
    'On refait le compte en faisant sortir chacune : selon les {orders} comptes, c’est {options} qui l’emporte. Égalité.',
  'step.states_one':
    'On refait le compte en faisant sortir chacune. Les ordres sont trop nombreux pour être comptés : ceux qui mènent au même point sont suivis une seule fois. Quel que soit l’ordre, {options} l’emporte.',
  'step.states_several':
    'On refait le compte en faisant sortir chacune. Les ordres sont trop nombreux pour être comptés : ceux qui mènent au même point sont suivis une seule fois. Selon l’ordre, c’est {options} qui l’emporte. Égalité.',
  'step.undetermined':
    'On refait le compte en faisant sortir chacune, mais les ordres sont trop nombreux : après {counts, number} comptes, on n’a pas pu établir qui peut gagner.',
  'step.lots':
    '{over, select, surplus {Rien ne dit quel surplus passe d’abord} other {Rien ne dit qui sort}}, de {tied} : la règle d’origine tirerait au sort.',
  'step.draws': 'Ici, on essaie chaque tirage possible : {orders} en tout.',
  'step.draws_always':
    '{n, plural, one {{options} a un siège à chaque fois.} other {{options} ont un siège à chaque fois.}}',
  'step.draws_sometimes': '{options} n’ont un siège que selon le tirage : égalité.',
  'step.draws_too_many':
    'Il y aurait trop de tirages à essayer. On ne sait pas qui peut avoir un siège : comme on le faisait alors, une égalité a été notée entre {options}.',
  'step.draws_states':
    'Ici, on suit chaque tirage possible. Ils sont trop nombreux pour être comptés : ceux qui mènent au même point sont suivis une seule fois.',
  'step.draws_undetermined':
    'Ici, on suit chaque tirage possible, mais ils sont trop nombreux : après {counts, number} comptes, on n’a pas pu établir qui peut avoir un siège.',
}
