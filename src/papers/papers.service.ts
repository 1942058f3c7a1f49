import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/permissions.js';
import { ConsignmentsQueries } from '../consignments/consignments.queries.js';
import { MINISTRY } from '../access/reach.js';
import { RestockingQueries } from '../restocking/restocking.queries.js';
import { SETTINGS, type Settings } from '../settings.js';
import { printClerkManual } from './clerk-manual.js';
import { PapersQueries } from './papers.queries.js';
import { printHandOverRecord, printRequestLetter, type Paper } from './render-papers.js';

/** Prints what is on record; whoever may read the thing may have its paper. */
@Injectable()
export class PapersService {
  private manual?: Promise<Buffer>;

  constructor(
    private readonly consignments: ConsignmentsQueries,
    private readonly requests: RestockingQueries,
    private readonly queries: PapersQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async handOverRecord(actor: Actor, id: string): Promise<Paper> {
    const consignment = await this.consignments.one(actor, id);
    const { from, to, dispatchedByOffice } = consignment;
    const [giving, taking, acting] = await this.queries.offices([from, to, dispatchedByOffice]);
    return printHandOverRecord(
      { consignment, from: giving!, to: taking!, acting: acting! },
      `${this.settings.publicUrl}/bast/${consignment.id}`,
    );
  }

  /** Printed once, when it is first asked for. */
  clerkManual(): Promise<Buffer> {
    return (this.manual ??= printClerkManual());
  }

  async requestLetter(actor: Actor, id: string): Promise<Paper> {
    const request = await this.requests.one(actor, id);
    const parent = request.office.includes('.') ? request.office.split('.')[0]! : MINISTRY;
    const [office, above] = await this.queries.offices([request.office, parent]);
    return printRequestLetter({ request, office: office!, above: above! });
  }
}
