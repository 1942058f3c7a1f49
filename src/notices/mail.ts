/** One mail to one address, as it is sent; an office's address or a person's. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

declare module '../outbox/outbox.js' {
  interface Messages {
    mail: Mail;
  }
}
