/** The modules of `app/browser`, by the names of their files. */
type BrowserModule =
  | 'check-register'
  | 'device-zone'
  | 'editor'
  | 'fill-week'
  | 'find-slip'
  | 'fresh'
  | 'points-left'
  | 'quiet-form'
  | 'secret-code'
  | 'unsent'

/** What runs in the browser on this page. `server/web` sends it deferred, from the address it was built under. */
export function Runs({ module }: { module: BrowserModule }) {
  // React draws a script that is `async` once a page, however many parts ask for it.
  return <script type="module" async src={`/browser/${module}.js`} />
}
