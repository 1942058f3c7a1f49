import { Injectable } from '@nestjs/common';

/** The one source of instants. Started elsewhere (CLOCK_START) it runs on from there, at life's pace. */
@Injectable()
export class Clock {
  private readonly offset: number;

  constructor(startAt?: Date) {
    this.offset = startAt ? startAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** What clocks elsewhere show: an authenticator's, wherever CLOCK_START has put our own. */
  elsewhere(): Date {
    return new Date();
  }
}
