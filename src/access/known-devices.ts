import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { cookieName, hashOf, isSecure, newToken } from './session.js';

/** Milliseconds since its person last signed in there: half a year. */
export const KNOWN_FOR = 180 * 24 * 3_600_000;
/** A program keeps no cookie and so is a new device each time. */
const MOST_DEVICES = 50;

const REMEMBER = `
  INSERT INTO known_devices (secret_hash, person_id, first_seen_at, last_seen_at)
  VALUES ($1, $2, $3, $3)
  ON CONFLICT (secret_hash, person_id) DO UPDATE SET last_seen_at = excluded.last_seen_at`;

// Those that came back stay before those that were seen once, whatever their number.
const FORGET_SURPLUS = `
  DELETE FROM known_devices WHERE person_id = $1 AND secret_hash IN (
    SELECT secret_hash FROM known_devices WHERE person_id = $1
    ORDER BY last_seen_at > first_seen_at DESC, last_seen_at DESC OFFSET ${MOST_DEVICES})`;

/**
 * Browsers where a person signed in before. Whoever guesses from elsewhere does not lock these out.
 * A device is known to each of its people apart; of its secret only the hash is kept.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether whoever has this address signed in here in the last half year. */
  async knows(secret: string, address: string, at: Date): Promise<boolean> {
    const found = await this.dataSource.query<unknown[]>(
      `SELECT FROM known_devices d JOIN people p ON p.id = d.person_id
       WHERE d.secret_hash = $1 AND lower(p.email) = $2 AND d.last_seen_at > $3`,
      [hashOf(secret), address, knownSince(at)],
    );
    return found.length > 0;
  }

  /** The device's secret from now on: its own where somebody signed in with it, else a new one. */
  async remember(personId: string, given: string | undefined, at: Date): Promise<string> {
    const secret = given && (await this.isKnown(given, at)) ? given : newToken();
    await this.dataSource.query(REMEMBER, [hashOf(secret), personId, at]);
    await this.dataSource.query(FORGET_SURPLUS, [personId]);
    return secret;
  }

  private async isKnown(secret: string, at: Date): Promise<boolean> {
    const found = await this.dataSource.query<unknown[]>(
      `SELECT FROM known_devices WHERE secret_hash = $1 AND last_seen_at > $2 LIMIT 1`,
      [hashOf(secret), knownSince(at)],
    );
    return found.length > 0;
  }
}

const knownSince = (at: Date) => new Date(at.getTime() - KNOWN_FOR);

/** Every device is a stranger's again, as after a new password: the old one may have been known there. */
export async function forgetDevicesOf(tx: EntityManager, personId: string): Promise<void> {
  await tx.query(`DELETE FROM known_devices WHERE person_id = $1`, [personId]);
}

/** Those that are no longer known at `at`. */
export async function forgetOldDevices(tx: EntityManager, at: Date): Promise<void> {
  await tx.query(`DELETE FROM known_devices WHERE last_seen_at <= $1`, [knownSince(at)]);
}

const DEVICE_COOKIE = 'blangko_device';

/** The secret of the device that a call comes from, if it ever signed in; nothing that is no secret. */
export function deviceOf({ cookies }: FastifyRequest, publicUrl: string): string | undefined {
  const secret = cookies[cookieName(DEVICE_COOKIE, publicUrl)];
  return secret && /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

/**
 * Only signing in ever reads it, and signing out leaves it. One that a neighbour could set would make the
 * neighbour's device known to whoever signs in here: so it is this host's, and goes along everywhere.
 */
export function giveDeviceCookie(reply: FastifyReply, secret: string, publicUrl: string): void {
  void reply.setCookie(cookieName(DEVICE_COOKIE, publicUrl), secret, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: isSecure(publicUrl),
    maxAge: KNOWN_FOR / 1000,
  });
}
