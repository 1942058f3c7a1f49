export const roles = {
  admin: 'Admin',
  staff: 'Petugas',
  viewer: 'Pembaca',
};

export const levels = {
  ministry: 'Kementerian',
  province: 'Provinsi',
  regency: 'Kabupaten/kota',
};
