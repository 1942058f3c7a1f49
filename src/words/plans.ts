/** Where an allocation plan stands. */
export const planStates = {
  draft: 'Rancangan',
  sent: 'Dikirim',
  discarded: 'Dibuang',
};
