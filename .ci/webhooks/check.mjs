// Each NAME.json in the folder is a call as it was sent, with the keys that its receiver knows. Each key must verify it,
// at the time when it was sent and no later, and not when anything was altered; and the body must be the CloudEvent
// that the headers speak of.
import { createPublicKey, verify } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HTTP } from 'cloudevents';
import { Webhook } from 'standardwebhooks';

const folder = process.argv[2];
const calls = readdirSync(folder).filter((name) => name.endsWith('.json'));
const problems = calls.length < 5 ? [`${calls.length} calls in ${folder} (expected: at least 5)`] : [];
const kinds = new Set();
const now = Date.now;

// The library asks the clock; the tests ran some minutes ago.
function holds(secret, body, headers, seconds) {
  Date.now = () => seconds * 1000;
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  } finally {
    Date.now = now;
  }
}

function holdsPair(publicKey, body, headers) {
  const x = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const signed = Buffer.concat([Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.`), body]);
  return headers['webhook-signature'].split(' ').filter((one) => one.startsWith('v1a,'))
    .some((one) => verify(null, signed, key, Buffer.from(one.slice('v1a,'.length), 'base64')));
}

for (const name of calls) {
  const { headers, body: base64, secrets, publicKeys } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const body = Buffer.from(base64, 'base64');
  const altered = Buffer.concat([body, Buffer.from(' ')]);
  const sent = Number(headers['webhook-timestamp']);
  const found = [];
  const expect = (right, what) => right || found.push(what);

  for (const secret of secrets) {
    kinds.add('v1');
    expect(holds(secret, body, headers, sent), 'v1: no signature fits');
    expect(holds(secret, body, headers, sent + 300), 'v1: refused after 300 s');
    expect(!holds(secret, body, headers, sent + 301), 'v1: taken after 301 s');
    expect(!holds(secret, altered, headers, sent), 'v1: taken though altered');
  }
  for (const publicKey of publicKeys) {
    kinds.add('v1a');
    expect(holdsPair(publicKey, body, headers), 'v1a: no signature fits');
    expect(!holdsPair(publicKey, altered, headers), 'v1a: taken though altered');
  }
  expect(secrets.length + publicKeys.length === headers['webhook-signature'].split(' ').length, 'a key for each signature');

  const lowerCase = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]));
  const event = HTTP.toEvent({ headers: lowerCase, body: body.toString('utf8') });
  expect(event.validate(), 'not a valid CloudEvent');
  expect(event.id === headers['webhook-id'], `id is ${event.id}, webhook-id ${headers['webhook-id']}`);
  if (event.type === 'org.gradewatch.rating.changed') {
    expect(/^[0-9]{20}$/.test(event.sequence), `sequence is ${event.sequence}`);
    expect(/^[0-9]{20}$/.test(event.watermark) && event.watermark <= event.sequence, `watermark is ${event.watermark}`);
    expect(event.subject && event.subject === event.data?.authority?.id, `subject is ${event.subject}`);
  }
  console.log(`${name}: ${found.length ? found.join('; ') : `valid, ${event.type}, ${secrets.length} v1, ${publicKeys.length} v1a`}`);
  problems.push(...found);
}
['v1', 'v1a'].filter((kind) => !kinds.has(kind)).forEach((kind) => problems.push(`no call signed with ${kind}`));
if (problems.length) {
  console.error(`webhook check: ${problems.join('; ')}`);
  process.exit(1);
}
