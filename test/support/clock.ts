import { Clock } from '../../src/platform/clock.js';

/** Stands still where a test put it, until the test moves it on. */
export class TestClock extends Clock {
  constructor(private instant: Date) {
    super(instant);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  /** A test's authenticators go by the same clock. */
  override elsewhere(): Date {
    return this.now();
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }

  advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    const all = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    this.instant = new Date(this.instant.getTime() + all * 1000);
  }
}
