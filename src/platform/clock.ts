import { Injectable } from '@nestjs/common';

/** What a machine shows, in milliseconds. */
export interface Machine {
  /** Of the day; set by hand or by a time server, and often wrong. */
  wall(): number;
  /** Since some moment; never set, so that what it measures between two looks has passed. */
  monotonic(): number;
}

const THIS_MACHINE: Machine = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
};

/** Answers with the database's own time, in milliseconds. */
export type AskTime = () => Promise<number>;

/**
 * The one source of instants: the database's time, so that of two instances whose machines disagree none
 * holds back what is due, nor takes what is not due yet. Between two looks at it (`setBy`) time passes by
 * the monotonic clock, so that nobody who sets the machine's moves it; until the first it is the machine's.
 * Started elsewhere (CLOCK_START) it runs on from there, at life's pace, whatever the database says.
 */
@Injectable()
export class Clock {
  /** To be added to the monotonic clock. */
  private ahead: number;

  constructor(
    private readonly startAt?: Date,
    private readonly machine: Machine = THIS_MACHINE,
  ) {
    this.ahead = (startAt?.getTime() ?? machine.wall()) - machine.monotonic();
  }

  get startedElsewhere(): boolean {
    return this.startAt !== undefined;
  }

  now(): Date {
    return new Date(this.machine.monotonic() + this.ahead);
  }

  /**
   * Sets it by the database, where what the database answers proves it wrong: an answer is as old as its
   * way here took, half of it or all of it, and within that nothing is moved.
   */
  async setBy(ask: AskTime): Promise<void> {
    if (this.startedElsewhere) return;
    const asked = this.machine.monotonic();
    const theirs = await ask();
    const answered = this.machine.monotonic();
    const onTheWay = (answered - asked) / 2;
    const ahead = theirs - (asked + onTheWay);
    if (Math.abs(ahead - this.ahead) > onTheWay) this.ahead = ahead;
  }

  /** How far the machine's own clock is before (or, below 0, behind) this one, in milliseconds. */
  machineAhead(): number {
    return this.machine.wall() - this.machine.monotonic() - this.ahead;
  }

  /** What clocks elsewhere show: an authenticator's, wherever CLOCK_START has put our own. */
  elsewhere(): Date {
    return new Date();
  }
}
