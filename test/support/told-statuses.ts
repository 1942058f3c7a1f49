import type { INestApplication } from '@nestjs/common';
import { apiDocument } from '../../src/openapi.js';
import { pathsOf } from './schema.js';

/** Keeps the refusals that came back though the API's description does not tell of them. */
export class ToldStatuses {
  readonly untold = new Set<string>();
  private readonly paths: Record<string, unknown>;

  constructor(app: INestApplication) {
    this.paths = pathsOf(apiDocument(app));
  }

  /** `route` as the server names it: `GET /api/offices/:code`. */
  look(route: string, status: number, text: string): void {
    const [method, path] = route.split(' ') as [string, string];
    const operations = this.paths[path.replace(/:(\w+)/g, '{$1}')] as
      Record<string, { responses: Record<string, { description: string }> }> | undefined;
    const said = operations?.[method.toLowerCase()]?.responses[status];
    const { code = '' } = (text.startsWith('{') ? JSON.parse(text) : {}) as { code?: string };
    if (!said) this.untold.add(`${route}: ${status} ${code}`);
    else if (status >= 400 && !said.description.split(', ').includes(code))
      this.untold.add(`${route}: ${status} without ${code}`);
  }
}
