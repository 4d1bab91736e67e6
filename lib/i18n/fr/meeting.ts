/** Meetings: when everybody can best be there. */
export const meetingFr = {
  'meeting.title': 'Réunions',
  'meeting.intro':
    'Une réunion à une heure impossible pour les bénévoles se décide sans eux. Voici les moments qui arrangent le plus de monde, d’après ce que chaque personne a dit de son temps.',
  'meeting.members_only': 'Les réunions ne se voient qu’entre membres du tableau.',
  'meeting.find': 'Trouver un moment',
  'meeting.from': 'À partir du',
  'meeting.to': 'Jusqu’au',
  'meeting.lasts': 'Durée',
  'meeting.duration':
    '{hours, plural, =0 {} one {# heure} other {# heures}}{minutes, plural, =0 {} other {{hours, plural, =0 {{minutes} minutes} other { {minutes}}}}}',
  'meeting.search': 'Chercher',
  'meeting.choose': 'Les moments qui arrangent le plus de monde',
  'meeting.best': 'conseillé',
  'meeting.how':
    'Une personne que les dernières réunions n’arrangeaient pas compte davantage : personne ne reste toujours de côté.',
  'meeting.suits':
    '{ready, plural, =0 {n’arrange personne} one {arrange une personne} other {arrange # personnes}} sur {total}',
  'meeting.suits_volunteer':
    '{ready, plural, =0 {aucun bénévole} one {un bénévole} other {# bénévoles}} sur {total}',
  'meeting.suits_staff':
    '{ready, plural, =0 {aucune personne} one {une personne} other {# personnes}} sur {total} de l’équipe permanente',
  'meeting.about': 'De quoi parlera-t-on ?',
  'meeting.place': 'Où, ou comment se joindre',
  'meeting.place_hint': 'Une adresse, un numéro, un lien. Seuls les membres du tableau le voient.',
  'meeting.call': 'Inviter tout le monde',
  'meeting.none': 'Aucun moment ne convient à personne entre ces dates',
  'meeting.none_help': 'Essayez une durée plus courte, ou des dates plus éloignées.',
  'meeting.coming': 'À venir',
  'meeting.next': 'Prochaine réunion : {start}, {title}',
  'meeting.empty': 'Aucune réunion n’est prévue.',
  'meeting.by': 'Proposée par {name}.',
  'meeting.not_you':
    'D’après ce que l’on sait de votre temps, ce moment ne vous arrange pas. Vous pouvez écrire avant ce que vous auriez dit ; les décisions, elles, se prennent sur le tableau.',
  'meeting.cancel': 'Annuler cette réunion',
  'meeting.cancel_help': 'Chaque personne invitée reçoit un courriel.',
  'meeting.cancel_go': 'Annuler la réunion',
  'meeting.done_called': 'La réunion est prévue. Chaque membre reçoit un courriel.',
  'meeting.done_cancelled': 'La réunion est annulée. Chaque personne invitée reçoit un courriel.',
  'mail.meeting.subject': 'Réunion : {title}',
  'mail.meeting.by': '{by} vous invite à une réunion, sur le tableau « {board} ».',
  'mail.meeting.when': 'Le {start}, {lasts}.',
  'mail.meeting.place': 'Où : {place}',
  'mail.meeting.sorry':
    'D’après ce que l’on sait de votre temps, ce moment ne vous arrange pas, et nous vous prions de nous en excuser. Vous pouvez écrire avant ce que vous auriez dit, et le prochain moment sera cherché en vous comptant davantage.',
  'mail.meeting.go': 'Voir les réunions',
  'mail.meeting.cancelled_subject': 'Réunion annulée : {title}',
  'mail.meeting.cancelled': 'Cette réunion du tableau « {board} » est annulée.',
  'refusal.meeting_past': 'Ce moment est déjà passé : choisissez-en un à venir.',
  'refusal.meeting_overlaps':
    'Une autre réunion est déjà prévue à ce moment : choisissez-en un autre, ou annulez-la d’abord.',
  'refusal.meeting_far':
    'Personne ne connaît son temps aussi longtemps d’avance : cherchez dans les {days} jours qui viennent.',
  'refusal.dates_reversed': 'La fin vient avant le début : vérifiez les deux dates.',
} as const
