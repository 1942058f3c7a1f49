import { consignmentStates as consignmentWords } from '$rules/words/consignments.js';
import { officeStates as officeWords, silentWord } from '$rules/words/office-states.js';
import { noticeStates as noticeWords } from '$rules/words/notices.js';
import { requestStates as requestWords } from '$rules/words/requests.js';

/** How a status looks: its word always stands beside its colour. */
export type Tone = 'out' | 'low' | 'soon' | 'safe' | 'silent' | 'idle' | 'accent';
export interface Status {
  word: string;
  tone: Tone;
}

/** The words of the house in the tones of the app. */
export const toned = <Code extends string>(
  words: Record<Code, string>,
  tones: Record<Code, Tone>,
) =>
  Object.fromEntries(
    Object.entries(words).map(([code, word]) => [code, { word, tone: tones[code as Code] }]),
  ) as Record<Code, Status>;

export type RequestState = keyof typeof requestWords;
export type ConsignmentState = keyof typeof consignmentWords;
export type NoticeState = keyof typeof noticeWords;

export const requestStates = toned(requestWords, {
  open: 'low',
  approved: 'accent',
  sent: 'accent',
  fulfilled: 'safe',
  refused: 'out',
  withdrawn: 'idle',
});

export const consignmentStates = toned(consignmentWords, {
  awaiting_lender: 'low',
  declined: 'idle',
  in_transit: 'accent',
  received: 'safe',
  recalled: 'idle',
});

export const noticeStates = toned(noticeWords, { waiting: 'low', sent: 'safe', failed: 'out' });

export const officeStates = toned(officeWords, {
  out: 'out',
  low: 'low',
  running_out: 'soon',
  safe: 'safe',
  not_begun: 'idle',
});

export const silent: Status = { word: silentWord, tone: 'silent' };
