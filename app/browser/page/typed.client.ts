export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isField(node: unknown): node is Field {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement
  )
}

/** Typed or chosen, and not stored yet. */
export function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected)
  const ticked = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
  return ticked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}
