// Shows on stderr how far a run has come.

/** A counter that rewrites its line on a terminal and writes a line for every hundred cases elsewhere. */
export function progressOf(
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): (passed: boolean) => void {
  let done = 0;
  let failed = 0;
  return (passed) => {
    done += 1;
    if (!passed) failed += 1;
    const text = `${done} of ${total}, ${failed} failed`;
    if (stream.isTTY) stream.write(`\r${text}${done === total ? '\n' : ''}`);
    else if (done % 100 === 0 || done === total) stream.write(`${text}\n`);
  };
}
