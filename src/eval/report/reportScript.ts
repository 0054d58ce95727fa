/**
 * The script of the report: narrows the list of questions, and opens a citation's question when its address is followed.
 * It only reads and hides what the page already holds.
 */
export const reportScript = `'use strict';
const form = document.querySelector('.filters');
const rows = [...document.querySelectorAll('.question')];
const words = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
const count = form.querySelector('output');

function narrow() {
  const wanted = Object.fromEntries(new FormData(form));
  const typed = wanted.words.trim().toLowerCase();
  let shown = 0;
  for (const row of rows) {
    const fits =
      (wanted.kind === '' || row.dataset.kind === wanted.kind) &&
      (wanted.language === '' || row.dataset.language === wanted.language) &&
      (wanted.book === '' || row.dataset.book === wanted.book) &&
      (wanted.state === '' || row.dataset.state.split(' ').includes(wanted.state)) &&
      (typed === '' || words.get(row).includes(typed));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + (shown === 1 ? ' question' : ' questions');
}

function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target && target.closest('details');
  if (!details) return;
  details.open = true;
  target.scrollIntoView({ block: 'center' });
}

form.addEventListener('input', narrow);
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', openTarget);
openTarget();
`;
