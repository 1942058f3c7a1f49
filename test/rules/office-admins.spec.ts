import { clientOf } from '../../src/access/client-address.js';
import { requireAdmin, type Member } from '../../src/access/person.js';

let ids = 0;
const member = (role: Member['role'], rest: Partial<Member> = {}): Member => ({
  id: String((ids += 1)),
  office: 1,
  role,
  disabled: false,
  accepted: true,
  ...rest,
});

const admin = member('admin');
const invited = member('admin', { accepted: false });
const disabled = member('admin', { disabled: true });
const staff = member('staff');

const verdict = (before: Member[], after: Member[]) => {
  try {
    requireAdmin('Kota Tarakan', before, after);
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('an office with people keeps an admin', () => {
  it.each([
    ['the first person is an invited admin', [], [invited], 'ok'],
    ['the first person is staff', [], [staff], 'person.last_admin'],
    ['staff come while the admin has not accepted yet', [invited], [invited, staff], 'ok'],
    ['the only admin is disabled', [admin, staff], [disabled, staff], 'person.last_admin'],
    ['the only admin becomes staff', [admin], [staff], 'person.last_admin'],
    ['the only person moves away', [admin], [], 'person.last_admin'],
    ['one of two admins goes', [admin, member('admin')], [admin], 'ok'],
    [
      'the one who stays has never signed in',
      [admin, invited],
      [disabled, invited],
      'person.last_admin',
    ],
    ['an invitation is given up for another', [invited, invited], [disabled, invited], 'ok'],
  ])('%s', (_, before, after, expected) => {
    expect(verdict(before, after)).toBe(expected);
  });
});

describe('one client', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3'],
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:0DB8:0000:0007:ffff:1:2:3', '2001:db8:0:7::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (ip, client) => {
    expect(clientOf(ip)).toBe(client);
  });
});
