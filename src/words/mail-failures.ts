const REASONS: [RegExp, string][] = [
  [/^Not sent: its link had expired/, 'Tautannya kedaluwarsa sebelum email ini sempat terkirim.'],
  [/mailbox (is )?full|quota|\b[45]\.2\.2\b|\b[45]52\b/i, 'Kotak email penerima penuh.'],
  [
    /no such|unknown|not found|\b5\.1\.[0-9]\b|\b55[013]\b/i,
    'Alamat ini tidak dikenal oleh server email penerima. Periksa ejaannya.',
  ],
  [
    /recipient.{0,99}(invalid|defined)|invalid.{0,99}recipient/i,
    'Alamat ini bukan alamat email yang benar.',
  ],
  [
    /certificate|STARTTLS|\bTLS\b/i,
    'Server email kita tidak terjangkau lewat sambungan yang aman. Beri tahu pengelola aplikasi.',
  ],
  [
    /\b535\b|EAUTH|Invalid login|authenticat/i,
    'Server email kita menolak sandi aplikasi ini. Beri tahu pengelola aplikasi.',
  ],
  [/\b554\b|spam/i, 'Server email penerima menolak isi email ini.'],
  [/\b4[2-5]\d\b|greylist/i, 'Server email penerima meminta dicoba lagi nanti.'],
  [
    /ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ESOCKET|timeout|too long|closed|greeting|broken off/i,
    'Server email tidak terjangkau.',
  ],
];

/** Why a mail did not go, from what the mail server or the network answered. */
export const reasonWord = (answered: string): string =>
  REASONS.find(([pattern]) => pattern.test(answered))?.[1] ?? 'Email ini tidak dapat dikirim.';
