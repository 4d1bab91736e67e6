/** Which page of a longer list is shown. */
export interface ListPage {
  readonly page: number
  readonly pages: number
}

/** The page that was asked for, or the last one there is; and where it begins. */
export function listPage(asked: number, n: number, most: number): ListPage & { readonly from: number } {
  const pages = Math.max(1, Math.ceil(n / most))
  const page = Math.min(Math.max(1, asked), pages)
  return { page, pages, from: (page - 1) * most }
}
