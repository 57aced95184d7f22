// Makes the pictures of docs/pages.md and README.md: a system with the shipped history, as it is on the screen.
//   npm run pictures
import { mkdirSync } from 'node:fs';
import { Looking } from './looking.mjs';
import { System, following, ingest, register } from './system.mjs';

const folder = new URL('../../docs/pictures/', import.meta.url).pathname;
const WIDE = { width: 1100, height: 1000 };
const NARROW = { width: 320, height: 760 };

/** Each from where a part of it begins, which is the top where none is named. */
const PICTURES = {
  england: { address: `${register}/` },
  'england-map': { address: `${register}/authorities?area=HELP_AND_PROTECTION`, from: '#map' },
  authority: { address: `${register}/authorities/birmingham` },
  'authority-timeline': { address: `${register}/authorities/birmingham`, from: '#history' },
  change: { address: `${register}/rating-changes/480` },
  trends: { address: `${register}/trends` },
  follow: { address: `${following}/follow?authority=birmingham` },
};

const system = await System.start();
const looking = await Looking.begin([register, ingest, following]);
try {
  mkdirSync(folder, { recursive: true });
  for (const [name, picture] of Object.entries(PICTURES)) {
    for (const [width, viewport] of [['wide', WIDE], ['narrow', NARROW]]) await take(name, width, viewport, picture);
  }
  await held();
} finally {
  await looking.end();
  await system.stop(false);
}

async function take(name, width, viewport, { address, from }) {
  const page = await looking.person({ viewport });
  await page.goto(address);
  if (from) await page.locator(from).evaluate((part) => window.scrollTo(0, part.getBoundingClientRect().top + window.scrollY - 60));
  await page.screenshot({ path: `${folder}${name}-${width}.png` });
  await page.context().close();
}

async function held() {
  await system.sendText('Ofsted has rated children’s services in Rochdale as good. The town hall said that inspectors '
    + 'found help for families to be good, and that care leavers are well looked after.');
  const page = await looking.person({ viewport: WIDE });
  await page.goto(`${ingest}/held-documents`);
  await page.getByLabel(/token/i).fill(system.token);
  await page.getByRole('button', { name: /sign in/i }).click();
  await page.getByRole('link', { name: /Rochdale/ }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.screenshot({ path: `${folder}held-wide.png` });
  await page.setViewportSize(NARROW);
  await page.screenshot({ path: `${folder}held-narrow.png` });
}
