/** What a broadcast asks of each office it is sent to. */
export const broadcastAsks = {
  read: 'Mohon dibaca',
  confirm: 'Mohon dikonfirmasi',
};

export const broadcastStates = {
  open: 'Berlaku',
  ended: 'Berakhir',
  withdrawn: 'Ditarik',
};

/** How far an office is with one. */
export const broadcastAnswers = {
  waiting: 'Belum dibaca',
  read: 'Sudah dibaca',
  confirmed: 'Dikonfirmasi',
};

/** What of an office is awaited that has not done what was asked: "belum dibaca". */
export const broadcastAwaits = {
  read: 'belum dibaca',
  confirm: 'belum dikonfirmasi',
};

export const broadcastBoxes = {
  received: 'Diterima',
  sent: 'Dikirim',
};
