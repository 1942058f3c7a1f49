import { OmitType } from '@nestjs/swagger';
import { PeopleQueryDto } from '../access/people.dto.js';
import { PlanListQueryDto } from '../allocation/plans.dto.js';
import { ConsignmentListQueryDto } from '../consignments/consignments.dto.js';
import { NoticeListQueryDto } from '../notices/notices.dto.js';
import { OfficeListQueryDto } from '../offices/offices.dto.js';
import { ReportListQueryDto } from '../printing/printing.dto.js';
import { RequestListQueryDto } from '../restocking/restocking.dto.js';
import { StockCardQueryDto } from '../stock/stock.dto.js';

// The filters of the lists themselves: a file has no pages.
const PAGE = ['cursor', 'limit'] as const;

export class StockCardTableQueryDto extends OmitType(StockCardQueryDto, PAGE) {}
export class ReportTableQueryDto extends OmitType(ReportListQueryDto, PAGE) {}
export class RequestTableQueryDto extends OmitType(RequestListQueryDto, PAGE) {}
export class ConsignmentTableQueryDto extends OmitType(ConsignmentListQueryDto, PAGE) {}
export class PlanTableQueryDto extends OmitType(PlanListQueryDto, PAGE) {}
export class NoticeTableQueryDto extends OmitType(NoticeListQueryDto, PAGE) {}
export class PeopleTableQueryDto extends OmitType(PeopleQueryDto, PAGE) {}
export class OfficeTableQueryDto extends OmitType(OfficeListQueryDto, PAGE) {}
