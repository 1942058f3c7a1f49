import { nothingToShare } from '../../web/src/screens/rencana/nothing-to-share.js';

test.each([
  [{ begun: false, onHand: 0, committed: 0 }, /belum mulai/],
  [{ begun: true, onHand: 0, committed: 0 }, /kosong/],
  [{ begun: true, onHand: 0, committed: 500 }, /kosong/],
  [{ begun: true, onHand: 1500, committed: 2000 }, /1\.500 keping, tetapi 2\.000 keping sudah/],
])('an empty desk says its true reason: %j', (sender, reason) => {
  expect(nothingToShare(sender)).toMatch(reason);
});
