import { World } from '../support/world.js';
import { Country, WRITES } from '../support/writes.js';

/** Every text that a body may bring says of which kind it is, and keeps to it. */

interface Schema {
  $ref?: string;
  type?: string;
  pattern?: string;
  format?: string;
  enum?: string[];
  items?: Schema;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
}
interface Document {
  paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
  >;
  components: { schemas: Record<string, Schema> };
}

const LINE = '^[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{DI}]+$';
let world: World;
let country: Country;
let document: Document;

beforeAll(async () => {
  world = await World.open();
  country = await Country.open(world);
  document = (await world.nobody().get('/api/openapi.json').expect(200)).body as Document;
});
afterAll(() => world.close());

/** The text fields of a body, by where they stand in it. */
function textsOf(schema: Schema, at = ''): [field: string, schema: Schema][] {
  const { $ref, allOf = [], items, properties = {}, type } = schema;
  if ($ref) return textsOf(document.components.schemas[$ref.split('/').at(-1)!]!, at);
  if (type === 'string') return [[at, schema]];
  return [
    ...allOf.flatMap((part) => textsOf(part, at)),
    ...(items ? textsOf(items, `${at}[]`) : []),
    ...Object.entries(properties).flatMap(([name, of]) => textsOf(of, at ? `${at}.${name}` : name)),
  ];
}

const writes = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) => {
      const schema = requestBody?.content['application/json']?.schema;
      const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
      return schema ? [{ route, texts: textsOf(schema) }] : [];
    }),
  );

test('every text of a body declares its kind: a pattern, a format or a list of words', () => {
  const all = writes().flatMap(({ route, texts }) =>
    texts.map((text) => [route, ...text] as const),
  );
  expect(all.length).toBeGreaterThan(60);
  const loose = all.filter(
    ([, , { pattern, format, enum: words }]) => !pattern && !format && !words,
  );
  expect(loose.map(([route, field]) => `${route} ${field}`)).toEqual([]);
});

test('what stands in one line takes no line break and nothing that nobody sees, in any body', async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { route, texts } of writes())
    for (const [field] of texts.filter(([, { pattern }]) => pattern === LINE)) {
      const write = await WRITES[route]!(country);
      for (const sign of ['\n', '\u2028', '\u202e', '\u2066', '\u200b', '\u200d', '\u3164']) {
        const body = { ...write.required, ...write.optional, [field]: `Budi${sign}Santoso` };
        const method = route.split(' ')[0]!.toLowerCase() as 'post' | 'put' | 'patch';
        const answer = await write.by[method](write.path, body);
        const named = (answer.body.errors as { field: string }[] | undefined)?.map(
          (it) => it.field,
        );
        tried++;
        if (answer.status !== 400 || !named?.includes(field))
          wrong.push(`${route} ${field}: ${answer.status} for ${JSON.stringify(sign)}`);
      }
    }
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});

test('a note keeps its lines and loses what nobody sees and what turns its order about', async () => {
  const { by, path, required } = await WRITES['POST /api/consignments']!(country);
  const note = '\u200eSatu\r\ndua\u2028\u202etiga\u202c \u2066empat\u2069 👩\u200d🌾\ufeff';
  const { body } = await by.post(path, { ...required, note }).expect(201);
  expect(body.note).toBe('Satu\r\ndua\ntiga empat 👩\u200d🌾');
  const unseen = await by.post(path, { ...required, note: '\u200b\u202e\ufeff' });
  expect([unseen.status, unseen.body.errors[0].field]).toEqual([400, 'note']);
});
