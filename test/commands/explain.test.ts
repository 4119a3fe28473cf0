// What ask --explain says leaves the machine: the request to the letter, or that there is none.
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/commands/explain.ts';
import { readConfig } from '../../src/config.ts';

const REQUEST = { system: 'rules', messages: [{ role: 'user' as const, content: '问题: 落户' }] };
const BASE = 'http://127.0.0.1:8080/v1';

describe('explain', () => {
  it('shows what is sent, and where', () => {
    const config = readConfig({ OPENAI_MODEL: 'qwen', OPENAI_BASE_URL: BASE, OPENAI_API_KEY: 'sk-1' });
    const text = explain(config, [REQUEST]);
    expect(text).toBe(`Sent to ${BASE} (model qwen):\n--- system\nrules\n--- user\n问题: 落户\n---\n`);
    expect(text).not.toContain('sk-1');
  });

  it('shows what would be sent where nothing is set', () => {
    expect(explain(readConfig({}), [REQUEST])).toMatch(/^No language model is set, nothing is sent\./);
  });

  it('says when a question is not handed to a model, and what else goes out', () => {
    expect(explain(readConfig({}), [])).toBe('Nothing is sent to a language model for this question.\n');
    const config = readConfig({ EMBEDDING_BASE_URL: BASE, EMBEDDING_MODEL: 'm' });
    expect(explain(config, [])).toContain(`is sent to ${BASE} to be embedded`);
  });
});
