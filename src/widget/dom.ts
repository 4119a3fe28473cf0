// Making elements: text only ever becomes a text node, and nothing is set that a strict policy would refuse.

export type Child = Node | string | null;

interface ElementOptions {
  readonly class?: string;
  /** Attributes; null leaves one out. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly click?: () => void;
}

export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  options: ElementOptions = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (options.class !== undefined) element.className = options.class;
  for (const [attribute, value] of Object.entries(options.attributes ?? {})) {
    if (value !== null) element.setAttribute(attribute, value);
  }
  if (options.click !== undefined) element.addEventListener('click', options.click);
  fill(element, ...children);
  return element;
}

/** A button that submits nothing. */
export function createButton(options: ElementOptions, ...children: readonly Child[]): HTMLButtonElement {
  const attributes = { type: 'button', ...options.attributes };
  return create('button', { ...options, attributes }, ...children);
}

/** Puts children in place of what was there. `replaceChildren` is missing in older in-app browsers. */
export function fill(element: Element, ...children: readonly Child[]): void {
  while (element.firstChild !== null) element.removeChild(element.firstChild);
  for (const child of children) {
    if (child !== null)
      element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

/** A line drawing in a 24 × 24 box, in the colour of the text; said by the name of what holds it. */
export function createIcon(path: string): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    class: 'icon',
    'aria-hidden': 'true',
  })) {
    icon.setAttribute(name, value);
  }
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  icon.appendChild(line);
  return icon;
}
