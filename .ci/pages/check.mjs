// A whole system with the shipped history, and people who use its pages.
//   npm run check                         all of it
//   SCREENSHOTS=FOLDER npm run check      keeps a picture of every page, wide and narrow
import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { Looking } from './looking.mjs';
import { System, eventually, following, ingest, register } from './system.mjs';

let system;
let looking;
let failed = false;

before(async () => {
  system = await System.start();
  looking = await Looking.begin([register, ingest, following]);
});

after(async () => {
  await looking?.end();
  await system?.stop(failed);
});

function sees(what, look) {
  it(what, { timeout: 120_000 }, async () => {
    try {
      await look();
    } catch (error) {
      failed = true;
      throw error;
    }
  });
}

const grades = (overall) => ({ OVERALL: overall, LEADERS: overall, HELP_AND_PROTECTION: 'GOOD', CHILDREN_IN_CARE: 'GOOD', CARE_LEAVERS: 'GOOD' });

/** An inspection after all that are in the shipped history. */
const inspection = (authority, overall) => ({
  authority,
  framework: 'ILACS',
  kind: 'FULL_INSPECTION',
  basis: 'OFFICIAL',
  inspectionStart: '2025-12-01',
  inspectionEnd: '2025-12-12',
  publishedOn: '2026-02-02',
  judgements: grades(overall),
});

describe('the register', () => {
  const pages = {
    'england': '/',
    'england-help-and-protection': '/authorities?area=HELP_AND_PROTECTION&region=South+East&sort=date&order=desc',
    'england-a-day-gone-by': '/authorities?asOf=2019-05-08',
    'authority': '/authorities/east-sussex',
    'authority-closed': '/authorities/northamptonshire',
    'authority-without-overall': '/authorities/hampshire',
    'changes': '/rating-changes',
    'changes-falls': '/rating-changes?direction=DECLINED',
    'change': '/rating-changes/100',
    'trends': '/trends',
    'trends-region': '/trends?region=South+East&area=HELP_AND_PROTECTION',
    'which-authority': '/search?q=northampton',
    'nothing-found': '/search?q=zzzzz',
    'no-such-authority': '/authorities/atlantis',
    'no-such-page': '/nowhere',
    'not-understood': '/authorities?grade=SPLENDID',
  };
  for (const [name, path] of Object.entries(pages)) {
    sees(`${name}: ${path}`, async () => {
      const page = await looking.person();
      await page.goto(register + path);
      await looking.at(page, name);
      await page.context().close();
    });
  }

  sees('an inspection, from its authority', async () => {
    const page = await looking.person();
    await page.goto(`${register}/authorities/east-sussex`);
    await page.locator('a[href*="/inspections/"]').first().click();
    await page.waitForURL('**/inspections/**');
    await looking.at(page, 'inspection');
    await page.context().close();
  });

  sees('somebody who searches, filters, sorts and opens, without a script', async () => {
    const page = await looking.person({ javaScriptEnabled: false });
    await page.goto(register);
    await page.getByRole('searchbox').first().fill('Hull');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/authorities/kingston-upon-hull**');
    assert.match(await page.locator('h1').innerText(), /Hull/);

    await page.goto(`${register}/authorities`);
    await page.locator('select[name=region]').selectOption('North East');
    await page.locator('select[name=grade]').selectOption('OUTSTANDING');
    await page.getByRole('button', { name: /show|filter/i }).click();
    const rows = page.locator('table#register tbody tr');
    const answer = await (await fetch(`${register}/authorities?region=North%20East&grade=OUTSTANDING`)).json();
    assert.equal(await rows.count(), answer.items.length);

    await rows.first().getByRole('link').first().click();
    await page.waitForURL('**/authorities/*');
    await page.context().close();
  });

  sees('somebody with a keyboard alone', async () => {
    const page = await looking.person();
    await page.goto(register);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    assert.equal(await skip.innerText(), 'Skip to main content');
    assert.ok(await skip.isVisible());
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main-content');
    await page.context().close();
  });

  sees('a change that comes, without asking again', async () => {
    const page = await looking.person();
    await page.goto(register);
    await page.evaluate(() => { window.stayed = true; });
    await system.send(inspection('bolton', 'INADEQUATE'));
    await page.getByRole('status').filter({ hasText: 'Bolton' }).waitFor({ timeout: 10_000 });
    await page.locator('#map a[href$="/authorities/bolton"][aria-label*="inadequate"]').waitFor({ timeout: 10_000 });
    assert.equal(await page.evaluate(() => window.stayed), true);
    await looking.at(page, 'england-live');
    await page.context().close();
  });

  sees('what it costs to come for the first time', async () => {
    for (const path of ['/', '/authorities/east-sussex', '/rating-changes', '/trends']) {
      console.log(`${path}: ${await looking.cost(register + path)} bytes`);
    }
  });
});

describe('following', () => {
  sees('somebody who follows an authority from its page, and leaves again, without a script', async () => {
    const page = await looking.person({ javaScriptEnabled: false });
    await page.goto(`${register}/authorities/east-sussex`);
    await page.locator('form[action$="/subscriptions"] input[type=email]').fill('anna@example.org');
    await page.locator('form[action$="/subscriptions"] button').click();
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();

    const asked = await system.mail('anna@example.org', '/confirmations/');
    await page.goto(asked.match(/http:\/\/localhost:8082\/confirmations\/[\w.-]+/)[0]);
    await page.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: /confirmed/i }).waitFor();

    await system.send(inspection('east-sussex', 'REQUIRES_IMPROVEMENT'));
    const told = await system.mail('anna@example.org', 'requires improvement');
    assert.match(told, /Subject: .*East Sussex/);

    await page.goto(told.match(/http:\/\/localhost:8082\/subscriptions\/[\w.-]+/)[0]);
    await page.getByLabel('Once a week').check();
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('status').waitFor();
    assert.ok(await page.getByLabel('Once a week').isChecked());

    await page.goto(told.match(/http:\/\/localhost:8082\/unsubscribe\/[\w.-]+/)[0]);
    await page.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: /unsubscribed|stopped|no more/i }).waitFor();
    await page.context().close();
  });

  sees('every page on the way', async () => {
    const page = await looking.person();
    await page.goto(following);
    await looking.at(page, 'following-home');

    await page.goto(`${following}/follow?authority=east-sussex`);
    await looking.at(page, 'follow');
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await looking.at(page, 'follow-mistakes');

    await page.getByLabel('Your e-mail address').fill('ben@example.org');
    await page.getByRole('button', { name: /Preview/ }).click();
    await page.getByRole('heading', { name: /how many/i }).waitFor();
    await looking.at(page, 'follow-preview');

    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
    await looking.at(page, 'follow-check-your-mail');

    const asked = await system.mail('ben@example.org', '/confirmations/');
    await page.goto(asked.match(/http:\/\/localhost:8082\/confirmations\/[\w.-]+/)[0]);
    await looking.at(page, 'confirm');
    await page.getByRole('button').click();
    await page.getByRole('heading', { level: 1, name: /confirmed/i }).waitFor();
    await looking.at(page, 'confirmed');

    await page.locator('main a[href*="/subscriptions/"]').click();
    await page.getByRole('heading', { name: 'What you follow' }).waitFor();
    await looking.at(page, 'manage');
    const manage = page.url();

    await page.getByRole('link', { name: /Change what it follows/ }).click();
    await looking.at(page, 'manage-change');
    await page.getByRole('checkbox', { name: 'London', exact: true }).check();
    await page.locator('#follow').click();
    await page.getByRole('heading', { name: 'What you follow' }).waitFor();
    assert.match(await page.locator('main').innerText(), /London/);

    await page.goto(`${manage}/erasure`);
    await looking.at(page, 'erasure');
    await page.getByRole('button').click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await looking.at(page, 'erased');

    await page.goto(`${following}/subscriptions/not-a-token`);
    await looking.at(page, 'unknown-link');
    await page.context().close();
  });

  sees('who was told', async () => {
    const { items } = await (await fetch(`${register}/rating-changes?authority=bolton&limit=1000`)).json();
    const page = await looking.person();
    await page.goto(`${following}/deliveries/${items.at(-1).id}`);
    await looking.at(page, 'who-was-told');
    await page.goto(`${register}/rating-changes/${items.at(-1).sequence}`);
    await looking.at(page, 'change-told');
    await page.context().close();
  });

  sees('what it costs to come for the first time', async () => {
    console.log(`/follow: ${await looking.cost(`${following}/follow`)} bytes`);
  });
});

describe('held documents', () => {
  sees('somebody who signs in, reads and decides', async () => {
    const article = await system.sendText(
      'Ofsted has rated children’s services in Rochdale as good. <script>alert("no")</script> The town hall said that '
      + 'inspectors found help for families to be good, and that care leavers are well looked after.');
    assert.equal(article.status, 'held', JSON.stringify(article));

    const page = await looking.person();
    await page.goto(ingest);
    await looking.at(page, 'held-home');
    await page.goto(`${ingest}/held-documents`);
    await page.getByLabel(/token/i).waitFor();
    await looking.at(page, 'sign-in');
    await page.getByLabel(/token/i).fill('not a token');
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.getByRole('alert').waitFor();
    await looking.at(page, 'sign-in-refused');
    await page.getByLabel(/token/i).fill(system.token);
    await page.getByRole('button', { name: /sign in/i }).click();
    await page.waitForURL('**/held-documents');
    await looking.at(page, 'held-list');

    await page.getByRole('link', { name: /Rochdale/ }).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await looking.at(page, 'held-document');
    assert.ok((await page.locator('mark').count()) > 0, 'no evidence is marked');

    await page.getByRole('button', { name: /publish/i }).click();
    await page.getByRole('alert').waitFor();
    await looking.at(page, 'held-document-mistakes');

    await page.getByLabel(/published on/i).first().fill('2026-02-05');
    await page.getByLabel(/why/i).first().fill('The council says so on its own page of that day.');
    await page.getByRole('button', { name: /publish/i }).click();
    await page.getByText(/published/i).first().waitFor();
    await looking.at(page, 'held-document-decided');

    await eventually('the rating of Rochdale', 10, async () => {
      const rating = await (await fetch(`${register}/authorities/rochdale`)).json();
      return rating.current?.publishedOn === '2026-02-05';
    });
    await page.context().close();
  });
});

describe('all pages that were seen', () => {
  sees('are HTML as it should be', async () => {
    console.log(`${looking.validate()} pages`);
  });
});
