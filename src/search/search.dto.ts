import { ApiProperty } from '@nestjs/swagger';
import type { Level, Role } from '../access/permissions.js';
import { CONSIGNMENT_STATES, type ConsignmentState } from '../consignments/consignment.js';
import { Compared } from '../platform/text-fields.js';
import { REQUEST_STATES, type RequestState } from '../restocking/request.js';

export class SearchQueryDto {
  /** Words of a name, the beginning of an office's code, a paper's number, all of it or its serial. */
  @Compared(100)
  text: string;
}

export class FoundOfficeDto {
  code: string;
  name: string;
  @ApiProperty({ enum: ['ministry', 'province', 'regency'] })
  level: Level;
}

export class FoundPersonDto {
  id: string;
  name: string;
  email: string;
  @ApiProperty({ enum: ['viewer', 'staff', 'admin'] })
  role: Role;
  office: string;
  officeName: string;
}

export class FoundRequestDto {
  id: string;
  @ApiProperty({ example: '65.71/2026/0003' })
  number: string;
  officeName: string;
  quantity: number;
  @ApiProperty({ enum: REQUEST_STATES })
  state: RequestState;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
}

export class FoundConsignmentDto {
  id: string;
  @ApiProperty({ example: '65/2026/0042' })
  number: string;
  fromName: string;
  toName: string;
  quantity: number;
  @ApiProperty({ enum: CONSIGNMENT_STATES })
  state: ConsignmentState;
  @ApiProperty({ type: 'string', nullable: true })
  reference: string | null;
}

/** At most five of a kind, the nearest first; papers the newest first. */
export class FoundDto {
  offices: FoundOfficeDto[];
  /** Nobody where you may not read people. */
  people: FoundPersonDto[];
  requests: FoundRequestDto[];
  consignments: FoundConsignmentDto[];
}
