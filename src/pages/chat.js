// The chat page at work: shows the conversation, sends questions. Every text is set as text, never as markup.
import { AnswerError, ask } from '/ask.js';

const root = document.querySelector('#chat');
const strings = JSON.parse(root.dataset.strings);
const log = root.querySelector('#log');
const suggestions = root.querySelector('#suggestions');
const form = root.querySelector('#ask');
const field = form.elements.question;
const button = form.querySelector('button');

/** Earlier messages that are sent along; the server drops more than these by itself. */
const EARLIER_MESSAGES = 20;
let messages = [];

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send(field.value.trim());
});

field.addEventListener('keydown', (event) => {
  // While an input method composes, Enter takes its word.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

suggestions.addEventListener('click', (event) => {
  if (event.target instanceof HTMLButtonElement) void send(event.target.textContent);
});

async function send(question) {
  if (question === '' || button.disabled) return;
  button.disabled = true;
  field.value = '';
  suggestions.replaceChildren();
  const asked = addMessage('user', strings.you, question);
  const bubble = addMessage('assistant', strings.assistant, strings.thinking);
  messages = [...messages, { role: 'user', content: question }].slice(-EARLIER_MESSAGES - 1);
  // The log is announced once it rests, not with each piece of text.
  log.setAttribute('aria-busy', 'true');
  try {
    let text = '';
    const answer = await ask(messages, root.dataset.notice, (delta) => {
      text += delta;
      bubble.querySelector('.text').textContent = text;
    });
    showAnswer(bubble, answer);
    messages = [...messages, { role: 'assistant', content: answer.answer }];
  } catch (error) {
    bubble.classList.add('error');
    bubble.querySelector('.text').textContent = error instanceof AnswerError ? error.message : strings.failed;
    messages = messages.slice(0, -1);
    field.value = question;
  } finally {
    log.removeAttribute('aria-busy');
    button.disabled = false;
    field.focus();
    // A long answer is read from its beginning.
    log.scrollTop = asked.offsetTop;
  }
}

function addMessage(role, speaker, text) {
  const message = create('div', `message ${role}`);
  message.append(create('span', 'speaker', speaker), create('p', 'text', text));
  log.append(message);
  log.scrollTop = log.scrollHeight;
  return message;
}

function showAnswer(bubble, answer) {
  bubble.querySelector('.text').textContent = answer.answer;
  for (const caveat of answer.caveats) bubble.append(create('p', 'caveat', caveat));
  appendCitations(bubble, 'sources', answer.citations);
  appendCitations(bubble, 'related', answer.related);
  appendReferences(bubble, answer.references);
  if (answer.label !== '') bubble.append(create('p', 'label', answer.label));
  suggestions.replaceChildren(
    ...answer.suggestions.map((suggestion) => {
      const choice = create('button', '', suggestion);
      choice.type = 'button';
      return choice;
    }),
  );
}

function appendCitations(bubble, kind, citations) {
  if (citations.length === 0) return;
  const list = create('ul', kind);
  for (const { label, quote, url } of citations) {
    // A title's own text begins with its label.
    const link = create('a', '', quote.startsWith(label ?? '') ? quote : `${label}${quote}`);
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener';
    const entry = create('li');
    entry.append(link);
    list.append(entry);
  }
  bubble.append(create('p', 'heading', strings[kind]), list);
}

function appendReferences(bubble, references) {
  if (references.length === 0) return;
  const list = create('ul', 'references');
  for (const { departments, measure, basis } of references) {
    list.append(create('li', '', `${departments}: ${measure} (${basis})`));
  }
  bubble.append(create('p', 'heading', strings.references), list);
}

function create(name, className = '', text = '') {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}
