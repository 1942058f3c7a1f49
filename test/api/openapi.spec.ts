import { rm } from 'node:fs/promises';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { makeDataFolder } from '../support/data-folder.js';
import { Product } from '../support/product.js';
import { isOpen, routesOf, type Route } from '../support/routes.js';
import { Schemas, type ApiDescription, type Operation, pathsOf } from '../support/schema.js';
import { Sight } from '../support/access-matrix.js';
import { World } from '../support/world.js';
import { bodyOf, Country, WRITES } from '../support/writes.js';

/** As the contract's table names them. */
const CONTRACT = `
  POST /api/sessions
  GET DELETE /api/sessions/current
  POST /api/password-resets
  GET PUT /api/password-resets/{token}
  GET PUT /api/invitations/{token}
  GET /api/offices
  GET PATCH /api/offices/{code}
  GET /api/offices/{code}/history
  GET /api/offices/{code}/stock
  GET /api/offices/{code}/regencies
  GET /api/offices/{code}/stock-card
  POST /api/offices/{code}/supplies
  POST /api/offices/{code}/opening-stock
  POST /api/offices/{code}/stock-counts
  GET /api/offices/{code}/print-reports
  GET PUT /api/offices/{code}/print-reports/{date}
  GET POST /api/consignments
  GET /api/consignments/{id}
  POST /api/consignments/{id}/receipt
  POST /api/consignments/{id}/recall
  GET POST /api/restock-requests
  GET PATCH /api/restock-requests/{id}
  POST /api/restock-requests/{id}/approval
  POST /api/restock-requests/{id}/refusal
  POST /api/restock-requests/{id}/withdrawal
  GET /api/notices
  GET /api/notices/{id}
  POST /api/notices/{id}/resend
  GET /api/offices/{code}/allocation-basis
  GET /api/offices/{code}/allocation-proposal
  GET /api/offices/{code}/push-proposal
  GET POST /api/allocation-plans
  GET PUT DELETE /api/allocation-plans/{id}
  POST /api/allocation-plans/{id}/dispatch
  GET POST /api/people
  PATCH /api/people/{id}
  GET /api/holidays
  PUT DELETE /api/holidays/{date}
  GET /api/unit-prices
  PUT DELETE /api/unit-prices/{date}
  GET /api/ledger/verification
  GET /api/public/availability`;

/** Besides those: papers read back, destruction records, closing, an invitation sent again. */
const BESIDES = `
  GET /api/offices/{code}/supplies
  GET /api/offices/{code}/stock-counts
  GET /api/changes
  GET /api/variances
  GET /api/stock-counts/{id}
  POST /api/stock-counts/{id}/explanation
  POST /api/stock-counts/{id}/acceptance
  POST /api/stock-counts/{id}/recount
  POST /api/stock-counts/{id}/inspection
  GET POST /api/offices/{code}/destructions
  GET POST /api/broadcasts
  GET /api/broadcasts/{id}
  GET /api/broadcasts/{id}/offices
  POST /api/broadcasts/{id}/reading
  POST /api/broadcasts/{id}/confirmation
  POST /api/broadcasts/{id}/withdrawal
  GET POST /api/offices/{code}/hand-outs
  GET /api/offices/{code}/hand-outs/{id}
  POST /api/offices/{code}/hand-outs/{id}/settlement
  POST /api/offices/{code}/hand-outs/{id}/settlement/reversal
  POST DELETE /api/offices/{code}/closing
  POST /api/people/{id}/invitation
  GET /api/people/{id}/sign-ins
  GET DELETE /api/sessions
  DELETE /api/sessions/{id}
  PUT /api/account/password
  PUT DELETE /api/account/address-change
  GET POST PUT /api/account/second-factor
  POST /api/account/second-factor/recovery-codes
  POST /api/account/second-factor/removal
  POST /api/people/{id}/second-factor-reset
  GET PUT DELETE /api/address-changes/{token}
  GET /api/letters
  GET /api/letters/{id}
  GET /api/letters/{id}/attachments/{nth}
  POST /api/letters/{id}/attachments/{nth}/purge
  POST /api/letters/{id}/request
  GET /api/people/{id}/address-change
  POST /api/people/{id}/address-change/agreement
  POST /api/offices/{code}/opening-stock-import
  GET /api/offices/{code}/worklist
  GET /api/offices/{code}/request-queue
  GET /api/offices/{code}/position
  GET /api/offices/{code}/trial-balance
  GET /api/audit-export
  GET /api/offices/{code}/monthly-reports
  GET /api/offices/{code}/monthly-reports/{month}
  GET /api/offices/{code}/monthly-reports/{month}.pdf
  POST /api/offices/{code}/monthly-reports/{month}/submission
  GET /api/offices/{code}/month-recaps/{month}
  GET /api/offices/{code}/month-recaps/{month}.pdf
  GET /api/offices/{code}/stock-outs
  GET /api/offices/{code}/stock-out-years
  GET /api/public/stock-outs
  GET /api/search
  GET /api/offices/{code}/first-steps
  GET /api/events
  GET /api/events/{id}
  PUT /api/events/readings
  PUT /api/events/{id}/reading
  POST /api/consignments/{id}/receipt-correction
  POST /api/consignments/{id}/recovery
  GET /api/recoveries
  GET /api/loans
  GET /api/loans/matrix
  GET /api/loans/{id}
  POST /api/consignments/{id}/confirmation
  POST /api/consignments/{id}/refusal
  POST /api/consignments/{id}/forgiveness
  POST /api/consignments/{id}/netting
  POST /api/offices/{code}/supplies/{id}/reversal
  POST /api/offices/{code}/destructions/{id}/reversal
  POST /api/offices/{code}/opening-stock/reversal
  GET /api/offices/{code}/opening-stocks
  POST /api/recoveries/{id}/acceptance

  POST /api/restock-requests/{id}/reminder`;

/** Every list as a file, at its own address with the format behind, and one to fill in. */
const FILES = `
  GET /api/offices/{code}/opening-stock-import/template.{format}
  GET /api/offices/{code}/regencies.{format}
  GET /api/offices/{code}/position.{format}
  GET /api/offices/{code}/trial-balance.{format}
  GET /api/offices/{code}/monthly-reports.{format}
  GET /api/offices/{code}/monthly-reports/{month}.{format}
  GET /api/offices/{code}/month-recaps/{month}.{format}
  GET /api/offices/{code}/request-queue.{format}
  GET /api/offices/{code}/stock-outs.{format}
  GET /api/offices/{code}/stock-out-years.{format}
  GET /api/public/availability.{format}
  GET /api/public/stock-outs.{format}
  GET /api/offices/{code}/stock-card.{format}
  GET /api/offices/{code}/print-reports.{format}
  GET /api/offices/{code}/supplies.{format}
  GET /api/offices/{code}/stock-counts.{format}
  GET /api/changes.{format}
  GET /api/variances.{format}
  GET /api/offices/{code}/destructions.{format}
  GET /api/offices/{code}/hand-outs.{format}
  GET /api/offices/{code}/history.{format}
  GET /api/offices.{format}
  GET /api/restock-requests.{format}
  GET /api/consignments.{format}
  GET /api/recoveries.{format}
  GET /api/loans.{format}
  GET /api/offices/{code}/opening-stocks.{format}
  GET /api/allocation-plans.{format}
  GET /api/allocation-plans/{id}/rows.{format}
  GET /api/broadcasts.{format}
  GET /api/broadcasts/{id}/offices.{format}
  GET /api/notices.{format}
  GET /api/people.{format}
  GET /api/holidays.{format}
  GET /api/unit-prices.{format}`;

/** Papers to print, and what an office puts on them. */
const PAPERS = `
  GET /api/consignments/{id}/hand-over-record.pdf
  GET /api/restock-requests/{id}/letter.pdf
  GET /api/stock-counts/{id}/record.pdf
  GET /api/offices/{code}/destructions/{id}/record.pdf
  GET /api/offices/{code}/hand-outs/{id}/receipt.pdf
  GET /api/public/hand-over-records/{id}
  GET POST /api/offices/{code}/signatories
  PATCH /api/offices/{code}/signatories/{id}
  GET PUT DELETE /api/offices/{code}/public-word
  POST /api/offices/{code}/public-word/removal
  GET PUT /api/offices/{code}/letterhead
  GET /api/allocation-plans/{id}/hand-over-records.pdf
  GET /api/public/clerk-manual.pdf`;

let database: TestDatabase;
let dataDir: string;
let world: World;
let description: ApiDescription;
let schemas: Schemas;

beforeAll(async () => {
  [database, dataDir, world] = await Promise.all([
    createDatabase(),
    makeDataFolder(),
    World.open(),
  ]);
  // The built product's: the build is what reads the comments and types that the description is made of.
  const product = await Product.start({ DATABASE_URL: database.url, DATA_DIR: dataDir });
  const answer = await fetch(`${product.address}/api/openapi.json`);
  const document = (await answer.json()) as ApiDescription;
  description = { ...document, paths: pathsOf(document) };
  schemas = new Schemas(description.components.schemas);
});
afterAll(async () => {
  await Product.endAll();
  await world.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

interface Described extends Route {
  operation: Operation;
}

const described = (): Described[] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const withBraces = (path: string) => path.replace(/:(\w+)/g, '{$1}');
const withColons = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');
const open = ({ method, path }: Route) => isOpen({ method, path: withColons(path) });
/** What is wrong, by route; nothing where nothing is. */
const faults = (find: (route: Described) => string[]) =>
  described().flatMap((route) => find(route).map((fault) => `${nameOf(route)}: ${fault}`));

test('it is of OpenAPI 3, and names both ways to show a session', () => {
  expect(description.openapi).toMatch(/^3\./);
  expect(description.components.securitySchemes).toEqual({
    bearer: expect.objectContaining({ type: 'http', scheme: 'bearer' }),
    cookie: { type: 'apiKey', in: 'cookie', name: 'blangko_session' },
  });
});

test('every route of the API is in it, and nothing else', () => {
  const routes = routesOf(world.running.app)
    .filter(({ path }) => /^\/api\/(?!docs|openapi)/.test(path))
    .map(({ method, path }) => `${method} ${withBraces(path)}`);
  expect(described().map(nameOf).sort()).toEqual(routes.sort());
});

test('every route of the contract is in it', () => {
  const listed = (table: string) =>
    table
      .trim()
      .split(/\n\s*/)
      .flatMap((line) => {
        const [path, ...methods] = line.split(' ').reverse();
        return methods.map((method) => `${method} ${path}`);
      });
  const expected = [CONTRACT, BESIDES, FILES, PAPERS].flatMap(listed);
  expect(described().map(nameOf).sort()).toEqual(expected.sort());
});

test('every route says what it does and who may call it', () => {
  const session = [{ bearer: [] }, { cookie: [] }];
  expect(
    faults(({ operation, ...route }) => [
      ...(operation.summary ? [] : ['no summary']),
      ...(JSON.stringify(operation.security) === JSON.stringify(open(route) ? undefined : session)
        ? []
        : [`security ${JSON.stringify(operation.security)}`]),
    ]),
  ).toEqual([]);
});

test('every parameter has a type, and every one in the path is there', () => {
  expect(
    faults(({ path, operation: { parameters = [] } }) => {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return [
        ...parameters.flatMap(({ name, schema }) => schemas.unsaid(schema, name)),
        ...names.filter((name) => !inPath.some((parameter) => parameter.name === name)).map(String),
      ];
    }),
  ).toEqual([]);
});

test('every answer and every body is described to its last field', () => {
  expect(
    faults(({ operation: { requestBody, responses } }) => {
      const answers = Object.entries(responses).filter(([status]) => status < '300');
      return [
        ...(answers.length > 0 ? [] : ['no answer']),
        ...answers.flatMap(([status, { content }]) => {
          if (status === '204') return content ? ['204 with content'] : [];
          const schema = content?.['application/json']?.schema ?? fileIn(content);
          return schema ? schemas.unsaid(schema, status) : [`${status} without a schema`];
        }),
        ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
          schemas.unsaid(schema, 'body'),
        ),
      ];
    }),
  ).toEqual([]);
});

test('whatever answers with a page tells how to ask for the next one', () => {
  const paged = described().filter(({ method, operation }) => {
    const schema = operation.responses['200']?.content?.['application/json']?.schema;
    return method === 'GET' && schema && 'nextCursor' in (schemas.resolve(schema).properties ?? {});
  });
  expect(paged.length).toBeGreaterThan(10);
  const untold = paged.filter(({ operation: { parameters = [] } }) => {
    const names = parameters.map(({ name }) => name);
    return !names.includes('cursor') || !names.includes('limit');
  });
  // These fit on one page, and never name a next one.
  expect(untold.map(nameOf)).toEqual([
    'GET /api/holidays',
    'GET /api/unit-prices',
    'GET /api/offices/{code}/opening-stocks',
    'GET /api/offices/{code}/stock-out-years',
    'GET /api/offices/{code}/signatories',
  ]);
});

const schemaOf = ({ content }: NonNullable<Operation['requestBody']>) =>
  content['application/json']!.schema;

/** What a file is described as, whatever its format. */
const fileIn = (content: NonNullable<Operation['responses'][string]['content']> = {}) =>
  Object.values(content).find(({ schema }) => schema.format === 'binary')?.schema;

test('every refusal is a problem document that names its codes', () => {
  expect(
    faults(({ operation: { responses } }) =>
      Object.entries(responses)
        .filter(([status]) => status >= '400')
        .flatMap(([status, { description: codes, content = {} }]) => [
          ...(Object.keys(content).join() === 'application/problem+json'
            ? []
            : [`${status} as else`]),
          ...(content['application/problem+json']?.schema.$ref?.endsWith('ProblemDto')
            ? []
            : [`${status} is no problem`]),
          ...(/^[a-z_]+\.[a-z_]+(, [a-z_]+\.[a-z_]+)*$/.test(codes) ? [] : [`${status}: ${codes}`]),
        ]),
    ),
  ).toEqual([]);
});

test('every route tells of the refusals that its kind has', () => {
  expect(
    faults(({ operation, ...route }) => {
      const { parameters = [], responses } = operation;
      const has = (place: string) => parameters.some((parameter) => parameter.in === place);
      const expected = [
        ...['400', '408', '414', '431', '500', '503'],
        ...(route.method === 'GET' ? [] : ['403', '413', '415']),
        ...(open(route) ? [] : ['401', '403']),
        ...(has('path') && !/holidays|unit-prices/.test(route.path) ? ['404'] : []),
        ...(parameters.some(({ name }) => name === 'Idempotency-Key') ? ['422'] : []),
      ];
      return expected.filter((status) => !(status in responses));
    }),
  ).toEqual([]);
});

describe('what really happens is what it says:', () => {
  let country: Country;
  beforeAll(async () => {
    country = await Country.open(world);
  });

  function flawsOf(route: string, status: number, body: unknown): string[] {
    const [method, path] = route.split(' ') as [string, string];
    const { responses } = description.paths[withBraces(path)]![method.toLowerCase()]!;
    const said = responses[status];
    if (!said) return [`${route}: ${status} is not described: ${JSON.stringify(body)}`];
    const { content, description: codes } = said;
    const { code } = body as { code?: string };
    if (status >= 400 && !codes.split(', ').includes(code!))
      return [`${route}: ${code} is not said`];
    return content && !fileIn(content)
      ? schemas.flaws(body, Object.values(content)[0]!.schema, route)
      : [];
  }

  test.each(Object.keys(WRITES))('%s', async (route) => {
    const { requestBody } =
      description.paths[withBraces(route.split(' ')[1]!)]![route.split(' ')[0]!.toLowerCase()]!;
    const write = await WRITES[route]!(country);
    const { required = {}, optional = {}, by, path, file, headers } = write;
    const said = requestBody && !file ? schemas.resolve(schemaOf(requestBody)) : undefined;
    const fields = Object.keys({ ...required, ...optional }).sort();
    expect(Object.keys(said?.properties ?? {}).sort()).toEqual(fields);
    expect([...(said?.required ?? [])].sort()).toEqual(Object.keys(required).sort());

    const send = route.split(' ')[0]!.toLowerCase() as 'post' | 'put' | 'patch' | 'delete';
    const body = bodyOf(write);
    const answer =
      send === 'delete' ? await by.delete(path, headers) : await by[send](path, body, headers);
    expect(answer.status).toBe(write.status);
    expect(flawsOf(route, answer.status, answer.body)).toEqual([]);
  });

  test('every read, and every refusal of who may not', async () => {
    const sight = await Sight.open();
    const callers = [await sight.world.as('00'), await sight.world.as('65.71', 'viewer')];
    callers.push(await sight.world.as('64.01'), sight.world.nobody());
    const flaws: string[] = [];
    for (const { route, send } of sight.calls)
      for (const caller of callers) {
        const { status, body } = await send(caller);
        flaws.push(...flawsOf(route, status, body));
      }
    await sight.world.close();
    expect(flaws).toEqual([]);
  });

  test('what the public reads, and lists that are not empty', async () => {
    await world.begin('63.02', 0);
    const reads = {
      'GET /api/public/availability': '/api/public/availability?province=65',
      'GET /api/public/stock-outs': '/api/public/stock-outs?province=63',
      'GET /api/sessions/current': '/api/sessions/current',
      'GET /api/offices': '/api/offices?limit=2',
      'GET /api/offices/{code}/regencies': '/api/offices/00/regencies',
      'GET /api/offices/{code}/trial-balance':
        '/api/offices/00/trial-balance?from=2026-03-01&to=2026-03-04',
      'GET /api/offices/{code}/monthly-reports': '/api/offices/65.71/monthly-reports',
      'GET /api/offices/{code}/monthly-reports/{month}':
        '/api/offices/65.71/monthly-reports/2026-03',
      'GET /api/offices/{code}/month-recaps/{month}': '/api/offices/00/month-recaps/2026-03',
      'GET /api/offices/{code}/history': '/api/offices/65.71/history',
      'GET /api/changes': '/api/changes',
      'GET /api/offices/{code}/stock-card': '/api/offices/65.71/stock-card',
      'GET /api/offices/{code}/stock-counts': '/api/offices/65.01/stock-counts',
      'GET /api/offices/{code}/destructions': '/api/offices/65.71/destructions',
      'GET /api/offices/{code}/supplies': '/api/offices/00/supplies',
      'GET /api/restock-requests': '/api/restock-requests',
      'GET /api/consignments': '/api/consignments',
      'GET /api/allocation-plans': '/api/allocation-plans',
      'GET /api/offices/{code}/allocation-basis': '/api/offices/00/allocation-basis?under=65',
      'GET /api/offices/{code}/allocation-proposal':
        '/api/offices/65/allocation-proposal?total=40000&packSize=50',
      'GET /api/people': '/api/people',
      'GET /api/offices/{code}/signatories': '/api/offices/65.71/signatories',
      'GET /api/public/hand-over-records/{id}': `/api/public/hand-over-records/${country.things['received']}`,
    };
    for (const [route, path] of Object.entries(reads)) {
      const { status, body } = await country.ministry.get(path);
      expect(flawsOf(route, status, body)).toEqual([]);
      if ('items' in body) expect([path, body.items.length]).not.toEqual([path, 0]);
    }
  });
});
