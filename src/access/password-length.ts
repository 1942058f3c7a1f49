/** For server and app. Characters, as a person counts them. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;

export const WRONG_LENGTH = `must have ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters; any characters will do`;

/** Whether it is a text of 12 to 200 characters, as a person counts them. */
export function isOfLength(password: unknown): boolean {
  if (typeof password !== 'string') return false;
  const length = [...password].length;
  return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
}
