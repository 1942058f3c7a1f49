import { PASSWORD, startAccess, type AccessApp } from '../support/access-app.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

/** Addresses as they come out of WhatsApp, Word and Excel, with signs that nobody sees. */
let database: TestDatabase;
let app: AccessApp;

beforeAll(async () => {
  database = await createDatabase();
  app = await startAccess(database.url);
  await app.person('kaltara@blangko.test', 'admin', '65');
});
afterAll(async () => {
  await app.stop();
  await database.drop();
});

const UNSEEN = ['\u200e', '\u200b', '\u202a', '\u2060', '\ufeff', '\u00ad', '\u00a0', "'"];

test.each(UNSEEN)('a copied address signs in: %j', async (sign) => {
  const email = `${sign}kaltara@blangko.test `;
  await app.http.post('/api/sessions').send({ email, password: PASSWORD }).expect(201);
});

test('a copied address of somebody invited, or who forgot their password, is the address itself', async () => {
  const { body } = await app.http
    .post('/api/sessions')
    .send({ email: 'kaltara@blangko.test', password: PASSWORD });
  const invited = await app.http
    .post('/api/people')
    .set('authorization', `Bearer ${body.token}`)
    .send({ email: '\u202abaru@blangko.test\u202c', name: 'Baru', role: 'staff', office: '65' });
  expect([invited.status, invited.body.email]).toEqual([201, 'baru@blangko.test']);
  await app.http
    .post('/api/password-resets')
    .send({ email: '\u200ekaltara@blangko.test' })
    .expect((answer) => expect(answer.status).toBeLessThan(300));
  await app.http.post('/api/password-resets').send({ email: '\u200e' }).expect(400);
});
