// Receives Gradewatch's webhooks. Node 18 or later, no packages.
//
//     WEBHOOK_SECRET=whsec_… PORT=9000 node receive.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64');
const state = process.env.STATE ?? 'received.txt'; // a line for each event: id, sequence, watermark
const TOLERANCE = 300; // seconds
const LONGEST = 1_000_000; // bytes

const seen = new Set(
  existsSync(state) ? readFileSync(state, 'ascii').split('\n').filter(Boolean).map((line) => line.split(' ')[0]) : [],
);

function isGenuine(headers, body) {
  const { 'webhook-id': id = '', 'webhook-timestamp': sent = '', 'webhook-signature': given = '' } = headers;
  if (!/^[0-9]+$/.test(sent) || Math.abs(Date.now() / 1000 - Number(sent)) > TOLERANCE) {
    return false;
  }
  // The bytes as they came, not as a parser writes them again.
  const wanted = Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${sent}.`).update(body).digest('base64')}`);
  // While a secret is being changed there are several signatures. One that fits is enough.
  return given.split(' ').map((one) => Buffer.from(one))
    .some((one) => one.length === wanted.length && timingSafeEqual(one, wanted));
}

/** Here is what you do with it. Whatever fails here is sent again later. */
function take(event) {
  console.log(`${event.type} ${event.subject ?? ''} ${event.sequence ?? ''}`);
}

async function read(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LONGEST) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function answer(request) {
  if (request.method === 'OPTIONS') {
    // Before the first event we are asked whether we want any.
    return [200, { 'WebHook-Allowed-Origin': request.headers['webhook-request-origin'] ?? '' }];
  }
  if (request.method !== 'POST') {
    return [405];
  }
  const body = await read(request);
  if (body === undefined) {
    return [413];
  }
  if (!isGenuine(request.headers, body)) {
    return [401];
  }
  const event = JSON.parse(body);
  if (!seen.has(event.id)) {
    take(event);
    appendFileSync(state, `${event.id} ${event.sequence ?? '-'} ${event.watermark ?? '-'}\n`, { flush: true });
    seen.add(event.id);
  }
  return [204]; // only now: what is answered is never sent again
}

const server = createServer((request, response) => {
  answer(request)
    .catch(() => [500])
    .then(([status, headers]) => response.writeHead(status, headers).end());
});
server.listen(Number(process.env.PORT ?? 9000), '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
