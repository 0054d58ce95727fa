import { showAnswer } from './answer.js';
import { byId, element } from './dom.js';
import { openReader } from './reader.js';
import { examplesFor, language, texts } from './texts.js';

let conversationId;

document.documentElement.lang = language;
for (const labelled of document.querySelectorAll('[data-text]')) {
  labelled.textContent = texts[labelled.dataset.text];
}
for (const labelled of document.querySelectorAll('[data-label]')) {
  labelled.setAttribute('aria-label', texts[labelled.dataset.label]);
}
byId('question').placeholder = texts.placeholder;
byId('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const question = byId('question').value.trim();
  if (question === '') return;
  byId('question').value = '';
  void ask(question);
});

byId('question').addEventListener('keydown', (event) => {
  // Enter that confirms a word of an input method does not send.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId('ask').requestSubmit();
});

openReader()
  .then((entries) => showExamples(examplesFor(entries)))
  .catch((error) => (byId('book').textContent = error.message));

function showExamples(questions) {
  const items = questions.map((text) =>
    element('li', {}, [element('button', { type: 'button', text, onclick: () => void ask(text) })]),
  );
  byId('examples').append(...items);
}

async function ask(question) {
  byId('welcome').hidden = true;
  const box = element('div', { class: 'answer' }, [
    element('p', { class: 'stage', text: texts.stage.searching }),
  ]);
  const asked = element('p', { class: 'asked', text: question });
  byId('talk').append(asked, box);
  asked.scrollIntoView({ block: 'start' });
  try {
    await readAnswer(box, question);
  } catch (error) {
    box.replaceChildren(element('p', { class: 'trouble', text: error.shown ?? texts.gone }));
  }
  asked.scrollIntoView({ block: 'start' });
}

async function readAnswer(box, question) {
  const response = await fetch('api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ question, conversationId }),
  });
  if (response.status === 429) throw Object.assign(new Error(), { shown: texts.limited });
  if (!response.ok)
    throw Object.assign(new Error(), { shown: (await response.json()).error.message });
  let streamed = '';
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'status')
      box.replaceChildren(element('p', { class: 'stage', text: texts.stage[data.stage] }));
    if (event === 'delta')
      box.replaceChildren(element('div', { class: 'text', text: (streamed += data.text) }));
    if (event === 'answer') {
      conversationId = data.conversationId;
      showAnswer(box, data);
    }
    if (event === 'error') throw Object.assign(new Error(), { shown: data.message });
  }
}

/** Server-sent events of a response body. */
async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop();
    for (const block of blocks) {
      const event = /^event: (.*)$/mu.exec(block)?.[1];
      const data = /^data: (.*)$/mu.exec(block)?.[1];
      if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) };
    }
  }
}
