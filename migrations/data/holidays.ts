/**
 * The days the government decreed as holidays (17 in 2026, 18 in 2027) and as joint leave, "cuti
 * bersama" (8 in each year), when its offices are closed as well.
 *
 * 2026: SKB of the ministers of Religious Affairs (1497/2025), Manpower (2/2025) and State Apparatus
 *   (5/2025), signed on 19 September 2025.
 *   https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2026
 * 2027: SKB 1205/2026, 3/2026 and 2/2026 of the same ministers, signed on 15 September 2026.
 *   https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2027
 *
 * Both were read at second hand: several independent transcriptions that agree on every date, none
 * of them the signed paper. The decree leaves Idulfitri and Iduladha to a later decision by the
 * minister of Religious Affairs. For Idulfitri 2026 that decision confirmed 21 March; those of 2027
 * are still to come. The ministry mends a date with PUT and DELETE /api/holidays/{date}, and enters
 * the years after 2027 and the provinces' own holidays in the same way.
 */
export const holidays: readonly (readonly [onDate: string, name: string])[] = [
  ['2026-01-01', 'Tahun Baru 2026 Masehi'],
  ['2026-01-16', 'Isra Mikraj Nabi Muhammad SAW'],
  ['2026-02-16', 'Cuti Bersama Tahun Baru Imlek 2577 Kongzili'],
  ['2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'],
  ['2026-03-18', 'Cuti Bersama Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['2026-03-20', 'Cuti Bersama Idulfitri 1447 Hijriah'],
  ['2026-03-21', 'Idulfitri 1447 Hijriah'],
  ['2026-03-22', 'Idulfitri 1447 Hijriah'],
  ['2026-03-23', 'Cuti Bersama Idulfitri 1447 Hijriah'],
  ['2026-03-24', 'Cuti Bersama Idulfitri 1447 Hijriah'],
  ['2026-04-03', 'Wafat Yesus Kristus'],
  ['2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['2026-05-01', 'Hari Buruh Internasional'],
  ['2026-05-14', 'Kenaikan Yesus Kristus'],
  ['2026-05-15', 'Cuti Bersama Kenaikan Yesus Kristus'],
  ['2026-05-27', 'Iduladha 1447 Hijriah'],
  ['2026-05-28', 'Cuti Bersama Iduladha 1447 Hijriah'],
  ['2026-05-31', 'Hari Raya Waisak 2570 BE'],
  ['2026-06-01', 'Hari Lahir Pancasila'],
  ['2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'],
  ['2026-08-17', 'Proklamasi Kemerdekaan'],
  ['2026-08-25', 'Maulid Nabi Muhammad SAW'],
  ['2026-12-24', 'Cuti Bersama Kelahiran Yesus Kristus (Natal)'],
  ['2026-12-25', 'Kelahiran Yesus Kristus (Natal)'],

  ['2027-01-01', 'Tahun Baru 2027 Masehi'],
  ['2027-01-05', 'Isra Mikraj Nabi Muhammad SAW'],
  ['2027-02-05', 'Cuti Bersama Tahun Baru Imlek 2578 Kongzili'],
  ['2027-02-06', 'Tahun Baru Imlek 2578 Kongzili'],
  ['2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)'],
  ['2027-03-09', 'Cuti Bersama Idulfitri 1448 Hijriah'],
  ['2027-03-10', 'Idulfitri 1448 Hijriah'],
  ['2027-03-11', 'Idulfitri 1448 Hijriah'],
  ['2027-03-12', 'Cuti Bersama Idulfitri 1448 Hijriah'],
  ['2027-03-15', 'Cuti Bersama Idulfitri 1448 Hijriah'],
  ['2027-03-25', 'Cuti Bersama Wafat Yesus Kristus'],
  ['2027-03-26', 'Wafat Yesus Kristus'],
  ['2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['2027-05-01', 'Hari Buruh Internasional'],
  ['2027-05-06', 'Kenaikan Yesus Kristus'],
  ['2027-05-17', 'Iduladha 1448 Hijriah'],
  ['2027-05-18', 'Cuti Bersama Iduladha 1448 Hijriah'],
  ['2027-05-19', 'Cuti Bersama Hari Raya Waisak 2571 BE'],
  ['2027-05-20', 'Hari Raya Waisak 2571 BE'],
  ['2027-06-01', 'Hari Lahir Pancasila'],
  ['2027-06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah'],
  ['2027-08-15', 'Maulid Nabi Muhammad SAW'],
  ['2027-08-17', 'Proklamasi Kemerdekaan'],
  ['2027-12-24', 'Cuti Bersama Kelahiran Yesus Kristus (Natal)'],
  ['2027-12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ['2027-12-26', 'Isra Mikraj Nabi Muhammad SAW'],
];
