/** Where a consignment stands. */
export const consignmentStates = {
  in_transit: 'Dalam perjalanan',
  received: 'Diterima',
  recalled: 'Ditarik kembali',
};
