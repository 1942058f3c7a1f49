import { badField } from '../platform/refusal.js';
import type { Channel } from './request.js';

export const TOLD_CHANNELS = ['app', 'visit', 'letter', 'phone'] as const;
export type ToldChannel = (typeof TOLD_CHANNELS)[number];

/**
 * How a request by hand came: an office asks for itself in the app; for one below, somebody writes down
 * a letter, a visit or a call. Left out, what names a letter came as one, else somebody came. 400.
 */
export function channelOf(
  asked: { channel?: ToldChannel | null; reference?: string | null },
  isOwn: boolean,
): Channel {
  const channel = asked.channel ?? (isOwn ? 'app' : asked.reference ? 'letter' : 'visit');
  if (isOwn && channel !== 'app')
    throw badField('channel', 'must be app: the office asks for itself.');
  if (!isOwn && channel === 'app')
    throw badField('channel', 'must be visit, letter or phone: another office asks.');
  return channel;
}
