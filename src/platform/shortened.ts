// A package in a file's path (`node_modules/@nestjs/core`) is no address.
const ADDRESS = /[^\s<>@,;:"'()]{1,64}(?<!\/)@([^\s<>@,;:"'()]{1,255})/g;

/** Every e-mail address in a text so that whoever knows it knows it again: `ta…@blangko.test`. */
export const shortened = (text: string): string =>
  text.replaceAll(ADDRESS, (whole, domain: string) => `${whole.slice(0, 2)}…@${domain}`);
