/** What a session was begun with: "Chrome di Android"; one of them alone where the other is not known. */
export const deviceWords = (program: string | null, system: string | null): string | null =>
  program && system ? `${program} di ${system}` : (program ?? system);
