import cookie from '@fastify/cookie';
import { Controller, Get, Module, Post, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { AccessModule } from '../../src/access/access.module.js';
import { clientOf } from '../../src/access/client-address.js';
import { By, type UseCaseContext } from '../../src/access/use-case-context.js';
import { Allow, Public, SignedIn } from '../../src/access/route-access.js';
import { createPerson } from '../../src/access/create-person.js';
import type { Actor, Role } from '../../src/access/permissions.js';
import { dataSourceOptions } from '../../src/data-source.js';
import { httpServer } from '../../src/platform/http-server.js';
import { makeLog } from '../../src/platform/logging.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { ProblemFilter } from '../../src/platform/problem.filter.js';
import { validationPipe } from '../../src/platform/validation.pipe.js';
import { readSettings } from '../../src/settings.js';
import { TestClock } from './clock.js';

export const PASSWORD = 'a long enough password';

/** Handlers that do nothing but stand behind the guard, one for each way to declare. */
@Controller('api/probe')
class ProbeController {
  @Get('undeclared')
  undeclared() {
    return {};
  }

  @Get('open')
  @Public()
  open() {
    return {};
  }

  @Get('signed-in')
  @SignedIn()
  who(@By() { actor, at, idempotencyKey }: UseCaseContext) {
    return { actor, at, attempt: idempotencyKey?.key ?? null };
  }

  @Post('signed-in')
  @SignedIn()
  write(@By() { idempotencyKey }: UseCaseContext) {
    return { attempt: idempotencyKey?.key ?? null };
  }

  @Get('allowed-nowhere')
  @Allow('office.read')
  nowhere() {
    return {};
  }

  @Post('offices/:code')
  @Allow('office.configure')
  configure() {
    return {};
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

@Module({})
class AppOfAccess {}

export interface AccessApp {
  http: ReturnType<typeof supertest>;
  clock: TestClock;
  /** Moves the clock on, by milliseconds. */
  pass(milliseconds: number): void;
  dataSource: DataSource;
  /** What a query found, plain. */
  rows(sql: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
  person(email: string, role: Role, office: string): Promise<Actor>;
  /** The bearer token of someone who signs in. */
  token(email: string): Promise<string>;
  stop(): Promise<void>;
}

/** The access module over HTTP, and as much of the house as it stands on. */
export async function startAccess(
  url: string,
  {
    clock = new TestClock(new Date('2026-11-20T02:00:00Z')),
    env = {},
    log = makeLog('silent'),
  } = {},
): Promise<AccessApp> {
  const settings = readSettings({ PUBLIC_URL: 'https://blangko.example', ...env });
  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: AppOfAccess,
      imports: [
        PlatformModule.with(settings, clock),
        TypeOrmModule.forRoot(dataSourceOptions(url)),
        AccessModule,
        ProbeModule,
      ],
    },
    httpServer({ log, trustProxy: settings.trustProxy, clientOf }),
    { logger: false, bodyParser: false, abortOnError: false },
  );
  await app.register(cookie);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  await app.listen(0, '127.0.0.1');
  return asClient(app, await app.getUrl(), clock);
}

function asClient(app: INestApplication, address: string, clock: TestClock): AccessApp {
  const dataSource = app.get(DataSource);
  const http = supertest(address);
  return {
    http,
    clock,
    pass: (milliseconds) => clock.set(new Date(clock.now().getTime() + milliseconds).toISOString()),
    dataSource,
    rows: (sql, params) => dataSource.query(sql, params),
    person: async (email, role, code) => {
      const [office] = await dataSource.query<Actor['office'][]>(
        `SELECT id, code, name, level, timezone FROM offices WHERE code = $1`,
        [code],
      );
      const person = { email, name: email, role, office: office!.id, password: PASSWORD };
      const personId = await dataSource.transaction((tx) => createPerson(tx, clock.now(), person));
      return { personId, name: email, role, office: office! };
    },
    token: async (email) => {
      const { body } = await http.post('/api/sessions').send({ email, password: PASSWORD });
      return (body as { token: string }).token;
    },
    stop: () => app.close(),
  };
}
