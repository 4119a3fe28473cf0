// Addresses of the server the script came from; whatever leads elsewhere is no address of ours.

/** `base` ends with a slash; `path` may begin with one, as the paths of the contract do. Null when it leads elsewhere. */
export function serverAddress(base: string, path: string): string | null {
  try {
    const address = new URL(path.replace(/^\/(?!\/)/, ''), base);
    return address.origin === new URL(base).origin ? address.href : null;
  } catch {
    return null;
  }
}
