import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Route {
  method: string;
  /** As the server knows it: `/api/offices/:code`. */
  path: string;
}

const LINE = /^(?<depth>(?:│ {3}| {4})*)[├└]── (?<part>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/;

/** Every route of the running server, by the server's own account; a HEAD is answered as its GET is. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const server = app.getHttpAdapter().getInstance();
  const parts: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const found = LINE.exec(line)?.groups;
      if (!found) throw new Error(`Not a line of Fastify's list of routes: ${line}`);
      parts.splice(found['depth']!.length / 4, Infinity, found['part']!);
      const path = parts.join('');
      const methods = found['methods']?.split(', ') ?? [];
      return methods.map((method) => ({ method, path })).filter(({ method }) => method !== 'HEAD');
    });
}

export const nameOf = ({ method, path }: Route) => `${method} ${path}`;
/** Where a page's own form is sent to, without a script; no call of the API. */
const isForm = ({ method, path }: Route) => method === 'POST' && !path.startsWith('/api/');
export const isWrite = (route: Route) => route.method !== 'GET' && !isForm(route);

const OPEN = [
  /^POST \/api\/sessions$/,
  /^GET \/api\/public\//,
  /^POST \/api\/password-resets$/,
  /^(GET|PUT) \/api\/(password-resets|invitations)\/:token$/,
  /^(GET|PUT|DELETE) \/api\/address-changes\/:token$/,
  /^GET \/api\/(openapi\.json|docs(\/.*)?)$/,
  /^GET \/(health\/\w+|metrics)$/,
  // Pages hold nothing that the API would not say.
  /^GET (?!\/api(\/|$))/,
  // Its secret is in the address.
  /^POST \/surat\/:token$/,
];

/** Whether the contract leaves this route open to everybody. */
export const isOpen = (route: Route) => OPEN.some((open) => open.test(nameOf(route)));
