// Made by npm run generate:api from the backend's OpenAPI document. Do not edit.
export interface paths {
  '/api/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own live sessions, the last begun first: since when, last used, where from. */
    get: operations['SessionsController_list'];
    put?: never;
    /**
     * Signs in. A program has the token in the answer; a browser, which says where it comes from, only in
     *     an HttpOnly cookie, with a second one that this device is known by for half a year: others' wrong
     *     passwords do not lock it out. The session of the cookie that came along is over. Who has a second
     *     factor is asked for its code with 401 `session.code_wanted`: the same again, with `code`.
     */
    post: operations['SessionsController_signIn'];
    /** Ends all one's own sessions but this one. */
    delete: operations['SessionsController_endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, and until when. */
    get: operations['SessionsController_current'];
    put?: never;
    post?: never;
    /** Signs out: the token is dead at once. */
    delete: operations['SessionsController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends one of one's own sessions: its token is dead at once. */
    delete: operations['SessionsController_endOne'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The people of an office and those below, newest first. */
    get: operations['PeopleController_list'];
    put?: never;
    /** Adds a person and mails them an invitation, valid for seven days. */
    post: operations['PeopleController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a new invitation in place of the last, to someone who has not accepted yet. */
    post: operations['PeopleController_inviteAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Changes a person. Everybody may change their own name and whether they receive their office's
     *     mail. A new role or office, and being disabled, ends the person's sessions.
     */
    patch: operations['PeopleController_change'];
    trace?: never;
  };
  '/api/people/{id}/second-factor-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes away a person's second factor, for an admin of their office or above, never one's own: they have
     *     lost it. Their sessions end, and they are told by mail.
     */
    post: operations['PeopleController_resetSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/address-change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The change of address that waits, of oneself or of somebody whose admin one is. */
    get: operations['PeopleController_addressChangeOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/address-change/agreement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Agrees to it in place of the person's present mailbox, by an admin of their office or above, who has
     *     made sure that it is the person who asks.
     */
    post: operations['PeopleController_agreeToAddress'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people/{id}/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A person's sign-ins, newest first, right and wrong ones: when and where from. For the person and
     *     for an admin of their office or above. In a day up to 50 right and 20 wrong ones are kept.
     */
    get: operations['PeopleController_signInsOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/people.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pengguna_. */
    get: operations['PeopleController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/invitations/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom an invitation is for. */
    get: operations['InvitationsController_invitation'];
    /** Accepts an invitation by choosing a password; it works once. */
    put: operations['InvitationsController_accept'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks for a link by mail; the answer is the same for an address that nobody has. */
    post: operations['PasswordResetsController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/password-resets/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom a link for a new password is for. */
    get: operations['PasswordResetsController_link'];
    /** Chooses a new password, which ends every session of that person; the link works once. */
    put: operations['PasswordResetsController_reset'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Changes one's own password by the present one. Every other session ends, and this one goes on under a
     *     new token.
     */
    put: operations['AccountController_changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/address-change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Asks for another address of one's own, in place of what was asked before: a link to the present one and
     *     a link to the new one, both valid for three days. The answer is the same whether somebody has it.
     */
    put: operations['AccountController_askForAddress'];
    post?: never;
    /** Withdraws it: both links are dead. */
    delete: operations['AccountController_withdrawAddress'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether one has a second factor, must have it, and how many recovery codes are left. */
    get: operations['SecondFactorController_state'];
    /**
     * Confirms it by a code that it shows: from now on one is asked for at every sign-in. Answers ten recovery
     *     codes, shown only here, each good once. Every other session ends.
     */
    put: operations['SecondFactorController_confirm'];
    /**
     * Begins to set up an authenticator, by one's password: the secret is shown only here, and protects nothing
     *     until it is confirmed within half an hour. Who has one already also shows a code of it.
     */
    post: operations['SecondFactorController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/second-factor/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ten new recovery codes in place of those of before, by a code of the authenticator. */
    post: operations['SecondFactorController_renewCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/second-factor/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turns it off, by one's password and a code; not where one must have it. Every other session ends. */
    post: operations['SecondFactorController_remove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/address-changes/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a link about a change of address is for. */
    get: operations['AddressChangesController_link'];
    /** Agrees at the present address, or confirms at the new one; with both the address is changed. */
    put: operations['AddressChangesController_answer'];
    post?: never;
    /**
     * "This was not me": nothing is changed. At the present address every session of the person ends, and a
     *     link for a new password is mailed there.
     */
    delete: operations['AddressChangesController_deny'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The offices within reach, in the order of their codes. */
    get: operations['OfficesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One office and its settings. */
    get: operations['OfficesController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes an office's settings, on record. The late window belongs to the offices above. */
    patch: operations['OfficesController_change'];
    trace?: never;
  };
  '/api/offices/{code}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was changed at this office and is no movement of cards, newest first. */
    get: operations['OfficesController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same of an office and all below it: of a province, of the country. */
    get: operations['OfficesController_changes'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Kantor_. */
    get: operations['OfficesController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/history.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Riwayat perubahan_. */
    get: operations['OfficesController_historyAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/changes.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Perubahan_. */
    get: operations['OfficesController_changesAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/holidays': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The holidays of one year; of the current one where none is named. */
    get: operations['HolidaysController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/holidays/{date}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Enters a holiday or renames it; by the ministry's admins. */
    put: operations['HolidaysController_keep'];
    post?: never;
    /** Strikes a holiday: the whole country's, or that of one province. */
    delete: operations['HolidaysController_strike'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/holidays.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Hari libur_. */
    get: operations['HolidaysController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-card': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every entry on what an office has on hand, in the order of recording, newest first; with
     *     `form=persediaan` the card of inventory, oldest first, by date and with what the cards are worth.
     */
    get: operations['StockController_card'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/trial-balance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The accounts of an office and all below it over a period, by the dates on which things happened: what
     *     each began with, what was added and taken, and what it ended with.
     */
    get: operations['StockController_trialBalance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/ledger/verification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Recomputes every balance from the movements; for the ministry. */
    get: operations['StockController_verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-card.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Kartu stok_. */
    get: operations['StockController_cardAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/trial-balance.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Neraca saldo blangko_. */
    get: operations['StockController_trialBalanceAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-prices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a card is worth, each price from its date until the next one; the latest first. */
    get: operations['UnitPricesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-prices/{date}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Enters the price from a date on, or corrects it; by the ministry's admins. */
    put: operations['UnitPricesController_keep'];
    post?: never;
    /** Strikes a price: from its date on the one before is in force again. */
    delete: operations['UnitPricesController_strike'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/unit-prices.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Harga satuan blangko_. */
    get: operations['UnitPricesController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/restock-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Requests, newest first: of one office and those below it, or of everything in reach. */
    get: operations['RestockingController_list'];
    put?: never;
    /** Asks the level above for cards: for one's own office, or for one below that asked on paper. */
    post: operations['RestockingController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/restock-requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One request. */
    get: operations['RestockingController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Changes a request that nobody has answered; by the asking office. */
    patch: operations['RestockingController_change'];
    trace?: never;
  };
  '/api/restock-requests/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grants cards, often fewer than asked; may be given again while nothing has left. */
    post: operations['RestockingController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/restock-requests/{id}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuses a request, saying why. */
    post: operations['RestockingController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/restock-requests/{id}/reminder': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reminds whoever is to answer a request, or to send what it granted; by the asking office, once a
     *     working day.
     */
    post: operations['RestockingController_remind'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/restock-requests/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes a request back; by the asking office, while nothing has left. */
    post: operations['RestockingController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/restock-requests.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Permintaan blangko_. */
    get: operations['RestockingController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/print-reports/{date}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The report of one day with all its revisions. */
    get: operations['PrintingController_one'];
    /** Files the report of one day, or corrects it; the same report again changes nothing. */
    put: operations['PrintingController_file'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/print-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports as they now stand, newest first. */
    get: operations['PrintingController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/print-reports.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Laporan cetak harian_. */
    get: operations['PrintingController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Consignments from and to the offices in reach, newest first. */
    get: operations['ConsignmentsController_list'];
    put?: never;
    /**
     * Sends cards on their way, against a granted request where one is named. A loan leaves once its lender has
     *     confirmed it, or at once where the number of a letter says that it is instructed.
     */
    post: operations['ConsignmentsController_dispatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One consignment with all revisions of its receipt; the ETag names the last. */
    get: operations['ConsignmentsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/receipt': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records what arrived; by the receiving office, which counts the cards. */
    post: operations['ConsignmentsController_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/receipt-correction': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Corrects a receipt that was typed wrong; by the receiving office, while nothing was counted since. */
    post: operations['ConsignmentsController_correctReceipt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/recall': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turns cards on the road back to their sender; takes a loan back that its lender has not confirmed. */
    post: operations['ConsignmentsController_recall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pengiriman blangko_. */
    get: operations['ConsignmentsController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/loans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Loans of the offices in reach, as lender or borrower, newest first. */
    get: operations['LoansController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/loans/matrix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who owes whom how many cards, of all loans together. */
    get: operations['LoansController_matrix'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/loans/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One loan, with what was forgiven or set off of it. */
    get: operations['LoansController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The lender says yes: the cards leave now. By its own staff. */
    post: operations['LoansController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The lender says no, and why: nothing leaves. By its own staff. */
    post: operations['LoansController_decline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/forgiveness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets some of what is owed go, for a reason; by an admin of the province of both, or of the ministry. */
    post: operations['LoansController_forgive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/netting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sets a loan off against one in the opposite direction, as far as both are owed; by whoever may forgive. */
    post: operations['LoansController_net'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/loans.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pinjaman blangko_. */
    get: operations['LoansController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/recovery': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records cards missing from a consignment that never left; by the sending office. */
    post: operations['RecoveriesController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/recoveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cards that were found again, newest first; with those that wait for an office above both. */
    get: operations['RecoveriesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/recoveries/{id}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes note of what was found; by an admin of an office above both, the ministry's own by another. */
    post: operations['RecoveriesController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/recoveries.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Blangko yang ditemukan kembali_. */
    get: operations['RecoveriesController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/supplies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Supplies, newest first. */
    get: operations['StocktakingController_supplies'];
    put?: never;
    /** Enters cards that the ministry bought. */
    post: operations['StocktakingController_supply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/opening-stock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enters the cards an office had when it began here; once, by an admin above. */
    post: operations['StocktakingController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counts, newest first. */
    get: operations['StocktakingController_stockCounts'];
    put?: never;
    /**
     * Records a count, which has the last word on what is on hand, and only then tells what was expected.
     *     Whatever it differs by is kept; why is asked afterwards.
     */
    post: operations['StocktakingController_count'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/destructions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Destructions, newest first. */
    get: operations['StocktakingController_destructions'];
    put?: never;
    /** Records that spoiled cards were destroyed before witnesses. */
    post: operations['StocktakingController_destroy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/supplies.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pengadaan blangko_. */
    get: operations['StocktakingController_suppliesAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-counts.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Stok opname_. */
    get: operations['StocktakingController_stockCountsAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/destructions.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pemusnahan blangko rusak_. */
    get: operations['StocktakingController_destructionsAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/supplies/{id}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reverses a supply that was entered wrong, while its cards are still there. */
    post: operations['ReversalsController_supply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/destructions/{id}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reverses a destruction that was entered wrong: its cards are spoiled and not yet destroyed again. */
    post: operations['ReversalsController_destruction'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/opening-stock/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reverses an opening stock that was entered wrong; where nothing else moved it can be entered anew. */
    post: operations['ReversalsController_opening'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/opening-stocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Opening stocks of an office: the one that holds, and those that were reversed. */
    get: operations['ReversalsController_openings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/opening-stocks.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Saldo awal_. */
    get: operations['ReversalsController_openingsAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/opening-stock-import/template.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file to fill in: all open offices below that one may enter, with what is already there. */
    get: operations['OpeningImportController_template'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/opening-stock-import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Enters opening stocks and minimums of many offices from one file, all rows or none. A dry run does the
     *     same and undoes it: it names what each row would do and all that is wrong.
     */
    post: operations['OpeningImportController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Closes an office: only with nothing on hand, on the road or live. */
    post: operations['ClosingController_close'];
    /** Opens a closed office again. */
    delete: operations['ClosingController_reopen'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/variances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Counts that differed, of an office and all below it: newest first, of what is `open` the oldest. */
    get: operations['StockCountsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stock-counts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One count, with all that was said and decided of it. */
    get: operations['StockCountsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stock-counts/{id}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says why a count differs; by the office itself. */
    post: operations['StockCountsController_explain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stock-counts/{id}/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accepts an explained difference, which closes it; by an office above. */
    post: operations['StockCountsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stock-counts/{id}/recount': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has the office count again; by an office above. */
    post: operations['StockCountsController_recount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stock-counts/{id}/inspection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands a difference to the Inspektorat; it stays listed until it is accepted. */
    post: operations['StockCountsController_inspect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/variances.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Selisih stok opname_. */
    get: operations['StockCountsController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/hand-outs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Hand-outs, newest first. */
    get: operations['HandOutsController_list'];
    put?: never;
    /** Gives cards that are on hand to a kecamatan, a kit or somebody else. They stay the office's. */
    post: operations['HandOutsController_handOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/hand-outs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One hand-out with all that was recorded of it. */
    get: operations['HandOutsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/hand-outs/{id}/settlement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Records what became of some or all of its cards; the rest stays out. Adds to no report by itself. */
    post: operations['HandOutsController_settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/hand-outs/{id}/settlement/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes back the last settlement that stands: its cards are out again. */
    post: operations['HandOutsController_reverse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/hand-outs.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Blangko di luar kantor_. */
    get: operations['HandOutsController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Letters that came in by e-mail, newest first: of one office and those below it, or of everything in reach;
     *     the ministry's with those of nobody known.
     */
    get: operations['LettersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One letter, with its text. */
    get: operations['LettersController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/{id}/attachments/{nth}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is in an attachment: a PDF or a picture, to keep as a file, never to look at in the browser. */
    get: operations['LettersController_attachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/{id}/request': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens the request that a letter asks for, as one's own act; what the letter says is not taken over unseen. */
    post: operations['LettersController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/letters/{id}/attachments/{nth}/purge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Deletes what is in an attachment, such as a list of names, and the mail as it came, for good and on record. */
    post: operations['LettersController_purge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an office has, how long it lasts, and what it would ask for now. */
    get: operations['InsightController_stock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/regencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * An office and every regency below it, all of one moment; with `on` their positions at the end of that
     *     day, by the dates on which things happened.
     */
    get: operations['InsightController_regencies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/position': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an office held at the end of a day, by the dates on which things happened; today is now. */
    get: operations['InsightController_position'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/request-queue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Requests in one live state of an office and those below it, in the order of their offices' need; the
     *     order holds over all pages. One's own, which another office answers, come last.
     */
    get: operations['InsightController_requestQueue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/availability': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where in a province cards are to be had; never a number. */
    get: operations['InsightController_availabilityOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/regencies.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Stok blangko per kantor_. */
    get: operations['InsightController_regenciesAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/position.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Posisi blangko_. */
    get: operations['InsightController_positionAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/request-queue.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Permintaan, yang paling mendesak dahulu_. */
    get: operations['InsightController_requestQueueAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/availability.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Ketersediaan blangko KTP-el_. */
    get: operations['InsightController_availabilityOfAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-outs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When an office and those below it were without cards, the last begun first. */
    get: operations['StockOutsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-out-years': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Days without cards, and how long it took until there were some, by province and year. */
    get: operations['StockOutsController_years'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/stock-outs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When the offices of a province were without cards, the last begun first; dates, never a number of cards. */
    get: operations['StockOutsController_stockOutsOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-outs.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Riwayat stok kosong_. */
    get: operations['StockOutsController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/stock-out-years.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Hari tanpa blangko per provinsi dan tahun_. */
    get: operations['StockOutsController_yearsAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/stock-outs.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Kantor tanpa blangko_. */
    get: operations['StockOutsController_stockOutsOfAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/allocation-basis': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a plan is made of: the sender's stock, and everything that is weighed of each office below. */
    get: operations['AllocationController_basisOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/allocation-proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A fair split of `total` cards: the worst-off office's cover as long as it can be, then the next's. */
    get: operations['AllocationController_proposal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/push-proposal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Offices that may run out before a consignment decided on within DECIDE_DAYS could arrive, asked or not,
     *     and their share.
     */
    get: operations['AllocationController_push'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/allocation-plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Plans of the senders in reach, newest first, without their rows. */
    get: operations['PlansController_list'];
    put?: never;
    /** Keeps the draft of a plan; nothing is granted, reserved or sent by it. */
    post: operations['PlansController_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/allocation-plans/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One plan with its rows. */
    get: operations['PlansController_one'];
    /** Changes a draft; the same again changes nothing. */
    put: operations['PlansController_change'];
    post?: never;
    /** Sets a draft aside for good; it stays on record. */
    delete: operations['PlansController_discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/allocation-plans/{id}/dispatch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends all of a draft's consignments and grants the requests they answer, or does nothing. An open
     *     request is granted what is sent; what goes beyond a grant leaves as a second consignment.
     */
    post: operations['PlansController_dispatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/allocation-plans.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Rencana pembagian_. */
    get: operations['PlansController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/allocation-plans/{id}/rows.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pembagian blangko_. */
    get: operations['PlansController_oneAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/monthly-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Twelve months of an office side by side, the last first: as they were submitted, else as they stand. */
    get: operations['MonthlyReportsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/monthly-reports/{month}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A month of an office on one sheet: as it was submitted, else as the ledger has it now. */
    get: operations['MonthlyReportsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/monthly-reports/{month}/submission': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submits the month, from the first of the next one on: its sheet then stands as it is. Again, with figures
     *     that changed, it is another revision and says why; the same again changes nothing.
     */
    post: operations['MonthlyReportsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/month-recaps/{month}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The submitted months of an office's own and of all below it together: a province's by regency, the
     *     ministry's by province; whoever has not submitted is named, and in no sum.
     */
    get: operations['MonthlyReportsController_recap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/monthly-reports.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Dua belas bulan blangko_. */
    get: operations['MonthlyReportsController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/monthly-reports/{month}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Laporan bulanan blangko_. */
    get: operations['MonthlyReportsController_oneAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/month-recaps/{month}.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Rekap laporan bulanan blangko_. */
    get: operations['MonthlyReportsController_recapAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/public-word': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the office tells the public in its own words. */
    get: operations['PublicWordsController_read'];
    /** Tells the public something, in place of what was told before; by the office's own staff. */
    put: operations['PublicWordsController_set'];
    post?: never;
    /** Takes back one's own. */
    delete: operations['PublicWordsController_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/public-word/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes down what an office below tells, with a reason that the office reads. */
    post: operations['PublicWordsController_takeDown'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an office was sent and what it sent, newest first. */
    get: operations['BroadcastsController_list'];
    put?: never;
    /**
     * Writes to the offices below one's own, a province's or the ministry's: to all of them, to those of a level,
     *     or to those named. They are fixed then, and mailed.
     */
    post: operations['BroadcastsController_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One with its text. To look at it marks nothing. */
    get: operations['BroadcastsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts/{id}/offices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which offices were sent it, of one's own and those below, and which have read or confirmed it; by code. */
    get: operations['BroadcastsController_offices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts/{id}/reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One's own office has read it; the same again changes nothing. */
    post: operations['BroadcastsController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts/{id}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One's own office has read it and confirms it; the same again changes nothing. */
    post: operations['BroadcastsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts/{id}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes it back, by its sender, with a reason; it stays to be read as withdrawn, and its offices are mailed. */
    post: operations['BroadcastsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Edaran_. */
    get: operations['BroadcastsController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/broadcasts/{id}/offices.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pembaca edaran_. */
    get: operations['BroadcastsController_officesAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails for and about the offices in reach, newest first. */
    get: operations['NoticesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One mail with its words. */
    get: operations['NoticesController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a mail again that was given up. */
    post: operations['NoticesController_resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notices.{format}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The same as a file: _Pemberitahuan lewat email_. */
    get: operations['NoticesController_listAsFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What your office was told of, newest first, and what of it you have read. */
    get: operations['EventsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** You have read everything there is. */
    put: operations['EventsController_readAll'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One event with its words. */
    get: operations['EventsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/events/{id}/reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** You have read it. */
    put: operations['EventsController_read'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/worklist': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much waits for an office: requests to answer, grants to send, consignments to receive, differences, broadcasts, failed mails, unread events. */
    get: operations['WorklistController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/first-steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far an office is with what its first day takes: stock, people, papers, minimums and journeys. */
    get: operations['WorklistController_stepsOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Offices, people and papers by name or number, of what you may see; at most five of a kind. */
    get: operations['SearchController_find'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/signatories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who signs for this office, who did and who will, newest first. */
    get: operations['OfficePapersController_signatories'];
    put?: never;
    /** Enters who signs from a date; one at a time holds the post, and one at a time stands in. */
    post: operations['OfficePapersController_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/signatories/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Ends a term or corrects an entry, on record; nobody is deleted, for papers of their time name them. */
    patch: operations['OfficePapersController_change'];
    trace?: never;
  };
  '/api/offices/{code}/letterhead': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What stands at the head of this office's papers. */
    get: operations['OfficePapersController_letterhead'];
    /** Replaces the letterhead, on record. */
    put: operations['OfficePapersController_keep'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/consignments/{id}/hand-over-record.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The hand-over record (BAST) of a consignment as it now stands, to print, sign and file. */
    get: operations['PapersController_handOverRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/allocation-plans/{id}/hand-over-records.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The hand-over records of all consignments of a sent plan in one file, each on pages of its own. */
    get: operations['PapersController_handOverRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/restock-requests/{id}/letter.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The letter (surat permohonan) of a restock request. */
    get: operations['PapersController_letter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stock-counts/{id}/record.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The berita acara of a stock count, with what was said and decided of it until now. */
    get: operations['PapersController_countRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/destructions/{id}/record.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The berita acara of a destruction, to print and have signed by officers and witnesses. */
    get: operations['PapersController_destructionRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/hand-outs/{id}/receipt.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The receipt of a hand-out, for whoever takes the cards and whoever gives them to sign. */
    get: operations['PapersController_handOutReceipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/monthly-reports/{month}.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** An office's month on one sheet, to sign; as a draft where it was not submitted. */
    get: operations['PapersController_monthlyReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offices/{code}/month-recaps/{month}.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The submitted months of an office and all below it, to sign. */
    get: operations['PapersController_monthRecap'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/clerk-manual.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The clerk's manual, on two pages to print; the same for everybody. */
    get: operations['PapersController_clerkManual'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/public/hand-over-records/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a hand-over record's code leads to: number, date, quantity, from, to and whether the cards are
     *     on the road, received or recalled; nothing else, and nothing that anybody wrote in their own words.
     */
    get: operations['PapersController_confirmation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/audit-export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * All that is on record of an office and of all below it over a period, as one ZIP: every entry of every
     *     account beside the trial balance of the same moment, papers, counts, reports, months, people and changes
     *     as CSV, and `BACA-SAYA.txt`, which tells each and how to check the sums.
     */
    get: operations['AuditExportController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    FieldErrorDto: {
      field: string;
      message: string;
    };
    ProblemDto: {
      type: string;
      title: string;
      status: number;
      /** @description Stable, `noun.adjective`; what a program decides by. */
      code: string;
      /** @description One sentence for a person: what was refused, where, and how to mend it. */
      detail: string;
      /** @description The fields of a 400. */
      errors?: components['schemas']['FieldErrorDto'][];
    };
    SignInDto: {
      email: string;
      /** Format: password */
      password: string;
      /**
       * @description What the person's authenticator shows, or one of their recovery codes: asked for with 401
       *     `session.code_wanted` where they have a second factor.
       */
      code?: string | null;
    };
    PersonOfficeDto: {
      code: string;
      name: string;
      /** @enum {string} */
      level: 'ministry' | 'province' | 'regency';
      timezone: string;
    };
    PersonDto: {
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      role: 'viewer' | 'staff' | 'admin';
      office: components['schemas']['PersonOfficeDto'];
      /** @description Whether the office's mail goes to this person too. */
      receivesMail: boolean;
      /**
       * Format: date-time
       * @description Since when the person may no longer sign in.
       */
      disabledAt: string | null;
      /** @description Whether the invitation was accepted; before that nobody can sign in. */
      accepted: boolean;
      /** @description Whether a code is asked for after the password. */
      secondFactor: boolean;
    };
    RulesDto: {
      /** @description How many days back a report or a paper may be dated, where no office above has widened that. */
      reportLateDays: number;
      /** @description Days after its journey that a request is to cover. */
      coverTargetDays: number;
      /** @description Cards in a pack of a request; plans have packs of their own. */
      packSize: number;
      /** @description Days that whoever sends has to decide: so long before the last day for sending they are told. */
      decideDays: number;
    };
    NewSessionDto: {
      /** @description For `Authorization: Bearer`, to programs only: browsers have it in a cookie that no script reads. */
      token?: string;
      /**
       * Format: date-time
       * @description When the session ends if it is not used again.
       */
      expiresAt: string;
      person: components['schemas']['PersonDto'];
      rules: components['schemas']['RulesDto'];
      /** @description Whether this session does nothing until its person has set up a second factor. */
      secondFactorWanted: boolean;
    };
    OwnSessionDto: {
      /** @description The address it began from, of an IPv6 one the network, /64; null where nobody noted it. */
      client: string | null;
      /** @description What it said it was, in plain words, "Chrome di Android": a help to know it again, and no proof. */
      device: string | null;
      id: string;
      /** Format: date-time */
      startedAt: string;
      /**
       * Format: date-time
       * @description To the minute.
       */
      lastUsedAt: string;
      /** @description Whether this call came with it. */
      current: boolean;
    };
    OwnSessionsPageDto: {
      nextCursor: string | null;
      items: components['schemas']['OwnSessionDto'][];
    };
    EndedSessionsDto: {
      /** @description How many that were still live. */
      ended: number;
    };
    SessionDto: {
      /**
       * Format: date-time
       * @description When the session ends if it is not used again.
       */
      expiresAt: string;
      person: components['schemas']['PersonDto'];
      rules: components['schemas']['RulesDto'];
      /** @description Whether this session does nothing until its person has set up a second factor. */
      secondFactorWanted: boolean;
    };
    PeoplePageDto: {
      items: components['schemas']['PersonDto'][];
      nextCursor: string | null;
    };
    InvitePersonDto: {
      /** Format: email */
      email: string;
      name: string;
      /** @enum {string} */
      role: 'admin' | 'staff' | 'viewer';
      /** @description The office's code. */
      office: string;
    };
    ChangePersonDto: {
      name?: string | null;
      /** @enum {string|null} */
      role?: 'admin' | 'staff' | 'viewer' | null;
      /** @description The code of the office the person moves to. */
      office?: string | null;
      disabled?: boolean | null;
      receivesMail?: boolean | null;
    };
    AddressChangeDto: {
      /** @description The address that is to be theirs. */
      wanted: string;
      /** Format: date-time */
      askedAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** @description Whether the present mailbox, or an admin in its place, has agreed. */
      agreed: boolean;
      /** @description Whether the new mailbox has confirmed. */
      confirmed: boolean;
    };
    AddressChangeStateDto: {
      waiting: components['schemas']['AddressChangeDto'] | null;
    };
    SignInEntryDto: {
      /** @enum {string} */
      outcome: 'accepted' | 'refused' | 'code_refused';
      id: string;
      /** Format: date-time */
      at: string;
      /** @description The address it came from; of an IPv6 one the network, /64. */
      client: string;
      /** @description Whether the person had signed in there before. */
      deviceKnown: boolean;
    };
    SignInPageDto: {
      nextCursor: string | null;
      items: components['schemas']['SignInEntryDto'][];
    };
    LinkDto: {
      email: string;
      name: string;
      officeName: string;
    };
    NewPasswordDto: {
      /** Format: password */
      password: string;
    };
    AskForResetDto: {
      /** Format: email */
      email: string;
    };
    ChangePasswordDto: {
      /** Format: password */
      present: string;
      /** Format: password */
      password: string;
    };
    RenewedSessionDto: {
      /** @description What this session is opened with from now on, where it came with a token; else a cookie has it. */
      token?: string;
    };
    AskAddressChangeDto: {
      /** Format: email */
      email: string;
      /** Format: password */
      password: string;
    };
    SecondFactorDto: {
      /**
       * Format: date-time
       * @description Since when a code is asked for after one's password; null where none is.
       */
      since: string | null;
      /** @description Whether one must have it here. */
      required: boolean;
      /** @description Of the ten recovery codes, how many were not used. */
      recoveryCodesLeft: number;
    };
    BeginSecondFactorDto: {
      /** Format: password */
      password: string;
      /** @description Where one has a second factor already, a code of it: of the authenticator or for recovery. */
      code?: string | null;
    };
    QrCodeDto: {
      /** @description Modules along each side, without the quiet zone of four that belongs around it. */
      size: number;
      /** @description The dark modules, each of 1 by 1, as the `d` of an SVG path. */
      path: string;
    };
    SecondFactorSetupDto: {
      /** @description Base 32, for whoever types it. */
      secret: string;
      /** @description `otpauth://totp/…`, for an authenticator on the same device. */
      uri: string;
      /** @description The same as a QR code. */
      qr: components['schemas']['QrCodeDto'];
      /** Format: date-time */
      expiresAt: string;
    };
    AuthenticatorCodeDto: {
      /** @description The six digits that the authenticator shows. */
      code: string;
    };
    RecoveryCodesDto: {
      codes: string[];
    };
    RemoveSecondFactorDto: {
      /** Format: password */
      password: string;
      /** @description Of the authenticator, or for recovery. */
      code: string;
    };
    AddressLinkDto: {
      /** @enum {string} */
      mailbox: 'present' | 'wanted';
      name: string;
      officeName: string;
      wanted: string;
    };
    AddressAnsweredDto: {
      /** @enum {string} */
      mailbox: 'present' | 'wanted';
      name: string;
      officeName: string;
      wanted: string;
      /** @description Whether the address is changed by this; else it waits for the other mailbox. */
      changed: boolean;
    };
    OfficeDto: {
      /** @enum {string} */
      level: 'ministry' | 'province' | 'regency';
      parent: string | null;
      /** @description Cards; below it the office is low. Null: not watched. */
      minimumStock: number | null;
      /**
       * Format: date
       * @description The date of the first entry on its stock.
       */
      begunOn: string | null;
      email: string | null;
      /** @description Days back that it may report while `reportLateUntil` has not passed. */
      reportLateDays: number | null;
      /** Format: date */
      reportLateUntil: string | null;
      /**
       * @description Who says so: an admin, the last receipts (the upper quartile of up to 12, of 3 at least), or nobody yet.
       * @enum {string}
       */
      journeyBasis: 'set' | 'learned' | 'default';
      population: number | null;
      /** Format: date-time */
      closedAt: string | null;
      code: string;
      name: string;
      timezone: string;
      /** @description Calendar days that a consignment to it is on the road. */
      journeyDays: number;
      /** @description Cards that a ribbon of its printer gives. */
      cardsPerRibbon: number;
      /** @description Cards that a film of its printer gives. */
      cardsPerFilm: number;
    };
    OfficePageDto: {
      nextCursor: string | null;
      items: components['schemas']['OfficeDto'][];
    };
    ChangeOfficeDto: {
      /** @description Null: no longer watched. */
      minimumStock?: number | null;
      /** Format: email */
      email?: string | null;
      name?: string | null;
      /** @description Days back that the office may report until `reportLateUntil`; only by an office above it. */
      reportLateDays?: number | null;
      /**
       * Format: date
       * @example 2026-11-20
       */
      reportLateUntil?: string | null;
      /** @description Calendar days that a consignment to it is on the road; null: as its last receipts tell. */
      journeyDays?: number | null;
      /** @description Cards that a ribbon of its printer gives; null: 500, as where nobody said anything. */
      cardsPerRibbon?: number | null;
      /** @description Cards that a film of its printer gives; null: 1,000, as where nobody said anything. */
      cardsPerFilm?: number | null;
    };
    ChangeDto: {
      /** @description Null: the system. */
      by: string | null;
      byOffice: string | null;
      before: {
        [key: string]: unknown;
      } | null;
      after: {
        [key: string]: unknown;
      } | null;
      id: string;
      /** Format: date-time */
      at: string;
      office: string;
      officeName: string;
      action: string;
    };
    ChangePageDto: {
      nextCursor: string | null;
      items: components['schemas']['ChangeDto'][];
    };
    HolidayDto: {
      /** Format: date */
      date: string;
      /** @description Null: in the whole country. */
      province: string | null;
      name: string;
    };
    HolidayListDto: {
      nextCursor: string | null;
      items: components['schemas']['HolidayDto'][];
    };
    KeepHolidayDto: {
      name: string;
      /** @description The code of the one province that keeps it; left out: the whole country. */
      province?: string | null;
    };
    StockCardEntryDto: {
      /** Format: date */
      occurredOn: string;
      /** @enum {string} */
      reason:
        | 'opening'
        | 'supply'
        | 'print'
        | 'spoil'
        | 'correction'
        | 'dispatch'
        | 'receipt'
        | 'recall'
        | 'count'
        | 'receipt_correction'
        | 'recovery'
        | 'reversal';
      /** @description The supply's, the consignment's number, or the report's date. */
      reference: string | null;
      /** @description The other office, where cards moved between two. */
      counterpart: string | null;
      /** @description The movement's; its other side has the same. */
      id: string;
      /** Format: date-time */
      recordedAt: string;
      /** @description Cards; negative where they left. */
      change: number;
      /** @description On hand after it. */
      balance: number;
      by: string;
      /** @description The office that person belonged to then. */
      byOffice: string;
    };
    StockCardPageDto: {
      nextCursor: string | null;
      items: components['schemas']['StockCardEntryDto'][];
    };
    InventoryLineDto: {
      /**
       * @description What it began with; that another price came into force; a movement; the sums, which come last.
       * @enum {string}
       */
      kind: 'opening' | 'price' | 'movement' | 'total';
      /**
       * Format: date
       * @description When it happened; null at the sums.
       */
      on: string | null;
      /** @enum {string|null} */
      reason:
        | 'opening'
        | 'supply'
        | 'print'
        | 'spoil'
        | 'correction'
        | 'dispatch'
        | 'receipt'
        | 'recall'
        | 'count'
        | 'receipt_correction'
        | 'recovery'
        | 'reversal'
        | null;
      /**
       * @description Where the cards came from or went.
       * @enum {string|null}
       */
      account:
        | 'supplied'
        | 'on_hand'
        | 'in_transit'
        | 'printed'
        | 'spoiled'
        | 'destroyed'
        | 'variance'
        | null;
      /** @description The supply's, the consignment's number, the report's date; of a price the paper that sets it. */
      reference: string | null;
      /** @description The number that its own office gave a consignment's hand-over record. */
      document: string | null;
      /**
       * Format: date
       * @description The date on a consignment's hand-over record.
       */
      documentOn: string | null;
      /** @description The name of the other office, of a consignment. */
      otherOffice: string | null;
      in: number | null;
      out: number | null;
      /** @description On hand after it, by date. Below zero where what was reported came from cards recorded of a later day. */
      left: number;
      unitPrice: number | null;
      inValue: number | null;
      outValue: number | null;
      leftValue: number | null;
    };
    InventoryCardDto: {
      /** Format: date */
      from: string | null;
      /** Format: date */
      to: string | null;
      office: string;
      officeName: string;
      lines: components['schemas']['InventoryLineDto'][];
      /** Format: date-time */
      asOf: string;
    };
    AccountPeriodDto: {
      /** @enum {string} */
      account:
        'supplied' | 'on_hand' | 'in_transit' | 'printed' | 'spoiled' | 'destroyed' | 'variance';
      /** @description At the end of the day before. */
      opening: number;
      /** @description Opening stock, supplies, receipts and what is mended of them; recalled, and found to have never left. */
      in: number;
      /** @description By reports and their corrections; of dates that a count had settled, from `variance`. */
      printed: number;
      spoiled: number;
      /** @description Dispatched. */
      sent: number;
      destroyed: number;
      /** @description What counts differed by. */
      variance: number;
      /** @description At the end of the last day, as the ledger has it for dates up to then. */
      closing: number;
    };
    OfficeAccountPeriodDto: {
      /** @enum {string} */
      account:
        'supplied' | 'on_hand' | 'in_transit' | 'printed' | 'spoiled' | 'destroyed' | 'variance';
      /** @description At the end of the day before. */
      opening: number;
      /** @description Opening stock, supplies, receipts and what is mended of them; recalled, and found to have never left. */
      in: number;
      /** @description By reports and their corrections; of dates that a count had settled, from `variance`. */
      printed: number;
      spoiled: number;
      /** @description Dispatched. */
      sent: number;
      destroyed: number;
      /** @description What counts differed by. */
      variance: number;
      /** @description At the end of the last day, as the ledger has it for dates up to then. */
      closing: number;
      office: string;
      officeName: string;
    };
    TrialBalanceDto: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @description Every account, of the office and all below it. */
      total: components['schemas']['AccountPeriodDto'][];
      /** @description The accounts of each office in which there was something, in the order of their codes. */
      items: components['schemas']['OfficeAccountPeriodDto'][];
      /** @description Whether each account's columns make the closing balance that the ledger has. */
      addsUp: boolean;
      /** Format: date-time */
      asOf: string;
    };
    LedgerFaultDto: {
      /**
       * @description Null: the ledger as a whole.
       * @example 65.71/on_hand
       */
      account: string | null;
      /**
       * @description The entry or movement at fault, where it is a single one.
       * @example entry 17
       */
      where: string | null;
      expected: number | null;
      actual: number | null;
      /** @description What does not hold. */
      fault: string;
    };
    LedgerVerificationDto: {
      ok: boolean;
      accounts: number;
      movements: number;
      /** @description The first hundred. */
      faults: components['schemas']['LedgerFaultDto'][];
    };
    UnitPriceDto: {
      /** Format: date */
      from: string;
      /** @description For one card; at most two decimals. */
      rupiah: number;
      /** @description The paper that says so. */
      reference: string;
      /**
       * Format: date-time
       * @description As it now stands; the changes before are in the ministry's history.
       */
      recordedAt: string;
      recordedBy: string;
    };
    UnitPriceListDto: {
      nextCursor: string | null;
      items: components['schemas']['UnitPriceDto'][];
    };
    KeepUnitPriceDto: {
      /**
       * @description For one card, tax included where it is paid.
       * @example 10450
       */
      rupiah: number;
      /** @description The contract or decree that sets it, with its date. */
      reference: string;
    };
    OpenRequestDto: {
      /**
       * @description The asking office: one's own, or one below it that asked by letter or in person.
       * @example 65.71
       */
      office: string;
      quantity: number;
      /**
       * @description How an office below asked: `visit`, `letter` or `phone`; one's own office asks by `app`. Left out, it is
       *     `letter` where a reference is named, else `visit`.
       * @enum {string|null}
       */
      channel?: 'app' | 'visit' | 'letter' | 'phone' | null;
      /** @description The number of the letter, where there is one. */
      reference?: string | null;
      note?: string | null;
    };
    ReasoningDto: {
      minimumStock: number | null;
      /** @description The mean, in cards per calendar day. */
      averageDailyUse: number | null;
      /** @description Whole days that what was on hand lasts at the mean. */
      coverDays: number | null;
      /**
       * @description What the expected use rests on: `forecast` where 28 days of the office's own, of which 14 count,
       *     carry one, else `mean`.
       * @enum {string}
       */
      method: 'mean' | 'forecast';
      /** @description Cards over the journey and `coverTargetDays` after it; null without a mean. */
      expectedUse: number | null;
      /** @description Calendar days that cards were then on the road; null on requests made while it was not counted. */
      journeyDays: number | null;
      /** @description What the quantity was rounded up to; null on requests made before it was kept. */
      packSize: number | null;
      /**
       * @description Whole days from the day of asking that what was on hand should last, by `method`; null where nothing
       *     tells, and on requests by forecast made before it was kept.
       */
      lastsDays: number | null;
      /**
       * @description Cards by which stock had fallen at counts whose difference was above tolerance and not closed; null
       *     where it had not.
       */
      openShortage: number | null;
      onHand: number;
      inTransit: number;
      coverTargetDays: number;
    };
    RestockRequestDto: {
      /**
       * @description Asking office, year, serial without gaps.
       * @example 65.71/2026/0003
       */
      number: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
      /** @enum {string} */
      origin: 'low_stock' | 'manual';
      /**
       * @description How it came.
       * @enum {string}
       */
      channel: 'system' | 'app' | 'visit' | 'letter' | 'phone';
      granted: number | null;
      reference: string | null;
      note: string | null;
      /** @description Null: the system, because stock was low. */
      openedBy: string | null;
      openedByOffice: string | null;
      /** Format: date-time */
      answeredAt: string | null;
      answeredBy: string | null;
      answeredByOffice: string | null;
      answerNote: string | null;
      /** Format: date-time */
      withdrawnAt: string | null;
      /** @description Null on a withdrawn request: the system, because stock was back at the minimum. */
      withdrawnBy: string | null;
      withdrawalNote: string | null;
      /** Format: date-time */
      remindedAt: string | null;
      /**
       * Format: date-time
       * @description When it was told to the office above the one it waited for.
       */
      escalatedAt: string | null;
      id: string;
      office: string;
      officeName: string;
      quantity: number;
      /** @description Of an answered request, the cards asked and not granted, until the office asks again; else 0. */
      unmet: number;
      /** @description Of what was granted, the cards that have left and were not recalled or lost whole. */
      sent: number;
      onTheRoad: number;
      arrived: number;
      reasoning: components['schemas']['ReasoningDto'];
      /** Format: date-time */
      openedAt: string;
      /** @description How often its office has asked again, once a working day at most. */
      reminders: number;
    };
    RestockRequestPageDto: {
      nextCursor: string | null;
      items: components['schemas']['RestockRequestDto'][];
    };
    ChangeRequestDto: {
      quantity?: number | null;
      note?: string | null;
    };
    ApprovalDto: {
      /** @description Cards granted: often less than asked. */
      quantity: number;
      note?: string | null;
    };
    RequestRefusalDto: {
      /** @description Why nothing is granted. */
      note: string;
    };
    ReminderDto: {
      note?: string | null;
    };
    WithdrawalDto: {
      note?: string | null;
    };
    ReportProblemDto: {
      /**
       * @description `too_late` alone is for the office above to lift.
       * @enum {string}
       */
      reason?: 'future' | 'before_opening' | 'too_late';
      /** Format: date */
      reportableFrom?: string;
      /**
       * Format: date
       * @description Today, at the office.
       */
      reportableUntil?: string;
      /** @description The code of the office above. */
      above?: string | null;
      aboveName?: string | null;
      type: string;
      title: string;
      status: number;
      /** @description Stable, `noun.adjective`; what a program decides by. */
      code: string;
      /** @description One sentence for a person: what was refused, where, and how to mend it. */
      detail: string;
      /** @description The fields of a 400. */
      errors?: components['schemas']['FieldErrorDto'][];
    };
    SpoiledByBodyDto: {
      print?: number | null;
      /** @description The writing of the chip. */
      encode?: number | null;
      factory?: number | null;
      other?: number | null;
    };
    FileReportDto: {
      printed: number;
      spoiled: number;
      /** @description By what, summing to `spoiled`; left out, nobody knows. */
      spoiledBy?: components['schemas']['SpoiledByBodyDto'] | null;
      /** @description People recorded (perekaman) that day. */
      recorded?: number | null;
      /** @description Records waiting to be printed (PRR). */
      waiting?: number | null;
      /** @description Ribbons left at the end of the day, in whole pieces. */
      ribbonsLeft?: number | null;
      /** @description Films left at the end of the day, in whole pieces. */
      filmsLeft?: number | null;
      /**
       * @description The state of the service; `open` where it is left out, and `other` needs a note.
       * @enum {string|null}
       */
      service?:
        'open' | 'holiday' | 'siak_down' | 'no_blanks' | 'no_ribbon' | 'suspended' | 'other' | null;
      /** @description A correction says here why, and so does a day of nothing while service is `open`. */
      note?: string | null;
      /**
       * Format: date-time
       * @description When it was written on the device, by the server's clock last seen. Where the date was then within
       *     the window and no longer is, it is taken and marked, for 30 days. No part of what makes two equal.
       * @example 2026-11-20T03:04:05Z
       */
      writtenAt?: string | null;
    };
    SpoiledByDto: {
      print: number;
      encode: number;
      factory: number;
      other: number;
    };
    FiledReportDto: {
      /** @description By what; null: nobody told. */
      spoiledBy: components['schemas']['SpoiledByDto'] | null;
      recorded: number | null;
      waiting: number | null;
      /** @description Whole pieces left at the end of the day; null: nothing is said of them. */
      ribbonsLeft: number | null;
      filmsLeft: number | null;
      /** @enum {string} */
      service: 'open' | 'holiday' | 'siak_down' | 'no_blanks' | 'no_ribbon' | 'suspended' | 'other';
      note: string | null;
      /**
       * Format: date-time
       * @description When its device says that it was written; a statement of the device.
       */
      writtenAt: string | null;
      /** Format: date */
      date: string;
      /** @description What the office has on hand now. */
      onHand: number;
      /** @description On a repetition with the same Idempotency-Key: the revision that the first made. */
      acceptedAs?: number;
      office: string;
      officeName: string;
      printed: number;
      spoiled: number;
      /** @description 1 for the first, one more with each correction; the ETag in quotes. */
      revision: number;
      /** Format: date-time */
      filedAt: string;
      filedBy: string;
      /** @description Its date could no longer be reported; it was taken because it was written in time. */
      arrivedLate: boolean;
      /** @description Far more cards than the office's usual greatest day when it was filed. */
      unusual: boolean;
    };
    PrintReportDto: {
      /** @description By what; null: nobody told. */
      spoiledBy: components['schemas']['SpoiledByDto'] | null;
      recorded: number | null;
      waiting: number | null;
      /** @description Whole pieces left at the end of the day; null: nothing is said of them. */
      ribbonsLeft: number | null;
      filmsLeft: number | null;
      /** @enum {string} */
      service: 'open' | 'holiday' | 'siak_down' | 'no_blanks' | 'no_ribbon' | 'suspended' | 'other';
      note: string | null;
      /**
       * Format: date-time
       * @description When its device says that it was written; a statement of the device.
       */
      writtenAt: string | null;
      /** Format: date */
      date: string;
      office: string;
      officeName: string;
      printed: number;
      spoiled: number;
      /** @description 1 for the first, one more with each correction; the ETag in quotes. */
      revision: number;
      /** Format: date-time */
      filedAt: string;
      filedBy: string;
      /** @description Its date could no longer be reported; it was taken because it was written in time. */
      arrivedLate: boolean;
      /** @description Far more cards than the office's usual greatest day when it was filed. */
      unusual: boolean;
    };
    PrintReportPageDto: {
      nextCursor: string | null;
      items: components['schemas']['PrintReportDto'][];
    };
    RevisionDto: {
      /** @description By what; null: nobody told. */
      spoiledBy: components['schemas']['SpoiledByDto'] | null;
      recorded: number | null;
      waiting: number | null;
      /** @description Whole pieces left at the end of the day; null: nothing is said of them. */
      ribbonsLeft: number | null;
      filmsLeft: number | null;
      /** @enum {string} */
      service: 'open' | 'holiday' | 'siak_down' | 'no_blanks' | 'no_ribbon' | 'suspended' | 'other';
      note: string | null;
      /**
       * Format: date-time
       * @description When its device says that it was written; a statement of the device.
       */
      writtenAt: string | null;
      /** @description The revision that this one corrects. */
      corrects: number | null;
      printed: number;
      spoiled: number;
      /** @description 1 for the first, one more with each correction; the ETag in quotes. */
      revision: number;
      /** Format: date-time */
      filedAt: string;
      filedBy: string;
      /** @description Its date could no longer be reported; it was taken because it was written in time. */
      arrivedLate: boolean;
      /** @description Far more cards than the office's usual greatest day when it was filed. */
      unusual: boolean;
    };
    PrintReportWithRevisionsDto: {
      /** @description By what; null: nobody told. */
      spoiledBy: components['schemas']['SpoiledByDto'] | null;
      recorded: number | null;
      waiting: number | null;
      /** @description Whole pieces left at the end of the day; null: nothing is said of them. */
      ribbonsLeft: number | null;
      filmsLeft: number | null;
      /** @enum {string} */
      service: 'open' | 'holiday' | 'siak_down' | 'no_blanks' | 'no_ribbon' | 'suspended' | 'other';
      note: string | null;
      /**
       * Format: date-time
       * @description When its device says that it was written; a statement of the device.
       */
      writtenAt: string | null;
      /** Format: date */
      date: string;
      office: string;
      officeName: string;
      printed: number;
      spoiled: number;
      /** @description 1 for the first, one more with each correction; the ETag in quotes. */
      revision: number;
      /** Format: date-time */
      filedAt: string;
      filedBy: string;
      /** @description Its date could no longer be reported; it was taken because it was written in time. */
      arrivedLate: boolean;
      /** @description Far more cards than the office's usual greatest day when it was filed. */
      unusual: boolean;
      revisions: components['schemas']['RevisionDto'][];
    };
    UsedReferenceDto: {
      /** Format: date */
      date: string;
      quantity: number;
      /**
       * @description A consignment's own.
       * @example 65/2026/0042
       */
      number: string | null;
      reference: string;
      recordedBy: string;
    };
    UsedReferenceProblemDto: {
      type: string;
      title: string;
      status: number;
      /** @description Stable, `noun.adjective`; what a program decides by. */
      code: string;
      /** @description One sentence for a person: what was refused, where, and how to mend it. */
      detail: string;
      /** @description The fields of a 400. */
      errors?: components['schemas']['FieldErrorDto'][];
      used?: components['schemas']['UsedReferenceDto'];
    };
    LoanTermsDto: {
      /**
       * Format: date
       * @description When they are to be back; LOAN_DUE_DAYS after their receipt where it is left out.
       * @example 2026-11-20
       */
      dueOn?: string | null;
    };
    DispatchDto: {
      /**
       * @description The sender: one's own office, or one below it.
       * @example 65.71
       */
      from: string;
      /**
       * @description The receiver: an office below or above one's own as the sender; below one's own otherwise.
       * @example 65.71
       */
      to: string;
      quantity: number;
      /**
       * @description The receiver's approved request that these cards are granted by; the borrower's, where they go straight to
       *     the lender on its behalf. None for a loan, and none for what the borrower itself returns.
       */
      requestId?: string | null;
      /**
       * Format: date
       * @description A date of the acting office; its today where it is left out.
       * @example 2026-11-20
       */
      sentOn?: string | null;
      /** @description The number of the hand-over record (BAST). */
      reference?: string | null;
      carriedBy?: string | null;
      note?: string | null;
      /** @description The number was used for this receiver, and this is another paper all the same. */
      again?: boolean | null;
      /**
       * @description Lends them, from regency to regency. They leave once the lender confirms; at once where `reference` is the
       *     number of the letter that instructs it.
       */
      loan?: components['schemas']['LoanTermsDto'] | null;
      /**
       * @description The loan (the id of its consignment) that these cards pay back: from its borrower, or on its behalf straight
       *     from an office above, which counts for the borrower and for its granted request where `requestId` names it.
       */
      returnOf?: string | null;
    };
    ConsignmentDto: {
      /**
       * @description Sender, year, serial without gaps.
       * @example 65/2026/0042
       */
      number: string;
      /** @enum {string} */
      state: 'awaiting_lender' | 'in_transit' | 'received' | 'recalled' | 'declined';
      /** @enum {string} */
      purpose: 'allocation' | 'loan' | 'return';
      /** @example 65 */
      from: string;
      /** @example 65.71 */
      to: string;
      quantity: number;
      requestId: string | null;
      /** @example 65.71/2026/0003 */
      requestNumber: string | null;
      /** Format: date */
      sentOn: string;
      reference: string | null;
      carriedBy: string | null;
      note: string | null;
      received: number | null;
      /** @description Sent less received; null until it is received. */
      shortage: number | null;
      /** Format: date */
      receivedOn: string | null;
      /** @description Who took the cards over, as the receiver wrote it. */
      receivedBy: string | null;
      receiptNote: string | null;
      /** Format: date-time */
      receiptAt: string | null;
      receiptRecordedBy: string | null;
      /** @description Cards of the shortage that its sender found again. */
      recovered: number;
      /** @description Counts the corrections of the receipt; null until it is received. */
      receiptRevision: number | null;
      /** @description Of the last correction: what the receipt said before it. */
      receivedBefore: number | null;
      correctionNote: string | null;
      /** Format: date-time */
      correctedAt: string | null;
      correctedBy: string | null;
      /** Format: date-time */
      recalledAt: string | null;
      recalledBy: string | null;
      recallNote: string | null;
      /**
       * Format: date
       * @description Of a loan: when its cards are to be back, where that was said.
       */
      dueOn: string | null;
      /** @description Of a return: the loan that it pays back. */
      returnOf: string | null;
      /** @example 65.01/2026/0007 */
      returnOfNumber: string | null;
      /**
       * @description Of a return that goes straight to the lender: whose debt it pays.
       * @example 65.71
       */
      onBehalfOf: string | null;
      onBehalfOfName: string | null;
      /**
       * Format: date-time
       * @description Of a loan: when its lender confirmed or declined it.
       */
      answeredAt: string | null;
      answeredBy: string | null;
      /** @description Why its lender declined it. */
      answerNote: string | null;
      id: string;
      fromName: string;
      toName: string;
      /** Format: date-time */
      dispatchedAt: string;
      dispatchedBy: string;
      /** @description The acting office: the sender, or one above that moved its cards. */
      dispatchedByOffice: string;
      /** @description Of a loan: nothing has left, because its lender has not said yes. */
      unsent: boolean;
    };
    ConsignmentPageDto: {
      nextCursor: string | null;
      items: components['schemas']['ConsignmentDto'][];
    };
    ReceiptRevisionDto: {
      revision: number;
      received: number;
      /** @description Why, of a correction; of the first what its receiver wrote. */
      note: string | null;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    RecordedRecoveryDto: {
      /** @example 65/2026/0042 */
      number: string;
      /** @example 65 */
      from: string;
      /** @example 65.71 */
      to: string;
      /** @enum {string} */
      state: 'waiting' | 'accepted';
      found: number;
      /** Format: date-time */
      acceptedAt: string | null;
      acceptedBy: string | null;
      /** @example 65 */
      acceptedByOffice: string | null;
      acceptanceNote: string | null;
      id: string;
      consignmentId: string;
      fromName: string;
      toName: string;
      note: string;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    ConsignmentWithRevisionsDto: {
      /**
       * @description Sender, year, serial without gaps.
       * @example 65/2026/0042
       */
      number: string;
      /** @enum {string} */
      state: 'awaiting_lender' | 'in_transit' | 'received' | 'recalled' | 'declined';
      /** @enum {string} */
      purpose: 'allocation' | 'loan' | 'return';
      /** @example 65 */
      from: string;
      /** @example 65.71 */
      to: string;
      quantity: number;
      requestId: string | null;
      /** @example 65.71/2026/0003 */
      requestNumber: string | null;
      /** Format: date */
      sentOn: string;
      reference: string | null;
      carriedBy: string | null;
      note: string | null;
      received: number | null;
      /** @description Sent less received; null until it is received. */
      shortage: number | null;
      /** Format: date */
      receivedOn: string | null;
      /** @description Who took the cards over, as the receiver wrote it. */
      receivedBy: string | null;
      receiptNote: string | null;
      /** Format: date-time */
      receiptAt: string | null;
      receiptRecordedBy: string | null;
      /** @description Cards of the shortage that its sender found again. */
      recovered: number;
      /** @description Counts the corrections of the receipt; null until it is received. */
      receiptRevision: number | null;
      /** @description Of the last correction: what the receipt said before it. */
      receivedBefore: number | null;
      correctionNote: string | null;
      /** Format: date-time */
      correctedAt: string | null;
      correctedBy: string | null;
      /** Format: date-time */
      recalledAt: string | null;
      recalledBy: string | null;
      recallNote: string | null;
      /**
       * Format: date
       * @description Of a loan: when its cards are to be back, where that was said.
       */
      dueOn: string | null;
      /** @description Of a return: the loan that it pays back. */
      returnOf: string | null;
      /** @example 65.01/2026/0007 */
      returnOfNumber: string | null;
      /**
       * @description Of a return that goes straight to the lender: whose debt it pays.
       * @example 65.71
       */
      onBehalfOf: string | null;
      onBehalfOfName: string | null;
      /**
       * Format: date-time
       * @description Of a loan: when its lender confirmed or declined it.
       */
      answeredAt: string | null;
      answeredBy: string | null;
      /** @description Why its lender declined it. */
      answerNote: string | null;
      id: string;
      fromName: string;
      toName: string;
      /** Format: date-time */
      dispatchedAt: string;
      dispatchedBy: string;
      /** @description The acting office: the sender, or one above that moved its cards. */
      dispatchedByOffice: string;
      /** @description Of a loan: nothing has left, because its lender has not said yes. */
      unsent: boolean;
      /** @description Of its receipt, newest first; none until it is received. */
      revisions: components['schemas']['ReceiptRevisionDto'][];
      /** @description What its sender found again, newest first. */
      recoveries: components['schemas']['RecordedRecoveryDto'][];
    };
    ReceiptDto: {
      /** @description Cards counted on arrival; fewer than were sent is a shortage, on record at both ends. */
      received: number;
      /**
       * Format: date
       * @description A date of the receiving office, not before the dispatch; its today where it is left out.
       * @example 2026-11-20
       */
      receivedOn?: string | null;
      /** @description Who took the cards over. */
      receivedBy?: string | null;
      note?: string | null;
    };
    ReceiptCorrectionDto: {
      /** @description Cards that did arrive. */
      received: number;
      /** @description Why the receipt is corrected. */
      note: string;
    };
    RecallDto: {
      /** @description Why the cards turn back. */
      note: string;
    };
    LoanSettlementDto: {
      /** @enum {string} */
      kind: 'forgiveness' | 'netting';
      quantity: number;
      /** @description The number of the loan that it was set off against. */
      against: string | null;
      note: string | null;
      /** Format: date */
      settledOn: string;
      recordedBy: string;
    };
    LoanDto: {
      /** @example 65.01/2026/0007 */
      number: string;
      /** @enum {string} */
      state: 'awaiting_lender' | 'in_transit' | 'owed' | 'settled' | 'declined' | 'recalled';
      /** @example 65.01 */
      lender: string;
      /** @example 65.71 */
      borrower: string;
      quantity: number;
      /** Format: date */
      sentOn: string;
      /** Format: date */
      receivedOn: string | null;
      /** @description Cards that arrived, as its receipt now says; null until it is received. */
      received: number | null;
      /** @description Cards that the lender counted when they came back. */
      returned: number;
      forgiven: number;
      /** @description Set off against loans in the opposite direction. */
      netted: number;
      /** @description received − returned − forgiven − netted. */
      owed: number;
      /** @description Of what is owed: on its way back. */
      onTheRoad: number;
      /**
       * Format: date
       * @description As was agreed, else LOAN_DUE_DAYS after the receipt; null until it is received, where nothing was agreed.
       */
      dueOn: string | null;
      note: string | null;
      /** @description That of its consignment. */
      id: string;
      lenderName: string;
      borrowerName: string;
      /** @description Owed after that day, on the borrower's calendar. */
      overdue: boolean;
      orderedByOffice: string;
      /** @description What was forgiven or set off, in the order of recording. */
      settlements: components['schemas']['LoanSettlementDto'][];
    };
    LoanPageDto: {
      nextCursor: string | null;
      items: components['schemas']['LoanDto'][];
    };
    OwedDto: {
      /** @example 65.01 */
      lender: string;
      /** @example 65.71 */
      borrower: string;
      owed: number;
      /** @description Of these. */
      overdue: number;
      loans: number;
      lenderName: string;
      borrowerName: string;
    };
    LoanMatrixDto: {
      owed: number;
      /** @description In the order of the offices' codes; nothing where nothing is owed. */
      items: components['schemas']['OwedDto'][];
    };
    ConfirmationDto: {
      /**
       * Format: date
       * @description A date of the lender; its today where it is left out.
       * @example 2026-11-20
       */
      sentOn?: string | null;
      /** @description The number of the hand-over record (BAST). */
      reference?: string | null;
      carriedBy?: string | null;
      /** @description The number was used for this receiver, and this is another paper all the same. */
      again?: boolean | null;
    };
    LoanRefusalDto: {
      /** @description Why nothing can be lent. */
      note: string;
    };
    ForgivenessDto: {
      /** @description Cards that need not come back any more. */
      quantity: number;
      /** @description Why. */
      note: string;
    };
    NettingDto: {
      /** @description The loan in the opposite direction, by the id of its consignment. */
      against: string;
      note?: string | null;
    };
    RecoveryDto: {
      /** @description Cards that never left, at most those that are missing. */
      found: number;
      /** @description Where and how they were found. */
      note: string;
    };
    RecoveryPageDto: {
      nextCursor: string | null;
      items: components['schemas']['RecordedRecoveryDto'][];
    };
    RecoveryAcceptanceDto: {
      note?: string | null;
    };
    SupplyDto: {
      quantity: number;
      /** @description The number of the delivery's paper. */
      reference: string;
      /**
       * Format: date
       * @description A date of the ministry; its today where it is left out.
       * @example 2026-11-20
       */
      receivedOn?: string | null;
      note?: string | null;
      /** @description Its number was used this year, and this is another paper all the same. */
      again?: boolean | null;
    };
    NewSupplyDto: {
      /** @example 65.71 */
      office: string;
      /**
       * Format: date-time
       * @description Null while it stands.
       */
      reversedAt: string | null;
      reversedBy: string | null;
      reversalNote: string | null;
      quantity: number;
      /** Format: date */
      receivedOn: string;
      note: string | null;
      /** @description On hand after it. */
      onHand: number;
      id: string;
      reference: string;
      officeName: string;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    RecordedSupplyDto: {
      /** @example 65.71 */
      office: string;
      /**
       * Format: date-time
       * @description Null while it stands.
       */
      reversedAt: string | null;
      reversedBy: string | null;
      reversalNote: string | null;
      quantity: number;
      /** Format: date */
      receivedOn: string;
      note: string | null;
      id: string;
      reference: string;
      officeName: string;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    SupplyPageDto: {
      nextCursor: string | null;
      items: components['schemas']['RecordedSupplyDto'][];
    };
    OpeningStockDto: {
      /** @description 0 where the office has none: it begins all the same. */
      quantity: number;
      /** @description Spoiled cards that it has and has not destroyed; 0 where it is left out. */
      spoiled?: number | null;
      /**
       * Format: date
       * @description The stock stands at the start of this date, of the acting office; its today where it is left out.
       * @example 2026-11-20
       */
      asOf?: string | null;
    };
    NewOpeningStockDto: {
      /** @example 65.71 */
      office: string;
      quantity: number;
      /** @description Spoiled and not yet destroyed. */
      spoiled: number;
      /** Format: date */
      asOf: string;
      /** @description On hand after it. */
      onHand: number;
      officeName: string;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    StockCountDto: {
      /** @description Cards found, in the drawer and outside; from now on this is what is on hand. */
      counted: number;
      /** @description How many of those lie with whoever they were handed out to; left out where that was not asked. */
      countedOutside?: number | null;
      /** @description Spoiled cards found that are not yet destroyed; left out where they were not counted. */
      countedSpoiled?: number | null;
      /**
       * @description Why it is counted; `routine` where it is left out.
       * @enum {string|null}
       */
      kind?: 'routine' | 'semester' | 'handover' | null;
      /** @description Who held the cards in their hands, where it was not whoever records it. */
      countedBy?: string | null;
      /** @description Of a handover, who gives the store away. */
      givenBy?: string | null;
      /** @description Of a handover, who takes it over. */
      takenBy?: string | null;
      /**
       * @description Why the count differs, where that is known beforehand: the first explanation, of cause `other`. A
       *     count is kept without it too.
       */
      reason?: string | null;
    };
    SaidDto: {
      /** @enum {string} */
      cause:
        | 'unrecorded_print'
        | 'unrecorded_spoil'
        | 'unrecorded_consignment'
        | 'earlier_miscount'
        | 'damaged'
        | 'lost'
        | 'stolen'
        | 'other';
      text: string;
      /** Format: date-time */
      at: string;
      by: string;
    };
    VerdictDto: {
      /** @enum {string} */
      kind: 'acceptance' | 'recount' | 'inspection';
      /** @description The number of the letter to the Inspektorat. */
      reference: string | null;
      note: string;
      /** Format: date-time */
      at: string;
      by: string;
      /** @description The office that person belonged to then. */
      byOffice: string;
    };
    NewStockCountDto: {
      /** @example 65.71 */
      office: string;
      /** @enum {string} */
      kind: 'routine' | 'semester' | 'handover';
      /** Format: date */
      countedOn: string;
      /** @description On hand by the ledger just before. */
      expected: number;
      counted: number;
      /** @description Of those with whoever they were handed out to; null where that was not asked. */
      countedOutside: number | null;
      /** @description Counted less expected: negative is missing, positive is found. */
      difference: number;
      /** @description Spoiled and not yet destroyed, by the ledger; this and the two below are null where it was not counted. */
      expectedSpoiled: number | null;
      countedSpoiled: number | null;
      spoiledDifference: number | null;
      countedBy: string | null;
      givenBy: string | null;
      takenBy: string | null;
      /**
       * @description `closed` also where nothing differed.
       * @enum {string}
       */
      state: 'unexplained' | 'explained' | 'recount' | 'inspection' | 'closed';
      /** @description The first explanation. */
      reason: string | null;
      /** @description The last explanation. */
      explanation: components['schemas']['SaidDto'] | null;
      /** @description The last verdict. */
      verdict: components['schemas']['VerdictDto'] | null;
      /**
       * @description What closed its difference; null where it did not differ, or is open.
       * @enum {string|null}
       */
      closedBy: 'explanation' | 'acceptance' | 'recount' | 'before' | null;
      /** Format: date-time */
      closedAt: string | null;
      /** @description On hand after it: what was counted. */
      onHand: number;
      id: string;
      officeName: string;
      /** @description Of a difference, by itself or with those of its month: an explanation does not close it. */
      aboveTolerance: boolean;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    RecordedStockCountDto: {
      /** @example 65.71 */
      office: string;
      /** @enum {string} */
      kind: 'routine' | 'semester' | 'handover';
      /** Format: date */
      countedOn: string;
      /** @description On hand by the ledger just before. */
      expected: number;
      counted: number;
      /** @description Of those with whoever they were handed out to; null where that was not asked. */
      countedOutside: number | null;
      /** @description Counted less expected: negative is missing, positive is found. */
      difference: number;
      /** @description Spoiled and not yet destroyed, by the ledger; this and the two below are null where it was not counted. */
      expectedSpoiled: number | null;
      countedSpoiled: number | null;
      spoiledDifference: number | null;
      countedBy: string | null;
      givenBy: string | null;
      takenBy: string | null;
      /**
       * @description `closed` also where nothing differed.
       * @enum {string}
       */
      state: 'unexplained' | 'explained' | 'recount' | 'inspection' | 'closed';
      /** @description The first explanation. */
      reason: string | null;
      /** @description The last explanation. */
      explanation: components['schemas']['SaidDto'] | null;
      /** @description The last verdict. */
      verdict: components['schemas']['VerdictDto'] | null;
      /**
       * @description What closed its difference; null where it did not differ, or is open.
       * @enum {string|null}
       */
      closedBy: 'explanation' | 'acceptance' | 'recount' | 'before' | null;
      /** Format: date-time */
      closedAt: string | null;
      id: string;
      officeName: string;
      /** @description Of a difference, by itself or with those of its month: an explanation does not close it. */
      aboveTolerance: boolean;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    StockCountPageDto: {
      nextCursor: string | null;
      items: components['schemas']['RecordedStockCountDto'][];
    };
    BlanksBodyDto: {
      print?: number | null;
      /** @description The writing of the chip. */
      encode?: number | null;
      factory?: number | null;
      other?: number | null;
      /** @description Spoiled by nobody knows what. */
      unknown?: number | null;
    };
    WithdrawnBodyDto: {
      damaged?: number | null;
      /** @description The data on it changed. */
      changed?: number | null;
      moved?: number | null;
      deceased?: number | null;
      other?: number | null;
    };
    OfficerDto: {
      name: string;
      /** @example 197001011995031001 */
      nip: string;
    };
    WitnessBodyDto: {
      name: string;
      /** @description Where they are from. */
      agency: string;
    };
    DestructionDto: {
      /** @description Spoiled cards destroyed. */
      quantity: number;
      /**
       * Format: date
       * @description A date of the office; its today where it is left out.
       * @example 2026-11-20
       */
      destroyedOn?: string | null;
      place: string;
      /**
       * @description `other` needs a note.
       * @enum {string}
       */
      method: 'burned' | 'shredded' | 'cut_and_burned' | 'other';
      /** @description The cards by what spoiled them, summing to the quantity; left out, nobody knows. */
      blanks?: components['schemas']['BlanksBodyDto'] | null;
      /** @description Cards taken back from whoever had them and destroyed with the blanks: counted, never stock. */
      withdrawn?: components['schemas']['WithdrawnBodyDto'] | null;
      /** @description The number of the destruction record. */
      reference: string;
      note?: string | null;
      /** @description Its number was used this year, and this is another paper all the same. */
      again?: boolean | null;
      /** @description Who destroyed them: 1 to 5. */
      officers: components['schemas']['OfficerDto'][];
      /** @description Before whom: 2 to 8, one of them at least from outside the office. */
      witnesses: components['schemas']['WitnessBodyDto'][];
    };
    BlanksDto: {
      print: number;
      encode: number;
      factory: number;
      other: number;
      unknown: number;
    };
    WithdrawnDto: {
      damaged: number;
      changed: number;
      moved: number;
      deceased: number;
      other: number;
    };
    WitnessDto: {
      /** @description Null where a record of before names its witnesses in one line. */
      agency: string | null;
      name: string;
    };
    NewDestructionDto: {
      /** @example 65.71 */
      office: string;
      /**
       * Format: date-time
       * @description Null while it stands.
       */
      reversedAt: string | null;
      reversedBy: string | null;
      reversalNote: string | null;
      quantity: number;
      /** Format: date */
      destroyedOn: string;
      /** @description Null, as are the method and the officers, on records of before they were asked. */
      place: string | null;
      /** @enum {string|null} */
      method: 'burned' | 'shredded' | 'cut_and_burned' | 'other' | null;
      note: string | null;
      /** @description Spoiled and not yet destroyed after it. */
      spoiled: number;
      id: string;
      blanks: components['schemas']['BlanksDto'];
      withdrawn: components['schemas']['WithdrawnDto'];
      officers: components['schemas']['OfficerDto'][];
      witnesses: components['schemas']['WitnessDto'][];
      reference: string;
      officeName: string;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    RecordedDestructionDto: {
      /** @example 65.71 */
      office: string;
      /**
       * Format: date-time
       * @description Null while it stands.
       */
      reversedAt: string | null;
      reversedBy: string | null;
      reversalNote: string | null;
      quantity: number;
      /** Format: date */
      destroyedOn: string;
      /** @description Null, as are the method and the officers, on records of before they were asked. */
      place: string | null;
      /** @enum {string|null} */
      method: 'burned' | 'shredded' | 'cut_and_burned' | 'other' | null;
      note: string | null;
      id: string;
      blanks: components['schemas']['BlanksDto'];
      withdrawn: components['schemas']['WithdrawnDto'];
      officers: components['schemas']['OfficerDto'][];
      witnesses: components['schemas']['WitnessDto'][];
      reference: string;
      officeName: string;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    DestructionPageDto: {
      nextCursor: string | null;
      items: components['schemas']['RecordedDestructionDto'][];
    };
    ReversalDto: {
      /** @description Why the paper does not hold. */
      note: string;
    };
    ReversedPaperDto: {
      /**
       * Format: date-time
       * @description Null while it stands.
       */
      reversedAt: string | null;
      reversedBy: string | null;
      reversalNote: string | null;
      /** @example 65.71 */
      office: string;
      quantity: number;
      /**
       * Format: date
       * @description The date that the paper bears.
       */
      date: string;
      reference: string | null;
      officeName: string;
    };
    RecordedOpeningStockDto: {
      /**
       * Format: date-time
       * @description Null while it stands.
       */
      reversedAt: string | null;
      reversedBy: string | null;
      reversalNote: string | null;
      /** @example 65.71 */
      office: string;
      nth: number;
      quantity: number;
      /** @description Spoiled cards, not yet destroyed, that it began with besides. */
      spoiled: number;
      /** Format: date */
      asOf: string;
      officeName: string;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
    };
    OpeningStockListDto: {
      nextCursor: string | null;
      items: components['schemas']['RecordedOpeningStockDto'][];
    };
    ImportFaultDto: {
      /** @enum {string|null} */
      field: 'office' | 'name' | 'quantity' | 'asOf' | 'minimumStock' | 'spoiled' | null;
      /**
       * @description As a spreadsheet names it; null where it is the row as a whole.
       * @example C7
       */
      cell: string | null;
      /** @description What stands there, at most 40 signs of it. */
      written: string | null;
      /** @description What is wrong: of the file, such as `number.unreadable`, or of a rule, such as `opening.too_late`. */
      code: string;
      /** @description What is wrong and how to mend it. */
      message: string;
    };
    ImportRowDto: {
      /** @description As a spreadsheet counts lines, from 1. */
      line: number;
      /**
       * @description Null where the code could not be made out.
       * @example 65.71
       */
      office: string | null;
      officeName: string | null;
      /** @enum {string} */
      action: 'open' | 'set_minimum' | 'nothing' | 'refused';
      /** @description The opening stock as it was read; null: left empty. */
      quantity: number | null;
      /** @description Spoiled cards, not yet destroyed, besides that; null: left empty. */
      spoiled: number | null;
      /** Format: date */
      asOf: string | null;
      /** @description The minimum as it was read; null: left empty, and it stays as it is. */
      minimumStock: number | null;
      /** @description Opened before with this very stock: this row opens nothing. */
      alreadyOpened: boolean;
      faults: components['schemas']['ImportFaultDto'][];
    };
    SkippedLineDto: {
      /** @description As a spreadsheet counts lines, from 1. */
      line: number;
      /**
       * @description `sum` of the rows, `heads` once more, or `words` without a code and a number, such as a signature.
       * @enum {string}
       */
      as: 'sum' | 'heads' | 'words';
      /** @description What stands there, at most 40 signs of it. */
      written: string;
    };
    OpeningImportDto: {
      /** @description How many offices it opens, or would. */
      opened: number;
      /** @description How many minimums it changes, or would. */
      minimumsChanged: number;
      /** @description How many rows are wrong; while there is one nothing can be written. */
      refused: number;
      /** @description How many faults are not told, because so many are. */
      faultsUntold: number;
      /** @description How many lines were skipped, told or not. */
      linesSkipped: number;
      /** @description Whether it was written; never on a dry run. */
      applied: boolean;
      /** @description In the order of the file. */
      rows: components['schemas']['ImportRowDto'][];
      /** @description Lines below the heads that are no rows, in the order of the file; at most 50 are told. */
      skipped: components['schemas']['SkippedLineDto'][];
    };
    ClosingDto: {
      reason: string;
    };
    OneStockCountDto: {
      /** @example 65.71 */
      office: string;
      /** @enum {string} */
      kind: 'routine' | 'semester' | 'handover';
      /** Format: date */
      countedOn: string;
      /** @description On hand by the ledger just before. */
      expected: number;
      counted: number;
      /** @description Of those with whoever they were handed out to; null where that was not asked. */
      countedOutside: number | null;
      /** @description Counted less expected: negative is missing, positive is found. */
      difference: number;
      /** @description Spoiled and not yet destroyed, by the ledger; this and the two below are null where it was not counted. */
      expectedSpoiled: number | null;
      countedSpoiled: number | null;
      spoiledDifference: number | null;
      countedBy: string | null;
      givenBy: string | null;
      takenBy: string | null;
      /**
       * @description `closed` also where nothing differed.
       * @enum {string}
       */
      state: 'unexplained' | 'explained' | 'recount' | 'inspection' | 'closed';
      /** @description The first explanation. */
      reason: string | null;
      /** @description The last explanation. */
      explanation: components['schemas']['SaidDto'] | null;
      /** @description The last verdict. */
      verdict: components['schemas']['VerdictDto'] | null;
      /**
       * @description What closed its difference; null where it did not differ, or is open.
       * @enum {string|null}
       */
      closedBy: 'explanation' | 'acceptance' | 'recount' | 'before' | null;
      /** Format: date-time */
      closedAt: string | null;
      id: string;
      officeName: string;
      /** @description Of a difference, by itself or with those of its month: an explanation does not close it. */
      aboveTolerance: boolean;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
      explanations: components['schemas']['SaidDto'][];
      verdicts: components['schemas']['VerdictDto'][];
    };
    ExplanationDto: {
      /** @enum {string} */
      cause:
        | 'unrecorded_print'
        | 'unrecorded_spoil'
        | 'unrecorded_consignment'
        | 'earlier_miscount'
        | 'damaged'
        | 'lost'
        | 'stolen'
        | 'other';
      /** @description What was looked at, and what is known. */
      text: string;
    };
    AcceptanceDto: {
      /** @description What it was accepted upon. */
      note: string;
    };
    RecountDto: {
      /** @description Why it is to be counted again. */
      note: string;
    };
    InspectionDto: {
      /** @description The number of the letter to the Inspektorat. */
      reference: string;
      note: string;
    };
    NewHandOutDto: {
      /** @enum {string} */
      holderKind: 'kecamatan' | 'kit' | 'other';
      /** @description Who answers for them. */
      holder: string;
      /** @example 197001011995031001 */
      nip?: string | null;
      quantity: number;
      /**
       * Format: date
       * @description Today where nothing is said.
       * @example 2026-11-20
       */
      takenOn?: string | null;
      /**
       * Format: date
       * @description The same day for a kit, after 30 for a kecamatan and for others, where nothing is said.
       * @example 2026-11-20
       */
      dueOn?: string | null;
      note?: string | null;
    };
    RecordedSettlementDto: {
      nth: number;
      printed: number;
      spoiled: number;
      returned: number;
      missing: number;
      cause: string | null;
      /** Format: date */
      settledOn: string;
      /** Format: date-time */
      recordedAt: string;
      /**
       * Format: date-time
       * @description Null while it stands.
       */
      reversedAt: string | null;
      reversedBy: string | null;
      reversalNote: string | null;
      recordedBy: string;
    };
    HandOutDto: {
      /**
       * @description Without gaps in its office and year.
       * @example 65.71/2026/0003
       */
      number: string;
      /** @example 65.71 */
      office: string;
      /** @enum {string} */
      holderKind: 'kecamatan' | 'kit' | 'other';
      nip: string | null;
      quantity: number;
      /** @description Still out: taken less what was printed, spoiled, brought back or found missing. */
      held: number;
      printed: number;
      spoiled: number;
      returned: number;
      missing: number;
      /** Format: date */
      takenOn: string;
      /** Format: date */
      dueOn: string;
      note: string | null;
      id: string;
      officeName: string;
      holder: string;
      /** @description Due before today, on its office's calendar, and not all settled. */
      overdue: boolean;
      /** Format: date-time */
      recordedAt: string;
      recordedBy: string;
      /** @description In the order of recording. */
      settlements: components['schemas']['RecordedSettlementDto'][];
    };
    HandOutPageDto: {
      nextCursor: string | null;
      items: components['schemas']['HandOutDto'][];
    };
    SettlementDto: {
      printed: number;
      spoiled: number;
      returned: number;
      /** @description Neither printed nor spoiled nor back; says why, and is for the next count to find. */
      missing?: number | null;
      cause?: string | null;
      /**
       * Format: date
       * @description Today where nothing is said.
       * @example 2026-11-20
       */
      settledOn?: string | null;
    };
    SettlementReversalDto: {
      /** @description Why what was recorded does not hold. */
      note: string;
    };
    LetterAttachmentDto: {
      /** @enum {string} */
      mediaType: 'application/pdf' | 'image/jpeg' | 'image/png' | 'other';
      /** Format: date-time */
      purgedAt: string | null;
      purgeReason: string | null;
      nth: number;
      name: string;
      /** @description Bytes. */
      size: number;
      /** @description Whether it can be had. */
      kept: boolean;
    };
    LetterDto: {
      /** @enum {string} */
      state: 'waiting' | 'unreadable' | 'unmatched' | 'matched' | 'settled';
      /** @description Whose it is; null of one that only the ministry sees. */
      office: string | null;
      officeName: string | null;
      /** @description Who wrote it for the office; null where its own address did. */
      person: string | null;
      /** @description As the letter says, and nobody proved. */
      fromAddress: string | null;
      /** @description Why nobody was asked: a machine sent it, or it has no sender. */
      automatic: string | null;
      unreadable: string | null;
      /**
       * Format: date-time
       * @description When its address was asked; null where that was not.
       */
      answeredAt: string | null;
      quantity: number | null;
      reference: string | null;
      /** Format: date */
      dated: string | null;
      about: string | null;
      /** @enum {string|null} */
      settledAs: 'opened' | 'reminded' | null;
      requestId: string | null;
      requestNumber: string | null;
      id: string;
      /** Format: date-time */
      receivedAt: string;
      subject: string;
      attachments: components['schemas']['LetterAttachmentDto'][];
    };
    LetterPageDto: {
      nextCursor: string | null;
      items: components['schemas']['LetterDto'][];
    };
    OneLetterDto: {
      /** @enum {string} */
      state: 'waiting' | 'unreadable' | 'unmatched' | 'matched' | 'settled';
      /** @description Whose it is; null of one that only the ministry sees. */
      office: string | null;
      officeName: string | null;
      /** @description Who wrote it for the office; null where its own address did. */
      person: string | null;
      /** @description As the letter says, and nobody proved. */
      fromAddress: string | null;
      /** @description Why nobody was asked: a machine sent it, or it has no sender. */
      automatic: string | null;
      unreadable: string | null;
      /**
       * Format: date-time
       * @description When its address was asked; null where that was not.
       */
      answeredAt: string | null;
      quantity: number | null;
      reference: string | null;
      /** Format: date */
      dated: string | null;
      about: string | null;
      /** @enum {string|null} */
      settledAs: 'opened' | 'reminded' | null;
      requestId: string | null;
      requestNumber: string | null;
      /** @description What stands in it; null of one not read, and 90 days after it came where no request came of it. */
      text: string | null;
      id: string;
      /** Format: date-time */
      receivedAt: string;
      subject: string;
      attachments: components['schemas']['LetterAttachmentDto'][];
    };
    OpenByLetterDto: {
      quantity: number;
      note?: string | null;
    };
    PurgeAttachmentDto: {
      /** @description Why it is not to be kept. */
      reason: string;
    };
    LiveRequestDto: {
      /** @example 65.71/2026/0003 */
      number: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'sent';
      /** @enum {string} */
      origin: 'low_stock' | 'manual';
      granted: number | null;
      id: string;
      quantity: number;
      /** Format: date-time */
      openedAt: string;
    };
    NextRequestDto: {
      /** @description Whole packs; 0 where nothing is missing. */
      quantity: number;
      reasoning: components['schemas']['ReasoningDto'];
    };
    OneOfficeStockDto: {
      /** @description The share of the cards used on the 28 dates up to today that spoiled, 0 to 1; null: none was used. */
      spoilRate: number | null;
      /** @description The same as is usual in its province: the median of the offices there that used any. */
      usualSpoilRate: number | null;
      /**
       * @description Cards by which its stock fell at counts whose difference is above tolerance and not closed; null where
       *     it did not.
       */
      openShortage: number | null;
      /**
       * Format: date
       * @description When its cards were last counted; null: never.
       */
      lastCountedOn: string | null;
      /**
       * Format: date
       * @description When they are to be counted next; null of an office that is closed or not begun.
       */
      countDueOn: string | null;
      /** @description Null: the office is not watched. */
      minimumStock: number | null;
      /**
       * @description How its stock stands. `running_out`: not low, and what is on hand and on the road may be gone before a
       *     consignment that is decided on within DECIDE_DAYS could arrive. Of a row of `provinces`, of the
       *     province and all its regencies.
       * @enum {string}
       */
      state: 'out' | 'low' | 'running_out' | 'safe' | 'not_begun';
      /**
       * @description The one figure for use: cards per calendar day as the forecast expects them over COVER_TARGET_DAYS,
       *     else the mean; null where nothing is known.
       */
      dailyUse: number | null;
      /**
       * @description The one figure for how long it lasts: whole days until `runsOutOn`, else at the mean; null where
       *     nothing tells.
       */
      lastsDays: number | null;
      /** @description The mean in cards per calendar day over the 28 dates up to the last report, to four decimals. */
      averageDailyUse: number | null;
      /** @description Whole days that what is on hand lasts at that mean. */
      coverDays: number | null;
      /**
       * Format: date
       * @description The date on which what is on hand is expected to be gone, counted from the last report, never before
       *     today. In a row of `provinces` this and the two below are of the province and all its regencies:
       *     of the day on which the cards of all are gone.
       */
      runsOutOn: string | null;
      /**
       * Format: date
       * @description It runs out before this date one time in ten.
       */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description It lasts beyond this date one time in ten.
       */
      runsOutLate: string | null;
      /**
       * @description Cards that its ribbon gives: the ribbons of its last report that told, times what one gives, less the
       *     cards used on later dates. Null where nothing was told within 60 dates, which limits nothing.
       */
      printableByRibbon: number | null;
      /** @description The same of its film. */
      printableByFilm: number | null;
      /** @description Of which it has less than seven days' use; where nothing is known of that, of which nothing is left. */
      shortOf: ('ribbon' | 'film')[];
      /**
       * @description Who says so: an admin, the office's last receipts, or nobody yet.
       * @enum {string}
       */
      journeyBasis: 'set' | 'learned' | 'default';
      /**
       * @description The minimum at which asking would still be in time: the use over the journey and DECIDE_DAYS as it may
       *     come high, in hundreds, never below 1,000. Null of what is no regency, and where nothing is known.
       */
      suggestedMinimum: number | null;
      /**
       * Format: date
       * @description The last date on which a consignment should leave so as to arrive before what is on hand and on the
       *     road may have run out (`runsOutEarly` of both, less the journey). May lie in the past; null where
       *     nothing is known, and of an office that is closed or not begun.
       */
      sendBy: string | null;
      /** @description Cards expected to be used over the COVER_TARGET_DAYS dates after the last report. */
      expectedUse: number | null;
      /**
       * @description Whose days the forecast rests on: the office's own, its peers' (borrowed by population from the
       *     regencies of its province), or both; null where nothing is known.
       * @enum {string|null}
       */
      forecastBasis: 'own' | 'mixed' | 'peers' | null;
      /**
       * @description What a request made now would rest on; `mean` also where the forecast is borrowed.
       * @enum {string}
       */
      requestMethod: 'mean' | 'forecast';
      /**
       * Format: date
       * @description The date of the first entry on its stock; null: not begun.
       */
      begunOn: string | null;
      /**
       * Format: date
       * @description The earliest date that may be reported or corrected today, the office's own; begun or not.
       */
      reportableFrom: string;
      /** Format: date */
      lastReportOn: string | null;
      /**
       * Format: date
       * @description The earliest working day after the last report whose report is overdue.
       */
      silentSince: string | null;
      /** @description Working days before the last report that have none, while one can still be filed. */
      gaps: string[];
      liveRequest: components['schemas']['LiveRequestDto'] | null;
      /** @description Null where it asks nobody: the ministry, and an office that is closed. */
      nextRequest: components['schemas']['NextRequestDto'] | null;
      office: string;
      officeName: string;
      onHand: number;
      /** @description Of those, with kecamatan, kits and others that they were handed out to. */
      handedOut: number;
      /** @description Whether it ever handed any out. */
      handsOut: boolean;
      /** @description On its way to this office. */
      inTransit: number;
      /** @description Spoiled and not yet destroyed. */
      spoiled: number;
      /** @description Of those, what should have been destroyed: spoiled more than DESTROY_WITHIN_DAYS ago, first in, first out. */
      overdueSpoiled: number;
      /** @description Above 5 %, and above 1.5 times what is usual in its province. */
      spoilsUnusually: boolean;
      /** @description Granted by this office and not yet sent. */
      committed: number;
      /** @description Lent to other offices and owed to this one: no part of what is on hand. */
      lent: number;
      /** @description Borrowed from other offices and owed by this one. */
      borrowed: number;
      /** @description Below the minimum; never before the office has begun. */
      isLow: boolean;
      /**
       * @description Cards that the office can print: the least of `onHand` and the two below. In a row of `provinces`, of
       *     the province alone.
       */
      printable: number;
      /** @description Calendar days that a consignment to it is on the road. */
      journeyDays: number;
      /**
       * @description Of the 28 dates before today, those on which its stock stood at 0 from the first hour to the last, as
       *     the ledger has it; none before it began.
       */
      daysWithoutCards: number;
      /**
       * @description Cards of `onHand` that are expected to have been used between the last report and today, as the
       *     forecast has it: on hand is as of the last report, and a silent office has less. 0 without one.
       */
      unreportedUse: number;
      /**
       * Format: date-time
       * @description When this was read.
       */
      asOf: string;
    };
    ProvinceStockDto: {
      /** @description The share of the cards used on the 28 dates up to today that spoiled, 0 to 1; null: none was used. */
      spoilRate: number | null;
      /** @description The same as is usual in its province: the median of the offices there that used any. */
      usualSpoilRate: number | null;
      /**
       * @description Cards by which its stock fell at counts whose difference is above tolerance and not closed; null where
       *     it did not.
       */
      openShortage: number | null;
      /**
       * Format: date
       * @description When its cards were last counted; null: never.
       */
      lastCountedOn: string | null;
      /**
       * Format: date
       * @description When they are to be counted next; null of an office that is closed or not begun.
       */
      countDueOn: string | null;
      /** @description Null: the office is not watched. */
      minimumStock: number | null;
      /**
       * @description How its stock stands. `running_out`: not low, and what is on hand and on the road may be gone before a
       *     consignment that is decided on within DECIDE_DAYS could arrive. Of a row of `provinces`, of the
       *     province and all its regencies.
       * @enum {string}
       */
      state: 'out' | 'low' | 'running_out' | 'safe' | 'not_begun';
      /**
       * @description The one figure for use: cards per calendar day as the forecast expects them over COVER_TARGET_DAYS,
       *     else the mean; null where nothing is known.
       */
      dailyUse: number | null;
      /**
       * @description The one figure for how long it lasts: whole days until `runsOutOn`, else at the mean; null where
       *     nothing tells.
       */
      lastsDays: number | null;
      /** @description The mean in cards per calendar day over the 28 dates up to the last report, to four decimals. */
      averageDailyUse: number | null;
      /** @description Whole days that what is on hand lasts at that mean. */
      coverDays: number | null;
      /**
       * Format: date
       * @description The date on which what is on hand is expected to be gone, counted from the last report, never before
       *     today. In a row of `provinces` this and the two below are of the province and all its regencies:
       *     of the day on which the cards of all are gone.
       */
      runsOutOn: string | null;
      /**
       * Format: date
       * @description It runs out before this date one time in ten.
       */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description It lasts beyond this date one time in ten.
       */
      runsOutLate: string | null;
      /**
       * @description Cards that its ribbon gives: the ribbons of its last report that told, times what one gives, less the
       *     cards used on later dates. Null where nothing was told within 60 dates, which limits nothing.
       */
      printableByRibbon: number | null;
      /** @description The same of its film. */
      printableByFilm: number | null;
      /** @description Of which it has less than seven days' use; where nothing is known of that, of which nothing is left. */
      shortOf: ('ribbon' | 'film')[];
      /**
       * @description Who says so: an admin, the office's last receipts, or nobody yet.
       * @enum {string}
       */
      journeyBasis: 'set' | 'learned' | 'default';
      /**
       * @description The minimum at which asking would still be in time: the use over the journey and DECIDE_DAYS as it may
       *     come high, in hundreds, never below 1,000. Null of what is no regency, and where nothing is known.
       */
      suggestedMinimum: number | null;
      /**
       * Format: date
       * @description The last date on which a consignment should leave so as to arrive before what is on hand and on the
       *     road may have run out (`runsOutEarly` of both, less the journey). May lie in the past; null where
       *     nothing is known, and of an office that is closed or not begun.
       */
      sendBy: string | null;
      /** @description Cards expected to be used over the COVER_TARGET_DAYS dates after the last report. */
      expectedUse: number | null;
      /**
       * @description Whose days the forecast rests on: the office's own, its peers' (borrowed by population from the
       *     regencies of its province), or both; null where nothing is known.
       * @enum {string|null}
       */
      forecastBasis: 'own' | 'mixed' | 'peers' | null;
      /**
       * @description What a request made now would rest on; `mean` also where the forecast is borrowed.
       * @enum {string}
       */
      requestMethod: 'mean' | 'forecast';
      /**
       * Format: date
       * @description The date of the first entry on its stock; null: not begun.
       */
      begunOn: string | null;
      /**
       * Format: date
       * @description The earliest date that may be reported or corrected today, the office's own; begun or not.
       */
      reportableFrom: string;
      /** Format: date */
      lastReportOn: string | null;
      /**
       * Format: date
       * @description The earliest working day after the last report whose report is overdue.
       */
      silentSince: string | null;
      /** @description Working days before the last report that have none, while one can still be filed. */
      gaps: string[];
      liveRequest: components['schemas']['LiveRequestDto'] | null;
      /**
       * @description The share of its people, from 0 to 1, whose regency is out, low or about to run out; null where no
       *     regency has begun.
       */
      needShare: number | null;
      office: string;
      officeName: string;
      onHand: number;
      /** @description Of those, with kecamatan, kits and others that they were handed out to. */
      handedOut: number;
      /** @description Whether it ever handed any out. */
      handsOut: boolean;
      /** @description On its way to this office. */
      inTransit: number;
      /** @description Spoiled and not yet destroyed. */
      spoiled: number;
      /** @description Of those, what should have been destroyed: spoiled more than DESTROY_WITHIN_DAYS ago, first in, first out. */
      overdueSpoiled: number;
      /** @description Above 5 %, and above 1.5 times what is usual in its province. */
      spoilsUnusually: boolean;
      /** @description Granted by this office and not yet sent. */
      committed: number;
      /** @description Lent to other offices and owed to this one: no part of what is on hand. */
      lent: number;
      /** @description Borrowed from other offices and owed by this one. */
      borrowed: number;
      /** @description Below the minimum; never before the office has begun. */
      isLow: boolean;
      /**
       * @description Cards that the office can print: the least of `onHand` and the two below. In a row of `provinces`, of
       *     the province alone.
       */
      printable: number;
      /** @description Calendar days that a consignment to it is on the road. */
      journeyDays: number;
      /**
       * @description Of the 28 dates before today, those on which its stock stood at 0 from the first hour to the last, as
       *     the ledger has it; none before it began.
       */
      daysWithoutCards: number;
      /**
       * @description Cards of `onHand` that are expected to have been used between the last report and today, as the
       *     forecast has it: on hand is as of the last report, and a silent office has less. 0 without one.
       */
      unreportedUse: number;
      /**
       * Format: date-time
       * @description When this was read.
       */
      asOf: string;
    };
    OfficeStockDto: {
      /** @description The share of the cards used on the 28 dates up to today that spoiled, 0 to 1; null: none was used. */
      spoilRate: number | null;
      /** @description The same as is usual in its province: the median of the offices there that used any. */
      usualSpoilRate: number | null;
      /**
       * @description Cards by which its stock fell at counts whose difference is above tolerance and not closed; null where
       *     it did not.
       */
      openShortage: number | null;
      /**
       * Format: date
       * @description When its cards were last counted; null: never.
       */
      lastCountedOn: string | null;
      /**
       * Format: date
       * @description When they are to be counted next; null of an office that is closed or not begun.
       */
      countDueOn: string | null;
      /** @description Null: the office is not watched. */
      minimumStock: number | null;
      /**
       * @description How its stock stands. `running_out`: not low, and what is on hand and on the road may be gone before a
       *     consignment that is decided on within DECIDE_DAYS could arrive. Of a row of `provinces`, of the
       *     province and all its regencies.
       * @enum {string}
       */
      state: 'out' | 'low' | 'running_out' | 'safe' | 'not_begun';
      /**
       * @description The one figure for use: cards per calendar day as the forecast expects them over COVER_TARGET_DAYS,
       *     else the mean; null where nothing is known.
       */
      dailyUse: number | null;
      /**
       * @description The one figure for how long it lasts: whole days until `runsOutOn`, else at the mean; null where
       *     nothing tells.
       */
      lastsDays: number | null;
      /** @description The mean in cards per calendar day over the 28 dates up to the last report, to four decimals. */
      averageDailyUse: number | null;
      /** @description Whole days that what is on hand lasts at that mean. */
      coverDays: number | null;
      /**
       * Format: date
       * @description The date on which what is on hand is expected to be gone, counted from the last report, never before
       *     today. In a row of `provinces` this and the two below are of the province and all its regencies:
       *     of the day on which the cards of all are gone.
       */
      runsOutOn: string | null;
      /**
       * Format: date
       * @description It runs out before this date one time in ten.
       */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description It lasts beyond this date one time in ten.
       */
      runsOutLate: string | null;
      /**
       * @description Cards that its ribbon gives: the ribbons of its last report that told, times what one gives, less the
       *     cards used on later dates. Null where nothing was told within 60 dates, which limits nothing.
       */
      printableByRibbon: number | null;
      /** @description The same of its film. */
      printableByFilm: number | null;
      /** @description Of which it has less than seven days' use; where nothing is known of that, of which nothing is left. */
      shortOf: ('ribbon' | 'film')[];
      /**
       * @description Who says so: an admin, the office's last receipts, or nobody yet.
       * @enum {string}
       */
      journeyBasis: 'set' | 'learned' | 'default';
      /**
       * @description The minimum at which asking would still be in time: the use over the journey and DECIDE_DAYS as it may
       *     come high, in hundreds, never below 1,000. Null of what is no regency, and where nothing is known.
       */
      suggestedMinimum: number | null;
      /**
       * Format: date
       * @description The last date on which a consignment should leave so as to arrive before what is on hand and on the
       *     road may have run out (`runsOutEarly` of both, less the journey). May lie in the past; null where
       *     nothing is known, and of an office that is closed or not begun.
       */
      sendBy: string | null;
      /** @description Cards expected to be used over the COVER_TARGET_DAYS dates after the last report. */
      expectedUse: number | null;
      /**
       * @description Whose days the forecast rests on: the office's own, its peers' (borrowed by population from the
       *     regencies of its province), or both; null where nothing is known.
       * @enum {string|null}
       */
      forecastBasis: 'own' | 'mixed' | 'peers' | null;
      /**
       * @description What a request made now would rest on; `mean` also where the forecast is borrowed.
       * @enum {string}
       */
      requestMethod: 'mean' | 'forecast';
      /**
       * Format: date
       * @description The date of the first entry on its stock; null: not begun.
       */
      begunOn: string | null;
      /**
       * Format: date
       * @description The earliest date that may be reported or corrected today, the office's own; begun or not.
       */
      reportableFrom: string;
      /** Format: date */
      lastReportOn: string | null;
      /**
       * Format: date
       * @description The earliest working day after the last report whose report is overdue.
       */
      silentSince: string | null;
      /** @description Working days before the last report that have none, while one can still be filed. */
      gaps: string[];
      liveRequest: components['schemas']['LiveRequestDto'] | null;
      office: string;
      officeName: string;
      onHand: number;
      /** @description Of those, with kecamatan, kits and others that they were handed out to. */
      handedOut: number;
      /** @description Whether it ever handed any out. */
      handsOut: boolean;
      /** @description On its way to this office. */
      inTransit: number;
      /** @description Spoiled and not yet destroyed. */
      spoiled: number;
      /** @description Of those, what should have been destroyed: spoiled more than DESTROY_WITHIN_DAYS ago, first in, first out. */
      overdueSpoiled: number;
      /** @description Above 5 %, and above 1.5 times what is usual in its province. */
      spoilsUnusually: boolean;
      /** @description Granted by this office and not yet sent. */
      committed: number;
      /** @description Lent to other offices and owed to this one: no part of what is on hand. */
      lent: number;
      /** @description Borrowed from other offices and owed by this one. */
      borrowed: number;
      /** @description Below the minimum; never before the office has begun. */
      isLow: boolean;
      /**
       * @description Cards that the office can print: the least of `onHand` and the two below. In a row of `provinces`, of
       *     the province alone.
       */
      printable: number;
      /** @description Calendar days that a consignment to it is on the road. */
      journeyDays: number;
      /**
       * @description Of the 28 dates before today, those on which its stock stood at 0 from the first hour to the last, as
       *     the ledger has it; none before it began.
       */
      daysWithoutCards: number;
      /**
       * @description Cards of `onHand` that are expected to have been used between the last report and today, as the
       *     forecast has it: on hand is as of the last report, and a silent office has less. 0 without one.
       */
      unreportedUse: number;
      /**
       * Format: date-time
       * @description When this was read.
       */
      asOf: string;
    };
    RunOutDatesDto: {
      /** Format: date */
      runsOutOn: string | null;
      /**
       * Format: date
       * @description They are gone before this date one time in ten.
       */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description They last beyond this date one time in ten.
       */
      runsOutLate: string | null;
    };
    StockTotalDto: {
      /** Format: date */
      runsOutOn: string | null;
      /**
       * Format: date
       * @description They are gone before this date one time in ten.
       */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description They last beyond this date one time in ten.
       */
      runsOutLate: string | null;
      /** @description The offices' together; null where nothing is known of any. */
      expectedUse: number | null;
      onHand: number;
      inTransit: number;
      spoiled: number;
      /** @description Of those, what should have been destroyed. */
      overdueSpoiled: number;
      committed: number;
      /** @description The same of all cards on hand and on the road. */
      withInTransit: components['schemas']['RunOutDatesDto'];
    };
    RegenciesDto: {
      /** @description The 38 provinces where the office is the ministry, and null elsewhere. */
      provinces: components['schemas']['ProvinceStockDto'][] | null;
      items: components['schemas']['OfficeStockDto'][];
      own: components['schemas']['OfficeStockDto'];
      /** @description Of the office itself and everything below it. */
      total: components['schemas']['StockTotalDto'];
      /** Format: date-time */
      asOf: string;
    };
    OfficePositionDto: {
      onHand: number | null;
      /** @description On its way to this office; also before it began, where there was something. */
      inTransit: number | null;
      /** @description Spoiled and not yet destroyed. */
      spoiled: number | null;
      /** @description Since it began. */
      destroyed: number | null;
      /** @description Since it began. */
      printed: number | null;
      /** @description Missing less found, since it began. */
      variance: number | null;
      /** @description For one card. */
      unitPrice: number | null;
      /** @description Of the cards on hand. */
      value: number | null;
      /** @description Of those spoiled and not yet destroyed: disclosed, and no part of the balance. */
      spoiledValue: number | null;
      /**
       * Format: date
       * @description Null: it has not begun to this day.
       */
      begunOn: string | null;
      /**
       * Format: date
       * @description The last date up to that day that was reported.
       */
      lastReportOn: string | null;
      /** @description Cards of its request that had neither been answered nor withdrawn by the end of the day; null: none. */
      requestWaiting: number | null;
      dailyUse: number | null;
      lastsDays: number | null;
      /** Format: date */
      runsOutOn: string | null;
      /** Format: date */
      runsOutEarly: string | null;
      /** Format: date */
      runsOutLate: string | null;
      office: string;
      officeName: string;
    };
    WaitingRequestsDto: {
      requests: number;
      /** @description Cards they asked for. */
      quantity: number;
    };
    PositionTotalDto: {
      onHand: number | null;
      /** @description On its way to this office; also before it began, where there was something. */
      inTransit: number | null;
      /** @description Spoiled and not yet destroyed. */
      spoiled: number | null;
      /** @description Since it began. */
      destroyed: number | null;
      /** @description Since it began. */
      printed: number | null;
      /** @description Missing less found, since it began. */
      variance: number | null;
      /** @description For one card. */
      unitPrice: number | null;
      /** @description Of the cards on hand. */
      value: number | null;
      /** @description Of those spoiled and not yet destroyed: disclosed, and no part of the balance. */
      spoiledValue: number | null;
      /** Format: date */
      runsOutOn: string | null;
      /** Format: date */
      runsOutEarly: string | null;
      /** Format: date */
      runsOutLate: string | null;
      /** @description The same of all cards on hand and on the road. */
      withInTransit: components['schemas']['RunOutDatesDto'];
      requestsWaiting: components['schemas']['WaitingRequestsDto'];
    };
    RegencyPositionsDto: {
      /** Format: date */
      on: string;
      /** @description The 38 provinces' own positions where the office is the ministry, and null elsewhere. */
      provinces: components['schemas']['OfficePositionDto'][] | null;
      items: components['schemas']['OfficePositionDto'][];
      own: components['schemas']['OfficePositionDto'];
      total: components['schemas']['PositionTotalDto'];
      /** Format: date-time */
      asOf: string;
    };
    PositionDto: {
      onHand: number | null;
      /** @description On its way to this office; also before it began, where there was something. */
      inTransit: number | null;
      /** @description Spoiled and not yet destroyed. */
      spoiled: number | null;
      /** @description Since it began. */
      destroyed: number | null;
      /** @description Since it began. */
      printed: number | null;
      /** @description Missing less found, since it began. */
      variance: number | null;
      /** @description For one card. */
      unitPrice: number | null;
      /** @description Of the cards on hand. */
      value: number | null;
      /** @description Of those spoiled and not yet destroyed: disclosed, and no part of the balance. */
      spoiledValue: number | null;
      /**
       * Format: date
       * @description Null: it has not begun to this day.
       */
      begunOn: string | null;
      /**
       * Format: date
       * @description The last date up to that day that was reported.
       */
      lastReportOn: string | null;
      /** @description Cards of its request that had neither been answered nor withdrawn by the end of the day; null: none. */
      requestWaiting: number | null;
      dailyUse: number | null;
      lastsDays: number | null;
      /** Format: date */
      runsOutOn: string | null;
      /** Format: date */
      runsOutEarly: string | null;
      /** Format: date */
      runsOutLate: string | null;
      /** Format: date */
      on: string;
      /** Format: date-time */
      asOf: string;
      office: string;
      officeName: string;
    };
    QueuedStockDto: {
      /**
       * @description How its stock stands. `running_out`: not low, and what is on hand and on the road may be gone before a
       *     consignment that is decided on within DECIDE_DAYS could arrive. Of a row of `provinces`, of the
       *     province and all its regencies.
       * @enum {string}
       */
      state: 'out' | 'low' | 'running_out' | 'safe' | 'not_begun';
      /**
       * @description The one figure for how long it lasts: whole days until `runsOutOn`, else at the mean; null where
       *     nothing tells.
       */
      lastsDays: number | null;
      /**
       * Format: date
       * @description The date on which what is on hand is expected to be gone, counted from the last report, never before
       *     today. In a row of `provinces` this and the two below are of the province and all its regencies:
       *     of the day on which the cards of all are gone.
       */
      runsOutOn: string | null;
      /**
       * Format: date
       * @description It runs out before this date one time in ten.
       */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description The last date on which a consignment should leave so as to arrive before what is on hand and on the
       *     road may have run out (`runsOutEarly` of both, less the journey). May lie in the past; null where
       *     nothing is known, and of an office that is closed or not begun.
       */
      sendBy: string | null;
      onHand: number;
      /** @description On its way to this office. */
      inTransit: number;
      /** @description Lent to other offices and owed to this one: no part of what is on hand. */
      lent: number;
    };
    QueuedRequestDto: {
      /**
       * @description Asking office, year, serial without gaps.
       * @example 65.71/2026/0003
       */
      number: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
      /** @enum {string} */
      origin: 'low_stock' | 'manual';
      /**
       * @description How it came.
       * @enum {string}
       */
      channel: 'system' | 'app' | 'visit' | 'letter' | 'phone';
      granted: number | null;
      reference: string | null;
      note: string | null;
      /** @description Null: the system, because stock was low. */
      openedBy: string | null;
      openedByOffice: string | null;
      /** Format: date-time */
      answeredAt: string | null;
      answeredBy: string | null;
      answeredByOffice: string | null;
      answerNote: string | null;
      /** Format: date-time */
      withdrawnAt: string | null;
      /** @description Null on a withdrawn request: the system, because stock was back at the minimum. */
      withdrawnBy: string | null;
      withdrawalNote: string | null;
      /** Format: date-time */
      remindedAt: string | null;
      /**
       * Format: date-time
       * @description When it was told to the office above the one it waited for.
       */
      escalatedAt: string | null;
      id: string;
      office: string;
      officeName: string;
      quantity: number;
      /** @description Of an answered request, the cards asked and not granted, until the office asks again; else 0. */
      unmet: number;
      /** @description Of what was granted, the cards that have left and were not recalled or lost whole. */
      sent: number;
      onTheRoad: number;
      arrived: number;
      reasoning: components['schemas']['ReasoningDto'];
      /** Format: date-time */
      openedAt: string;
      /** @description How often its office has asked again, once a working day at most. */
      reminders: number;
      /** @description Where its office stands now; a province with all its regencies. */
      stock: components['schemas']['QueuedStockDto'];
    };
    RequestQueueDto: {
      nextCursor: string | null;
      items: components['schemas']['QueuedRequestDto'][];
      /** @description Of all pages, those that your own office is to answer or has answered. */
      oursCount: number;
      /** @description Of all pages, with `ours` or without. */
      allCount: number;
      /** Format: date-time */
      asOf: string;
    };
    AvailabilityDto: {
      /** @example 65.71 */
      code: string;
      /** @enum {string} */
      status: 'available' | 'limited' | 'out' | 'unknown';
      /**
       * @description What stops the service, as the office last reported it; null where nothing does.
       * @enum {string|null}
       */
      reason: 'siak_down' | 'no_blanks' | 'no_ribbon' | 'suspended' | 'other' | null;
      /**
       * Format: date-time
       * @description When the office last reported or received cards; null where it never has.
       */
      asOf: string | null;
      name: string;
    };
    AvailabilityListDto: {
      items: components['schemas']['AvailabilityDto'][];
    };
    StockOutDto: {
      /** @enum {string} */
      cause: 'empty' | 'reported';
      /** Format: date */
      beganOn: string;
      /**
       * Format: date
       * @description Null: it lasts.
       */
      endedOn: string | null;
      /** @enum {string|null} */
      endedBy:
        | 'opening'
        | 'supply'
        | 'receipt'
        | 'recall'
        | 'count'
        | 'correction'
        | 'report'
        | 'closing'
        | 'other'
        | null;
      /** @description The consignment that ended it. */
      consignmentId: string | null;
      consignmentNumber: string | null;
      /**
       * Format: date-time
       * @description When a correction undid its beginning; it then never was one, and stays on record.
       */
      annulledAt: string | null;
      id: string;
      office: string;
      officeName: string;
      /** @description Its first day and its last one counted; up to today where it lasts. */
      days: number;
    };
    StockOutPageDto: {
      nextCursor: string | null;
      items: components['schemas']['StockOutDto'][];
    };
    StockOutYearDto: {
      /** @description Of those that ended in that year, the days they lasted that half of them did not exceed. */
      recoveryDays: number | null;
      /** @description The province; of the ministry's own office `00`. */
      province: string;
      provinceName: string;
      year: number;
      /** @description Offices that were without cards, and how often. */
      offices: number;
      episodes: number;
      /** @description Days without cards in that year, of all its offices together. */
      days: number;
    };
    StockOutYearsDto: {
      nextCursor: string | null;
      items: components['schemas']['StockOutYearDto'][];
    };
    PublicStockOutDto: {
      /** @example 65.71 */
      code: string;
      /** Format: date */
      beganOn: string;
      /**
       * Format: date
       * @description Null: it lasts.
       */
      endedOn: string | null;
      name: string;
      /** @description Its first day and its last one counted; up to today where it lasts. */
      days: number;
    };
    PublicStockOutPageDto: {
      nextCursor: string | null;
      items: components['schemas']['PublicStockOutDto'][];
    };
    UnsettledRequestDto: {
      /** @example 65.71/2026/0003 */
      number: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
      /** @enum {string} */
      origin: 'low_stock' | 'manual';
      granted: number | null;
      id: string;
      quantity: number;
      /** @description Of what was granted, the cards that have left. */
      sent: number;
      /** Format: date-time */
      openedAt: string;
    };
    BasisRowDto: {
      /** @enum {string} */
      level: 'ministry' | 'province' | 'regency';
      minimumStock: number | null;
      /**
       * @description `assumed`: from twice a regency's minimum, nothing else being known; `none`: no demand is known.
       * @enum {string}
       */
      useBasis: 'own' | 'mixed' | 'peers' | 'assumed' | 'none';
      /** Format: date */
      runsOutOn: string | null;
      /** Format: date */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description The last date on which a consignment should leave to arrive before cards may have run out.
       */
      sendBy: string | null;
      /** Format: date */
      silentSince: string | null;
      /** @description Owed to it, of a province to all of it, by offices that cards were lent to: no part of what is on hand. */
      lent: number;
      /**
       * @description Cards by which its stock, of a province that of all, fell at counts whose difference is above tolerance
       *     and not closed; null where it did not.
       */
      openShortage: number | null;
      request: components['schemas']['UnsettledRequestDto'] | null;
      office: string;
      officeName: string;
      /** @description False: it gets nothing unless the planner gives it a floor or a quantity. */
      begun: boolean;
      onHand: number;
      inTransit: number;
      /**
       * @description Cards of `onHand` that are expected to have been used between the last report and today; at most that,
       *     0 without a forecast. A split counts on `onHand` less this, and on `inTransit`.
       */
      unreportedUse: number;
      /** @description Cards per calendar day over the days to cover; 0: no demand. */
      dailyUse: number;
      /** @description Calendar days that a consignment to it is on the road. */
      journeyDays: number;
      /**
       * @description Of the 28 dates before today, those on which it had no card from the first hour to the last: whoever
       *     was sent home then is still to be served, so a split counts its days of cover less these. Of a
       *     province, its offices' by what they use, to a tenth.
       */
      owedDays: number;
    };
    AllocationBasisDto: {
      /** @description The province whose regencies are sent to straight by the ministry. */
      under: string | null;
      underName: string | null;
      /**
       * @description What is handed out by, in cards: of a basis, what a plan begins with. Requests go by `PACK_SIZE`.
       * @enum {integer}
       */
      packSize: 500 | 100 | 50;
      rows: components['schemas']['BasisRowDto'][];
      from: string;
      fromName: string;
      onHand: number;
      /** @description Granted by the sender and not yet sent, to whomever. */
      committed: number;
      /** @description On hand less what is granted to offices that are no rows here. */
      available: number;
      coverTargetDays: number;
      /** Format: date-time */
      asOf: string;
    };
    ProposedRowDto: {
      /** @enum {string} */
      level: 'ministry' | 'province' | 'regency';
      minimumStock: number | null;
      /**
       * @description `assumed`: from twice a regency's minimum, nothing else being known; `none`: no demand is known.
       * @enum {string}
       */
      useBasis: 'own' | 'mixed' | 'peers' | 'assumed' | 'none';
      /** Format: date */
      runsOutOn: string | null;
      /** Format: date */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description The last date on which a consignment should leave to arrive before cards may have run out.
       */
      sendBy: string | null;
      /** Format: date */
      silentSince: string | null;
      /** @description Owed to it, of a province to all of it, by offices that cards were lent to: no part of what is on hand. */
      lent: number;
      /**
       * @description Cards by which its stock, of a province that of all, fell at counts whose difference is above tolerance
       *     and not closed; null where it did not.
       */
      openShortage: number | null;
      request: components['schemas']['UnsettledRequestDto'] | null;
      /** @description Days that what is on hand and on the road lasts, the journey not taken off; null: for ever. */
      coverBefore: number | null;
      /** @description The same with the quantity. */
      coverAfter: number | null;
      /**
       * @description Why the quantity is what it is.
       * @enum {string}
       */
      boundBy: 'level' | 'floor' | 'cap' | 'pinned' | 'no_demand' | 'enough';
      quantity: number;
      office: string;
      officeName: string;
      /** @description False: it gets nothing unless the planner gives it a floor or a quantity. */
      begun: boolean;
      onHand: number;
      inTransit: number;
      /**
       * @description Cards of `onHand` that are expected to have been used between the last report and today; at most that,
       *     0 without a forecast. A split counts on `onHand` less this, and on `inTransit`.
       */
      unreportedUse: number;
      /** @description Cards per calendar day over the days to cover; 0: no demand. */
      dailyUse: number;
      /** @description Calendar days that a consignment to it is on the road. */
      journeyDays: number;
      /**
       * @description Of the 28 dates before today, those on which it had no card from the first hour to the last: whoever
       *     was sent home then is still to be served, so a split counts its days of cover less these. Of a
       *     province, its offices' by what they use, to a tenth.
       */
      owedDays: number;
    };
    AllocationProposalDto: {
      /** @description The province whose regencies are sent to straight by the ministry. */
      under: string | null;
      underName: string | null;
      /**
       * @description What is handed out by, in cards: of a basis, what a plan begins with. Requests go by `PACK_SIZE`.
       * @enum {integer}
       */
      packSize: 500 | 100 | 50;
      /** @description What is made equal: days of cover less the journey and the days owed, of whoever has the fewest. */
      line: number | null;
      /** @description Days of cover, less the journey, of whoever has the fewest after it; null: no demand anywhere. */
      coverOfWorstOff: number | null;
      total: number;
      /** @description Of the total, cards that nobody may take. */
      left: number;
      rows: components['schemas']['ProposedRowDto'][];
      from: string;
      fromName: string;
      onHand: number;
      /** @description Granted by the sender and not yet sent, to whomever. */
      committed: number;
      /** @description On hand less what is granted to offices that are no rows here. */
      available: number;
      coverTargetDays: number;
      /** Format: date-time */
      asOf: string;
    };
    PushProposalDto: {
      /** @description The province whose regencies are sent to straight by the ministry. */
      under: string | null;
      underName: string | null;
      /**
       * @description What is handed out by, in cards: of a basis, what a plan begins with. Requests go by `PACK_SIZE`.
       * @enum {integer}
       */
      packSize: 500 | 100 | 50;
      /** @description The proposed quantities together. */
      total: number;
      /** @description Cards that would bring all rows to `coverTargetDays` after their journey. */
      wanted: number;
      /** @description The one with the earliest `sendBy` first. */
      rows: components['schemas']['ProposedRowDto'][];
      from: string;
      fromName: string;
      onHand: number;
      /** @description Granted by the sender and not yet sent, to whomever. */
      committed: number;
      /** @description On hand less what is granted to offices that are no rows here. */
      available: number;
      coverTargetDays: number;
      /** Format: date-time */
      asOf: string;
    };
    SeenDto: {
      onHand: number;
      inTransit: number;
      /** Format: uuid */
      requestId?: string | null;
      requestQuantity?: number | null;
      granted?: number | null;
      sent?: number | null;
    };
    PlanRowBodyDto: {
      /** @example 65.71 */
      office: string;
      /** @description Cards it is given; 0: none now. */
      quantity: number;
      /** @description Whether the planner set the quantity; else it followed from the total. */
      pinned?: boolean | null;
      atLeast?: number | null;
      atMost?: number | null;
      /** @description The office's own number of the hand-over record (BAST); of two consignments, the first one's. */
      reference?: string | null;
      /** @description Who carries these cards, where it is not who carries the others. */
      carriedBy?: string | null;
      seen: components['schemas']['SeenDto'];
    };
    NewPlanDto: {
      /** @description Cards that the planner is willing to send now; the rows together are at most that. */
      total: number;
      /**
       * @description What it is handed out by, in cards; 100 where it is left out.
       * @enum {integer|null}
       */
      packSize?: 500 | 100 | 50 | null;
      note?: string | null;
      /**
       * @description The sender: one's own office, or one below it.
       * @example 65.71
       */
      from: string;
      /**
       * @description Of the ministry's: the province whose regencies are sent to straight.
       * @example 65.71
       */
      under?: string | null;
      /** @description Each office once. */
      rows: components['schemas']['PlanRowBodyDto'][];
    };
    SightingDto: {
      requestId: string | null;
      requestQuantity: number | null;
      granted: number | null;
      onHand: number;
      inTransit: number;
      sent: number;
    };
    PlanConsignmentDto: {
      /** @example 65/2026/0042 */
      number: string;
      /** @description The request that it answers. */
      requestId: string | null;
      id: string;
      quantity: number;
    };
    PlanRowDto: {
      atMost: number | null;
      reference: string | null;
      carriedBy: string | null;
      office: string;
      officeName: string;
      quantity: number;
      pinned: boolean;
      atLeast: number;
      seen: components['schemas']['SightingDto'];
      /** @description Of a sent plan: what left, first what the office's request was granted, then what goes beyond it. */
      consignments: components['schemas']['PlanConsignmentDto'][];
    };
    PlanDto: {
      /** @enum {string} */
      state: 'draft' | 'sent' | 'discarded';
      under: string | null;
      underName: string | null;
      /** @enum {integer} */
      packSize: 500 | 100 | 50;
      note: string | null;
      /**
       * Format: date-time
       * @description When it was sent or discarded; null: still a draft.
       */
      settledAt: string | null;
      settledBy: string | null;
      /** @description In the order of the offices' codes. */
      rows: components['schemas']['PlanRowDto'][];
      id: string;
      /** @description One more with each change of the draft; the ETag in quotes. */
      revision: number;
      from: string;
      fromName: string;
      total: number;
      /** @description Cards that the rows give out. */
      given: number;
      /** @description Offices that are given any. */
      offices: number;
      /** Format: date-time */
      draftedAt: string;
      draftedBy: string;
      /** Format: date-time */
      changedAt: string;
      changedBy: string;
    };
    PlanSummaryDto: {
      /** @enum {string} */
      state: 'draft' | 'sent' | 'discarded';
      under: string | null;
      underName: string | null;
      /** @enum {integer} */
      packSize: 500 | 100 | 50;
      note: string | null;
      /**
       * Format: date-time
       * @description When it was sent or discarded; null: still a draft.
       */
      settledAt: string | null;
      settledBy: string | null;
      id: string;
      /** @description One more with each change of the draft; the ETag in quotes. */
      revision: number;
      from: string;
      fromName: string;
      total: number;
      /** @description Cards that the rows give out. */
      given: number;
      /** @description Offices that are given any. */
      offices: number;
      /** Format: date-time */
      draftedAt: string;
      draftedBy: string;
      /** Format: date-time */
      changedAt: string;
      changedBy: string;
    };
    PlanPageDto: {
      nextCursor: string | null;
      items: components['schemas']['PlanSummaryDto'][];
    };
    PlanBodyDto: {
      /** @description Cards that the planner is willing to send now; the rows together are at most that. */
      total: number;
      /**
       * @description What it is handed out by, in cards; 100 where it is left out.
       * @enum {integer|null}
       */
      packSize?: 500 | 100 | 50 | null;
      note?: string | null;
      /** @description Each office once. */
      rows: components['schemas']['PlanRowBodyDto'][];
    };
    MovedRowDto: {
      office: string;
      officeName: string;
      was: components['schemas']['SightingDto'];
      is: components['schemas']['SightingDto'];
    };
    PlanProblemDto: {
      type: string;
      title: string;
      status: number;
      /** @description Stable, `noun.adjective`; what a program decides by. */
      code: string;
      /** @description One sentence for a person: what was refused, where, and how to mend it. */
      detail: string;
      /** @description The fields of a 400. */
      errors?: components['schemas']['FieldErrorDto'][];
      changed?: components['schemas']['MovedRowDto'][];
      used?: components['schemas']['UsedReferenceDto'];
    };
    SendPlanDto: {
      carriedBy?: string | null;
      /**
       * Format: date
       * @description A date of the acting office; its today where it is left out.
       * @example 2026-11-20
       */
      sentOn?: string | null;
      /** @description On every consignment and on the answer to every request; the plan's own where it is left out. */
      note?: string | null;
      /** @description A number was used for the same receiver, and this is another paper all the same. */
      again?: boolean | null;
    };
    MonthFiguresDto: {
      /** @example 2026-10 */
      month: string;
      /** @enum {string} */
      state: 'running' | 'open' | 'submitted';
      revision: number | null;
      /** Format: date */
      dueOn: string;
      /** @description Spoiled of all used, from 0 to 1; null where nothing was used. */
      spoilRate: number | null;
      overdue: boolean;
      /** @description Printed and spoiled. */
      used: number;
      spoiled: number;
      in: number;
      closing: number;
      withoutCards: number;
    };
    MonthsDto: {
      /**
       * @description The month that is to be submitted next; null: none yet.
       * @example 2026-10
       */
      next: string | null;
      items: components['schemas']['MonthFiguresDto'][];
      /** Format: date-time */
      asOf: string;
    };
    MonthOfLoansDto: {
      /** @description Of `sent`: lent to others, and paid back to lenders. */
      given: number;
      returnsGiven: number;
      /** @description Of `in`: borrowed, and back from borrowers. */
      got: number;
      returnsGot: number;
      /** @description Owed to it at the end of the month, and by it. */
      lent: number;
      borrowed: number;
    };
    RequestsInMonthDto: {
      number: number;
      cards: number;
    };
    MonthOfRequestsDto: {
      asked: components['schemas']['RequestsInMonthDto'];
      granted: components['schemas']['RequestsInMonthDto'];
      sent: components['schemas']['RequestsInMonthDto'];
    };
    MonthOfCardsDto: {
      /** @description At the end of the month before; where that was submitted, as it was submitted. */
      opening: number;
      /** @description What was entered of months before since the last one was submitted (koreksi bulan lalu). */
      ofEarlierMonths: number;
      /** @description Opening stock, supplies and receipts. */
      in: number;
      printed: number;
      spoiled: number;
      sent: number;
      /** @description Found less missing at counts, with what reports of days that a count had settled explained of it. */
      counted: number;
      /** @description Receipts mended, cards found again, consignments recalled, papers reversed. */
      corrected: number;
      closing: number;
    };
    MonthOfSpoiledDto: {
      opening: number;
      ofEarlierMonths: number;
      spoiled: number;
      destroyed: number;
      counted: number;
      corrected: number;
      closing: number;
    };
    SpoiledByInMonthDto: {
      print: number;
      encode: number;
      factory: number;
      other: number;
      /** @description Of which nobody told it. */
      unknown: number;
    };
    MonthPaperDto: {
      /** Format: date */
      on: string;
      /** @enum {string} */
      reason:
        | 'opening'
        | 'supply'
        | 'print'
        | 'spoil'
        | 'correction'
        | 'dispatch'
        | 'receipt'
        | 'recall'
        | 'count'
        | 'receipt_correction'
        | 'recovery'
        | 'reversal'
        | 'destruction';
      /** @description The consignment's number, or the paper's. */
      number: string | null;
      /** @description The sender's own paper (BAST). */
      reference: string | null;
      /** @description The sender. */
      from: string | null;
      /**
       * @description Of a consignment; absent in a month submitted before there were loans.
       * @enum {string|null}
       */
      purpose?: 'allocation' | 'loan' | 'return' | null;
      /** @description What it adds to the cards on hand. */
      change: number;
      /** @description And to the spoiled ones. */
      spoiledChange: number;
    };
    LateEntryDto: {
      /** Format: date */
      on: string;
      /** Format: date-time */
      recordedAt: string;
      /** @enum {string} */
      reason:
        | 'opening'
        | 'supply'
        | 'print'
        | 'spoil'
        | 'correction'
        | 'dispatch'
        | 'receipt'
        | 'recall'
        | 'count'
        | 'receipt_correction'
        | 'recovery'
        | 'reversal'
        | 'destruction';
      /** @enum {string} */
      account:
        'supplied' | 'on_hand' | 'in_transit' | 'printed' | 'spoiled' | 'destroyed' | 'variance';
      reference: string | null;
      change: number;
    };
    StoppedDaysDto: {
      /** @enum {string} */
      service: 'open' | 'holiday' | 'siak_down' | 'no_blanks' | 'no_ribbon' | 'suspended' | 'other';
      days: number;
    };
    MonthOfDaysDto: {
      /** @description Working days on which a report was owed. */
      working: number;
      open: number;
      stopped: components['schemas']['StoppedDaysDto'][];
      /** @description Calendar days on which there was none, or it was reported so. */
      withoutCards: number;
      /** @description Reports filed after the working day that follows theirs. */
      late: number;
      /** @description Reports owed and due that are not there. */
      missing: number;
    };
    MonthOutlookDto: {
      /** Format: date */
      runsOutOn: string | null;
      /**
       * Format: date
       * @description They are gone before this date one time in ten.
       */
      runsOutEarly: string | null;
      /**
       * Format: date
       * @description They last beyond this date one time in ten.
       */
      runsOutLate: string | null;
      dailyUse: number | null;
      lastsDays: number | null;
    };
    MonthSheetDto: {
      /** @example 2026-10 */
      month: string;
      /** @enum {string} */
      level: 'ministry' | 'province' | 'regency';
      /**
       * Format: date
       * @description Up to this day: the last of the month, or today where it is not over.
       */
      through: string;
      /** @description Absent in a month submitted before there were loans. */
      loans?: components['schemas']['MonthOfLoansDto'];
      /** @description The last that was told in the month: people recorded, and of them waiting (PRR). */
      recorded: number | null;
      waiting: number | null;
      /** @description Of those right below; null at a regency. */
      requestsBelow: components['schemas']['MonthOfRequestsDto'] | null;
      /** @description Use over COVER_TARGET_DAYS; null where nothing is known of the use. */
      optimum: number | null;
      /** @description What the rule of requests would ask for at the end of the month. */
      proposed: number | null;
      /** @description In force on the last day; null where there is none, and then there is no value. */
      unitPrice: number | null;
      /** @description Rupiah that the cards left are worth. */
      value: number | null;
      /** @description The same of the spoiled ones: disclosed, and not in the balance. */
      spoiledValue: number | null;
      office: string;
      officeName: string;
      cards: components['schemas']['MonthOfCardsDto'];
      spoiledCards: components['schemas']['MonthOfSpoiledDto'];
      /** @description On its way to this office at the end. */
      onTheRoad: number;
      /** @description Of all reports of the month, after their corrections. */
      printed: number;
      spoiledBy: components['schemas']['SpoiledByInMonthDto'];
      papers: components['schemas']['MonthPaperDto'][];
      ofEarlierMonths: components['schemas']['LateEntryDto'][];
      days: components['schemas']['MonthOfDaysDto'];
      outlook: components['schemas']['MonthOutlookDto'];
      /** @description This office's own. */
      requests: components['schemas']['MonthOfRequestsDto'];
      /** @description Whether the sums make what the ledger had when this was drawn up. */
      addsUp: boolean;
    };
    MonthlyReportDto: {
      /** @enum {string} */
      state: 'running' | 'open' | 'submitted';
      /**
       * Format: date
       * @description By when it is to be submitted, a date of the office's own.
       */
      dueOn: string;
      /** @description The one shown; null: as the ledger has it now. */
      revision: number | null;
      /** Format: date-time */
      submittedAt: string | null;
      submittedBy: string | null;
      siakPrinted: number | null;
      siakNote: string | null;
      ikdActivated: number | null;
      note: string | null;
      month: string;
      office: string;
      officeName: string;
      /** @description That day has passed without it. Months before the first that an office submitted are not wanted. */
      overdue: boolean;
      revisions: number;
      /** @description Of a submitted month as it was submitted; what is mended later changes nothing in it. */
      sheet: components['schemas']['MonthSheetDto'];
      /** @description What was entered of it or of months before since its last revision: it shows in the next month. */
      enteredSince: components['schemas']['LateEntryDto'][];
      /** Format: date-time */
      asOf: string;
    };
    SubmissionDto: {
      /** @description Prints of the month as SIAK counts them. */
      siakPrinted?: number | null;
      /** @description Why they are not those of the reports; wanted where they differ. */
      siakNote?: string | null;
      /** @description Digital identities (IKD) activated in the month. */
      ikdActivated?: number | null;
      /** @description What changed; wanted from the second revision on. */
      note?: string | null;
    };
    MonthRecapFiguresDto: {
      /** @description At the end of the month before; where that was submitted, as it was submitted. */
      opening: number;
      /** @description What was entered of months before since the last one was submitted (koreksi bulan lalu). */
      ofEarlierMonths: number;
      /** @description Opening stock, supplies and receipts. */
      in: number;
      printed: number;
      spoiled: number;
      sent: number;
      /** @description Found less missing at counts, with what reports of days that a count had settled explained of it. */
      counted: number;
      /** @description Receipts mended, cards found again, consignments recalled, papers reversed. */
      corrected: number;
      closing: number;
      onTheRoad: number;
      spoiledOpening: number;
      destroyed: number;
      spoiledClosing: number;
      /** @description Calendar days without cards, of all offices together. */
      withoutCards: number;
      /** @description People recorded who wait, as each was last told. */
      waiting: number;
    };
    MissingOfficeDto: {
      office: string;
      officeName: string;
    };
    MonthRecapRowDto: {
      /** @description Of those that have submitted; null: of none. */
      figures: components['schemas']['MonthRecapFiguresDto'] | null;
      /** @description How many owe the month, and of them have submitted it. */
      offices: number;
      submitted: number;
      missing: components['schemas']['MissingOfficeDto'][];
      office: string;
      officeName: string;
    };
    MonthRecapDto: {
      /** @example 2026-10 */
      month: string;
      /** @enum {string} */
      level: 'ministry' | 'province' | 'regency';
      office: string;
      officeName: string;
      items: components['schemas']['MonthRecapRowDto'][];
      total: components['schemas']['MonthRecapRowDto'];
      /** @description Whether all have submitted. */
      complete: boolean;
      /** Format: date-time */
      asOf: string;
    };
    PublicWordDto: {
      dailyQuota: number | null;
      /** Format: date */
      until: string;
      /**
       * Format: date
       * @description The office's own date.
       */
      setOn: string;
      /** Format: date-time */
      takenDownAt: string | null;
      takenDownBy: string | null;
      /** @description The office above that took it down. */
      takenDownByOffice: string | null;
      takenDownReason: string | null;
      text: string;
      /** Format: date-time */
      setAt: string;
      setBy: string;
      /** @description Whether it stands on the public page now: not taken down, and its last day is not over. */
      shown: boolean;
    };
    OfficesPublicWordDto: {
      /** @description Null: the office has set none, or has withdrawn it. */
      word: components['schemas']['PublicWordDto'] | null;
    };
    SetPublicWordDto: {
      /** @description Plain text; who reads it sees no link and no other form. */
      text: string;
      /** @description How many people the office serves in a day; null or left out: nothing is told of it. */
      dailyQuota?: number | null;
      /**
       * Format: date
       * @description The last day on which it stands, by the office's own calendar; at most 14 days from today.
       * @example 2026-11-20
       */
      until: string;
    };
    TakeDownDto: {
      /** @description Why; the office reads it. */
      reason: string;
    };
    NewBroadcastDto: {
      subject: string;
      /** @description Plain text, in lines. */
      text: string;
      /**
       * @description What each office is asked for: to read it, or to confirm it.
       * @enum {string}
       */
      asks: 'read' | 'confirm';
      /**
       * Format: date
       * @description The last day on which it is open, by the sender's own calendar; at most 90 days from today.
       * @example 2026-11-20
       */
      until: string;
      /**
       * @description Only the offices of this level, all of them; left out, and no `to`: every office below.
       * @enum {string|null}
       */
      level?: 'province' | 'regency' | null;
      /** @description The codes of these offices below, in place of all of them. */
      to?: string[] | null;
    };
    BroadcastAnswerDto: {
      /** @enum {string} */
      answer: 'waiting' | 'read' | 'confirmed';
      /** Format: date-time */
      readAt: string | null;
      readBy: string | null;
      /** Format: date-time */
      confirmedAt: string | null;
      confirmedBy: string | null;
    };
    OneBroadcastDto: {
      /**
       * @description The office that sent it.
       * @example 65
       */
      from: string;
      /** @enum {string} */
      asks: 'read' | 'confirm';
      /**
       * Format: date
       * @description By the sender's own calendar.
       */
      until: string;
      /** @enum {string} */
      state: 'open' | 'ended' | 'withdrawn';
      /** Format: date-time */
      withdrawnAt: string | null;
      withdrawnBy: string | null;
      reason: string | null;
      /** @description Offices that were sent it, among one's own and those below it; and how many of these have read, confirmed it. */
      offices: number;
      read: number;
      confirmed: number;
      /** @description Of the office that the list is of, or one's own; null where it was not sent this. */
      own: components['schemas']['BroadcastAnswerDto'] | null;
      text: string;
      id: string;
      fromName: string;
      subject: string;
      /** Format: date-time */
      sentAt: string;
      sentBy: string;
    };
    BroadcastDto: {
      /**
       * @description The office that sent it.
       * @example 65
       */
      from: string;
      /** @enum {string} */
      asks: 'read' | 'confirm';
      /**
       * Format: date
       * @description By the sender's own calendar.
       */
      until: string;
      /** @enum {string} */
      state: 'open' | 'ended' | 'withdrawn';
      /** Format: date-time */
      withdrawnAt: string | null;
      withdrawnBy: string | null;
      reason: string | null;
      /** @description Offices that were sent it, among one's own and those below it; and how many of these have read, confirmed it. */
      offices: number;
      read: number;
      confirmed: number;
      /** @description Of the office that the list is of, or one's own; null where it was not sent this. */
      own: components['schemas']['BroadcastAnswerDto'] | null;
      id: string;
      fromName: string;
      subject: string;
      /** Format: date-time */
      sentAt: string;
      sentBy: string;
    };
    BroadcastPageDto: {
      nextCursor: string | null;
      items: components['schemas']['BroadcastDto'][];
    };
    BroadcastOfficeDto: {
      /** @enum {string} */
      answer: 'waiting' | 'read' | 'confirmed';
      /** Format: date-time */
      readAt: string | null;
      readBy: string | null;
      /** Format: date-time */
      confirmedAt: string | null;
      confirmedBy: string | null;
      /** @example 65.71 */
      office: string;
      officeName: string;
    };
    BroadcastOfficePageDto: {
      nextCursor: string | null;
      items: components['schemas']['BroadcastOfficeDto'][];
    };
    BroadcastWithdrawalDto: {
      /** @description Why; the offices that were sent it read that. */
      reason: string;
    };
    NoticeDto: {
      /**
       * @description What it tells.
       * @example request.opened
       */
      kind: string;
      /** @description The office that acted; null where it was the system. */
      byOffice: string | null;
      /** @enum {string} */
      state: 'waiting' | 'sent' | 'failed';
      /** Format: date-time */
      sentAt: string | null;
      lastError: string | null;
      id: string;
      /** @description The office that is told. */
      office: string;
      officeName: string;
      to: string;
      subject: string;
      /** @description How often it was tried, since it was composed or last sent again by hand. */
      attempts: number;
      /** Format: date-time */
      composedAt: string;
    };
    NoticePageDto: {
      nextCursor: string | null;
      items: components['schemas']['NoticeDto'][];
    };
    NoticeWithBodyDto: {
      /**
       * @description What it tells.
       * @example request.opened
       */
      kind: string;
      /** @description The office that acted; null where it was the system. */
      byOffice: string | null;
      /** @enum {string} */
      state: 'waiting' | 'sent' | 'failed';
      /** Format: date-time */
      sentAt: string | null;
      lastError: string | null;
      /** @description Null where the mail carries a secret link, and two years after it was sent. */
      text: string | null;
      /** @description The same words as they were sent; null, moreover, 90 days after that. */
      html: string | null;
      id: string;
      /** @description The office that is told. */
      office: string;
      officeName: string;
      to: string;
      subject: string;
      /** @description How often it was tried, since it was composed or last sent again by hand. */
      attempts: number;
      /** Format: date-time */
      composedAt: string;
    };
    EventDto: {
      /** @example request.opened */
      kind: string;
      id: string;
      subject: string;
      /** Format: date-time */
      at: string;
      /** @description Whether the caller has not read it yet; what is older than 30 days, or than the caller, counts as read. */
      unread: boolean;
    };
    EventPageDto: {
      nextCursor: string | null;
      items: components['schemas']['EventDto'][];
    };
    EventWithTextDto: {
      /** @example request.opened */
      kind: string;
      /** @description As it was mailed; null two years after. */
      text: string | null;
      id: string;
      subject: string;
      /** Format: date-time */
      at: string;
      /** @description Whether the caller has not read it yet; what is older than 30 days, or than the caller, counts as read. */
      unread: boolean;
    };
    WorklistDto: {
      /** @description Requests of the offices right below it that nobody has answered. */
      requestsToAnswer: number;
      /** @description Requests that it granted, and of which not everything has left. */
      grantsToSend: number;
      /** @description Consignments on their way to it, to be counted when they arrive. */
      consignmentsToReceive: number;
      /** @description Loans of its cards that wait for its yes or no. */
      loansToConfirm: number;
      /** @description Loans that it owes after their day. */
      loansOverdue: number;
      /** @description Hand-outs of its own that are overdue: a kit that was out overnight, a kecamatan past its day. */
      handOutsOverdue: number;
      /** @description Differences of its own to explain or to count again, and of offices right below it to decide upon. */
      differencesWaiting: number;
      /** @description Broadcasts that it is asked to read or to confirm, and has not. */
      broadcastsToAnswer: number;
      /** @description Mails for it, or for an office below it, that could not be delivered. */
      mailsFailed: number;
      /** @description Events that the office was told of, and that the caller has not read. */
      eventsUnread: number;
    };
    OfficeNameDto: {
      code: string;
      name: string;
    };
    FirstStepsDto: {
      /**
       * Format: date
       * @description Its own first entry; null: not begun.
       */
      begunOn: string | null;
      /** @description Whether its letterhead says anything of its own. */
      hasLetterhead: boolean;
      /** @description Whether somebody signs for it today. */
      hasSignatory: boolean;
      /** @description Offices below it, all of them. */
      offices: number;
      begun: number;
      /** @description Where somebody can sign in. */
      staffed: number;
      /** @description Where somebody is invited, and nobody has accepted. */
      onlyInvited: number;
      /** @description Whose minimum is another than an office begins with. */
      minimumsSet: number;
      /** @description Whose journey was set, or learned from receipts. */
      journeysKnown: number;
      /** @description The first of those where nobody is even invited. */
      withoutPeople: components['schemas']['OfficeNameDto'][];
    };
    FoundOfficeDto: {
      /** @enum {string} */
      level: 'ministry' | 'province' | 'regency';
      code: string;
      name: string;
    };
    FoundPersonDto: {
      /** @enum {string} */
      role: 'viewer' | 'staff' | 'admin';
      id: string;
      name: string;
      email: string;
      office: string;
      officeName: string;
    };
    FoundRequestDto: {
      /** @example 65.71/2026/0003 */
      number: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
      reference: string | null;
      id: string;
      officeName: string;
      quantity: number;
    };
    FoundConsignmentDto: {
      /** @example 65/2026/0042 */
      number: string;
      /** @enum {string} */
      state: 'awaiting_lender' | 'in_transit' | 'received' | 'recalled' | 'declined';
      reference: string | null;
      id: string;
      fromName: string;
      toName: string;
      quantity: number;
    };
    FoundDto: {
      offices: components['schemas']['FoundOfficeDto'][];
      /** @description Nobody where you may not read people. */
      people: components['schemas']['FoundPersonDto'][];
      requests: components['schemas']['FoundRequestDto'][];
      consignments: components['schemas']['FoundConsignmentDto'][];
    };
    SignatoryDto: {
      /** @example 197001011995031001 */
      nip: string | null;
      /** @description Pangkat and golongan. */
      rank: string | null;
      /**
       * @description Head, acting head (Plt.), the day's stand-in (Plh.), or in a post of their own on the head's behalf.
       * @enum {string}
       */
      capacity: 'kepala' | 'plt' | 'plh' | 'an';
      /** @description The post. Null: the head's, as the office's name tells it. */
      title: string | null;
      /** Format: date */
      fromOn: string;
      /**
       * Format: date
       * @description The last day; null: until further notice.
       */
      untilOn: string | null;
      id: string;
      name: string;
    };
    SignatoryListDto: {
      nextCursor: string | null;
      items: components['schemas']['SignatoryDto'][];
    };
    EnterSignatoryDto: {
      name: string;
      nip?: string | null;
      rank?: string | null;
      /** @enum {string} */
      capacity: 'kepala' | 'plt' | 'plh' | 'an';
      /** @description The post; with `an` one's own, and needed. */
      title?: string | null;
      /**
       * Format: date
       * @example 2026-11-20
       */
      fromOn: string;
      /**
       * Format: date
       * @example 2026-11-20
       */
      untilOn?: string | null;
    };
    ChangeSignatoryDto: {
      name?: string | null;
      nip?: string | null;
      rank?: string | null;
      /** @enum {string|null} */
      capacity?: 'kepala' | 'plt' | 'plh' | 'an' | null;
      title?: string | null;
      /**
       * Format: date
       * @example 2026-11-20
       */
      fromOn?: string | null;
      /**
       * Format: date
       * @description The last day on which they sign.
       * @example 2026-11-20
       */
      untilOn?: string | null;
    };
    PrintedLetterheadDto: {
      /** @description Null: a dotted line to fill by hand. */
      city: string | null;
      government: string;
      name: string;
    };
    LetterheadDto: {
      government: string | null;
      name: string | null;
      address: string | null;
      phone: string | null;
      email: string | null;
      city: string | null;
      office: string;
      /** @description What stands on paper, also where nothing is set. */
      printed: components['schemas']['PrintedLetterheadDto'];
    };
    KeepLetterheadDto: {
      /** @description The government that the office is of, such as `Pemerintah Kota Tarakan`. */
      government?: string | null;
      name?: string | null;
      address?: string | null;
      phone?: string | null;
      /** Format: email */
      email?: string | null;
      /** @description Where papers are signed. */
      city?: string | null;
    };
    HandOverConfirmationDto: {
      /** @example 65/2026/0042 */
      number: string;
      /** Format: date */
      sentOn: string;
      /** @description Cards that were sent. */
      quantity: number;
      /** @enum {string} */
      state: 'awaiting_lender' | 'in_transit' | 'received' | 'recalled' | 'declined';
      /** @description Of its receipt: only the paper of the last one holds. Null until it is received. */
      revision: number | null;
      /**
       * Format: date
       * @description When the receipt was last corrected, on the receiver's calendar.
       */
      correctedOn: string | null;
      from: string;
      /** @description The sending office, whole: Dinas … Provinsi … */
      fromName: string;
      to: string;
      toName: string;
    };
  };
  responses: {
    /** @description request.too_slow */
    'request.too_slow': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description request.too_large */
    'request.too_large': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description server.failed */
    'server.failed': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description service.busy */
    'service.busy': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description request.unsupported_type */
    'request.unsupported_type': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description request.invalid */
    'request.invalid': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
    /** @description route.not_found */
    'route.not_found': {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDto'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  SessionsController_list: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessionsPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SessionsController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewSessionDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.refused, session.code_wanted, session.code_refused */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description session.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SessionsController_endOthers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedSessionsDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SessionsController_current: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SessionsController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SessionsController_endOne: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_list: {
    parameters: {
      query?: {
        /** @description The people of this office and those below; of one's own where it is left out. */
        office?: string | null;
        /** @description Whose name or address has each of these words. */
        text?: string | null;
        state?: 'active' | 'invited' | 'disabled' | null;
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeoplePageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_invite: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitePersonDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description person.email_taken, person.last_admin, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description invitation.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_inviteAgain: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description person.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description person.already_accepted, person.disabled */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description invitation.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePersonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description person.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description person.last_admin, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_resetSecondFactor: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description person.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description second_factor.own, second_factor.off */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_addressChangeOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressChangeStateDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description person.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_agreeToAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressChangeStateDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description person.not_found, address_change.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description person.email_taken, address_change.own */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_signInsOf: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description person.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PeopleController_listAsFile: {
    parameters: {
      query?: {
        /** @description The people of this office and those below; of one's own where it is left out. */
        office?: string | null;
        /** @description Whose name or address has each of these words. */
        text?: string | null;
        state?: 'active' | 'invited' | 'disabled' | null;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InvitationsController_invitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description invitation.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InvitationsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPasswordDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description invitation.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PasswordResetsController_ask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskForResetDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description password_reset.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PasswordResetsController_link: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description password_reset.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PasswordResetsController_reset: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPasswordDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description password_reset.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AccountController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RenewedSessionDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, password.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description session.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AccountController_askForAddress: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskAddressChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressChangeStateDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, password.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description session.throttled, address_change.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AccountController_withdrawAddress: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description address_change.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SecondFactorController_state: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SecondFactorController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuthenticatorCodeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, code.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description second_factor.not_begun */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SecondFactorController_begin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeginSecondFactorDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorSetupDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, password.refused, code.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description second_factor.off */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description session.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SecondFactorController_renewCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AuthenticatorCodeDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, code.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description second_factor.off */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description session.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SecondFactorController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveSecondFactorDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, password.refused, code.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description second_factor.off, second_factor.obligatory */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description session.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AddressChangesController_link: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressLinkDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description address_change.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AddressChangesController_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressAnsweredDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description address_change.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description person.email_taken */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AddressChangesController_deny: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressAnsweredDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description address_change.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_list: {
    parameters: {
      query?: {
        /** @description Only the offices right below this one; without it all that you can see. */
        parent?: string;
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficePageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeOfficeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_history: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangePageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_changes: {
    parameters: {
      query?: {
        /** @description What was changed at this office and those below it. */
        office?: string;
        /** @description Part of the name, as it then was, of who changed it; `Sistem` is the system. */
        person?: string;
        /** @description Changed on this date or later, by the clocks of the office that the list is of. */
        from?: string;
        /** @description Changed on this date or before. */
        to?: string;
        /** @description What it is about. */
        kind?:
          | 'office'
          | 'person'
          | 'request'
          | 'plan'
          | 'count'
          | 'loan'
          | 'hand_out'
          | 'recovery'
          | 'letter'
          | 'notice'
          | 'month'
          | 'public_word'
          | 'broadcast'
          | 'unit_price'
          | 'holiday'
          | 'signatory'
          | 'letterhead';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangePageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_listAsFile: {
    parameters: {
      query?: {
        /** @description Only the offices right below this one; without it all that you can see. */
        parent?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_historyAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficesController_changesAsFile: {
    parameters: {
      query?: {
        /** @description What was changed at this office and those below it. */
        office?: string;
        /** @description Part of the name, as it then was, of who changed it; `Sistem` is the system. */
        person?: string;
        /** @description Changed on this date or later, by the clocks of the office that the list is of. */
        from?: string;
        /** @description Changed on this date or before. */
        to?: string;
        /** @description What it is about. */
        kind?:
          | 'office'
          | 'person'
          | 'request'
          | 'plan'
          | 'count'
          | 'loan'
          | 'hand_out'
          | 'recovery'
          | 'letter'
          | 'notice'
          | 'month'
          | 'public_word'
          | 'broadcast'
          | 'unit_price'
          | 'holiday'
          | 'signatory'
          | 'letterhead';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HolidaysController_list: {
    parameters: {
      query?: {
        year?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HolidayListDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HolidaysController_keep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        date: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeepHolidayDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HolidayDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      404: components['responses']['route.not_found'];
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HolidaysController_strike: {
    parameters: {
      query?: {
        province?: string;
      };
      header?: never;
      path: {
        date: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description holiday.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HolidaysController_listAsFile: {
    parameters: {
      query?: {
        year?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockController_card: {
    parameters: {
      query?: {
        /** @description The first `occurredOn` to show. */
        from?: string;
        /** @description The last `occurredOn` to show. */
        to?: string;
        /**
         * @description `persediaan` is the card of inventory that auditors know, by the dates on which things happened; then
         *     the answer is `InventoryCardDto`, whole. Left out, it is the entries in the order of recording.
         */
        form?: 'persediaan';
        reason?:
          | 'opening'
          | 'supply'
          | 'print'
          | 'spoil'
          | 'correction'
          | 'dispatch'
          | 'receipt'
          | 'recall'
          | 'count'
          | 'receipt_correction'
          | 'recovery'
          | 'reversal';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['StockCardPageDto'] | components['schemas']['InventoryCardDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockController_trialBalance: {
    parameters: {
      query: {
        /** @description The first day of the period, which is a year at most. */
        from: string;
        /** @description The last one. */
        to: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrialBalanceDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description position.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockController_verify: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LedgerVerificationDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockController_cardAsFile: {
    parameters: {
      query?: {
        /** @description The first `occurredOn` to show. */
        from?: string;
        /** @description The last `occurredOn` to show. */
        to?: string;
        /**
         * @description `persediaan` is the card of inventory that auditors know, by the dates on which things happened; then
         *     the answer is `InventoryCardDto`, whole. Left out, it is the entries in the order of recording.
         */
        form?: 'persediaan';
        reason?:
          | 'opening'
          | 'supply'
          | 'print'
          | 'spoil'
          | 'correction'
          | 'dispatch'
          | 'receipt'
          | 'recall'
          | 'count'
          | 'receipt_correction'
          | 'recovery'
          | 'reversal';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockController_trialBalanceAsFile: {
    parameters: {
      query: {
        /** @description The first day of the period, which is a year at most. */
        from: string;
        /** @description The last one. */
        to: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description position.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  UnitPricesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitPriceListDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  UnitPricesController_keep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        date: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeepUnitPriceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitPriceDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      404: components['responses']['route.not_found'];
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  UnitPricesController_strike: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        date: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description unit_price.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  UnitPricesController_listAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_list: {
    parameters: {
      query?: {
        /** @description Opened on this date of your own office or later. */
        from?: string;
        /** @description Opened on this date of your own office or before. */
        to?: string;
        /** @description This office and those below it. */
        office?: string;
        state?: 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
        /** @description `true`: only those with cards asked and not granted, until their office asks again. */
        unmet?: 'true' | 'false';
        /**
         * @description `true`: only those that your own office is to answer, for their offices stand right below it, or has
         *     answered.
         */
        ours?: 'true' | 'false';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenRequestDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description request.already_open, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeRequestDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description request.not_open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description request.not_open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_refuse: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestRefusalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description request.not_open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_remind: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReminderDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description request.not_open, request.reminded_today */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestockRequestDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description request.not_open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RestockingController_listAsFile: {
    parameters: {
      query?: {
        /** @description Opened on this date of your own office or later. */
        from?: string;
        /** @description Opened on this date of your own office or before. */
        to?: string;
        /** @description This office and those below it. */
        office?: string;
        /**
         * @description `true`: only those that your own office is to answer, for their offices stand right below it, or has
         *     answered.
         */
        ours?: 'true' | 'false';
        state?: 'open' | 'approved' | 'sent' | 'fulfilled' | 'refused' | 'withdrawn';
        /** @description `true`: only those with cards asked and not granted, until their office asks again. */
        unmet?: 'true' | 'false';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PrintingController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        date: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrintReportWithRevisionsDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description report.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PrintingController_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the report to correct. */
        'If-Match'?: string;
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
        date: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileReportDto'];
      };
    };
    responses: {
      /** @description Corrected, or nothing to change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiledReportDto'];
        };
      };
      /** @description The first report of this date. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiledReportDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description stock.insufficient, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description report.revision_mismatch */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description report.date_refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description report.if_match_required */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PrintingController_list: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PrintReportPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PrintingController_listAsFile: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ConsignmentsController_list: {
    parameters: {
      query?: {
        /** @description This office and those below it, as sender or receiver. */
        office?: string;
        /** @description What pays back this loan. */
        returnOf?: string;
        /** @description Sent on this date or later. */
        from?: string;
        /** @description Sent on this date or before. */
        to?: string;
        state?: 'awaiting_lender' | 'in_transit' | 'received' | 'recalled' | 'declined';
        purpose?: 'allocation' | 'loan' | 'return';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ConsignmentsController_dispatch: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DispatchDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, request.not_found, loan.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description loan.exceeds_owed, loan.not_received, request.other_office, request.not_approved, request.exceeds_grant, stock.insufficient, office.closed, reference.used */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['UsedReferenceProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, loan.between_regencies, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ConsignmentsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentWithRevisionsDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ConsignmentsController_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description consignment.not_in_transit, consignment.more_than_sent */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ConsignmentsController_correctReceipt: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the consignment whose receipt is corrected. */
        'If-Match'?: string;
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptCorrectionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description loan.exceeds_owed, receipt.counted_since, stock.insufficient, office.closed, consignment.not_received, consignment.more_than_sent */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.revision_mismatch */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.if_match_required */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ConsignmentsController_recall: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecallDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description consignment.not_in_transit, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ConsignmentsController_listAsFile: {
    parameters: {
      query?: {
        /** @description This office and those below it, as sender or receiver. */
        office?: string;
        /** @description What pays back this loan. */
        returnOf?: string;
        /** @description Sent on this date or later. */
        from?: string;
        /** @description Sent on this date or before. */
        to?: string;
        state?: 'awaiting_lender' | 'in_transit' | 'received' | 'recalled' | 'declined';
        purpose?: 'allocation' | 'loan' | 'return';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_list: {
    parameters: {
      query?: {
        /** @description This office and those below it, as lender or borrower. */
        office?: string;
        lender?: string;
        borrower?: string;
        /** @description `open`: waiting, on the road or owed; `overdue`: owed after its day. */
        state?:
          | 'awaiting_lender'
          | 'in_transit'
          | 'owed'
          | 'settled'
          | 'declined'
          | 'recalled'
          | 'open'
          | 'overdue';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_matrix: {
    parameters: {
      query?: {
        /** @description This office and those below it, as lender or borrower. */
        office?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanMatrixDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description loan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description loan.not_awaiting, stock.insufficient, office.closed, reference.used */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['UsedReferenceProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_decline: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LoanRefusalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsignmentDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description loan.not_awaiting */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_forgive: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgivenessDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description loan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description loan.exceeds_owed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_net: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NettingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LoanDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description loan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description loan.not_opposite, loan.exceeds_owed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LoansController_listAsFile: {
    parameters: {
      query?: {
        /** @description This office and those below it, as lender or borrower. */
        office?: string;
        lender?: string;
        borrower?: string;
        /** @description `open`: waiting, on the road or owed; `overdue`: owed after its day. */
        state?:
          | 'awaiting_lender'
          | 'in_transit'
          | 'owed'
          | 'settled'
          | 'declined'
          | 'recalled'
          | 'open'
          | 'overdue';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RecoveriesController_record: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecoveryDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedRecoveryDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description consignment.not_received, recovery.more_than_missing, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RecoveriesController_list: {
    parameters: {
      query?: {
        /** @description This office and those below it, as sender or receiver. */
        office?: string;
        state?: 'waiting' | 'accepted';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RecoveriesController_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecoveryAcceptanceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecordedRecoveryDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description recovery.own, csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description recovery.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description recovery.accepted */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  RecoveriesController_listAsFile: {
    parameters: {
      query?: {
        /** @description This office and those below it, as sender or receiver. */
        office?: string;
        state?: 'waiting' | 'accepted';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_supplies: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupplyPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_supply: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SupplyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewSupplyDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description reference.used */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['UsedReferenceProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpeningStockDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewOpeningStockDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description opening.too_late, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_stockCounts: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StockCountPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_count: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StockCountDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewStockCountDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description office.not_begun, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_destructions: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DestructionPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_destroy: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DestructionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewDestructionDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description stock.insufficient, reference.used */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['UsedReferenceProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, destruction.witnesses_wanting, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_suppliesAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_stockCountsAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StocktakingController_destructionsAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ReversalsController_supply: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReversalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReversedPaperDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description supply.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description paper.reversed, paper.counted_since, stock.insufficient */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ReversalsController_destruction: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReversalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReversedPaperDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description destruction.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description paper.reversed, paper.counted_since */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ReversalsController_opening: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReversalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReversedPaperDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description opening.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description paper.reversed, paper.counted_since, stock.insufficient */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ReversalsController_openings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpeningStockListDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ReversalsController_openingsAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OpeningImportController_template: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description route.not_found, office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OpeningImportController_import: {
    parameters: {
      query?: {
        /** @description `true`: says what would happen, and every row that is wrong, and writes nothing. */
        dryRun?: 'true' | 'false';
      };
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'text/csv': string;
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpeningImportDto'];
        };
      };
      /** @description import.rows_refused, request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description import.rows_refused */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ClosingController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description office.not_empty, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  ClosingController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficeDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description office.not_closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockCountsController_list: {
    parameters: {
      query?: {
        /** @description This office and those below it. */
        office?: string;
        /** @description Part of the name of who counted, recorded, explained or judged it. */
        person?: string;
        /** @description Counted on this date or later. */
        from?: string;
        /** @description Counted on this date or before. */
        to?: string;
        /** @description Where they stand; `open`: whatever is not closed, the oldest first. */
        state?: 'open' | 'unexplained' | 'explained' | 'recount' | 'inspection' | 'closed';
        /** @description What the count was made for. */
        kind?: 'routine' | 'semester' | 'handover';
        /** @description Why it differs, as was explained last. */
        cause?:
          | 'unrecorded_print'
          | 'unrecorded_spoil'
          | 'unrecorded_consignment'
          | 'earlier_miscount'
          | 'damaged'
          | 'lost'
          | 'stolen'
          | 'other';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StockCountPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockCountsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneStockCountDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockCountsController_explain: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExplanationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneStockCountDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description count.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockCountsController_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptanceDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneStockCountDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.own, csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description count.closed, count.unexplained */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockCountsController_recount: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecountDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneStockCountDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.own, csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description count.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockCountsController_inspect: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InspectionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneStockCountDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.own, csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description count.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockCountsController_listAsFile: {
    parameters: {
      query?: {
        /** @description This office and those below it. */
        office?: string;
        /** @description Part of the name of who counted, recorded, explained or judged it. */
        person?: string;
        /** @description Counted on this date or later. */
        from?: string;
        /** @description Counted on this date or before. */
        to?: string;
        /** @description Where they stand; `open`: whatever is not closed, the oldest first. */
        state?: 'open' | 'unexplained' | 'explained' | 'recount' | 'inspection' | 'closed';
        /** @description What the count was made for. */
        kind?: 'routine' | 'semester' | 'handover';
        /** @description Why it differs, as was explained last. */
        cause?:
          | 'unrecorded_print'
          | 'unrecorded_spoil'
          | 'unrecorded_consignment'
          | 'earlier_miscount'
          | 'damaged'
          | 'lost'
          | 'stolen'
          | 'other';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HandOutsController_list: {
    parameters: {
      query?: {
        /** @description Those of which some are still out, and those of which something was settled on this date or later. */
        since?: string;
        /** @description Those of which some are still out, or none. */
        state?: 'held' | 'settled';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOutPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HandOutsController_handOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewHandOutDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOutDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description stock.insufficient, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HandOutsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOutDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description hand_out.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HandOutsController_settle: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SettlementDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOutDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description hand_out.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description hand_out.exceeds_held */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HandOutsController_reverse: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SettlementReversalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOutDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description hand_out.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description hand_out.not_settled, stock.insufficient */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  HandOutsController_listAsFile: {
    parameters: {
      query?: {
        /** @description Those of which some are still out, and those of which something was settled on this date or later. */
        since?: string;
        /** @description Those of which some are still out, or none. */
        state?: 'held' | 'settled';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LettersController_list: {
    parameters: {
      query?: {
        /** @description Letters of this office and those below it. */
        office?: string;
        state?: 'waiting' | 'unreadable' | 'unmatched' | 'matched' | 'settled';
        /** @description Those that opened this request or reminded of it. */
        request?: string;
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LettersController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneLetterDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description letter.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LettersController_attachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        nth: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description letter.not_found, letter_attachment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LettersController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenByLetterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneLetterDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description letter.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description letter.unmatched, letter.settled, request.already_open, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  LettersController_purge: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        nth: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PurgeAttachmentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneLetterDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description letter.not_found, letter_attachment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_stock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneOfficeStockDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_regencies: {
    parameters: {
      query?: {
        /** @description A past day; then the answer is `RegencyPositionsDto`. Left out, it is where stock stands now. */
        on?: string;
      };
      header?: {
        /** @description The `ETag` of an earlier answer, to be spared the same again. */
        'If-None-Match'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['RegenciesDto'] | components['schemas']['RegencyPositionsDto'];
        };
      };
      /** @description Nothing has changed since the answer with that tag. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description position.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_position: {
    parameters: {
      query?: {
        /** @description The day at whose end it is, by the dates on which things happened; today where it is left out. */
        on?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PositionDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description position.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_requestQueue: {
    parameters: {
      query?: {
        /** @description Opened on this date of your own office or later. */
        from?: string;
        /** @description Opened on this date of your own office or before. */
        to?: string;
        /** @description `open` where it is left out. */
        state?: 'open' | 'approved' | 'sent';
        /**
         * @description `true`: only those that your own office is to answer, for their offices stand right below it, or has
         *     answered.
         */
        ours?: 'true' | 'false';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestQueueDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_availabilityOf: {
    parameters: {
      query: {
        /** @description The province's code. */
        province: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AvailabilityListDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description province.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_regenciesAsFile: {
    parameters: {
      query?: {
        /** @description A past day; then the answer is `RegencyPositionsDto`. Left out, it is where stock stands now. */
        on?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description position.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_positionAsFile: {
    parameters: {
      query?: {
        /** @description The day at whose end it is, by the dates on which things happened; today where it is left out. */
        on?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description position.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_requestQueueAsFile: {
    parameters: {
      query?: {
        /** @description Opened on this date of your own office or later. */
        from?: string;
        /** @description Opened on this date of your own office or before. */
        to?: string;
        /**
         * @description `true`: only those that your own office is to answer, for their offices stand right below it, or has
         *     answered.
         */
        ours?: 'true' | 'false';
        /** @description `open` where it is left out. */
        state?: 'open' | 'approved' | 'sent';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  InsightController_availabilityOfAsFile: {
    parameters: {
      query?: {
        /** @description The province's code. */
        province?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description province.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockOutsController_list: {
    parameters: {
      query?: {
        /** @description Lasting on this date or later. */
        from?: string;
        /** @description Begun on this date or before. */
        to?: string;
        /** @description `true`: only those that have not ended. */
        open?: 'true' | 'false';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StockOutPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockOutsController_years: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StockOutYearsDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockOutsController_stockOutsOf: {
    parameters: {
      query: {
        /** @description Begun on this date or before. */
        to?: string;
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
        /** @description Lasting on this date or later; 24 months before today where it is left out. */
        from?: string;
        /** @description The province's code. */
        province: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicStockOutPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description province.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockOutsController_listAsFile: {
    parameters: {
      query?: {
        /** @description Lasting on this date or later. */
        from?: string;
        /** @description Begun on this date or before. */
        to?: string;
        /** @description `true`: only those that have not ended. */
        open?: 'true' | 'false';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockOutsController_yearsAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  StockOutsController_stockOutsOfAsFile: {
    parameters: {
      query?: {
        /** @description Begun on this date or before. */
        to?: string;
        /** @description Lasting on this date or later; 24 months before today where it is left out. */
        from?: string;
        /** @description The province's code. */
        province?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description province.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AllocationController_basisOf: {
    parameters: {
      query?: {
        /** @description Of the ministry's: the province whose regencies are sent to straight. */
        under?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AllocationBasisDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AllocationController_proposal: {
    parameters: {
      query?: {
        /** @description Of the ministry's: the province whose regencies are sent to straight. */
        under?: string;
        /** @description Cards to share out; what is available where it is left out. */
        total?: number;
        /** @description What it is handed out by, in cards; 100 where it is left out. */
        packSize?: 500 | 100 | 50;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AllocationProposalDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AllocationController_push: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PushProposalDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_list: {
    parameters: {
      query?: {
        /** @description The sender, or a sender below this office. */
        office?: string;
        state?: 'draft' | 'sent' | 'discarded';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_draft: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPlanDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.too_many_drafts, plan.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the draft that was looked at. */
        'If-Match'?: string;
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanBodyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description plan.not_draft */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.revision_mismatch */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.if_match_required */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_discard: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the draft that was looked at. */
        'If-Match'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description plan.not_draft */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.revision_mismatch */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description plan.if_match_required */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_dispatch: {
    parameters: {
      query?: never;
      header?: {
        /** @description The ETag of the draft that was looked at. */
        'If-Match'?: string;
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendPlanDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description stock.insufficient, office.closed, reference.used, plan.stock_moved, plan.not_draft, plan.empty */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['PlanProblemDto'];
        };
      };
      /** @description plan.revision_mismatch */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description date.refused, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.if_match_required */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_listAsFile: {
    parameters: {
      query?: {
        /** @description The sender, or a sender below this office. */
        office?: string;
        state?: 'draft' | 'sent' | 'discarded';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PlansController_oneAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  MonthlyReportsController_list: {
    parameters: {
      query?: {
        /** @description The last of the twelve; the present one where it is left out. */
        to?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthsDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  MonthlyReportsController_one: {
    parameters: {
      query?: {
        /** @description An earlier one; the last where it is left out. */
        revision?: number;
      };
      header?: never;
      path: {
        code: string;
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthlyReportDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description month.revision_not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description month.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  MonthlyReportsController_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
        month: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmissionDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthlyReportDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description month.not_begun, month.out_of_order, month.next_submitted */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description month.not_over, month.siak_unexplained, month.note_wanting, idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  MonthlyReportsController_recap: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MonthRecapDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description month.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  MonthlyReportsController_listAsFile: {
    parameters: {
      query?: {
        /** @description The last of the twelve; the present one where it is left out. */
        to?: string;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  MonthlyReportsController_oneAsFile: {
    parameters: {
      query?: {
        /** @description An earlier one; the last where it is left out. */
        revision?: number;
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description month.revision_not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description month.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  MonthlyReportsController_recapAsFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        code: string;
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description month.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PublicWordsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficesPublicWordDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PublicWordsController_set: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPublicWordDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficesPublicWordDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PublicWordsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description public_word.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PublicWordsController_takeDown: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakeDownDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficesPublicWordDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description public_word.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description public_word.not_shown */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_list: {
    parameters: {
      query?: {
        /** @description Whose: left out, one's own. */
        office?: string;
        /** @description Those that the office was sent, or that it sent; left out: both. */
        box?: 'received' | 'sent';
        state?: 'open' | 'ended' | 'withdrawn';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BroadcastPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_send: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewBroadcastDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneBroadcastDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description broadcast.to_nobody, broadcast.too_many_open, office.closed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description broadcast.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneBroadcastDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description broadcast.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_offices: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
        /** @description Only offices that are so far. */
        answer?: 'waiting' | 'read' | 'confirmed';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BroadcastOfficePageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description broadcast.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_read: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneBroadcastDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description broadcast.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description broadcast.not_open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneBroadcastDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description broadcast.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description broadcast.not_open, broadcast.asks_reading */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BroadcastWithdrawalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneBroadcastDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description broadcast.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description broadcast.not_open */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_listAsFile: {
    parameters: {
      query?: {
        /** @description Whose: left out, one's own. */
        office?: string;
        /** @description Those that the office was sent, or that it sent; left out: both. */
        box?: 'received' | 'sent';
        state?: 'open' | 'ended' | 'withdrawn';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  BroadcastsController_officesAsFile: {
    parameters: {
      query?: {
        /** @description Only offices that are so far. */
        answer?: 'waiting' | 'read' | 'confirmed';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description broadcast.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  NoticesController_list: {
    parameters: {
      query?: {
        /** @description This office and those below it. */
        office?: string;
        state?: 'waiting' | 'sent' | 'failed';
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  NoticesController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeWithBodyDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description notice.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  NoticesController_resend: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticeDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description notice.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description notice.not_failed, notice.secret_gone */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description notice.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  NoticesController_listAsFile: {
    parameters: {
      query?: {
        /** @description This office and those below it. */
        office?: string;
        state?: 'waiting' | 'sent' | 'failed';
      };
      header?: never;
      path: {
        format: 'csv' | 'xlsx';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The whole list, as long as it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  EventsController_list: {
    parameters: {
      query?: {
        cursor?: string;
        /** @description How many items, 1 to 100; 50 where it is left out. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPageDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  EventsController_readAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  EventsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventWithTextDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description event.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  EventsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description event.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  WorklistController_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorklistDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  WorklistController_stepsOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FirstStepsDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  SearchController_find: {
    parameters: {
      query: {
        /** @description Words of a name, the beginning of an office's code, a paper's number, all of it or its serial. */
        text: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FoundDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficePapersController_signatories: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignatoryListDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficePapersController_enter: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 visible characters, unique per office of the caller. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterSignatoryDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignatoryDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description csrf.refused, access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description signatory.overlapping */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      /** @description idempotency.mismatch */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficePapersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSignatoryDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignatoryDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description signatory.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description signatory.overlapping */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficePapersController_letterhead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  OfficePapersController_keep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeepLetterheadDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterheadDto'];
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required, csrf.refused */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      413: components['responses']['request.too_large'];
      414: components['responses']['request.too_large'];
      415: components['responses']['request.unsupported_type'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_handOverRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description consignment.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description consignment.not_sent */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_handOverRecords: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description plan.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      /** @description plan.not_sent */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_letter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description request.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_countRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description count.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_destructionRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description destruction.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_handOutReceipt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['request.invalid'];
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description hand_out.not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_monthlyReport: {
    parameters: {
      query?: {
        /** @description An earlier one; the last where it is left out. */
        revision?: number;
      };
      header?: never;
      path: {
        code: string;
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description month.revision_not_found, office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description month.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_monthRecap: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        month: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description month.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_clerkManual: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/pdf': string;
        };
      };
      400: components['responses']['request.invalid'];
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  PapersController_confirmation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverConfirmationDto'];
        };
      };
      400: components['responses']['request.invalid'];
      /** @description hand_over_record.not_found, route.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
  AuditExportController_of: {
    parameters: {
      query: {
        /** @description This office and all below it; one's own where it is not said. */
        office?: string;
        /** @description The first day of the period, which is a year at most. */
        from: string;
        /** @description The last one. */
        to: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/zip': string;
        };
      };
      /** @description request.invalid */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description session.required */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description access.forbidden, second_factor.required */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description office.not_found */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      408: components['responses']['request.too_slow'];
      414: components['responses']['request.too_large'];
      /** @description position.in_future */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      /** @description audit_export.throttled */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDto'];
        };
      };
      431: components['responses']['request.too_large'];
      500: components['responses']['server.failed'];
      503: components['responses']['service.busy'];
    };
  };
}
