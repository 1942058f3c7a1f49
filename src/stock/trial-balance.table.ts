import { count, text, type Table } from '../platform/table-file/table.js';
import { accountKinds, trialBalanceColumns as heads } from '../words/ledger.js';
import { capital } from '../words/text.js';
import { DATES } from '../words/table-words.js';
import type {
  OfficeAccountPeriodDto,
  TrialBalanceDto,
  TrialBalanceQueryDto,
} from './trial-balance.dto.js';

/** Each office's accounts, and last those of all of them together. */
export const trialBalanceRows = ({ items, total }: TrialBalanceDto): OfficeAccountPeriodDto[] => [
  ...items,
  ...total.map((account) => ({ office: 'Jumlah', officeName: 'Semua kantor di atas', ...account })),
];

export const TRIAL_BALANCE: Table<OfficeAccountPeriodDto, TrialBalanceQueryDto> = {
  name: 'neraca-saldo',
  title: 'Neraca saldo blangko',
  filters: DATES,
  columns: [
    text('Kode', ({ office }) => office, 8),
    text('Kantor', ({ officeName }) => officeName, 36),
    text('Rekening', ({ account }) => capital(accountKinds[account]), 18),
    count(heads.opening, ({ opening }) => opening),
    count(heads.in, (row) => row.in),
    count(heads.printed, ({ printed }) => printed),
    count(heads.spoiled, ({ spoiled }) => spoiled),
    count(heads.sent, ({ sent }) => sent),
    count(heads.destroyed, ({ destroyed }) => destroyed),
    count(heads.variance, ({ variance }) => variance, 16),
    count(heads.closing, ({ closing }) => closing),
  ],
};
