import type { ReminderMessage, EscalationMessage } from '../../restocking/messages.js';
import { PATIENCE_DAYS } from '../../restocking/waiting.js';
import { dateAt } from '../../platform/calendar-date.js';
import { fullDate } from '../../words/dates.js';
import { numberInWords } from '../../words/number-words.js';
import { cards } from '../../words/numbers.js';
import { capital } from '../../words/text.js';
import type { Fact, Letter, LetterContext } from '../letter.js';
import { requestLink, stockFacts } from './requests.js';
import { doneBy, happenedAt } from './who-and-when.js';

const factsOf = (
  message: ReminderMessage | EscalationMessage,
  { directory }: LetterContext,
): Fact[] => [
  ['Nomor permintaan', message.number],
  ['Kantor', directory.nameOf(message.office)],
  ['Diminta', cards(message.quantity)],
  ...(message.granted === null
    ? []
    : [['Disetujui, belum seluruhnya dikirim', cards(message.granted)] as Fact]),
];

const onDate = (instant: string, { directory, reader }: LetterContext): string =>
  fullDate(dateAt(instant, directory.of(reader).timezone));

/** To whoever is to answer, or to send what they granted: the asker asks again. */
export const requestReminded: Letter<'request.reminded'> = {
  told: ({ to }) => ({ offices: [to] }),
  write: (message, context) => {
    const name = context.directory.nameOf(message.office);
    const awaited = message.granted === null ? 'belum dijawab' : 'belum seluruhnya dikirim';
    return {
      subject: `Pengingat: permintaan blangko ${name} ${awaited} (${message.number})`,
      opening: [
        `${name} mengingatkan permintaan blangko yang diajukan ${onDate(message.openedAt, context)} dan ${awaited}.`,
      ],
      facts: [
        ...factsOf(message, context),
        ['Diingatkan oleh', doneBy(message, context)],
        ['Waktu', happenedAt(context)],
      ],
      quote: message.note ? { label: 'Catatan', text: message.note } : null,
      closing: [
        message.granted === null
          ? 'Mohon permintaan ini ditanggapi: setujui, boleh kurang dari yang diminta, atau tolak dengan alasan.'
          : 'Mohon sisanya dikirim, atau turunkan persetujuan sampai yang sudah dikirim.',
      ],
      link: requestLink(message),
    };
  },
};

const PATIENCE = `${numberInWords(PATIENCE_DAYS)} hari kerja`;

/** To the office above the one that should have answered, and to the asker: that it is known there now. */
export const requestEscalated: Letter<'request.escalated'> = {
  told: ({ to, office }) => ({ offices: [to, office] }),
  write: (message, context) => {
    const { directory, reader } = context;
    const name = directory.nameOf(message.office);
    const answerer = directory.nameOf(message.from);
    const isOpen = message.granted === null;
    const since = `sejak ${onDate(message.since, context)}`;
    return {
      subject: `${capital(PATIENCE)} ${isOpen ? 'belum dijawab' : 'belum dikirim'}: permintaan blangko ${name}`,
      opening: [
        isOpen
          ? `Permintaan blangko ${name} menunggu jawaban ${answerer} ${since}, sudah ${PATIENCE}.`
          : `Blangko yang disetujui ${answerer} untuk ${name} ${since} belum seluruhnya dikirim, sudah ${PATIENCE}.`,
      ],
      facts: [...factsOf(message, context), ...stockFacts(message)],
      closing: [
        reader === message.to
          ? `Kantor di atas ${answerer} dapat menjawab permintaan ini sendiri atau mengirim langsung. Surat ini dikirim sekali.`
          : `Permintaan ini sudah diberitahukan kepada ${directory.nameOf(message.to)}. Mengingatkan lagi dapat sekali setiap hari kerja.`,
      ],
      link: requestLink(message),
    };
  },
};
