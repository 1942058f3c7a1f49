/** Where the days that a consignment is on the road come from. */
export const journeyBases = {
  set: 'ditetapkan',
  learned: 'dari penerimaan terakhir',
  default: 'anggapan awal',
};
