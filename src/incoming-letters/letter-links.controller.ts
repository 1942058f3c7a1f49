import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../access/route-access.js';
import { Refuses } from '../platform/api-refusals.js';
import { LetterLinkDto, UseLetterLinkDto } from './letters.dto.js';
import { LetterLinksService } from './letter-links.service.js';

@ApiTags('Letters')
@Controller('api/letter-links')
export class LetterLinksController {
  constructor(private readonly links: LetterLinksService) {}

  /** What was read of the letter that a mailed link is about. */
  @Get(':token')
  @Public()
  @Refuses(404, 'letter_link.not_found')
  look(@Param('token') token: string): Promise<LetterLinkDto> {
    return this.links.look(token);
  }

  /**
   * Opens the request that the letter asks for, or reminds of the live one, as whoever wrote it. It works
   * once; the same again is answered with what came of it.
   */
  @Post(':token')
  @Public()
  @HttpCode(200)
  @Refuses(400, 'request.invalid')
  @Refuses(403, 'csrf.refused')
  @Refuses(404, 'letter_link.not_found')
  @Refuses(409, 'request.already_open', 'request.not_open', 'request.reminded_today')
  use(@Param('token') token: string, @Body() body: UseLetterLinkDto): Promise<LetterLinkDto> {
    return this.links.use(token, body.quantity ?? null);
  }
}
