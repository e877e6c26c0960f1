// Starts the packaged demo on a free port, and talks to it like a front end.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Pusher from 'pusher-js';

const JAR = new URL('../../../../adapter-rest-javalin/target/hotel-chat.jar', import.meta.url).pathname;
const DEADLINE_MS = 20_000;

export async function startDemo(environment = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'hotel-chat-'));
  const file = join(folder, 'credentials.json');
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const server = spawn(java, ['-jar', JAR, 'demo', '--port', '0', '--credentials-file', file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let ended = false;
  const gone = new Promise((resolve) => server.once('exit', resolve)).then(() => (ended = true));
  const demo = await eventually('the demo writes its credentials', async () => {
    if (ended) throw new GaveUp('the demo ended; is the server packaged?');
    const credentials = JSON.parse(await readFile(file, 'utf8'));
    await fetch(`${credentials.base_url}/health/live`);
    return credentials;
  });
  return {
    ...demo,
    async stop() {
      server.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true });
    },
  };
}

/** A reason to wait no longer. */
class GaveUp extends Error {}

export async function eventually(what, attempt) {
  const end = Date.now() + DEADLINE_MS;
  let last = new Error('never tried');
  while (Date.now() < end) {
    try {
      const result = await attempt();
      if (result) return result;
    } catch (error) {
      if (error instanceof GaveUp) throw error;
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`In vain: ${what}`, { cause: last });
}

export async function call(demo, method, path, headers, body) {
  const response = await fetch(demo.base_url + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
}

export async function login(demo, member) {
  const { body } = await call(demo, 'POST', '/api/staff/login/', {}, { username: member.username, password: member.password });
  return { Authorization: `Bearer ${body.token}` };
}

/** A screen that keeps every event of the channels it listens to. */
export class Screen {
  #pusher;
  events = [];

  constructor(demo, headers, endpoint = '/api/pusher/auth') {
    this.#pusher = new Pusher(demo.realtime.key, {
      cluster: '',
      wsHost: demo.realtime.host,
      wsPort: demo.realtime.port,
      wssPort: demo.realtime.port,
      forceTLS: demo.realtime.tls,
      enabledTransports: ['ws'],
      disableStats: true,
      channelAuthorization: { endpoint: demo.base_url + endpoint, transport: 'ajax', headers },
    });
  }

  listen(name) {
    return new Promise((resolve, reject) => {
      const channel = this.#pusher.subscribe(name);
      channel.bind('pusher:subscription_succeeded', () => resolve());
      channel.bind('pusher:subscription_error', (error) => reject(Object.assign(new Error(`refused: ${name}`), { error })));
      channel.bind_global((event, data) => {
        if (!event.startsWith('pusher')) this.events.push({ channel: name, event, data });
      });
    });
  }

  async heard(channel, event, matching = () => true) {
    return eventually(`${event} on ${channel}`, () =>
      this.events.find((e) => e.channel === channel && e.event === event && matching(e.data)));
  }

  close() {
    this.#pusher.disconnect();
  }
}
