import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { lightPage } from './light-pages.ts'

const modules = { nonce: 'n0nce', addressOf: (name: string) => `/_next/static/browser/${name}-ABCDEFGH.js` }
const light = (html: string) => lightPage(html, modules)

/** As Next sends it: hints and runtime in the head, the page again as data after it. */
const page = (content: string) =>
  [
    '<!DOCTYPE html><html lang="fr"><head><meta charSet="utf-8"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" nonce="n0nce" href="/_next/static/chunks/b.js"/>',
    '<link rel="modulepreload" href="/_next/static/chunks/c.js"/>',
    '<script src="/_next/static/chunks/d.js" async="" nonce="n0nce"></script>',
    '<script type="module" async="" src="/browser/fresh.js"></script></head>',
    `<body>${content}<script nonce="n0nce">(self.__next_f=self.__next_f||[]).push([0])</script>`,
    '<script nonce="n0nce">self.__next_f.push([1,"0:\\u003cscript\\u003e <b> </b>"])</script></body></html>',
  ].join('')

test('a page keeps its content and its styles, and of its scripts only the modules it names', () => {
  expect(light(page('<main><h1>Un vélo</h1></main>'))).toBe(
    [
      '<!DOCTYPE html><html lang="fr"><head><meta charSet="utf-8"/>',
      '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
      '<script type="module" nonce="n0nce" src="/_next/static/browser/fresh-ABCDEFGH.js"></script></head>',
      '<body><main><h1>Un vélo</h1></main></body></html>',
    ].join(''),
  )
})

test('every form that is sent says who its page was made for, and no other form', () => {
  const forms = ['<form action="/a" method="post" class="x">', '<form action="/b" method="get">', '<form>']
  const [sent, ...others] = forms
  const field = (reader: string) => `<input type="hidden" name="reader" value="${reader}"/>`
  for (const reader of ['01M8RVVDZM17SCWTRCDCPP2KMF', ''])
    expect(light(`<body class="y" data-reader="${reader}">${forms.join('')}</body>`)).toBe(
      `<body class="y" data-reader="${reader}">${sent}${field(reader)}${others.join('')}</body>`,
    )
  expect(light(`<body>${forms.join('')}</body>`)).toBe(`<body>${forms.join('')}</body>`)
})

test.each([
  '<script>alert(1)</script>',
  '</script><script src="/browser/editor.js">',
  'self.__next_f.push([1,"x"])',
  '<link rel="preload" as="script" href="x">',
  `'"><script async src="/browser/editor.js"></script>`,
  '<!-- <script> -->',
  '$& $1 $`',
])('what people write is neither cut nor run: %s', (words) => {
  const written = renderToStaticMarkup(
    createElement(
      'main',
      { title: words },
      createElement('p', {}, words),
      createElement('input', { defaultValue: words }),
      createElement('textarea', { defaultValue: words }),
      createElement('a', { href: `https://exemple.org/?${words}` }, words),
    ),
  )
  expect(light(page(written))).toBe(light(page('%')).replace('%', () => written))
})
