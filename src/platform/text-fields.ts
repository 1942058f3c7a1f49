import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsString, Matches, MaxLength, ValidateBy } from 'class-validator';

/**
 * The kinds of text that a body may bring, each with a pattern in the API's document. A field that
 * declares none of them, nor a format or a list of words, fails a test: nothing that nobody sees gets
 * into a screen, a paper or a mail by a field that was forgotten.
 */

/** What a text column or a mail must not hold, and what a line besides: what breaks it or is not seen. */
// eslint-disable-next-line no-control-regex -- these are what a text column or a mail must not hold
const STORABLE = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+$/;
const LINE = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]+$/u;

const isStorable = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && STORABLE.test(value) && value.isWellFormed();

/** A text of 1 to `most` characters that is not blank and that PostgreSQL and a mail can hold. */
const text = (most: number, { source: pattern }: RegExp) =>
  applyDecorators(
    ApiProperty({ type: 'string', minLength: 1, maxLength: most, pattern }),
    IsString({ message: 'must be a text' }),
    MaxLength(most, { message: `must be at most ${most} characters long` }),
    ValidateBy({
      name: 'writable',
      validator: {
        validate: isStorable,
        defaultMessage: () => 'must not be blank or hold control characters',
      },
    }),
  );

/** A name, a number of a paper: one line of a screen, a paper or a mail's header; nothing in it is unseen. */
export const OneLine = (most: number) =>
  applyDecorators(
    text(most, LINE),
    Matches(LINE, {
      message: 'must be one line, without characters that nobody sees',
    }),
  );

/**
 * One line of what came in by another way than a body: what breaks it is a blank, what nobody sees goes, and
 * it may be empty then.
 */
export const asOneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

// Joiners and variation selectors stay: without them a face or a word of Jawi is another one.
const UNSEEN = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{DI}]/gu;

/** What is read of a note: the same, in lines, and in the order in which it stands. */
export const readable = (note: string): string =>
  note.replace(/[\u0085\u2028\u2029]/g, '\n').replace(UNSEEN, '');

/**
 * A text of several lines. What nobody sees in it is taken off rather than refused: messengers and word
 * processors leave such marks, and whoever pastes them could not find them.
 */
export const Note = (most: number) =>
  applyDecorators(
    text(most, STORABLE),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? readable(value) : value,
    ),
  );

/** What is only compared with what is there, such as an address at sign-in; never kept and never shown. */
export const Compared = (most: number) => text(most, STORABLE);
