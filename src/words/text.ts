/** What a person wrote, on one line: for subjects and names, where a second line would be a forgery. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person wrote as the end of a sentence: on one line, and with one full stop. */
export const sentence = (text: string): string => oneLine(text).replace(/(?<=[^.?!])[.,;:]?$/, '.');

/** With a capital at its head. */
export const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** Within a sentence: without the capital at its head, names keep theirs. */
export const uncapital = (text: string): string => `${text[0]!.toLowerCase()}${text.slice(1)}`;
