export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isField(node: unknown): node is Field {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement
  )
}

/** Typed or chosen, and not stored yet. */
function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  const ticked = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
  return ticked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

export function isFilled(form: HTMLFormElement): boolean {
  return [...form.elements].some((element) => isField(element) && isChanged(element))
}

/** Somebody is filling a form in, or writing. */
export function isBeingFilled(page: Document): boolean {
  return page.querySelector('[data-unsaved]') !== null || [...page.forms].some(isFilled)
}
