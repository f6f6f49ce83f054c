// Opens a memòria in a browser, wide and narrow, with scripts and without, and says all that is wrong with it.
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

async function open(name, viewport, javaScriptEnabled) {
  // The page's policy stays in force, but for what is run through the debugger: so axe can be put in.
  const context = await browser.newContext({ viewport, javaScriptEnabled });
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
    sideways: document.documentElement.scrollWidth > window.innerWidth,
  }));
  must(found.ids.length === 0, `${name}: ids used twice: ${found.ids}`);
  must(found.dangling.length === 0, `${name}: links to nowhere: ${found.dangling}`);
  must(found.captions === 0, `${name}: ${found.captions} tables have no caption`);
  must(found.mute === 0, `${name}: ${found.mute} figures lack their title, words or data`);
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
    await button.focus();
    await page.keyboard.press('Space');
    must(await button.getAttribute('aria-pressed') === 'false', `${name}: a series cannot be hidden by key`);
    await page.keyboard.press('Space');
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
  const sorted = await page.evaluate(() => {
    const button = document.querySelector('table[data-sort] thead button');
    if (!button) return true;
    button.focus();
    button.click();
    return button.closest('th').getAttribute('aria-sort') === 'ascending';
  });
  must(sorted, `${name}: a table does not sort`);
}

const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
let charts = 0, passed = 0;
for (const [size, viewport] of Object.entries(sizes)) {
  for (const scripts of [true, false]) {
    const name = `${size}, ${scripts ? 'with' : 'without'} scripts`;
    const page = await open(name, viewport, scripts);
    if (scripts) await alive(name, page);
    charts = await structure(name, page);
    // The rules are run by a script, so where there are none only what shows is looked at.
    if (scripts) passed = await rules(name, page);
    else must(await page.$$eval('.still svg', (all) => all.every((one) => one.getBoundingClientRect().height > 10)), `${name}: a figure does not show`);
    await page.context().close();
  }
}
await browser.close();
for (const what of [...new Set(wrong)]) console.error(`check-html: ${what}`);
if (wrong.length) process.exit(1);
console.log(`check-html: ${charts} figures; ${passed} rules of accessibility hold; nothing asked of the network`);
