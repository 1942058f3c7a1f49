const WEEK = 7;

/** Those sent home who come again a week later; on a day without service on the next that has one. */
export class Returning {
  private readonly due: number[] = [];
  /** Of a person, what the share has left over so far. */
  private rest = 0;

  constructor(private readonly share: number) {}

  /** Who comes again on `day`; nobody while it is closed. */
  on(day: number, closed: boolean): number {
    const due = this.due[day] ?? 0;
    if (!closed) return due;
    this.due[day + 1] = (this.due[day + 1] ?? 0) + due;
    return 0;
  }

  after(day: number, sentHome: number): void {
    const all = sentHome * this.share + this.rest;
    const people = Math.floor(all);
    this.rest = all - people;
    this.due[day + WEEK] = (this.due[day + WEEK] ?? 0) + people;
  }
}
