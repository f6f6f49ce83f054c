'use strict';
// Tables are sorted by their heads, and figures answer the pointer. Without this the page says the same.
(function () {
  const decimal = document.documentElement.dataset.decimal || ',';
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });

  // A figure as it is printed; null for a dash, undefined for what is no figure.
  function figureOf(text) {
    text = text.replace(/[\u00a0\u202f\u2009 ]/g, ' ').trim();
    if (text === '' || text === '—') return null;
    const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
    if (date) return Number(date[3]) * 10000 + Number(date[2]) * 100 + Number(date[1]);
    const found = /^([−+-]?)(\d[\d., ]*)/.exec(text);
    if (!found) return undefined;
    const other = decimal === ',' ? /[. ]/g : /[, ]/g;
    const value = Number(found[2].replace(other, '').replace(decimal, '.').replace(/[.]$/, ''));
    return Number.isNaN(value) ? undefined : found[1] === '−' || found[1] === '-' ? -value : value;
  }

  function keyOf(row, column) {
    const cell = row.cells[column];
    if (!cell) return '';
    const shown = cell.querySelector('.rate > span');
    if (shown) return shown.textContent.trim();
    const copy = cell.cloneNode(true);
    copy.querySelectorAll('small').forEach((small) => small.remove());
    return copy.textContent.trim();
  }

  function sort(table, column, descending) {
    for (const body of table.tBodies) {
      const rows = [...body.rows].filter((row) => !row.matches('.group, .total'));
      const keys = new Map(rows.map((row) => [row, keyOf(row, column)]));
      const figures = new Map(rows.map((row) => [row, figureOf(keys.get(row))]));
      const numeric = rows.every((row) => figures.get(row) !== undefined);
      rows.sort((a, b) => {
        const emptyA = figures.get(a) === null, emptyB = figures.get(b) === null;
        if (emptyA || emptyB) return emptyA - emptyB; // what is missing stays last, both ways
        const order = numeric ? figures.get(a) - figures.get(b) : collator.compare(keys.get(a), keys.get(b));
        return descending ? -order : order;
      });
      const total = body.querySelector('.total');
      rows.forEach((row) => body.insertBefore(row, total));
    }
  }

  document.querySelectorAll('table[data-sort]').forEach((table) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      const text = head.textContent;
      button.type = 'button';
      button.title = table.dataset.sort.replace('%s', text);
      button.textContent = text;
      head.replaceChildren(button);
      button.addEventListener('click', () => {
        const descending = head.getAttribute('aria-sort') === 'ascending';
        heads.forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        sort(table, column, descending);
      });
    });
  });

  // The contents show where the reader is.
  const entries = new Map([...document.querySelectorAll('nav li a')].map((link) => [link.hash.slice(1), link]));
  const here = new IntersectionObserver((found) => {
    const reached = found.filter((one) => one.isIntersecting).pop();
    if (!reached) return;
    entries.forEach((link) => link.removeAttribute('aria-current'));
    const link = entries.get(reached.target.id), list = link.closest('nav');
    link.setAttribute('aria-current', 'true');
    const beside = link.offsetTop - list.scrollTop;
    if (list.scrollHeight > list.clientHeight && (beside < 0 || beside > list.clientHeight - 60)) list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }, { rootMargin: '-40px 0px -75% 0px' });
  entries.forEach((link, id) => here.observe(document.getElementById(id)));

  // What a link leads into is unfolded; newer browsers do so by themselves.
  function unfold() {
    const target = document.getElementById(window.location.hash.slice(1));
    const folded = target && target.closest('details:not([open])');
    if (!folded) return;
    folded.open = true;
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', unfold);
  unfold();

  // Explanations are searched by what is seen of them folded, and by their members: then only those rows show.
  const stories = document.querySelector('.stories');
  if (stories) {
    const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const form = document.createElement('div');
    const label = document.createElement('label'), input = document.createElement('input'), said = document.createElement('p');
    form.className = 'find';
    form.setAttribute('role', 'search');
    input.type = 'search';
    input.id = 'pagina-cerca';
    label.htmlFor = input.id;
    label.textContent = stories.dataset.filter;
    said.setAttribute('role', 'status');
    form.append(label, input, said);
    stories.querySelector('.kind').before(form);
    const read = () => [...stories.querySelectorAll('details')].map((details) => ({
      details,
      seen: plain(details.querySelector('.name').textContent),
      rows: [...details.querySelectorAll('tbody th[scope=row]')].map((head) => ({ row: head.parentElement, text: plain(head.textContent) })),
    }));
    let all = null;
    input.addEventListener('input', () => {
      all = all || read();
      const wanted = plain(input.value.trim());
      let shown = 0;
      for (const { details, seen, rows } of all) {
        const whole = seen.includes(wanted), some = !whole && rows.some((one) => one.text.includes(wanted));
        for (const { row, text } of rows) row.hidden = some && !text.includes(wanted);
        details.hidden = !whole && !some;
        shown += details.hidden ? 0 : 1;
      }
      stories.querySelectorAll('.kind').forEach((kind) => { kind.hidden = !kind.querySelector('details:not([hidden])'); });
      let next = 0;
      said.textContent = wanted ? stories.dataset.found.replace(/%s/g, () => [shown, all.length][next++]) : '';
    });
    // A link leads also to what the search has put away.
    window.addEventListener('hashchange', () => {
      const target = document.getElementById(window.location.hash.slice(1));
      if (target && target.closest('[hidden]')) {
        input.value = '';
        input.dispatchEvent(new Event('input'));
        target.scrollIntoView();
      }
    });
  }

  if (typeof echarts === 'undefined') return;

  // The library's own tooltip writes styles into the page, which the page's policy forbids.
  const tip = document.createElement('p');
  tip.className = 'tip';
  tip.hidden = true;
  document.querySelector('main').append(tip);

  const wide = window.matchMedia('(min-width: 48rem)');

  function roomIn(frame) {
    const style = getComputedStyle(frame);
    return frame.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  }

  function shown(option, hidden) {
    const copy = structuredClone(option);
    for (const series of copy.series) {
      if (series.name && hidden.has(series.name)) series.data = [];
      if (series.type !== 'scatter') continue;
      series.silent = true;
      series.data = (series.data || []).filter((item) => !item.of || (item.of === '*' ? hidden.size === 0 : !hidden.has(item.of)));
    }
    return copy;
  }

  function enliven(figure) {
    const script = figure.querySelector('script.option');
    const still = figure.querySelector('.still');
    const frame = still.parentElement;
    const [width, height, zoom] = script.dataset.size.split(' ').map(Number);
    const option = JSON.parse(script.textContent);
    for (const [name, map] of Object.entries(option.maps || {})) echarts.registerMap(name, { geoJSON: map });
    delete option.maps;
    const names = [...new Set(option.series.filter((series) => series.name).map((series) => series.name))]
      .filter((name) => option.series.some((series) => series.name === name && (series.data || []).some((item) => item && item.value !== null)));
    const live = document.createElement('div');
    live.className = 'live';
    live.setAttribute('role', 'img');
    live.setAttribute('aria-label', still.querySelector('svg').getAttribute('aria-label'));
    const canvas = document.createElement('div');
    live.append(canvas);
    still.after(live);
    figure.classList.add('on');
    const hidden = new Set();
    let chart = null;
    function draw() {
      // Everything was laid out for one size; the picture is drawn at that size and scaled as a whole.
      const scale = wide.matches ? Math.min(zoom, roomIn(frame) / width) : zoom;
      if (chart) chart.dispose();
      canvas.style.width = width + 'px';
      canvas.style.height = height + 'px';
      canvas.style.transformOrigin = '0 0';
      canvas.style.transform = 'scale(' + scale + ')';
      live.style.width = width * scale + 'px';
      live.style.height = height * scale + 'px';
      chart = echarts.init(canvas, null, { renderer: 'canvas', width, height, devicePixelRatio: scale * (window.devicePixelRatio || 1) });
      chart.setOption(shown(option, hidden));
      chart.on('mousemove', (event) => {
        const text = event.data && event.data.tip;
        tip.hidden = !text;
        if (!text) return;
        tip.textContent = text;
        const at = event.event.event, box = tip.getBoundingClientRect();
        tip.style.left = Math.max(4, Math.min(at.clientX + 14, window.innerWidth - box.width - 8)) + 'px';
        tip.style.top = (at.clientY + 18 + box.height > window.innerHeight ? at.clientY - box.height - 12 : at.clientY + 18) + 'px';
      });
      chart.on('globalout', () => { tip.hidden = true; });
      chart.on('mouseout', () => { tip.hidden = true; });
    }
    draw();
    if (names.length > 1) {
      const group = document.createElement('div');
      group.className = 'series';
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', script.dataset.series);
      for (const name of names) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = name;
        button.setAttribute('aria-pressed', 'true');
        button.addEventListener('click', () => {
          if (!hidden.delete(name)) hidden.add(name);
          button.setAttribute('aria-pressed', String(!hidden.has(name)));
          chart.setOption(shown(option, hidden), true);
        });
        group.append(button);
      }
      figure.querySelector('figcaption').after(group);
    }
    let last = frame.clientWidth;
    new ResizeObserver(() => {
      if (frame.clientWidth && Math.abs(frame.clientWidth - last) > 1) { last = frame.clientWidth; draw(); }
    }).observe(frame);
  }

  // A figure comes alive when it comes near; if anything fails its still picture stays.
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      try {
        enliven(entry.target);
      } catch (error) {
        entry.target.classList.remove('on');
        console.error(error);
      }
    }
  }, { rootMargin: '300px' });
  document.fonts.ready.then(() => document.querySelectorAll('.chart').forEach((figure) => {
    if (figure.querySelector('script.option')) near.observe(figure);
  }));
})();
