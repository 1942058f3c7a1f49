import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { quoted } from './quoted.js';
import { Refusal, type FieldError } from './refusal.js';

/** A refusal names so many fields; a body may bring thousands that are none. */
const MOST_NAMED = 50;

function flatten(errors: ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = path + error.property;
    const [[rule, message] = []] = Object.entries(error.constraints ?? {});
    const isUnknown = rule === 'whitelistValidation';
    return [
      ...(isUnknown ? [{ field: quoted(field), message: 'is not a field of this request' }] : []),
      ...(message && !isUnknown ? [{ field, message }] : []),
      ...flatten(error.children ?? [], `${field}.`),
    ];
  });
}

/** A body that was left out is one without fields: a call that needs none of them goes through. */
class FieldsPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const leftOut = metadata.type === 'body' && value === undefined;
    return super.transform(leftOut ? {} : value, metadata) as Promise<unknown>;
  }
}

/** Bodies and queries hold what their class declares and nothing else, or get a 400 naming each field. */
export const validationPipe = () =>
  new FieldsPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) => {
      const fields = flatten(errors).slice(0, MOST_NAMED);
      const detail = fields.map(({ field, message }) => `${field} ${message}`).join('; ');
      return new Refusal(400, 'request.invalid', detail || 'The body must be a JSON object.', {
        errors: fields,
      });
    },
  });
