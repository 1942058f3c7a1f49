import { Kaltara, MALINAU, PROVINCE, TARAKAN } from '../support/kaltara.js';
import type { Client } from '../support/world.js';

/** What was changed anywhere below an office, and what counts differed by: one list each, filtered. */

interface Change {
  id: string;
  action: string;
  office: string;
  officeName: string;
  by: string | null;
  after: Record<string, unknown>;
}

let kaltara: Kaltara;
let ministry: Client;
let province: Client;

beforeAll(async () => {
  kaltara = await Kaltara.open();
  const { world } = kaltara;
  for (const office of [MALINAU, '64', '64.71']) await world.begin(office, 5_000, '2026-03-01');
  // At 23:30 in Jakarta it is half an hour into the next day in Kalimantan Utara.
  const changes: [instant: string, office: string, minimumStock: number][] = [
    ['2026-03-02T15:30:00Z', TARAKAN, 801],
    ['2026-03-02T16:30:00Z', TARAKAN, 802],
    ['2026-03-02T16:30:00Z', '64.71', 803],
    ['2026-03-02T16:30:00Z', '00', 804],
    ['2026-03-03T15:59:00Z', MALINAU, 805],
    ['2026-03-03T16:01:00Z', MALINAU, 806],
  ];
  for (const [instant, office, minimumStock] of changes) {
    world.clock.set(instant);
    const admin = await world.as(office);
    await admin.patch(`/api/offices/${office}`, { minimumStock }).expect(200);
  }
  world.clock.set('2026-03-04T02:00:00Z');
  [ministry, province] = await Promise.all([world.as('00'), world.as(PROVINCE)]);
  await world.dataSource.query(
    `UPDATE people SET name = 'Siti Aminah' WHERE email = 'admin.65@example.test'`,
  );
  const somebody = { email: 'orang@example.test', name: 'Orang', role: 'viewer', office: TARAKAN };
  await province.post('/api/people', somebody).expect(201);
});
afterAll(() => kaltara.close());

const changes = async (by: Client, query = ''): Promise<Change[]> =>
  (await by.get(`/api/changes?${query}`).expect(200)).body.items;
/** The minimums that were set, which tell the changes apart. */
const minimums = async (by: Client, query: string) =>
  (await changes(by, `kind=office&${query}`)).map(({ after }) => after['minimumStock']);

describe('GET /api/changes', () => {
  test('tells of an office and all below it, newest first, and of nothing beside it', async () => {
    expect(await minimums(ministry, '')).toEqual([806, 805, 804, 803, 802, 801]);
    expect(await minimums(province, '')).toEqual([806, 805, 802, 801]);
    expect(await minimums(ministry, `office=${TARAKAN}`)).toEqual([802, 801]);
    expect(await minimums(await kaltara.world.as(TARAKAN), '')).toEqual([802, 801]);
    await kaltara.refused(() => province.get('/api/changes?office=64'), 404, 'office.not_found');
    const [newest] = await changes(province, 'kind=office');
    expect(newest).toMatchObject({ office: MALINAU, officeName: 'Kabupaten Malinau' });
  });

  test('by when it was changed: a change that was written late stands where its date is', async () => {
    await kaltara.world.dataSource.query(
      `INSERT INTO audit_log (office_id, action, before, after, changed_at)
       SELECT id, 'office.changed', '{"minimumStock": 1}', '{"minimumStock": 800}', '2026-03-01T00:00Z'
       FROM offices WHERE code = $1`,
      [TARAKAN],
    );
    expect(await minimums(province, '')).toEqual([806, 805, 802, 801, 800]);
  });

  test.each([
    ['from=2026-03-03', [806, 805]],
    ['to=2026-03-02', [804, 803, 802, 801, 800]],
    ['office=65&from=2026-03-03&to=2026-03-03', [805, 802]],
    ['office=65&from=2026-03-04', [806]],
  ])('of dates on the clocks of the office that the list is of: %s', async (query, found) => {
    expect(await minimums(ministry, query)).toEqual(found);
  });

  test('by part of a name, great letters or small; the system is Sistem', async () => {
    const [invited] = await changes(province, 'person=aMINah');
    expect(invited).toMatchObject({ by: 'Siti Aminah', action: 'person.invited' });
    expect(await changes(province, 'person=nobody%25')).toEqual([]);
    expect((await changes(ministry, 'person=sistem')).every(({ by }) => by === null)).toBe(true);
    expect(await minimums(ministry, 'person=Sistem')).toEqual([800]);
  });

  test.each(['kind=water', 'from=2026-02-30', 'from=2026-03-04&to=2026-03-03', 'person=%00'])(
    'refuses %s',
    async (query) => {
      await kaltara.refused(() => ministry.get(`/api/changes?${query}`), 400, 'request.invalid');
    },
  );

  test('page by page each once, also those of one instant', async () => {
    const all = (await changes(ministry)).map(({ id }) => id);
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next = cursor && `&cursor=${cursor}`;
      const { body } = await ministry.get(`/api/changes?limit=2${next}`).expect(200);
      found.push(...(body.items as Change[]).map(({ id }) => id));
      cursor = body.nextCursor as string | null;
    }
    expect(found).toEqual(all);
    expect(new Set(found).size).toBe(all.length);
  });

  test('shows addresses of people to whoever may read them, and shortened to others', async () => {
    const invited = async (office: string, role: 'staff' | 'admin') =>
      JSON.stringify(await changes(await kaltara.world.as(office, role), 'kind=person'));
    expect(await invited(PROVINCE, 'admin')).toContain('orang@example.test');
    expect(await invited('00', 'staff')).not.toContain('orang@example.test');
    expect(await invited(PROVINCE, 'staff')).toContain('or…@example.test');
  });

  test('as a file says what it was filtered by, whatever was typed', async () => {
    const query = `person=${encodeURIComponent('"Siti; é')}&kind=person&from=2026-03-01`;
    const { headers, text } = await province.get(`/api/changes.csv?${query}`).expect(200);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="perubahan-65-_Siti_-person-2026-03-01-\d{12}\.csv"$/,
    );
    expect(text).not.toContain('Orang diundang');
    const whole = await province.get('/api/changes.csv?kind=person&person=siti').expect(200);
    expect(whole.text).toContain('Kota Tarakan;Orang diundang');
  });
});

describe('GET /api/variances', () => {
  beforeAll(async () => {
    const { world } = kaltara;
    const count = async (instant: string, office: string, body: object) => {
      world.clock.set(instant);
      const staff = await world.as(office);
      const path = `/api/offices/${office}/stock-counts`;
      const { id } = (await staff.post(path, body).expect(201)).body as { id: string };
      return { staff, at: `/api/stock-counts/${id}` };
    };
    const lost = await count('2026-03-05T02:00:00Z', TARAKAN, {
      counted: 8_000,
      countedBy: 'Budi',
    });
    await lost.staff
      .post(`${lost.at}/explanation`, { cause: 'other', text: 'Dicari dahulu.' })
      .expect(200);
    await lost.staff
      .post(`${lost.at}/explanation`, { cause: 'lost', text: 'Kotak kedua tidak ada.' })
      .expect(200);
    const handed = { counted: 4_000, kind: 'handover', givenBy: 'Ani', takenBy: 'Candra' };
    await count('2026-03-07T02:00:00Z', MALINAU, handed);
    await count('2026-03-08T02:00:00Z', '64.71', { counted: 4_500 });
    world.clock.set('2026-03-09T02:00:00Z');
    [ministry, province] = await Promise.all([world.as('00'), world.as(PROVINCE)]);
    const judge = { note: 'Sesuai hasil pemeriksaan' };
    await province.post(`${lost.at}/acceptance`, judge).expect(200);
  });

  const offices = async (by: Client, query: string) => {
    const { body } = await by.get(`/api/variances?${query}`).expect(200);
    return (body.items as { office: string }[]).map(({ office }) => office);
  };

  test.each([
    ['', ['64.71', MALINAU, TARAKAN]],
    ['office=65', [MALINAU, TARAKAN]],
    ['kind=handover', [MALINAU]],
    ['cause=lost', [TARAKAN]],
    ['cause=other', []],
    ['from=2026-03-05&to=2026-03-07', [MALINAU, TARAKAN]],
    ['from=2026-03-08', ['64.71']],
    ['to=2026-03-05', [TARAKAN]],
    ['person=budi', [TARAKAN]],
    ['person=candra', [MALINAU]],
    ['person=siti%20aminah', [TARAKAN]],
    ['person=nobody', []],
    ['state=open&from=2026-03-05', [MALINAU, '64.71']],
  ])('of the country, filtered by %s', async (query, found) => {
    expect(await offices(ministry, query)).toEqual(found);
  });

  test.each(['kind=water', 'cause=water', 'from=2026-03-08&to=2026-03-07'])(
    'refuses %s',
    async (query) => {
      await kaltara.refused(() => ministry.get(`/api/variances?${query}`), 400, 'request.invalid');
    },
  );

  test('is never more than is below who reads, and a file tells its filters', async () => {
    expect(await offices(province, 'kind=routine')).toEqual([TARAKAN]);
    const { text } = await province.get('/api/variances.csv?cause=lost&person=budi').expect(200);
    expect(text.trim().split('\r\n')).toHaveLength(2);
  });
});
