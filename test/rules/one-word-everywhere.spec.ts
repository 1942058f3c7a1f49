import { readFileSync } from 'node:fs';
import { ACTIONS, FIELDS } from '../../src/exports/audit-log-words.js';
import * as files from '../../src/exports/words.js';
import { KINDS } from '../../web/src/screens/pemberitahuan/kinds.js';
import { changeInWords } from '../../web/src/screens/kantor/record/change-in-words.js';
import { officeStatuses } from '../../web/src/words/office-status.js';
import { borrowedFrom } from '../../web/src/words/run-out.js';
import * as screens from '../../web/src/words/states.js';

const wordsOf = (statuses: Record<string, { word: string }>) =>
  Object.fromEntries(Object.entries(statuses).map(([state, { word }]) => [state, word]));

test.each([
  ['levels', files.LEVELS, screens.levels],
  ['roles', files.ROLES, screens.roles],
  ['reasons of a movement', files.REASONS, screens.reasons],
  ['services', files.SERVICES, screens.services],
  ['origins of a request', files.ORIGINS, screens.requestOrigins],
  ['states of a request', files.REQUEST_STATES, wordsOf(screens.requestStates)],
  ['states of a consignment', files.CONSIGNMENT_STATES, wordsOf(screens.consignmentStates)],
  ['states of a mail', files.NOTICE_STATES, wordsOf(screens.noticeStates)],
  ['kinds of mail', files.NOTICE_KINDS, KINDS],
  ['states of an office', files.OFFICE_STATUSES, wordsOf(officeStatuses)],
])('a file calls %s what the screens call them', (_, inFiles, onScreens) =>
  expect(inFiles).toEqual(onScreens),
);

test('a file says that a forecast is borrowed as the screens do', () => {
  for (const basis of ['mixed', 'peers'] as const)
    expect(files.BASES[basis].toLowerCase()).toBe(borrowedFrom[basis]);
});

describe('what was changed', () => {
  const TOLD = readFileSync('web/src/screens/kantor/record/change-in-words.ts', 'utf8');
  const toldOnScreens = [...TOLD.matchAll(/^ {2}'(\w+\.\w+)':/gm)].map(([, action]) => action);

  test('has words for the same kinds in files and on screens', () => {
    expect(Object.keys(ACTIONS).sort()).toEqual(toldOnScreens.sort());
  });

  // The number alone stands in a file, and its head says of what; people have an e-mail address too.
  const inFiles = Object.entries({ ...FIELDS, email: `${FIELDS['email']} kantor` });
  test.each(inFiles)('calls the field %s the same, where both name it', (field, word) => {
    const change = { action: 'some.change', before: {}, after: { [field]: '2026-03-04' } };
    const [called = word] = changeInWords(change as never).fields.map(([what]) => what);
    expect(word.replace(' (hari)', '')).toBe(called.replace(' (hari)', ''));
  });
});
