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
