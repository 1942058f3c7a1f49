import { Injectable } from '@nestjs/common';
import { Refusal } from '../platform/refusal.js';
import { AdmissionQueue } from './admission-queue.js';

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
