// Styles of a shadow root under a host's strict policy: a constructed sheet, which no policy refuses, or a style element.

/** The result takes them away again. `nonce` is that of the script: a policy that let it in lets the style element in, where sheets cannot be constructed. */
export function addStyles(root: ShadowRoot, css: string, nonce: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((known) => known !== sheet);
    };
  } catch {
    // Safari before 16.4.
    const element = document.createElement('style');
    element.nonce = nonce;
    element.appendChild(document.createTextNode(css));
    root.appendChild(element);
    return () => element.remove();
  }
}
