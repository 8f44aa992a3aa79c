'use strict';
// The page works without this: it only adds the search box and the number of rows shown.
const box = document.querySelector('#search');
if (box) {
  const fold = (text) => text.normalize('NFKC').toLowerCase();
  const groups = [...document.querySelectorAll('.rows > tbody')].map((body) => ({
    body,
    rows: [...body.rows].slice(1).map((row) => ({ row, text: fold(row.textContent) })),
  }));
  const output = document.querySelector('output');

  const show = () => {
    const words = fold(box.value).split(/\s+/).filter(Boolean);
    const chosen = document.querySelector('input[name=outcome]:checked').id.replace('show', 'rows');
    let shown = 0;
    for (const { body, rows } of groups) {
      let found = 0;
      for (const { row, text } of rows) {
        const hit = words.every((word) => text.includes(word));
        if (row.hidden === hit) row.hidden = !hit;
        if (hit) found += 1;
      }
      body.hidden = found === 0;
      if (chosen === 'rows-all' || chosen === body.id) shown += found;
    }
    output.textContent = shown;
  };

  box.addEventListener('input', show);
  for (const radio of document.querySelectorAll('input[name=outcome]')) radio.addEventListener('change', show);
  document.querySelector('.search').hidden = false;
  show();
}
