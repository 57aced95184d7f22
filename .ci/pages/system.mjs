// A whole system, started as a person starts it, on a fresh folder with the shipped history.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const home = new URL('../..', import.meta.url).pathname;

export const register = 'http://localhost:8080';
export const ingest = 'http://localhost:8081';
export const following = 'http://localhost:8082';

/** Asks again until something comes of it. */
export async function eventually(what, seconds, ask) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    let last;
    try {
      const found = await ask();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`after ${seconds} s not seen: ${what}${last ? ` (${last.message})` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export class System {
  static async start() {
    const data = mkdtempSync(join(tmpdir(), 'gradewatch-pages-'));
    // Alerts of any age, so that what the tests send is news.
    const run = spawn(join(home, 'gradewatch'), ['run', '--data', data], {
      env: { ...process.env, GRADEWATCH_ALERTS_WINDOW: '0s' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const system = new System(data, run);
    let said = '';
    run.stdout.on('data', (text) => { said += text; });
    await eventually('Gradewatch is running', 600, () => {
      if (run.exitCode !== null) throw new Error(`it ended with ${run.exitCode}: ${said}`);
      return said.includes('Gradewatch is running');
    });
    return system;
  }

  constructor(data, run) {
    this.data = data;
    this.run = run;
  }

  get token() {
    return readFileSync(join(this.data, 'token'), 'utf8').trim();
  }

  /** A report in the words of a program: published as soon as this returns. */
  async send(report) {
    const answer = await fetch(`${ingest}/reports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(report),
    });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()} (expected: 201)`);
  }

  /** A text as somebody might send it; the answer says what became of it. */
  async sendText(text) {
    const answer = await fetch(`${ingest}/reports`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'text/plain' },
      body: text,
    });
    return answer.json();
  }

  /** The newest mail to an address of which the text holds something, when it is there. */
  mail(to, holds) {
    return eventually(`a mail to ${to} with ${holds}`, 20, () => {
      const outbox = join(this.data, 'outbox');
      return readdirSync(outbox).sort().reverse()
        .map((name) => decoded(readFileSync(join(outbox, name), 'utf8')))
        .find((mail) => mail.includes(`To: ${to}`) && mail.includes(holds));
    });
  }

  /** Keeps what the run wrote, for whoever looks why something failed. */
  async stop(failed) {
    this.run.kill('SIGTERM');
    await eventually('the end', 30, () => this.run.exitCode !== null || this.run.signalCode !== null);
    if (failed) console.error(`the run's folder is kept: ${this.data}`);
    else rmSync(this.data, { recursive: true, force: true });
  }
}

/** Quoted-printable, as far as our mails use it. */
function decoded(mail) {
  return mail.replace(/\r/g, '').replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}
