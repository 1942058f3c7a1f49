import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { Refusal, type FieldError } from './refusal.js';

function flatten(errors: ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = path + error.property;
    const message = Object.entries(error.constraints ?? {}).map(([rule, text]) =>
      rule === 'whitelistValidation' ? 'is not a field of this request' : text,
    )[0];
    return [
      ...(message ? [{ field, message }] : []),
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
      const fields = flatten(errors);
      const detail = fields.map(({ field, message }) => `${field} ${message}`).join('; ');
      return new Refusal(400, 'request.invalid', detail || 'The body must be a JSON object.', {
        errors: fields,
      });
    },
  });
