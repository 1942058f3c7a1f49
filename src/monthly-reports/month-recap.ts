import { MINISTRY, provinceOf } from '../access/reach.js';
import type {
  MonthOfCardsDto,
  MonthRecapFiguresDto,
  MonthRecapRowDto,
} from './monthly-reports.dto.js';

/** What a recap reads of one office that owes the month; without `cards` it has not submitted it. */
export interface OfficeInRecap {
  office: string;
  officeName: string;
  /** Its own where it is a province or the ministry. */
  provinceName: string;
  cards: MonthOfCardsDto | null;
  onTheRoad: number | null;
  spoiledOpening: number | null;
  destroyed: number | null;
  spoiledClosing: number | null;
  withoutCards: number | null;
  waiting: number | null;
}

const figuresOf = ({
  office: _,
  officeName: __,
  provinceName: ___,
  cards,
  ...rest
}: OfficeInRecap) =>
  ({
    ...cards!,
    ...(Object.fromEntries(
      Object.entries(rest).map(([figure, value]) => [figure, value ?? 0]),
    ) as Omit<MonthRecapFiguresDto, keyof MonthOfCardsDto>),
  }) satisfies MonthRecapFiguresDto;

/** Column by column; whoever has not submitted is named, and in no sum. */
export function recapRow(
  { office, officeName }: { office: string; officeName: string },
  offices: OfficeInRecap[],
): MonthRecapRowDto {
  const submitted = offices.filter(({ cards }) => cards !== null).map(figuresOf);
  const [first, ...others] = submitted;
  const figures = first ? { ...first } : null;
  if (figures)
    for (const other of others)
      for (const figure of Object.keys(figures) as (keyof MonthRecapFiguresDto)[])
        figures[figure] += other[figure];
  return {
    ...{ office, officeName, offices: offices.length, submitted: submitted.length },
    missing: offices
      .filter(({ cards }) => cards === null)
      .map(({ office, officeName }) => ({ office, officeName })),
    figures,
  };
}

/** A row for each office of a province, or for each province of the nation with all below it. */
export function recapRows(code: string, offices: OfficeInRecap[]): MonthRecapRowDto[] {
  if (code !== MINISTRY) return offices.map((office) => recapRow(office, [office]));
  const within = new Map<string, OfficeInRecap[]>();
  for (const office of offices) {
    const province = provinceOf(office.office);
    within.set(province, [...(within.get(province) ?? []), office]);
  }
  return [...within].map(([office, below]) =>
    recapRow({ office, officeName: below[0]!.provinceName }, below),
  );
}
