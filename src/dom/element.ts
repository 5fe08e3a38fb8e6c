type Child = Node | string | undefined;

/** Attributes as strings (`true` for an empty one, `false` to leave it out), listeners as functions. */
type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: never) => void)>>;

/** An element with its attributes, listeners (by the event's name) and children. Text is always text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value as EventListener);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
