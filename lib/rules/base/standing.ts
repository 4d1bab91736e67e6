export type Kind = 'volunteer' | 'staff'

/** From least to most: each standing may do what the ones before it may. */
export const STANDINGS = ['reader', 'contributor', 'elector', 'steward'] as const
export type Standing = (typeof STANDINGS)[number]

/** A member, as far as rules are concerned. */
export type MemberActor = { readonly member: string; readonly kind: Kind; readonly standing: Standing }
