import { clientOf, networksAround } from '../../src/access/client-address.js';

const PEER = '192.0.2.1';

describe('who counts as one client', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1:2:3:4:5:203.0.113.7', '0:1:2:3::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s: %s', (written, client) => {
    expect(clientOf(written, PEER)).toBe(client);
  });

  it.each([
    ['x'.repeat(5_000)],
    [`203.0.113.7${' '.repeat(5_000)}`],
    [''],
    ['unknown'],
    ['203.0.113.300'],
    ['203.0.113.7, 203.0.113.8'],
    ['203.0.113'],
    ['[203.0.113.7'],
    ['2001:db8::1::2'],
    ['2001:db8::1%'.repeat(20)],
    ["'; DROP TABLE people"],
    ['\u0000'],
  ])('what is no address is nobody’s: %j counts as the connection’s own end', (written) => {
    expect(clientOf(written, PEER)).toBe(PEER);
  });

  it('without any address everybody is one', () => {
    expect(clientOf('')).toBe('unknown');
  });
});

describe('the networks around a client', () => {
  it('of IPv6 are its /56 and its /48', () => {
    expect(networksAround('2001:db8:1:23::/64')).toEqual({
      '/56': '2001:db8:1:0::/56',
      '/48': '2001:db8:1::/48',
    });
    expect(networksAround('2001:db8:1:1ab4::/64')?.['/56']).toBe('2001:db8:1:1a00::/56');
  });

  it('of IPv4 are none: an address is scarce enough', () => {
    expect(networksAround('203.0.113.7')).toBeUndefined();
  });
});
