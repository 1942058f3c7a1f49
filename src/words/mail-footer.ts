/** Below each of our mails; by its first line one is known again that somebody passes on. */
export const mailFooter = [
  'Blangko, pencatatan stok blangko KTP-el.',
  'Surat ini dibuat otomatis oleh sistem; mohon tidak dibalas.',
] as const;
