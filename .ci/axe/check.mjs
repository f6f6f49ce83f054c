// Opens a memòria in a browser, wide, middling and narrow, with scripts and without, goes through it as a reader
// would, and says all that is wrong with it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [file, executablePath] = process.argv.slice(2);
const wrong = [];
const must = (holds, what) => { if (!holds) wrong.push(what); };

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--disable-component-update'],
});

async function open(name, viewport, javaScriptEnabled, colorScheme) {
  // The page's policy stays in force, but for what is run through the debugger: so axe can be put in.
  const context = await browser.newContext({ viewport, javaScriptEnabled, colorScheme });
  const page = await context.newPage();
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) wrong.push(`${name}: console: ${message.text().slice(0, 300)}`); });
  page.on('pageerror', (error) => wrong.push(`${name}: ${error.message}`));
  page.on('request', (request) => { if (!/^(file|data|blob):/.test(request.url())) wrong.push(`${name}: asks for ${request.url()}`); });
  await page.goto(pathToFileURL(file).href);
  return page;
}

async function rules(name, page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
  for (const rule of found.violations) {
    for (const node of rule.nodes) wrong.push(`${name}: ${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}`);
  }
  return found.passes.length;
}

async function structure(name, page) {
  const found = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, i, all) => all.indexOf(id) !== i),
    dangling: [...document.querySelectorAll('a[href^="#"]')].map((one) => one.hash.slice(1)).filter((id) => !document.getElementById(id)),
    captions: [...document.querySelectorAll('table')].filter((one) => !one.caption || !one.caption.textContent.trim()).length,
    mute: [...document.querySelectorAll('figure.chart')].filter((one) => !one.querySelector('svg[aria-label]') || !one.querySelector('figcaption').textContent.trim() || !one.querySelector('details table')).length,
    charts: document.querySelectorAll('figure.chart').length,
    firsts: document.querySelectorAll('h1').length,
    landmarks: ['header', 'nav', 'main', 'footer'].filter((one) => document.querySelectorAll(one).length !== 1),
    scopes: document.querySelectorAll('th:not([scope])').length,
    sideways: document.documentElement.scrollWidth > window.innerWidth,
  }));
  must(found.ids.length === 0, `${name}: ids used twice: ${found.ids}`);
  must(found.dangling.length === 0, `${name}: links to nowhere: ${found.dangling}`);
  must(found.captions === 0, `${name}: ${found.captions} tables have no caption`);
  must(found.mute === 0, `${name}: ${found.mute} figures lack their title, words or data`);
  must(found.firsts === 1, `${name}: ${found.firsts} headings of the first level`);
  must(found.landmarks.length === 0, `${name}: not one each of ${found.landmarks}`);
  must(found.scopes === 0, `${name}: ${found.scopes} heads of tables do not say what they head`);
  must(!found.sideways, `${name}: the page scrolls sideways`);
  return found.charts;
}

async function alive(name, page) {
  for (const figure of await page.$$('figure.chart')) {
    await figure.scrollIntoViewIfNeeded();
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(200);
  const still = await page.$$eval('figure.chart:not(.on)', (all) => all.filter((one) => one.querySelector('script.option')).length);
  must(still === 0, `${name}: ${still} figures stay still`);

  const button = await page.$('.series button');
  if (button) {
    const picture = () => button.evaluate((one) => one.closest('figure').querySelector('canvas').toDataURL());
    await button.focus();
    await page.waitForTimeout(100);
    const before = await picture();
    await page.keyboard.press('Space');
    await page.waitForTimeout(100);
    must(await button.getAttribute('aria-pressed') === 'false', `${name}: a series cannot be hidden by key`);
    must(await picture() !== before, `${name}: a hidden series still shows`);
    await page.keyboard.press('Space');
    await page.waitForTimeout(100);
    must(await picture() === before, `${name}: a series that is shown again is not as it was`);
  }
  const bar = await page.$('.live');
  if (bar) {
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    let told = '';
    for (let y = 0.05; y < 1 && !told; y += 0.05) {
      for (let x = 0.05; x < 1 && !told; x += 0.05) {
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
        told = await page.$eval('.tip', (tip) => (tip.hidden ? '' : tip.textContent));
      }
    }
    must(told, `${name}: no figure says anything under the pointer`);
  }
}

// Tables that have figures over a thousand are sorted by them, by key, both ways: as numbers, and what is missing last.
async function sorts(name, page) {
  const mark = await page.evaluate(() => document.documentElement.dataset.decimal);
  const thousands = new RegExp(`\\d[${mark === ',' ? '.' : ','}]\\d{3}`);
  const number = (text) => {
    const found = /^[−-]?\d[\d.,]*/.exec(text.trim());
    if (!found) return NaN;
    const plain = [...found[0]].filter((one) => /\d/.test(one) || one === mark).join('').replace(mark, '.');
    return /^[−-]/.test(text.trim()) ? -Number(plain) : Number(plain);
  };
  let sorted = 0;
  for (const table of await page.$$('table[data-sort]')) {
    if (sorted === 4 || !await table.isVisible()) continue;
    const heads = await table.$$('thead th');
    for (const [column, head] of heads.entries()) {
      // The first line of a cell, without what a column of bars draws.
      const texts = () => table.evaluate((one, at) => [...one.tBodies].map((body) => [...body.rows].filter((row) => !row.matches('.group, .total')).map((row) => {
        const cell = row.cells[at], copy = (cell.querySelector('.rate > span') || cell).cloneNode(true);
        copy.querySelectorAll('small').forEach((small) => small.remove());
        return copy.textContent.replace(/[\s\u2007\u2008]+/g, ' ').trim();
      })), column);
      if (!(await texts()).flat().some((text) => thousands.test(text))) continue;
      sorted++;
      const button = await head.$('button');
      for (const [way, order] of [['ascending', (a, b) => a - b], ['descending', (a, b) => b - a]]) {
        await button.focus();
        await page.keyboard.press('Enter');
        must(await head.getAttribute('aria-sort') === way, `${name}: a table does not say that it is sorted ${way}`);
        for (const body of await texts()) {
          const found = body.map(number), known = found.filter((one) => !Number.isNaN(one));
          must(known.join() === [...known].sort(order).join(), `${name}: a table is not sorted ${way}: ${body.join('; ')}`);
          must(found.slice(0, known.length).every((one) => !Number.isNaN(one)), `${name}: what is missing does not stand last: ${body.join('; ')}`);
        }
      }
      break;
    }
  }
  must(sorted > 0, `${name}: no table could be sorted by figures`);
}

// shows tells whether the top of an element is on the screen, under nothing.
const shows = (page, selector) => page.$eval(selector, (one) => {
  const box = one.getBoundingClientRect();
  // A wide table may have been pushed aside.
  const top = document.elementFromPoint(Math.min(Math.max(box.left + 20, 40), window.innerWidth - 40), box.top + 8);
  return box.height > 10 && box.top >= 0 && box.top < window.innerHeight && one.contains(top);
});

// From a figure of an indicator to its explanation, up to its objective's and its line's, down again, and back; by key.
async function explains(name, page) {
  const follow = async (link) => {
    const hash = await link.evaluate((one) => one.hash);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(80);
    return hash;
  };
  const figure = await page.$('tr[id] a.why');
  if (!figure) { wrong.push(`${name}: no figure leads to its explanation`); return; }
  const row = await figure.evaluate((one) => one.closest('tr').id);
  const story = await follow(figure);
  must(await page.$eval(story, (one) => one.parentElement.open), `${name}: a figure's explanation stays folded`);
  must(await shows(page, story), `${name}: a figure's explanation is not seen`);
  must(await page.$eval(story, (one) => /[=≈] /.test(one.textContent) && /![A-Z]+\d+ «/.test(one.textContent)), `${name}: an explanation has no arithmetic or no cell`);
  let at = story;
  for (const what of ['objective', 'line']) {
    const links = await page.$$(`${at} > p:first-child a`);
    const up = links[1];
    if (!up) { wrong.push(`${name}: no way up to the ${what}`); break; }
    at = await follow(up);
    must(await shows(page, at), `${name}: the explanation of the ${what} is not seen`);
  }
  const part = await page.$(`${at} tbody a`);
  must(part && await shows(page, await follow(part)), `${name}: no way down from a line`);
  const back = (await page.$$(`${story} > p:first-child a`))[0];
  must(await follow(back) === `#${row}` && await shows(page, `#${row}`), `${name}: no way back from an explanation to its figure`);
  const unexplained = await page.$$eval('tr[id] .rate > span', (all) => all.filter((one) => !one.querySelector('a.why')).length);
  must(unexplained === 0, `${name}: ${unexplained} rates do not lead to their explanation`);
}

// A member's name leaves only what it gave; a link leads also to what the search has put away.
async function searches(name, page) {
  const field = await page.$('.find input');
  if (!field) { wrong.push(`${name}: explanations cannot be searched`); return; }
  const head = '.story table:has(td + td) tbody th[scope=row]';
  const member = await page.$$eval(head, (all) => all.map((one) => one.textContent).find((text) => /^\d{5} /.test(text)));
  if (!member) return;
  await field.focus();
  await page.keyboard.type(member.slice(6).toUpperCase());
  const found = await page.evaluate((wanted) => ({
    stories: document.querySelectorAll('.stories details:not([hidden])').length,
    others: [...document.querySelectorAll('.stories details:not([hidden]) tr:not([hidden]) th[scope=row]')].filter((one) => /^\d{5} /.test(one.textContent) && one.textContent !== wanted).length,
    said: document.querySelector('.find [role=status]').textContent,
  }), member);
  must(found.stories > 0 && found.others === 0 && /\d/.test(found.said), `${name}: a search for ${member} gives ${JSON.stringify(found)}`);
  const total = await page.$('table a.why[href$="-total"]');
  await total.focus();
  await page.keyboard.press('Enter');
  await page.waitForTimeout(80);
  must(await shows(page, await total.evaluate((one) => one.hash)), `${name}: a link does not lead to what a search put away`);
}

// On paper figures are still and explanations left out.
async function prints(name, page) {
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(() => ({
    still: [...document.querySelectorAll('.still svg')].every((one) => one.getBoundingClientRect().height > 10),
    extra: [...document.querySelectorAll('.stories, nav, .find, .series, details, .live')].filter((one) => one.getBoundingClientRect().height > 0).length,
  }));
  must(found.still && found.extra === 0, `${name}: on paper ${JSON.stringify(found)}`);
  await page.emulateMedia({ media: 'screen' });
}

const sizes = { wide: { width: 1400, height: 900 }, middling: { width: 768, height: 1024 }, phone: { width: 360, height: 740 } };
let charts = 0, passed = 0;
for (const [size, viewport] of Object.entries(sizes)) {
  for (const [how, scripts, colours] of [['with scripts', true, 'light'], ['without scripts', false, 'light'], ['in the dark', true, 'dark']]) {
    if (colours === 'dark' && size !== 'phone') continue; // colours are the same at each width
    const name = `${size}, ${how}`;
    const page = await open(name, viewport, scripts, colours);
    if (scripts) await alive(name, page);
    await explains(name, page);
    charts = await structure(name, page);
    // The rules are run by a script, so where there are none only what shows is looked at.
    if (scripts) {
      passed = await rules(name, page); // also of the explanations that are unfolded by now
      if (colours === 'light') {
        await sorts(name, page);
        await searches(name, page);
      }
    } else {
      must(await page.$$eval('.still svg', (all) => all.every((one) => one.getBoundingClientRect().height > 10)), `${name}: a figure does not show`);
    }
    await prints(name, page);
    await page.context().close();
  }
}
await browser.close();
for (const what of [...new Set(wrong)]) console.error(`check-html: ${what}`);
if (wrong.length) process.exit(1);
console.log(`check-html: ${charts} figures; ${passed} rules of accessibility hold; nothing asked of the network`);
