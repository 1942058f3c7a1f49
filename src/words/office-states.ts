/** How an office's stock stands (rule 5). */
export const officeStates = {
  out: 'Kosong',
  low: 'Menipis',
  running_out: 'Segera habis',
  safe: 'Aman',
  not_begun: 'Belum mulai',
};

/** Of an office whose due reports are missing: told beside the state of its stock (rule 12). */
export const silentWord = 'Belum lapor';
