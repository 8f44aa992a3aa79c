import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  html: string;
  policy: string;
}

/** What the page asks for. */
export interface Backend {
  /** The document the page shows. */
  view(): unknown;
  /** What a key press sent by the page (checked here for nothing but being JSON) leads to; `stops` ends the server. */
  press(message: unknown): { status: 200 | 400 | 409; view: unknown; stops?: boolean };
}

export interface Serving {
  /** With the token behind `#`, which a browser never sends on. */
  url: string;
  /**
   * For the command line of a browser, which everybody on this computer may see: its token is good once, for getting the
   * other.
   */
  urlOnce: string;
  /** Resolves when the page has stopped the review. */
  stopped: Promise<void>;
  close(): void;
}

/** More than any key press needs, bytes. */
const mostBody = 4096;

/**
 * Serves one page on this machine alone, on a free port, until it is closed. The page itself tells nothing of anybody; for
 * all else the token is asked for, in a header no other page can set. A name that leads here (`Host`) or another page
 * (`Origin`) is refused.
 */
export async function serve(page: Page, backend: Backend): Promise<Serving> {
  const token = newToken();
  let once: string | null = `once-${newToken()}`;
  const first = once;
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let host = '';
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) reply(response, 500, {});
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin } = request.headers;
    if (request.headers.host !== host || (origin !== undefined && origin !== `http://${host}`)) {
      return reply(response, 403, { error: 'foreign' });
    }
    const route = `${request.method} ${request.url}`;
    if (route === 'GET /') return replyPage(response, page);
    const given = String(request.headers['x-migrate-token']);
    if (route === 'POST /enter' && once !== null && isEqual(given, once)) {
      once = null;
      return reply(response, 200, { token });
    }
    if (!isEqual(given, token)) return reply(response, 403, { error: 'token' });
    if (route === 'GET /view') return reply(response, 200, backend.view());
    if (route !== 'POST /press') return reply(response, 404, { error: 'unknown' });
    const body = await readBody(request);
    if (body === null) return reply(response, 413, { error: 'too-long' });
    const message = parse(body);
    if (message === undefined) return reply(response, 400, { error: 'no-json' });
    const { status, view, stops } = backend.press(message);
    if (stops) response.once('finish', stop);
    reply(response, status, view);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/#${token}`,
    urlOnce: `http://${host}/#${first}`,
    stopped,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const always = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

function reply(response: ServerResponse, status: number, document: unknown): void {
  response.writeHead(status, {
    ...always,
    'content-type': 'application/json; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  response.end(JSON.stringify(document));
}

function replyPage(response: ServerResponse, { html, policy }: Page): void {
  response.writeHead(200, {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  response.end(html);
}

const newToken = () => randomBytes(32).toString('base64url');

/** In the same time wherever they differ. */
function isEqual(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length > mostBody) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
