// Copies a table as a spreadsheet takes it, and a table or a chart as a picture. Without this script the buttons stay hidden, and the
// downloads are there.
(() => {
  "use strict";
  const text = cell => [...cell.childNodes].map(node => node.nodeType === Node.TEXT_NODE ? node.data
    : node.matches('.visually-hidden, svg, .cell-care, .cell-band, .column-info') ? '' : text(node)).join('').trim().replace(/\s+/g, ' ');

  /** The button says for a moment that it was done. */
  const tell = button => {
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = label; }, 2500);
  };

  document.querySelectorAll('[data-copy-table]').forEach(button => {
    if (!navigator.clipboard) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const rows = [...document.getElementById(button.dataset.copyTable).rows];
      await navigator.clipboard.writeText(rows.map(row => [...row.cells].map(text).join('\t')).join('\n'));
      tell(button);
    });
  });

  const MARGIN = 16;
  const style = (element, name) => getComputedStyle(element)[name];

  /** A sheet twice as sharp as the screen, in the colours of the page. */
  function sheet(width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = width * 2;
    canvas.height = height * 2;
    const pen = canvas.getContext('2d');
    pen.scale(2, 2);
    pen.fillStyle = style(document.body, 'backgroundColor');
    pen.fillRect(0, 0, width, height);
    return [canvas, pen];
  }

  /** What the picture is of, and how fresh. */
  const heading = words => [words, document.getElementById('freshness')?.textContent ?? ''].filter(Boolean).join(' · ');

  /** Cell by cell where it stands: a browser lets no page draw itself. */
  function ofTable(table) {
    const box = table.getBoundingClientRect();
    const head = 34;
    const [canvas, pen] = sheet(box.width + 2 * MARGIN, box.height + head + 2 * MARGIN);
    const font = style(table, 'fontFamily');
    pen.textBaseline = 'middle';
    pen.fillStyle = style(table, 'color');
    pen.font = '600 14px ' + font;
    pen.fillText(heading(table.caption ? text(table.caption) : document.title), MARGIN, MARGIN + 12);
    for (const row of table.rows) {
      for (const cell of row.cells) {
        const place = cell.getBoundingClientRect();
        const left = place.left - box.left + MARGIN;
        const top = place.top - box.top + MARGIN + head;
        pen.fillStyle = style(cell, 'backgroundColor');
        pen.fillRect(left, top, place.width, place.height);
        pen.fillStyle = style(document.querySelector('.masthead') ?? table, 'borderBottomColor');
        pen.fillRect(left, top + place.height - 1, place.width, 1);
        const shown = cell.querySelector('a, .num') ?? cell;
        pen.fillStyle = style(cell.closest('.cell-bad, .cell-warn') ?? cell, 'color');
        pen.font = style(shown, 'fontWeight') + ' 13px ' + font;
        const right = ['right', 'end'].includes(style(cell, 'textAlign'));
        pen.textAlign = right ? 'right' : 'left';
        pen.fillText(text(cell), right ? left + place.width - 8 : left + 8, top + place.height / 2, place.width - 12);
      }
    }
    return canvas;
  }

  function ofChart(chart) {
    const head = 34;
    const [canvas, pen] = sheet(chart.clientWidth + 2 * MARGIN, chart.clientHeight + head + 2 * MARGIN);
    pen.textBaseline = 'middle';
    pen.fillStyle = style(chart, 'color');
    pen.font = '600 14px ' + style(chart, 'fontFamily');
    pen.fillText(heading(document.title), MARGIN, MARGIN + 12);
    pen.drawImage(chart, MARGIN, MARGIN + head, chart.clientWidth, chart.clientHeight);
    return canvas;
  }

  document.querySelectorAll('[data-picture-of]').forEach(button => {
    if (!navigator.clipboard || !window.ClipboardItem) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const subject = document.getElementById(button.dataset.pictureOf);
      const canvas = subject.localName === 'canvas' ? ofChart(subject) : ofTable(subject);
      const picture = new Promise(done => { canvas.toBlob(done, 'image/png'); });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      tell(button);
    });
  });
})();
