import {
  applyDecorators,
  Controller,
  Get,
  Header,
  Param,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { By, type UseCaseContext } from '../access/use-case-context.js';
import { Allow, Public, SignedIn } from '../access/route-access.js';
import { MonthlyReportQueryDto } from '../monthly-reports/monthly-reports.dto.js';
import type { CalendarMonth } from '../platform/calendar-month.js';
import { MonthParam } from '../platform/fields.js';
import { Refuses } from '../platform/api-refusals.js';
import { HandOverConfirmationQueries } from './hand-over-confirmation.queries.js';
import { HandOverConfirmationDto } from './papers.dto.js';
import { PapersService } from './papers.service.js';

const PDF = 'application/pdf';

const AnswersPdf = () =>
  applyDecorators(
    ApiOkResponse({ content: { [PDF]: { schema: { type: 'string', format: 'binary' } } } }),
  );

@ApiTags('Papers')
@Controller('api')
export class PapersController {
  constructor(
    private readonly papers: PapersService,
    private readonly confirmations: HandOverConfirmationQueries,
  ) {}

  /** The hand-over record (BAST) of a consignment as it now stands, to print, sign and file. */
  @Get('consignments/:id/hand-over-record.pdf')
  @SignedIn()
  @AnswersPdf()
  @Refuses(404, 'consignment.not_found')
  @Refuses(409, 'consignment.not_sent')
  async handOverRecord(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(await this.papers.handOverRecord(act.actor, id), reply);
  }

  /** The hand-over records of all consignments of a sent plan in one file, each on pages of its own. */
  @Get('allocation-plans/:id/hand-over-records.pdf')
  @SignedIn()
  @AnswersPdf()
  @Refuses(404, 'plan.not_found')
  @Refuses(409, 'plan.not_sent')
  async handOverRecords(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return new StreamableFile(sent(await this.papers.handOverRecordsOf(act.actor, id), reply), {
      type: PDF,
    });
  }

  /** The letter (surat permohonan) of a restock request. */
  @Get('restock-requests/:id/letter.pdf')
  @SignedIn()
  @AnswersPdf()
  @Refuses(404, 'request.not_found')
  async letter(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(await this.papers.requestLetter(act.actor, id), reply);
  }

  /** The berita acara of a stock count, with what was said and decided of it until now. */
  @Get('stock-counts/:id/record.pdf')
  @SignedIn()
  @AnswersPdf()
  @Refuses(404, 'count.not_found')
  async countRecord(
    @By() act: UseCaseContext,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(await this.papers.countRecord(act.actor, id), reply);
  }

  /** The berita acara of a destruction, to print and have signed by officers and witnesses. */
  @Get('offices/:code/destructions/:id/record.pdf')
  @Allow('office.read')
  @AnswersPdf()
  @Refuses(404, 'destruction.not_found')
  async destructionRecord(
    @Param('code') code: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(await this.papers.destructionRecord(code, id), reply);
  }

  /** The receipt of a hand-out, for whoever takes the cards and whoever gives them to sign. */
  @Get('offices/:code/hand-outs/:id/receipt.pdf')
  @Allow('office.read')
  @AnswersPdf()
  @Refuses(404, 'hand_out.not_found')
  async handOutReceipt(
    @By() { at }: UseCaseContext,
    @Param('code') code: string,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(await this.papers.handOutReceipt(at, code, id), reply);
  }

  /** An office's month on one sheet, to sign; as a draft where it was not submitted. */
  @Get('offices/:code/monthly-reports/:month.pdf')
  @Allow('office.read')
  @AnswersPdf()
  @Refuses(400, 'request.invalid')
  @Refuses(404, 'month.revision_not_found')
  @Refuses(422, 'month.in_future')
  async monthlyReport(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @MonthParam() month: CalendarMonth,
    @Query() { revision }: MonthlyReportQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(await this.papers.monthlyReport(act, code, month, revision), reply);
  }

  /** The submitted months of an office and all below it, to sign. */
  @Get('offices/:code/month-recaps/:month.pdf')
  @Allow('office.read')
  @AnswersPdf()
  @Refuses(400, 'request.invalid')
  @Refuses(422, 'month.in_future')
  async monthRecap(
    @By() act: UseCaseContext,
    @Param('code') code: string,
    @MonthParam() month: CalendarMonth,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sent(await this.papers.monthRecap(act, code, month), reply);
  }

  /** The clerk's manual, on two pages to print; the same for everybody. */
  @Get('public/clerk-manual.pdf')
  @Public()
  @Header('cache-control', 'public, max-age=3600')
  @AnswersPdf()
  async clerkManual(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sent(
      { fileName: 'Petunjuk-Blangko.pdf', content: await this.papers.clerkManual() },
      reply,
    );
  }

  /**
   * What a hand-over record's code leads to: number, date, quantity, from, to and whether the cards are
   * on the road, received or recalled; nothing else, and nothing that anybody wrote in their own words.
   */
  @Get('public/hand-over-records/:id')
  @Public()
  @Refuses(404, 'hand_over_record.not_found')
  confirmation(@Param('id') id: string): Promise<HandOverConfirmationDto> {
    return this.confirmations.one(id);
  }
}

/** To be read in the browser, under the name it is filed by. */
function sent<T>({ fileName, content }: { fileName: string; content: T }, reply: FastifyReply): T {
  void reply.type(PDF).header('content-disposition', `inline; filename="${fileName}"`);
  return content;
}
