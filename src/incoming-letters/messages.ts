/** A letter was kept and is to be read. */
export interface LetterReceived {
  letterId: string;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    'letter.received': LetterReceived;
  }
}
