// Each NAME.eml in the folder must be signed with the key of NAME.dns, and the signature must cover what one-click
// unsubscription needs (RFC 8058). A mail without List-Unsubscribe (a confirmation) must be signed all the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { simpleParser } from 'mailparser';

const folder = process.argv[2];
const mails = readdirSync(folder).filter((name) => name.endsWith('.eml'));
const problems = mails.length < 5 ? [`${mails.length} mails in ${folder} (expected: at least 5)`] : [];

for (const name of mails) {
  const mail = readFileSync(join(folder, name));
  const record = readFileSync(join(folder, name.replace('.eml', '.dns')), 'utf8');
  const found = [];
  const expect = (holds, what) => holds || found.push(what);

  const { results } = await dkimVerify(mail, { resolver: async () => [[record]] });
  const signature = results[0];
  expect(results.length === 1, `${results.length} signatures`);
  expect(signature?.status?.result === 'pass', `the signature is ${JSON.stringify(signature?.status)}`);
  const signed = (signature?.signingHeaders?.keys ?? '').toLowerCase().split(/[:\s]+/);

  const parsed = await simpleParser(mail);
  expect(parsed.text && parsed.html && parsed.subject && parsed.messageId, 'a part is missing');
  expect(/^multipart\/alternative/.test(parsed.headers.get('content-type')?.value), 'no multipart/alternative');
  const list = parsed.headers.get('list');
  if (list?.unsubscribe) {
    expect(['list-unsubscribe', 'list-unsubscribe-post'].every((h) => signed.includes(h)), `signed are ${signed}`);
    expect(/^https?:\/\//.test(list.unsubscribe.url), `List-Unsubscribe is ${JSON.stringify(list.unsubscribe)}`);
  }

  const forged = Buffer.from(mail.toString('latin1').replace(/^Subject: .*/m, 'Subject: another'), 'latin1');
  const again = await dkimVerify(forged, { resolver: async () => [[record]] });
  expect(again.results[0]?.status?.result !== 'pass', 'a forged subject passes');

  console.log(`${name}: ${found.length ? found.join('; ') : `valid, ${signature.algo}, signs ${signed.length} headers`}`);
  problems.push(...found);
}
if (problems.length) {
  console.error(`mail check: ${problems.join('; ')}`);
  process.exit(1);
}
