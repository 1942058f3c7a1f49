import type { EntityManager } from 'typeorm';
import type { Level } from '../access/permissions.js';

export interface DirectoryOffice {
  id: number;
  code: string;
  name: string;
  level: Level;
  parentId: number | null;
  timezone: string;
  email: string | null;
}

/** The offices a message is about and all above them. */
export class OfficeDirectory {
  private readonly byId: Map<number, DirectoryOffice>;

  constructor(offices: DirectoryOffice[]) {
    this.byId = new Map(offices.map((office) => [office.id, office]));
  }

  of(id: number): DirectoryOffice {
    const office = this.byId.get(id);
    if (!office) throw new Error(`office ${id} is not in the book`);
    return office;
  }

  above({ parentId }: DirectoryOffice): DirectoryOffice | null {
    return parentId === null ? null : this.of(parentId);
  }

  ministryAbove(office: DirectoryOffice): DirectoryOffice {
    const above = this.above(office);
    return above ? this.ministryAbove(above) : office;
  }

  /** As a letter names it: provinces are stored by their bare name. */
  nameOf(id: number): string {
    const { name, level } = this.of(id);
    return level === 'province' && !name.startsWith('Provinsi') ? `Provinsi ${name}` : name;
  }

  ids(): number[] {
    return [...this.byId.keys()];
  }
}

/** The offices that a message names, by internal id: a digest's `offices` are told of by code. */
export const officesIn = (payload: object): number[] =>
  ['office', 'offices', 'from', 'to', 'byOffice', 'orderedBy'].flatMap((field) => {
    const ids = [(payload as Record<string, unknown>)[field]].flat();
    return ids.filter((id) => typeof id === 'number');
  });

export async function openDirectory(
  tx: EntityManager,
  offices: number[],
): Promise<OfficeDirectory> {
  return new OfficeDirectory(
    await tx.query<DirectoryOffice[]>(
      `WITH RECURSIVE line AS (
         SELECT * FROM offices WHERE id = ANY($1)
         UNION SELECT above.* FROM offices above JOIN line ON above.id = line.parent_id
       )
       SELECT id, code, name, level, parent_id AS "parentId", timezone, email FROM line`,
      [offices],
    ),
  );
}
