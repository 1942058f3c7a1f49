import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isIP, isIPv6 } from 'node:net';

/** Signs; the longest address with a zone and a port is shorter. */
const LONGEST_ADDRESS = 100;

/** The eight groups of an IPv6 address, without leading noughts. */
function groupsOf(ip: string): string[] {
  // A URL writes the same address always the same, also one whose end is written as IPv4.
  const { hostname } = new URL(`http://[${ip}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail ?? '')];
}

function mappedIPv4(groups: string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  return groups
    .slice(6)
    .map((group) => parseInt(group, 16))
    .flatMap((pair) => [pair >> 8, pair & 255])
    .join('.');
}

/** The address in what a proxy wrote, which may have a port, brackets or a zone; nothing if it is none. */
function addressIn(written: string): string | undefined {
  if (written.length > LONGEST_ADDRESS) return undefined;
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(written)?.[1] ?? written;
  const portless = /^([\d.]+):\d+$/.exec(bare)?.[1] ?? bare;
  const [address = ''] = portless.split('%');
  return isIP(address) ? address : undefined;
}

/**
 * Who counts as one client: an IPv4 address, or the /64 of an IPv6 one, since everybody who has one
 * of its addresses has them all. `forwarded` is what the believed proxies say; where that is no
 * address, the caller is whoever is at the other end of the connection.
 */
export function clientOf(forwarded: string, peer = ''): string {
  const address = addressIn(forwarded) ?? addressIn(peer) ?? 'unknown';
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  return mappedIPv4(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/** The networks around an IPv6 client that one customer may have whole: its /56 and its /48. */
export function networksAround(client: string): { '/56': string; '/48': string } | undefined {
  if (!client.endsWith('::/64')) return undefined;
  const [a, b, c, d] = client.slice(0, -'::/64'.length).split(':');
  const upper = (parseInt(d!, 16) & 0xff00).toString(16);
  return { '/56': `${a}:${b}:${c}:${upper}::/56`, '/48': `${a}:${b}:${c}::/48` };
}

/** The client that a call comes from. */
export const Client = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { ip, socket } = context.switchToHttp().getRequest<FastifyRequest>();
  return clientOf(ip, socket.remoteAddress);
});
