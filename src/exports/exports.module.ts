import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ListFileInterceptor } from './list-file.interceptor.js';

/** Every list that says `@AlsoAsFile` as a file: CSV for programs, a workbook for people. */
@Module({ providers: [{ provide: APP_INTERCEPTOR, useClass: ListFileInterceptor }] })
export class ExportsModule {}
