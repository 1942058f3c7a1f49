import { Injectable } from '@nestjs/common';
import { Refusal } from '../platform/refusal.js';

/** Who asks to be let in. */
export interface Applicant {
  /** Of one key one at a time, in the order they came. */
  key: string;
  /** Whose turn it is among those who wait: whoever has the fewest under way. */
  client: string;
  /** Goes before everybody who does not. */
  first?: boolean;
}

interface Waiting extends Applicant {
  start: () => void;
  refuse: () => void;
}

interface Limits {
  atOnce: number;
  waiting: number;
  /** What whoever is not let in is refused with. */
  full: () => Error;
}

/**
 * Lets in few at once and few wait; everybody else is refused before anything is done for them. Fair
 * between clients: one that floods crowds out itself. Where too many wait the oldest of the client
 * with the most gives way, of its commonest key, so that whoever comes after a flood waits for no more
 * than `waiting` others.
 */
export class AdmissionQueue {
  private readonly underWay: Applicant[] = [];
  private waiting: Waiting[] = [];

  constructor(private readonly limits: Limits) {}

  /** Does `work` once it is let in. Refuses with `full`. */
  async admit<T>(applicant: Applicant, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({
        ...applicant,
        start: resolve,
        refuse: () => reject(this.limits.full()),
      });
      this.next();
    });
    try {
      return await work();
    } finally {
      this.underWay.splice(this.underWay.findIndex(isOf(applicant)), 1);
      this.next();
    }
  }

  private next(): void {
    while (this.underWay.length < this.limits.atOnce) {
      const chosen = this.choose();
      if (!chosen) break;
      this.waiting = this.waiting.filter((other) => other !== chosen);
      this.underWay.push(chosen);
      chosen.start();
    }
    while (this.waiting.length > this.limits.waiting) {
      const refused = this.outstayed();
      this.waiting = this.waiting.filter((other) => other !== refused);
      refused.refuse();
    }
  }

  private choose(): Waiting | undefined {
    const free = this.waiting.filter(
      ({ key }) => !this.underWay.some((other) => other.key === key),
    );
    const known = free.filter(({ first }) => first);
    return leastOf(known.length > 0 ? known : free, ({ client }) => countOf(this.underWay, client));
  }

  private outstayed(): Waiting {
    const strangers = this.waiting.filter(({ first }) => !first);
    const among = strangers.length > 0 ? strangers : this.waiting;
    const most = leastOf(among, ({ client }) => -countOf(among, client))!;
    const ofOne = among.filter(({ client }) => client === most.client);
    return leastOf(ofOne, ({ key }) => -ofOne.filter((other) => other.key === key).length)!;
  }
}

const isOf =
  ({ key }: Applicant) =>
  (other: Applicant) =>
    other.key === key;

const countOf = (applicants: Applicant[], client: string) =>
  applicants.filter((other) => other.client === client).length;

/** The first of those with the least. */
function leastOf(waiting: Waiting[], measure: (one: Waiting) => number): Waiting | undefined {
  const measured = waiting.map((one) => ({ one, size: measure(one) }));
  return measured.reduce<(typeof measured)[number] | undefined>(
    (least, other) => (least && least.size <= other.size ? least : other),
    undefined,
  )?.one;
}

/** A hash takes a core and one of libuv's four threads, which compression and files share. */
const HASHES_AT_ONCE = 2;
/** So that whoever is let in waits for twelve hashes at most, two at a time. */
const WAITING = 24;

const full = () =>
  new Refusal(503, 'service.busy', 'Too many are signing in just now. Try again in a moment.', {
    retryAfter: 1,
  });

/** Everything of this process that hashes a password. Refuses with 503 `service.busy` before any work. */
@Injectable()
export class SignInQueue extends AdmissionQueue {
  constructor() {
    super({ atOnce: HASHES_AT_ONCE, waiting: WAITING, full });
  }
}
