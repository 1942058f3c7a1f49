import { applyDecorators, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { notFound } from '../refusal.js';
import { Refuses } from '../api-refusals.js';

export const FORMATS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Format = keyof typeof FORMATS;

const isFormat = (format: string): format is Format => Object.hasOwn(FORMATS, format);

class FormatPipe implements PipeTransform<string, Format> {
  transform(format: string): Format {
    if (!isFormat(format))
      throw notFound('route.not_found', 'A list is to be had as .csv and as .xlsx.');
    return format;
  }
}

/** The `:format` at the end of the route; any but csv and xlsx is a 404. */
export const FormatParam = () => Param('format', new FormatPipe());

const FILE = { schema: { type: 'string', format: 'binary' } };

/** Documents a route that answers a list as a file. */
export const AsFile = () =>
  applyDecorators(
    ApiParam({ name: 'format', enum: Object.keys(FORMATS) }),
    ApiProduces(...Object.values(FORMATS).map((type) => type.split(';')[0]!)),
    ApiResponse({
      status: 200,
      description: 'The whole list, as long as it is.',
      content: Object.fromEntries(
        Object.values(FORMATS).map((type) => [type.split(';')[0]!, FILE]),
      ),
    }),
    Refuses(404, 'route.not_found'),
  );
