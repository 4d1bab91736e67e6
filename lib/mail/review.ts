import type { About, Mail } from './mail.ts'
import { link, paragraph, quote, small, title } from './message.ts'
import { findVote, type NamedAnswer, namedAnswers } from './vote.ts'

interface Review extends About {
  readonly brief: string
  readonly number: number
  /** What people wanted kept in mind when they agreed. */
  readonly concerns: readonly Pick<NamedAnswer, 'name' | 'kind' | 'reason'>[]
}

/** Tells that the day has come to look at a decision again, with the concerns that were kept with it. */
export const reviewMail: Mail<Review> = {
  async find(db, mail, links) {
    const vote = await findVote(db, mail, links)
    if (!vote?.seat || vote.round.decision === null) return undefined
    const concerns = await namedAnswers(db, vote.round, ['concern'])
    return {
      ...vote.about,
      brief: vote.text.brief,
      number: vote.round.decision,
      concerns: concerns.filter(({ reason }) => reason !== undefined),
    }
  },

  compose({ say }, data) {
    const { board, number, concerns } = data
    return {
      subject: say('mail.review.subject', { title: data.title }),
      blocks: [
        paragraph(say('mail.review.which', { board, number })),
        title(data.title),
        quote(data.brief),
        ...(concerns.length > 0 ? [paragraph(say('mail.review.concerns', { n: concerns.length }))] : []),
        ...concerns.map(({ name, kind, reason }) => quote(`${reason}\n— ${name}, ${say(`site.${kind}`)}`)),
        paragraph(say('mail.review.nothing')),
        paragraph(say('mail.review.else')),
        link(say('review.read'), data.url),
        small(say('mail.member', { board })),
      ],
    }
  },
}
