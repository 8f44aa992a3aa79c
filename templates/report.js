'use strict';
// Fills the table of everyone: search, filters, sorting, and only the rows near the screen in the page. Texts of others
// reach the page as text nodes alone.
const table = document.querySelector('#everyone .rows');
if (table) {
  const data = JSON.parse(document.querySelector('#data').textContent);
  const word = (number) => data.words[number || 0];
  const find = (selector) => document.querySelector(selector);
  const people = data.rows.map(
    ([outcome, who = '', nickname = '', company = '', region, wechatId = '', member = '', about = '', profile = '',
      probability, detail, nextStep, marks = [], labels = [], search = '', keys = '', evidence = []], number) => ({
      number, outcome, who, nickname, company, region: word(region), wechatId, member, about, profile,
      probability: word(probability), detail: word(detail), nextStep: word(nextStep), marks, labels, search, keys, evidence,
    }),
  );

  // ---- what a row looks like

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children.filter((child) => child !== ''));
    return made;
  }
  function shape(tag, attributes, ...children) {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }
  /** A text that would fill screens is cut, and unfolds. */
  function named(text) {
    if (text.length <= data.long) return element('bdi', {}, text);
    const beginning = [...text.slice(0, data.long)].slice(0, -1).join('');
    return element('details', { className: 'long' },
      element('summary', {}, element('bdi', {}, `${beginning}…`)), element('bdi', {}, text.slice(beginning.length)));
  }
  const small = (...children) => element('small', {}, ...children);
  const link = (href, className, child) =>
    element('a', { href, className, target: '_blank', rel: 'noopener noreferrer' }, child);
  const isLinkedin = /^https?:\/\/([a-z0-9-]+\.)*linkedin\.com\//i;

  function rowOf(person, position) {
    const { code, name } = data.outcomes[person.outcome];
    const place = [person.company, person.region].filter(Boolean).join(' · ');
    const who = element('th', { scope: 'row' }, element('span', { className: 'outcome' }, name));
    if (person.who) who.append(named(person.who));
    if (person.nickname) who.append(small(named(person.nickname)));
    if (place) who.append(small(named(place)));
    const tags = [...person.marks.map((mark) => ['mark', mark]), ...person.labels.map((label) => ['label', label])];
    if (tags.length > 0)
      who.append(small(...tags.map(([className, text]) => element('span', { className: `tag ${className}` }, word(text)))));

    const member = element('td', { className: 'member' });
    const href = isLinkedin.test(person.profile) ? person.profile : data.profileBase + person.profile;
    if (person.profile) member.append(link(href, '', element('bdi', {}, person.member || href)));
    else if (person.member) member.append(named(person.member));
    if (person.about) member.append(small(named(person.about)));

    const why = element('td', {}, named(person.detail));
    if (person.evidence.length > 0) why.append(evidenceOf(person));
    else if (person.probability) why.append(' ', element('b', {}, person.probability));

    const next = element('td', {}, person.nextStep);
    if (person.search)
      next.append(' ', link(data.searchBase + encodeURIComponent(person.search), 'find', data.text.find));
    const row = element('tr', { className: `edge-${code}` }, who, member, why, next);
    row.setAttribute('aria-rowindex', position + 2);
    return opened.has(person.number) ? [row, unfolded(person)] : [row];
  }

  const opened = new Set();
  /** The sum stands in a row of its own, as wide as the table. */
  function evidenceOf(person) {
    const isOpen = () => opened.has(person.number);
    const button = element('button', { type: 'button', className: 'evidence', ariaExpanded: isOpen() },
      `${data.text.evidence} `, element('b', {}, person.probability));
    button.addEventListener('click', () => {
      const row = button.closest('tr');
      if (opened.delete(person.number)) row.nextElementSibling.remove();
      else {
        opened.add(person.number);
        row.after(unfolded(person));
      }
      button.ariaExpanded = isOpen();
    });
    return button;
  }
  const unfolded = ({ outcome, evidence }) =>
    element('tr', { className: `unfolded edge-${data.outcomes[outcome].code}` },
      element('td', { colSpan: 4 }, ...waterfall(evidence)));

  const signed = (bits) => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;

  /** Each clue begins where the one before ended; the sum stands below from zero. */
  function waterfall(evidence) {
    const ends = [];
    for (const [, , bits] of evidence) ends.push((ends.at(-1) ?? 0) + bits);
    const sum = ends.at(-1);
    const low = Math.min(0, ...ends);
    const span = Math.max(0, ...ends) - low || 1;
    const across = (bits) => `${((100 * (bits - low)) / span).toFixed(2)}%`;
    const bar = (from, to, kind) =>
      shape('svg', { class: 'fall', 'aria-hidden': 'true' },
        shape('line', { x1: across(0), x2: across(0), y1: 0, y2: '100%' }),
        shape('rect', {
          class: kind, x: across(Math.min(from, to)), y: '20%', height: '60%', rx: 2,
          width: `${Math.max(0.7, (100 * Math.abs(to - from)) / span).toFixed(2)}%`,
        }));
    const rows = evidence.map(([clue, comparison, bits], i) =>
      element('tr', {},
        element('th', { scope: 'row' }, word(clue)),
        element('td', {}, named(word(comparison))),
        element('td', {}, bar(ends[i - 1] ?? 0, ends[i], bits < 0 ? 'against' : 'for')),
        element('td', { className: 'number' }, signed(bits))));
    const foot = element('tr', {},
      element('th', { scope: 'row', colSpan: 2 }, data.text.evidenceSum),
      element('td', {}, bar(0, sum, 'sum-bar')),
      element('td', { className: 'number' }, signed(sum)));
    const clues = element('table', { className: 'clues' }, element('tbody', {}, ...rows), element('tfoot', {}, foot));
    return [clues, small(data.text.evidenceHelp)];
  }

  // ---- which rows, in which order

  const PLAIN = /^[\n\x20-\x7e\u4e00-\u9fff]*$/;
  const forms = new Map((data.forms.match(/../gsu) ?? []).map((pair) => [...pair]));
  const OTHER_FORM = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu');
  const fold = (text) =>
    (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase().replace(OTHER_FORM, (char) => forms.get(char));
  function textOf(person) {
    person.text ??= fold(
      [person.who, person.nickname, person.company, person.region, person.wechatId, person.member, person.about,
        person.detail, person.search, person.keys, ...person.labels.map(word)].join('\n'),
    );
    return person.text;
  }

  const collator = new Intl.Collator(data.language === 'zh' ? 'zh-CN' : 'en');
  const byText = (of) => (one, other) => !of(one) - !of(other) || collator.compare(of(one), of(other));
  const certainty = (person) => (person.probability ? Number.parseFloat(person.probability) : -1);
  const orders = {
    outcome: null,
    name: byText((person) => person.who || person.member),
    company: byText((person) => person.company || person.about),
    certainty: (one, other) => certainty(other) - certainty(one),
  };
  const sorted = new Map([['outcome', people]]);
  function inOrder(order) {
    if (!sorted.has(order)) sorted.set(order, [...people].sort(orders[order]));
    return sorted.get(order);
  }

  function chosen() {
    const words = fold(find('#search').value).split(/\s+/).filter(Boolean);
    const code = find('input[name=outcome]:checked').value;
    const outcome = data.outcomes.findIndex((one) => one.code === code);
    const label = Number(find('#label').value);
    const mark = Number(find('#mark').value);
    return inOrder(find('#sort').value).filter(
      (person) =>
        (outcome < 0 || person.outcome === outcome) &&
        (!label || person.labels.includes(label)) &&
        (!mark || person.marks.includes(mark)) &&
        (words.length === 0 || words.every((part) => textOf(person).includes(part))),
    );
  }

  // ---- only the rows near the screen are in the page

  const BLOCK = 50;
  const KEPT = 300; // so few rows stay in the page, for the browser's own search
  const PRINTED = 2000;
  let height = 76; // of a row, in pixels; learned from the blocks that were shown
  let blocks = [];
  const watcher = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen) {
        if (isIntersecting) fill(target);
        else empty(target);
      }
    },
    { rootMargin: '1500px 0px' },
  );

  function fill(body) {
    if (body.full) return;
    body.replaceChildren(...body.people.flatMap((person, i) => rowOf(person, body.first + i)));
    body.full = true;
    const measured = body.offsetHeight;
    if (measured > 0) height = measured / body.people.length;
  }
  function empty(body) {
    if (body.full === false) return;
    const cell = element('td', { colSpan: 4 });
    cell.style.height = `${body.full ? body.offsetHeight : Math.round(height * body.people.length)}px`;
    const spacer = element('tr', { className: 'spacer' }, cell);
    spacer.setAttribute('aria-hidden', 'true');
    body.replaceChildren(spacer);
    body.full = false;
  }

  const isPhone = matchMedia('(max-width: 44rem)').matches;
  const BRIEF = 20; // so many people are shown on a phone before the owner asks for all
  const more = find('#more');
  function show(event) {
    const all = chosen();
    const found = isPhone && event?.target !== more ? all.slice(0, BRIEF) : all;
    more.hidden = found.length === all.length;
    more.textContent = `${data.text.all} (${all.length})`;
    find('output').textContent = all.length;
    watcher.disconnect();
    for (const body of blocks) body.remove();
    blocks = [];
    for (let first = 0; first < found.length; first += BLOCK) {
      blocks.push(Object.assign(element('tbody', {}), { first, people: found.slice(first, first + BLOCK) }));
    }
    if (found.length === 0) {
      blocks = [element('tbody', {}, element('tr', {}, element('td', { colSpan: 4 }, data.text.nobody)))];
    } else if (found.length <= KEPT) {
      blocks.forEach(fill);
    } else {
      fill(blocks[0]);
      blocks.slice(1).forEach(empty);
    }
    table.setAttribute('aria-rowcount', found.length + 1);
    table.append(...blocks);
    if (found.length > KEPT) for (const body of blocks) watcher.observe(body);
  }

  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('.changes, .figures-all')) details.open = true;
    if (!more.hidden) show({ target: more });
    watcher.disconnect();
    for (const body of blocks.slice(0, PRINTED / BLOCK)) if (body.people) fill(body);
    // What is not printed would be hundreds of empty pages.
    const left = blocks.splice(PRINTED / BLOCK);
    for (const body of left) body.remove();
    if (left.length === 0) return;
    blocks.push(element('tbody', {}, element('tr', {}, element('td', { colSpan: 4 }, data.text.notPrinted))));
    table.append(blocks.at(-1));
  });
  addEventListener('afterprint', show);

  // ---- controls

  function offer(select, numbers) {
    const known = [...new Set(numbers)].sort((one, other) => collator.compare(word(one), word(other)));
    select.append(...known.map((number) => element('option', { value: number }, word(number))));
    select.parentElement.hidden = known.length === 0;
  }
  offer(find('#label'), people.flatMap((person) => person.labels));
  offer(find('#mark'), people.flatMap((person) => person.marks));

  find('.controls').addEventListener('submit', (event) => event.preventDefault());
  find('.controls').addEventListener('input', show);
  more.addEventListener('click', (event) => {
    show(event);
    // The button is gone: who goes by keyboard goes on with the first row that was not there.
    const row = table.querySelectorAll('tbody > tr:not(.unfolded, .spacer)')[BRIEF];
    row?.setAttribute('tabindex', -1);
    row?.focus({ preventScroll: true });
  });
  if (isPhone) for (const details of document.querySelectorAll('.figures-all')) details.open = false;
  for (const anchor of document.querySelectorAll('a[data-outcome]')) {
    anchor.addEventListener('click', (event) => {
      event.preventDefault();
      const mark = [...find('#mark').options].find(({ text }) => text === anchor.dataset.mark);
      find('#mark').value = mark ? mark.value : '';
      find(`#show-${anchor.dataset.outcome}`).checked = true;
      find('#search').value = '';
      find('#label').value = '';
      show();
      find('#every-row').scrollIntoView();
      find('#every-row').focus({ preventScroll: true });
    });
  }
  find('#everyone').hidden = false;
  show();

  // The texts to search are put together a few at a time, mostly before the first key.
  function prepare(from) {
    people.slice(from, from + 4000).forEach(textOf);
    if (from < people.length) setTimeout(prepare, 0, from + 4000);
  }
  setTimeout(prepare, 0, 0);
}
