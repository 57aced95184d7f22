// Looks at a page with the eyes of others: axe-core (WCAG 2.2 AA), Nu's HTML checker, a narrow screen, a wide one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const vnu = require('vnu-jar');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDE = { width: 1280, height: 1000 };
const NARROW = { width: 320, height: 720 };

/** Of a page as it comes over the wire, with all that it loads. */
const MOST_BYTES = 150_000;

export class Looking {
  static async begin(origins) {
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    });
    return new Looking(browser, origins);
  }

  constructor(browser, origins) {
    this.browser = browser;
    this.origins = origins;
    this.pages = mkdtempSync(join(tmpdir(), 'gradewatch-html-'));
    this.seen = [];
    this.pictures = process.env.SCREENSHOTS;
  }

  /** A person with a browser of their own: no cookies, nothing kept. */
  async person(options = {}) {
    const context = await this.browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options });
    const page = await context.newPage();
    const wrong = [];
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      // A page that says "not found" is itself answered with 404, which Chromium counts as an error.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) wrong.push(message.text());
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && !this.origins.includes(origin)) wrong.push(`a request to ${origin}`);
    });
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'document') page.document = response;
    });
    page.wrong = wrong;
    return page;
  }

  /** Everything that is asked of every page. */
  async at(page, name) {
    const document = page.document;
    // Not all that was posted can be had again from the browser; then what it made of it must do.
    const html = await document.text().catch(() => page.content());
    writeFileSync(join(this.pages, `${name}.html`), html);

    for (const [width, viewport] of [['wide', WIDE], ['narrow', NARROW]]) {
      await page.setViewportSize(viewport);
      await this.picture(page, name, width);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${name}, ${width}: ${over} px wider than the screen`);
      const violations = await this.violations(page);
      assert.deepEqual(violations, [], `${name}, ${width}: ${JSON.stringify(violations, null, 1)}`);
    }
    await page.setViewportSize(WIDE);

    const headings = await page.locator('h1').count();
    assert.equal(headings, 1, `${name}: ${headings} main headings`);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.match(await page.title(), /.+ – Gradewatch$/, name);
    const policy = document.headers()['content-security-policy'] ?? '';
    assert.ok(policy.includes("default-src 'none'") && !policy.includes('unsafe'), `${name}: Content-Security-Policy: ${policy}`);
    assert.deepEqual(page.wrong, [], name);
    this.seen.push(name);
  }

  async violations(page) {
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), WCAG);
    return result.violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map((node) => node.html) }));
  }

  async picture(page, name, width) {
    if (!this.pictures) return;
    mkdirSync(this.pictures, { recursive: true });
    await page.screenshot({ path: join(this.pictures, `${name}-${width}.png`), fullPage: true });
  }

  /** What an address costs somebody who comes for the first time: bytes over the wire, and whether things jump. */
  async cost(address) {
    const page = await this.person();
    let bytes = 0;
    page.on('requestfinished', async (request) => {
      const sizes = await request.sizes();
      bytes += sizes.responseBodySize + sizes.responseHeadersSize;
    });
    await page.goto(address, { waitUntil: 'load' });
    const shift = await page.evaluate(() => new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(sum), 100)));
    }));
    await page.context().close();
    assert.ok(bytes > 0 && bytes < MOST_BYTES, `${address}: ${bytes} bytes (expected: fewer than ${MOST_BYTES})`);
    assert.equal(shift, 0, `${address}: things jump by ${shift}`);
    return bytes;
  }

  /** All pages that were looked at, at once: starting the checker takes longer than checking. */
  validate() {
    const files = readdirSync(this.pages).map((name) => join(this.pages, name));
    const said = execFileSync('java', ['-Xss8m', '-jar', String(vnu), '--errors-only', '--stdout', '--exit-zero-always', '--format', 'json', ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const messages = JSON.parse(said).messages
      .map(({ url, lastLine, message, extract }) => `${url.split('/').pop()}:${lastLine}: ${message} ${extract}`);
    assert.deepEqual(messages, []);
    return files.length;
  }

  async end() {
    await this.browser.close();
  }
}
