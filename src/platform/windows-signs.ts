/** What Windows has at 80 to 9F; a dot where it has nothing. */
const SIGNS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const FIRST = 0x80;

/**
 * A text with the signs that were meant by these codes: Node 20 reads windows-1252 as if it were
 * ISO-8859-1, and its quotation marks and dashes come out as controls, which nobody writes.
 */
export const withWindowsSigns = (text: string): string =>
  text.replaceAll(/[\u0080-\u009f]/g, (control) => {
    const sign = SIGNS[control.charCodeAt(0) - FIRST]!;
    return sign === '.' ? control : sign;
  });
