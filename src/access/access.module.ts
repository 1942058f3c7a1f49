import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccountController, AddressChangesController } from './account.controller.js';
import { AddressChangeService } from './address-change.service.js';
import { AccessGuard } from './access.guard.js';
import { KnownDevices } from './known-devices.js';
import { LiveSessions } from './live-sessions.js';
import { InvitationsController, PasswordResetsController } from './password-setup.controller.js';
import { PasswordSetupService } from './password-setup.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleService } from './people.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { PresentPassword } from './present-password.js';
import { RateLimiter } from './rate-limiter.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecondFactors } from './second-factors.js';
import { SessionsController } from './sessions.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInQueue } from './admission-queue.js';
import { SignInRecord } from './sign-in-record.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Who may do what, where. Its guard stands before every handler of the whole app. */
@Module({
  controllers: [
    SessionsController,
    PeopleController,
    InvitationsController,
    PasswordResetsController,
    AccountController,
    SecondFactorController,
    AddressChangesController,
  ],
  providers: [
    LiveSessions,
    SignInQueue,
    SignInThrottle,
    SignInRecord,
    KnownDevices,
    SessionsService,
    PasswordSetupService,
    PresentPassword,
    OwnPasswordService,
    SecondFactors,
    SecondFactorService,
    AddressChangeService,
    PeopleService,
    PeopleQueries,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: RateLimiter },
  ],
  exports: [PeopleService, PeopleQueries],
})
export class AccessModule {}
