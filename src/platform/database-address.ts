/** A URL may leave its host out and name it, or the folder of a socket, as a parameter. */
const parsed = (url: string) => new URL(url.replace('@/', '@localhost/'));

/** Where it leads, as the driver reads it: the parameter goes before what stands in the address. */
function hostOf(url: string): string {
  return parameterOf(url, 'host') ?? parsed(url).hostname;
}

/** Of a parameter given twice the driver takes the last. */
const parameterOf = (url: string, name: string): string | undefined =>
  parsed(url).searchParams.getAll(name).at(-1);

/** Whether it lists servers or says how to choose one, which libpq understands and our driver does not. */
export function namesSeveral(url: string): boolean {
  const authority = /^[a-z]+:\/\/([^/?]*)/i.exec(url)?.[1] ?? '';
  const hosts = authority.slice(authority.lastIndexOf('@') + 1);
  return hosts.includes(',') || /[?&](target_session_attrs=|host=[^&]*(,|%2c))/i.test(url);
}

/** Whether what is said to it leaves this machine: a socket's folder and loopback do not. */
export function isOnThisMachine(url: string): boolean {
  const host = hostOf(url);
  return host.startsWith('/') || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

/** Whether it is told to encrypt, and to look whether the certificate is the server's. */
export const isVerified = (url: string): boolean => parameterOf(url, 'sslmode') === 'verify-full';

/** Host and database of a connection URL; never its password. */
export function placeOf(url: string): string {
  const { host, pathname } = parsed(url);
  return `${host}${pathname}`;
}
