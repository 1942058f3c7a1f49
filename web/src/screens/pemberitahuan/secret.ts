/** A link to a password lets whoever has it in, so the words of such a mail are kept nowhere. */
export const isSecret = (kind: string) => kind.startsWith('person.');
