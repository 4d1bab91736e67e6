/** What the clock does by rule: closes moved, never by a person. */
export const clockFr = {
  'clock.why.quorum': 'Trop peu de personnes avaient répondu à la clôture prévue.',
  'clock.why.late_quorum':
    'Assez de personnes ont répondu, mais dans les deux derniers jours : les autres ont droit à un moment pour en tenir compte.',
  'clock.why.late_objection':
    'Une objection est arrivée dans les deux derniers jours : chaque personne a droit à un moment pour la lire et y répondre.',
  'clock.why.outage':
    'Le service n’a pas répondu pendant {lost}. Nous vous prions de nous en excuser : ce temps vous est rendu.',
  'clock.why.late_mail':
    'Les courriels qui appelaient à voter sont partis avec {lost} de retard. Nous vous prions de nous en excuser : ce temps vous est rendu.',
  'clock.lost_rule':
    'C’est une règle du service, la même pour tous les tableaux : d’office, une seule fois. Personne ne l’a décidé, et le dépouillement reste caché.',
  'clock.was_lost_rule':
    'C’est une règle du service, la même pour tous les tableaux : d’office, une seule fois. Personne ne l’a décidé.',
  'clock.extended': 'Vote prolongé jusqu’au {close}',
  'clock.extended_rule':
    'La charte le prévoit : d’office, une seule fois. Personne ne l’a décidé, et le dépouillement reste caché.',
  'clock.was_extended_rule': 'La charte le prévoit : d’office, une seule fois. Personne ne l’a décidé.',
  'clock.brought_forward': 'Tout le monde a voté',
  'clock.brought_forward_help':
    'Le vote se ferme le {close}, au lieu du {first}, si aucune réponse ne change d’ici là. Une réponse qui change laisse {hours} heures de plus.',
  'clock.was_brought_forward_help':
    'Le vote s’est fermé le {close}, au lieu du {first} : plus aucune réponse n’avait changé depuis {hours} heures. La charte le prévoit, personne ne l’a décidé.',
  'mail.extended.subject': 'Vote prolongé : {title}',
  'mail.extended.which': 'Le vote de « {board} » sur ce texte ne s’est pas fermé.',
  'mail.extended.until': 'Il se ferme maintenant le {close} ({left}).',
  'mail.extended.left': 'Vous n’avez pas encore répondu : il est encore temps.',
  'mail.moved.answered': 'Votre réponse est gardée. Vous pouvez la changer jusqu’à la clôture.',
  'mail.moved.go': 'Relire ou changer ma réponse',
  'mail.brought_forward.subject': 'Tout le monde a voté : {title}',
  'mail.brought_forward.which':
    'Toutes les personnes que « {board} » appelait à voter sur ce texte ont répondu.',
  'mail.put_off.subject': 'Une réponse a changé : {title}',
  'mail.put_off.which':
    'Tout le monde a voté, et une réponse a changé depuis. La clôture est remise d’autant.',
}
