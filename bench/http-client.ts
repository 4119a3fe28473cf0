// Asks over HTTP on connections that are kept open.
import { Agent, request } from 'node:http';
import { bodyOf } from './questions.ts';

export interface HttpClient {
  /** Resolves once the whole answer has arrived. Rejects unless it is a 200. */
  ask(question: string): Promise<void>;
  close(): void;
}

export function createClient(server: URL, connections: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const address = new URL('/api/chat', server);
  const ask = (question: string) =>
    new Promise<void>((resolve, reject) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(address, { agent, method: 'POST', headers }, (response) => {
        response.resume();
        response.once('error', reject).once('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`status ${response.statusCode}`));
        });
      });
      sent.once('error', reject).end(bodyOf(question));
    });
  return { ask, close: () => agent.destroy() };
}

/** Answers a second with every connection busy for `seconds`. */
export async function measureThroughput(
  client: HttpClient,
  questions: readonly string[],
  connections: number,
  seconds: number,
): Promise<number> {
  const started = performance.now();
  const end = started + seconds * 1000;
  let answered = 0;
  const askOn = async (connection: number) => {
    for (let turn = connection; performance.now() < end; turn += 1) {
      await client.ask(questions[turn % questions.length] ?? '');
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => askOn(connection)));
  return (answered * 1000) / (performance.now() - started);
}
