// The demonstration's buttons: what a page of an integrator does with window.Mingwen.
const QUESTION = '没房子能在青岛落户吗';
const output = document.querySelector('output');
const chat = document.querySelector('mingwen-chat[data-launcher]');
const actions = { open: () => chat.open(), ask: () => chat.ask(QUESTION), close: () => chat.close() };

for (const button of document.querySelectorAll('[data-do]')) {
  button.addEventListener('click', () => actions[button.dataset.do]());
}
for (const name of ['open', 'close', 'ask', 'answer', 'fault']) {
  chat.on(name, (detail) => {
    output.textContent = `${name} ${JSON.stringify(detail)?.slice(0, 80) ?? ''}`;
  });
}
