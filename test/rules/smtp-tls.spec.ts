import { insistsOnTls } from '../../src/notices/smtp-tls.js';

test.each([
  ['smtp://mail.example.go.id:25', undefined, false],
  ['smtp://user:secret@mail.example.go.id:587', undefined, true],
  ['smtp://user:secret@127.0.0.1:587', undefined, false],
  ['smtp://user:secret@localhost:587', undefined, false],
  ['smtp://user:secret@[::1]:587', undefined, false],
  ['smtp://mail.example.go.id:25', 'required', true],
  ['smtp://127.0.0.1:25', 'required', true],
  ['smtp://user:secret@mail.example.go.id:587', 'off', false],
] as const)('mails to %s with SMTP_TLS=%s go encrypted or not at all: %s', (url, tls, insists) => {
  expect(insistsOnTls(url, tls)).toBe(insists);
});
