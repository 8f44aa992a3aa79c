'use strict';
// Lays out what migrate sends, and tells it of every key. What a key does, and what is stored, migrate decides: this page
// knows no more than it shows. Texts of others reach it as text nodes alone.
const find = (selector) => document.querySelector(selector);
const words = JSON.parse(find('#words').textContent);
// Behind the #, where no browser sends it on by itself.
let token = location.hash.slice(1);
let shown = null;
let queue = Promise.resolve();
/** Presses whose answer is not shown yet. */
let waiting = 0;

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== ''));
  return made;
}

// ---- to migrate and back

async function ask(path, message) {
  const response = await fetch(path, {
    method: message ? 'POST' : 'GET',
    headers: { 'x-migrate-token': token, 'content-type': 'application/json' },
    body: message && JSON.stringify(message),
    cache: 'no-store',
  }).catch(() => null);
  if (!response) return end(words.gone);
  if (response.status === 403) return end(words.refused);
  if (!response.ok && response.status !== 409) {
    find('#notice').textContent = words.notStored;
    return null;
  }
  return response.json();
}

/** One after the other: each tells the turn it answers. */
function press(key, clicked = false) {
  waiting += 1;
  document.body.setAttribute('aria-busy', 'true');
  queue = queue.then(async () => {
    if (!shown || shown.view === 'stopped') return;
    const line = find('#query').value;
    if (key === '' && (!shown.search || line === shown.search.query)) return;
    const view = await ask('/press', { turn: shown.turn, key, line, clicked });
    if (!view) return;
    if (view.open) open(view.open, '_blank', 'noopener,noreferrer');
    show(view);
  }).catch(console.error).finally(() => {
    waiting -= 1;
    if (waiting === 0) document.body.removeAttribute('aria-busy');
  });
}

function end(text) {
  shown = null;
  for (const id of ['#question', '#pairs', '#claim', '#surest', '#bar', '#search', '#explain', '#keys', '#check']) find(id).hidden = true;
  find('#ask').textContent = words.title;
  find('#place').textContent = '';
  find('#notice').textContent = '';
  find('#closing').replaceChildren(...[text].flat().map((sentence) => element('p', {}, sentence)));
  return null;
}

// ---- what is shown

function lineOf(spans) {
  const parts = spans.map(({ text, style }) =>
    element(style === 'mark' ? 'mark' : 'span', { className: style === 'plain' ? '' : style }, text));
  return element('div', {}, element('bdi', {}, ...parts));
}

function headOf({ likelihood, name }, index) {
  const key = String(index + 1);
  const same = element('button', { type: 'button', className: 'same' }, element('kbd', {}, key), ` ${words.same}`);
  same.dataset.key = key;
  same.setAttribute('aria-keyshortcuts', key);
  same.setAttribute('aria-label', `${key} ${words.same}: ${name}, ${likelihood}`);
  return element('th', { scope: 'col' }, same, ' ', element('span', { className: 'likelihood' }, likelihood),
    element('bdi', { className: 'whom' }, name));
}

/** Only what migrate knows to be LinkedIn's is a link. */
function cellOf(lines, of, href) {
  const shownLines = lines.map(lineOf);
  const link = href && element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...shownLines);
  const cell = element('td', {}, ...(link ? [element('div', {}, link)] : shownLines));
  cell.dataset.of = of;
  return cell;
}

/** Bits and words stand in columns, which spaces cannot give where letters differ in width. */
function clueOf(clue) {
  const [, bits = '', text] = /^\s*([−+][\d.]+\s)?\s*(.*)$/s.exec(clue);
  return element('li', {}, element('span', {}, bits), element('span', {}, text));
}

function showQuestion({ candidates, rows }) {
  const columns = [words.wechat, ...candidates.map((_, index) => (candidates.length > 1 ? `${words.linkedin} ${index + 1}` : words.linkedin))];
  document.body.classList.toggle('one', candidates.length === 1);
  find('#question thead').replaceChildren(
    element('tr', {},
      element('td', { className: 'field' }),
      element('th', { scope: 'col', className: 'contact' }, words.wechat),
      ...candidates.map(headOf)));
  find('#question tbody').replaceChildren(...rows.map(({ label, cells, links, decides }) =>
    element('tr', { className: decides ? 'decides' : '' },
      element('th', { scope: 'row', className: 'field' }, label),
      ...cells.map((lines, column) => cellOf(lines, columns[column], links[column])))));
  find('#clues').replaceChildren(...candidates.map(({ name, clues }, index) =>
    element('div', {},
      element('h2', {}, `${index + 1} `, element('bdi', {}, name)),
      element('ul', {}, ...clues.map(clueOf)))));
}

/** Whom one key would confirm, instead of the question it is not about. */
function showPairs(pairs) {
  find('#pairs tbody').replaceChildren(...pairs.map(({ contact, connection, likelihood }) =>
    element('tr', {},
      ...[[contact, words.wechat], [connection, words.linkedin]].map(([name, of]) => {
        const cell = element('td', {}, element('div', {}, element('bdi', {}, name)));
        cell.dataset.of = of;
        return cell;
      }),
      element('td', {}, element('div', {}, likelihood)))));
}

function showSearch({ query, found, picked, results }) {
  const input = find('#query');
  // What is being typed meanwhile is not overwritten.
  if (document.activeElement !== input) input.value = query;
  find('#found').textContent = found;
  find('#results').replaceChildren(...results.map(({ name, about }, index) => {
    const option = element('li', { role: 'option', id: `result-${index}` }, element('bdi', {}, name), element('span', {}, about));
    option.setAttribute('aria-selected', String(index === picked));
    option.addEventListener('click', () => {
      for (let at = picked; at !== index; at += Math.sign(index - picked)) press(index > picked ? 'down' : 'up');
      press('return');
    });
    return option;
  }));
  if (results.length > 0) input.setAttribute('aria-activedescendant', `result-${picked}`);
  else input.removeAttribute('aria-activedescendant');
}

function show(view) {
  const before = shown;
  shown = view;
  if (view.view === 'stopped') return end([words.ended, ...view.closing]);
  const isFinished = view.view === 'finished';
  // What is asked now, were it of many.
  find('#ask').textContent = view.surest ? view.notice : view.question ? view.question.ask : words.finished;
  find('#place').textContent = view.place;
  find('#check').textContent = view.check;
  find('#check').hidden = !view.check;
  find('#notice').textContent = view.surest ? '' : view.notice;
  find('#closing').replaceChildren(...view.closing.map((sentence) => element('p', {}, sentence)));
  find('#question').hidden = isFinished || Boolean(view.surest);
  find('#pairs').hidden = !view.surest;
  if (view.surest) showPairs(view.surest);
  find('#claim').hidden = view.view !== 'claimed';
  find('#surest').hidden = view.view !== 'surest';
  find('#bar').hidden = view.view === 'claimed' || view.view === 'surest';
  for (const button of find('#bar').children) button.hidden = isFinished && !'bq'.includes(button.dataset.key);
  find('#accept').hidden = !view.accept;
  find('#accept span').textContent = view.accept;
  const isNew = JSON.stringify(view.question) !== JSON.stringify(before?.question);
  if (view.question && isNew) showQuestion(view.question);
  // Their keys would answer what is asked above, not this question.
  for (const same of document.querySelectorAll('.same')) same.hidden = view.view === 'claimed' || view.view === 'surest';
  for (const panel of ['search', 'explain', 'keys']) find(`#${panel}`).hidden = view.view !== panel;
  if (view.search) showSearch(view.search);
  if (view.view === 'search') find('#query').focus();
  else if (view.view === 'explain' || view.view === 'keys') find(`#${view.view}`).focus();
  else if (isNew || view.view !== before?.view) {
    find('#ask').focus();
    scrollTo(0, 0);
  }
  return null;
}

// ---- keys and clicks

/** The panel that a key opens. */
const opens = { '/': 'search', e: 'explain', '?': 'keys' };
const inSearch = { Escape: 'escape', ArrowUp: 'up', ArrowDown: 'down', Enter: 'return' };

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (!shown || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (shown.view === 'search') {
    if (!inSearch[key]) return;
    event.preventDefault();
    press('');
    press(inSearch[key]);
    return;
  }
  // Tab, arrows and the like move about; Enter and Space belong to what has the focus.
  const isPanel = shown.view === 'explain' || shown.view === 'keys' || shown.view === 'which-profile' || shown.view === 'claimed' || shown.view === 'surest';
  if (key === ' ' || (key.length > 1 && !(isPanel && key === 'Escape'))) return;
  if (shown.view === 'finished' && !/^[bq]$/i.test(key)) return;
  event.preventDefault();
  // A key held down is one key.
  if (event.repeat) return;
  if (shown.view === 'question' && (key === '/' || key === '、')) {
    // At once, so that what is typed next goes there.
    find('#query').value = '';
    find('#search').hidden = false;
    find('#query').focus();
    shown = { ...shown, view: 'search' };
  }
  press(key);
});

find('#query').addEventListener('input', (event) => {
  if (!event.isComposing) press('');
});
find('#query').addEventListener('compositionend', () => press(''));

addEventListener('click', (event) => {
  const button = event.target.closest('button[data-key]');
  if (!button) return;
  const { key } = button.dataset;
  // What opened a panel closes it.
  if (opens[key] === shown?.view) press('escape');
  else press(key, true);
});

/** An address that is good once becomes one that is good for reloading, too. */
async function enter() {
  if (!token.startsWith('once-')) return;
  const entered = await ask('/enter', {});
  if (!entered) return;
  token = entered.token;
  history.replaceState(null, '', `#${token}`);
}

queue = enter().then(() => ask('/view')).then((view) => view && show(view));
