-- The schema as all migrations make it, for reading: what runs is the migrations beside it.
-- Written by `npm run generate:schema`; test/database/schema-file.spec.ts compares it.

CREATE TYPE account_kind AS ENUM ('supplied', 'on_hand', 'in_transit', 'printed', 'spoiled', 'destroyed', 'variance');

CREATE TYPE movement_reason AS ENUM ('opening', 'supply', 'print', 'spoil', 'correction', 'dispatch', 'receipt', 'recall', 'count', 'destruction', 'receipt_correction', 'recovery', 'reversal');

CREATE TABLE address_changes (
  person_id uuid NOT NULL,
  wanted text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  agreed_at timestamp with time zone,
  agreed_by uuid,
  confirmed_at timestamp with time zone,
  CONSTRAINT address_change_one_per_person PRIMARY KEY (person_id),
  CONSTRAINT address_change_agreed_at_some_time CHECK (((agreed_by IS NULL) OR (agreed_at IS NOT NULL))),
  CONSTRAINT address_change_agreed_by_another CHECK ((agreed_by <> person_id)),
  CONSTRAINT address_change_waits_for_somebody CHECK (((agreed_at IS NULL) OR (confirmed_at IS NULL))),
  CONSTRAINT address_change_wanted_in_range CHECK (((length(wanted) >= 3) AND (length(wanted) <= 254))),
  CONSTRAINT address_change_admin_exists FOREIGN KEY (agreed_by) REFERENCES people(id),
  CONSTRAINT address_change_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
);

CREATE TABLE allocation_plan_rows (
  plan_id uuid NOT NULL,
  office_id integer NOT NULL,
  quantity bigint NOT NULL,
  pinned boolean NOT NULL,
  at_least bigint NOT NULL,
  at_most bigint,
  seen_on_hand bigint NOT NULL,
  seen_in_transit bigint NOT NULL,
  seen_request_id uuid,
  seen_request_quantity bigint,
  seen_granted bigint,
  seen_sent bigint NOT NULL,
  consignment_id uuid,
  further_consignment_id uuid,
  reference text,
  carried_by text,
  CONSTRAINT plan_one_row_per_office PRIMARY KEY (plan_id, office_id),
  CONSTRAINT plan_row_cap_in_range CHECK (((at_most >= 0) AND (at_most <= 1000000000))),
  CONSTRAINT plan_row_carrier_in_one_line CHECK (is_one_line(carried_by)),
  CONSTRAINT plan_row_floor_below_cap CHECK ((at_least <= at_most)),
  CONSTRAINT plan_row_floor_in_range CHECK (((at_least >= 0) AND (at_least <= 1000000000))),
  CONSTRAINT plan_row_quantity_in_range CHECK (((quantity >= 0) AND (quantity <= 1000000000))),
  CONSTRAINT plan_row_reference_in_one_line CHECK (is_one_line(reference)),
  CONSTRAINT plan_row_sends_what_it_says CHECK ((((quantity > 0) OR (consignment_id IS NULL)) AND ((consignment_id IS NOT NULL) OR (further_consignment_id IS NULL)))),
  CONSTRAINT plan_row_consignment_exists FOREIGN KEY (consignment_id) REFERENCES consignments(id),
  CONSTRAINT plan_row_further_consignment_exists FOREIGN KEY (further_consignment_id) REFERENCES consignments(id),
  CONSTRAINT plan_row_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT plan_row_plan_exists FOREIGN KEY (plan_id) REFERENCES allocation_plans(id),
  CONSTRAINT plan_row_consignment_of_one_row UNIQUE (consignment_id),
  CONSTRAINT plan_row_further_consignment_of_one_row UNIQUE (further_consignment_id)
);
CREATE TRIGGER guard_plan_row BEFORE INSERT OR DELETE OR UPDATE ON public.allocation_plan_rows FOR EACH ROW EXECUTE FUNCTION guard_plan_row();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.allocation_plan_rows FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE allocation_plans (
  id uuid DEFAULT uuid_v7() NOT NULL,
  from_office integer NOT NULL,
  under_office integer,
  state text DEFAULT 'draft'::text NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  total bigint NOT NULL,
  note text,
  drafted_at timestamp with time zone NOT NULL,
  drafted_by uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  changed_by uuid NOT NULL,
  settled_at timestamp with time zone,
  settled_by uuid,
  pack_size integer DEFAULT 100 NOT NULL,
  CONSTRAINT allocation_plans_pkey PRIMARY KEY (id),
  CONSTRAINT plan_pack_size_known CHECK ((pack_size = ANY (ARRAY[500, 100, 50]))),
  CONSTRAINT plan_revision_counts CHECK ((revision >= 1)),
  CONSTRAINT plan_settled_by_somebody CHECK ((((state = 'draft'::text) = (settled_at IS NULL)) AND ((state = 'draft'::text) = (settled_by IS NULL)))),
  CONSTRAINT plan_state_known CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'discarded'::text]))),
  CONSTRAINT plan_total_in_range CHECK (((total >= 0) AND (total <= 1000000000))),
  CONSTRAINT plan_changer_exists FOREIGN KEY (changed_by) REFERENCES people(id),
  CONSTRAINT plan_drafter_exists FOREIGN KEY (drafted_by) REFERENCES people(id),
  CONSTRAINT plan_province_exists FOREIGN KEY (under_office) REFERENCES offices(id),
  CONSTRAINT plan_sender_exists FOREIGN KEY (from_office) REFERENCES offices(id),
  CONSTRAINT plan_settler_exists FOREIGN KEY (settled_by) REFERENCES people(id)
);
CREATE INDEX plan_by_sender ON public.allocation_plans USING btree (from_office, id);
CREATE TRIGGER guard_plan BEFORE DELETE OR UPDATE ON public.allocation_plans FOR EACH ROW EXECUTE FUNCTION guard_plan();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.allocation_plans FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE audit_log (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  action text NOT NULL,
  before jsonb,
  after jsonb,
  changed_at timestamp with time zone NOT NULL,
  changed_by uuid,
  changed_by_name text,
  changed_by_office integer,
  CONSTRAINT audit_log_pkey PRIMARY KEY (id),
  CONSTRAINT change_by_office_exists FOREIGN KEY (changed_by_office) REFERENCES offices(id),
  CONSTRAINT change_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT change_person_exists FOREIGN KEY (changed_by) REFERENCES people(id)
);
CREATE INDEX change_by_date ON public.audit_log USING btree (changed_at, id);
CREATE INDEX change_by_office ON public.audit_log USING btree (office_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE broadcast_confirmations (
  broadcast_id uuid NOT NULL,
  office_id integer NOT NULL,
  confirmed_at timestamp with time zone NOT NULL,
  confirmed_by uuid NOT NULL,
  CONSTRAINT broadcast_confirmed_once PRIMARY KEY (broadcast_id, office_id),
  CONSTRAINT broadcast_confirmed_once_read FOREIGN KEY (broadcast_id, office_id) REFERENCES broadcast_readings(broadcast_id, office_id),
  CONSTRAINT broadcast_confirmer_exists FOREIGN KEY (confirmed_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.broadcast_confirmations FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.broadcast_confirmations FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER where_asked BEFORE INSERT ON public.broadcast_confirmations FOR EACH ROW EXECUTE FUNCTION confirm_what_asks_for_it();

CREATE TABLE broadcast_offices (
  broadcast_id uuid NOT NULL,
  office_id integer NOT NULL,
  CONSTRAINT broadcast_to_an_office_once PRIMARY KEY (broadcast_id, office_id),
  CONSTRAINT broadcast_addressed_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT broadcast_sent_exists FOREIGN KEY (broadcast_id) REFERENCES broadcasts(id)
);
CREATE INDEX broadcast_to_office ON public.broadcast_offices USING btree (office_id, broadcast_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.broadcast_offices FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.broadcast_offices FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER goes_down BEFORE INSERT ON public.broadcast_offices FOR EACH ROW EXECUTE FUNCTION send_broadcasts_down();

CREATE TABLE broadcast_readings (
  broadcast_id uuid NOT NULL,
  office_id integer NOT NULL,
  read_at timestamp with time zone NOT NULL,
  read_by uuid NOT NULL,
  CONSTRAINT broadcast_read_once PRIMARY KEY (broadcast_id, office_id),
  CONSTRAINT broadcast_read_where_sent FOREIGN KEY (broadcast_id, office_id) REFERENCES broadcast_offices(broadcast_id, office_id),
  CONSTRAINT broadcast_reader_exists FOREIGN KEY (read_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.broadcast_readings FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.broadcast_readings FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE broadcast_withdrawals (
  broadcast_id uuid NOT NULL,
  reason text NOT NULL,
  withdrawn_at timestamp with time zone NOT NULL,
  withdrawn_by uuid NOT NULL,
  CONSTRAINT broadcast_withdrawn_once PRIMARY KEY (broadcast_id),
  CONSTRAINT broadcast_reason_at_most_500 CHECK ((char_length(reason) <= 500)),
  CONSTRAINT broadcast_reason_present CHECK ((reason ~ '\S'::text)),
  CONSTRAINT broadcast_withdrawer_exists FOREIGN KEY (withdrawn_by) REFERENCES people(id),
  CONSTRAINT broadcast_withdrawn_exists FOREIGN KEY (broadcast_id) REFERENCES broadcasts(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.broadcast_withdrawals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.broadcast_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE broadcasts (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  asks text NOT NULL,
  until_on date NOT NULL,
  sent_on date NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  sent_by uuid NOT NULL,
  CONSTRAINT broadcasts_pkey PRIMARY KEY (id),
  CONSTRAINT broadcast_asks_known CHECK ((asks = ANY (ARRAY['read'::text, 'confirm'::text]))),
  CONSTRAINT broadcast_ends_within_90_days CHECK (((until_on >= sent_on) AND (until_on <= (sent_on + 90)))),
  CONSTRAINT broadcast_subject_at_most_200 CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 200))),
  CONSTRAINT broadcast_subject_in_one_line CHECK (is_one_line(subject)),
  CONSTRAINT broadcast_text_at_most_4000 CHECK ((char_length(text) <= 4000)),
  CONSTRAINT broadcast_text_present CHECK ((text ~ '\S'::text)),
  CONSTRAINT broadcast_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT broadcast_sender_exists FOREIGN KEY (sent_by) REFERENCES people(id)
);
CREATE INDEX broadcast_of_office ON public.broadcasts USING btree (office_id, id);
CREATE INDEX broadcast_until ON public.broadcasts USING btree (until_on);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.broadcasts FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.broadcasts FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE consignments (
  id uuid DEFAULT uuid_v7() NOT NULL,
  from_office integer NOT NULL,
  to_office integer NOT NULL,
  year integer NOT NULL,
  serial integer NOT NULL,
  state text DEFAULT 'in_transit'::text NOT NULL,
  quantity bigint NOT NULL,
  request_id uuid,
  sent_on date NOT NULL,
  reference text,
  carried_by text,
  note text,
  dispatched_at timestamp with time zone NOT NULL,
  dispatched_by uuid NOT NULL,
  dispatched_by_office integer NOT NULL,
  received bigint,
  received_on date,
  received_by text,
  receipt_note text,
  receipt_at timestamp with time zone,
  receipt_recorded_by uuid,
  recalled_at timestamp with time zone,
  recalled_by uuid,
  recall_note text,
  again boolean DEFAULT false NOT NULL,
  receipt_revision integer DEFAULT 1 NOT NULL,
  recovered bigint DEFAULT 0 NOT NULL,
  purpose text DEFAULT 'allocation'::text NOT NULL,
  unsent boolean DEFAULT false NOT NULL,
  due_on date,
  return_of uuid,
  borrower integer,
  borrower_request uuid,
  CONSTRAINT consignments_pkey PRIMARY KEY (id),
  CONSTRAINT consignment_borrower_of_a_return CHECK ((((borrower IS NULL) OR (return_of IS NOT NULL)) AND ((borrower_request IS NULL) OR (borrower IS NOT NULL)))),
  CONSTRAINT consignment_carrier_in_one_line CHECK (is_one_line(carried_by)),
  CONSTRAINT consignment_due_of_a_loan CHECK (((purpose = 'loan'::text) OR (due_on IS NULL))),
  CONSTRAINT consignment_goes_elsewhere CHECK ((from_office <> to_office)),
  CONSTRAINT consignment_loan_answers_no_request CHECK (((purpose = 'allocation'::text) OR (request_id IS NULL))),
  CONSTRAINT consignment_not_more_than_sent CHECK (((received >= 0) AND ((received + recovered) <= quantity))),
  CONSTRAINT consignment_only_a_loan_waits CHECK (((purpose = 'loan'::text) OR (NOT unsent))),
  CONSTRAINT consignment_purpose_known CHECK ((purpose = ANY (ARRAY['allocation'::text, 'loan'::text, 'return'::text]))),
  CONSTRAINT consignment_quantity_in_range CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CONSTRAINT consignment_recall_says_why CHECK (((state = 'recalled'::text) = ((recalled_at IS NOT NULL) AND (recall_note IS NOT NULL)))),
  CONSTRAINT consignment_received_after_sent CHECK ((received_on >= sent_on)),
  CONSTRAINT consignment_received_when_counted CHECK (((state = 'received'::text) = ((received IS NOT NULL) AND (received_on IS NOT NULL) AND (receipt_at IS NOT NULL)))),
  CONSTRAINT consignment_recovered_of_a_shortage CHECK (((recovered >= 0) AND ((recovered = 0) OR (state = 'received'::text)))),
  CONSTRAINT consignment_reference_in_one_line CHECK (is_one_line(reference)),
  CONSTRAINT consignment_return_names_a_loan CHECK (((purpose = 'return'::text) = (return_of IS NOT NULL))),
  CONSTRAINT consignment_revision_is_a_receipts CHECK (((receipt_revision >= 1) AND ((receipt_revision = 1) OR (state = 'received'::text)))),
  CONSTRAINT consignment_state_known CHECK ((state = ANY (ARRAY['awaiting_lender'::text, 'declined'::text, 'in_transit'::text, 'received'::text, 'recalled'::text]))),
  CONSTRAINT consignment_taker_in_one_line CHECK (is_one_line(received_by)),
  CONSTRAINT consignment_unsent_has_not_left CHECK (
CASE
    WHEN (state = ANY (ARRAY['awaiting_lender'::text, 'declined'::text])) THEN unsent
    WHEN (state = ANY (ARRAY['in_transit'::text, 'received'::text])) THEN (NOT unsent)
    ELSE true
END),
  CONSTRAINT consignment_borrower_exists FOREIGN KEY (borrower) REFERENCES offices(id),
  CONSTRAINT consignment_dispatcher_exists FOREIGN KEY (dispatched_by) REFERENCES people(id),
  CONSTRAINT consignment_dispatcher_office_exists FOREIGN KEY (dispatched_by_office) REFERENCES offices(id),
  CONSTRAINT consignment_recaller_exists FOREIGN KEY (recalled_by) REFERENCES people(id),
  CONSTRAINT consignment_receiver_exists FOREIGN KEY (to_office) REFERENCES offices(id),
  CONSTRAINT consignment_receiver_person_exists FOREIGN KEY (receipt_recorded_by) REFERENCES people(id),
  CONSTRAINT consignment_request_is_the_borrowers FOREIGN KEY (borrower_request, borrower) REFERENCES restock_requests(id, office_id),
  CONSTRAINT consignment_request_is_the_receivers FOREIGN KEY (request_id, to_office) REFERENCES restock_requests(id, office_id),
  CONSTRAINT consignment_return_of_a_loan FOREIGN KEY (return_of) REFERENCES loans(id),
  CONSTRAINT consignment_sender_exists FOREIGN KEY (from_office) REFERENCES offices(id),
  CONSTRAINT consignment_number_unique UNIQUE (from_office, year, serial)
);
CREATE INDEX consignment_asked_by_day ON public.consignments USING btree (to_office, sent_on) WHERE (request_id IS NOT NULL);
CREATE INDEX consignment_awaits_lender ON public.consignments USING btree (from_office) WHERE (state = 'awaiting_lender'::text);
CREATE INDEX consignment_for_borrower ON public.consignments USING btree (borrower, sent_on) WHERE (borrower IS NOT NULL);
CREATE INDEX consignment_from ON public.consignments USING btree (from_office, id);
CREATE INDEX consignment_last_receipt ON public.consignments USING btree (to_office, receipt_at) WHERE ((state = 'received'::text) AND (received > 0));
CREATE INDEX consignment_on_the_road ON public.consignments USING btree (to_office) WHERE (state = 'in_transit'::text);
CREATE UNIQUE INDEX consignment_reference_once ON public.consignments USING btree (from_office, to_office, reference_key(reference)) WHERE ((NOT again) AND (reference IS NOT NULL) AND (state <> 'recalled'::text));
CREATE INDEX consignment_returns ON public.consignments USING btree (return_of) WHERE (return_of IS NOT NULL);
CREATE INDEX consignment_to ON public.consignments USING btree (to_office, id);
CREATE TRIGGER guard_loan BEFORE INSERT OR UPDATE OF purpose, return_of, borrower, from_office, to_office ON public.consignments FOR EACH ROW WHEN ((new.purpose <> 'allocation'::text)) EXECUTE FUNCTION guard_loan();
CREATE TRIGGER keep_loan AFTER INSERT OR UPDATE OF state, received ON public.consignments FOR EACH ROW WHEN ((new.purpose <> 'allocation'::text)) EXECUTE FUNCTION keep_loan();
CREATE CONSTRAINT TRIGGER stock_out_by_receipt AFTER UPDATE ON public.consignments DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.received IS NOT NULL) AND (old.received IS DISTINCT FROM new.received))) EXECUTE FUNCTION settle_after_receipt();

CREATE TABLE count_differences (
  count_id uuid NOT NULL,
  office_id integer NOT NULL,
  above_tolerance boolean NOT NULL,
  state text NOT NULL,
  closed_by text,
  closed_at timestamp with time zone,
  CONSTRAINT count_differences_pkey PRIMARY KEY (count_id),
  CONSTRAINT difference_above_tolerance_is_not_explained_away CHECK (((NOT above_tolerance) OR (closed_by IS DISTINCT FROM 'explanation'::text))),
  CONSTRAINT difference_closed_by_something CHECK ((((state = 'closed'::text) = (closed_by IS NOT NULL)) AND ((state = 'closed'::text) = (closed_at IS NOT NULL)))),
  CONSTRAINT difference_closing_known CHECK ((closed_by = ANY (ARRAY['explanation'::text, 'acceptance'::text, 'recount'::text, 'before'::text]))),
  CONSTRAINT difference_state_known CHECK ((state = ANY (ARRAY['unexplained'::text, 'explained'::text, 'recount'::text, 'inspection'::text, 'closed'::text]))),
  CONSTRAINT difference_of_its_office FOREIGN KEY (count_id, office_id) REFERENCES stock_counts(id, office_id)
);
CREATE INDEX difference_open ON public.count_differences USING btree (office_id, count_id) WHERE (state <> 'closed'::text);
CREATE TRIGGER guard_difference BEFORE DELETE OR UPDATE ON public.count_differences FOR EACH ROW EXECUTE FUNCTION guard_difference();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.count_differences FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE count_explanations (
  id uuid DEFAULT uuid_v7() NOT NULL,
  count_id uuid NOT NULL,
  cause text NOT NULL,
  text text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  CONSTRAINT count_explanations_pkey PRIMARY KEY (id),
  CONSTRAINT explanation_cause_known CHECK ((cause = ANY (ARRAY['unrecorded_print'::text, 'unrecorded_spoil'::text, 'unrecorded_consignment'::text, 'earlier_miscount'::text, 'damaged'::text, 'lost'::text, 'stolen'::text, 'other'::text]))),
  CONSTRAINT explanation_says_something CHECK ((btrim(text) <> ''::text)),
  CONSTRAINT explanation_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT explanation_count_exists FOREIGN KEY (count_id) REFERENCES stock_counts(id),
  CONSTRAINT explanation_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE INDEX count_explanations_by_count ON public.count_explanations USING btree (count_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.count_explanations FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.count_explanations FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE count_verdicts (
  id uuid DEFAULT uuid_v7() NOT NULL,
  count_id uuid NOT NULL,
  kind text NOT NULL,
  reference text,
  note text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  CONSTRAINT count_verdicts_pkey PRIMARY KEY (id),
  CONSTRAINT verdict_inspection_names_its_letter CHECK (((kind = 'inspection'::text) = (reference IS NOT NULL))),
  CONSTRAINT verdict_kind_known CHECK ((kind = ANY (ARRAY['acceptance'::text, 'recount'::text, 'inspection'::text]))),
  CONSTRAINT verdict_reference_in_one_line CHECK (is_one_line(reference)),
  CONSTRAINT verdict_says_why CHECK ((btrim(note) <> ''::text)),
  CONSTRAINT verdict_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT verdict_difference_exists FOREIGN KEY (count_id) REFERENCES count_differences(count_id),
  CONSTRAINT verdict_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE UNIQUE INDEX count_accepted_once ON public.count_verdicts USING btree (count_id) WHERE (kind = 'acceptance'::text);
CREATE INDEX count_verdicts_by_count ON public.count_verdicts USING btree (count_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.count_verdicts FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.count_verdicts FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER guard_verdict BEFORE INSERT ON public.count_verdicts FOR EACH ROW EXECUTE FUNCTION guard_verdict();

CREATE TABLE demand_memories (
  province_id integer NOT NULL,
  learned_on date NOT NULL,
  band_7 smallint NOT NULL,
  band_14 smallint NOT NULL,
  band_30 smallint NOT NULL,
  cases integer NOT NULL,
  season_from date,
  season smallint[],
  CONSTRAINT demand_memories_pkey PRIMARY KEY (province_id, learned_on),
  CONSTRAINT memory_bands_in_range CHECK (((LEAST(band_7, band_14, band_30) >= 500) AND (GREATEST(band_7, band_14, band_30) <= 1300))),
  CONSTRAINT memory_cases_counted CHECK ((cases >= 0)),
  CONSTRAINT memory_season_in_range CHECK (((250 <= ALL (season)) AND (4000 >= ALL (season)))),
  CONSTRAINT memory_season_whole CHECK ((((season_from IS NULL) = (season IS NULL)) AND (cardinality(season) = 350) AND (array_ndims(season) = 1) AND (array_position(season, NULL::smallint) IS NULL))),
  CONSTRAINT memory_province_exists FOREIGN KEY (province_id) REFERENCES offices(id)
);

CREATE TABLE destruction_reversals (
  destruction_id uuid NOT NULL,
  note text NOT NULL,
  reversed_at timestamp with time zone NOT NULL,
  reversed_by uuid NOT NULL,
  reversed_by_office integer NOT NULL,
  CONSTRAINT destruction_reversals_pkey PRIMARY KEY (destruction_id),
  CONSTRAINT destruction_reversal_by_office_exists FOREIGN KEY (reversed_by_office) REFERENCES offices(id),
  CONSTRAINT destruction_reversal_destruction_exists FOREIGN KEY (destruction_id) REFERENCES destructions(id),
  CONSTRAINT destruction_reversal_person_exists FOREIGN KEY (reversed_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.destruction_reversals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.destruction_reversals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE destructions (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  quantity bigint NOT NULL,
  destroyed_on date NOT NULL,
  witnesses text,
  reference text NOT NULL,
  note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  again boolean DEFAULT false NOT NULL,
  place text,
  method text,
  by_print bigint DEFAULT 0 NOT NULL,
  by_encode bigint DEFAULT 0 NOT NULL,
  by_factory bigint DEFAULT 0 NOT NULL,
  by_other bigint DEFAULT 0 NOT NULL,
  by_unknown bigint GENERATED ALWAYS AS (((((quantity - by_print) - by_encode) - by_factory) - by_other)) STORED NOT NULL,
  withdrawn_damaged bigint DEFAULT 0 NOT NULL,
  withdrawn_changed bigint DEFAULT 0 NOT NULL,
  withdrawn_moved bigint DEFAULT 0 NOT NULL,
  withdrawn_deceased bigint DEFAULT 0 NOT NULL,
  withdrawn_other bigint DEFAULT 0 NOT NULL,
  officer_names text[],
  officer_nips text[],
  witness_names text[],
  witness_agencies text[],
  witness_outside boolean[],
  CONSTRAINT destructions_pkey PRIMARY KEY (id),
  CONSTRAINT destruction_causes_sum_to_quantity CHECK ((LEAST(by_print, by_encode, by_factory, by_other, by_unknown) >= 0)),
  CONSTRAINT destruction_method_known CHECK ((method = ANY (ARRAY['burned'::text, 'shredded'::text, 'cut_and_burned'::text, 'other'::text]))),
  CONSTRAINT destruction_officers_named CHECK ((((cardinality(officer_names) >= 1) AND (cardinality(officer_names) <= 5)) AND (cardinality(officer_nips) = cardinality(officer_names)) AND (array_position(officer_names, NULL::text) IS NULL) AND (''::text <> ALL (officer_names)) AND is_one_line(array_to_string(officer_names, ' '::text)) AND (array_to_string(officer_nips, ' '::text, 'none'::text) ~ '^\d{18}( \d{18})*$'::text))),
  CONSTRAINT destruction_other_method_explained CHECK (((method <> 'other'::text) OR (note IS NOT NULL))),
  CONSTRAINT destruction_place_in_one_line CHECK (is_one_line(place)),
  CONSTRAINT destruction_quantity_in_range CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CONSTRAINT destruction_reference_in_one_line CHECK (is_one_line(reference)) NOT VALID,
  CONSTRAINT destruction_told_whole CHECK (((witnesses IS NULL) AND (num_nulls(place, method, officer_names, officer_nips, witness_names, witness_agencies, witness_outside) = 0))) NOT VALID,
  CONSTRAINT destruction_withdrawn_in_range CHECK (((LEAST(withdrawn_damaged, withdrawn_changed, withdrawn_moved, withdrawn_deceased, withdrawn_other) >= 0) AND (GREATEST(withdrawn_damaged, withdrawn_changed, withdrawn_moved, withdrawn_deceased, withdrawn_other) <= 1000000000))),
  CONSTRAINT destruction_witnessed CHECK ((((cardinality(witness_names) >= 2) AND (cardinality(witness_names) <= 8)) AND (cardinality(witness_agencies) = cardinality(witness_names)) AND (cardinality(witness_outside) = cardinality(witness_names)) AND (array_position((witness_names || witness_agencies), NULL::text) IS NULL) AND (''::text <> ALL ((witness_names || witness_agencies))) AND is_one_line(array_to_string((witness_names || witness_agencies), ' '::text)) AND (true = ANY (witness_outside)))),
  CONSTRAINT destruction_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT destruction_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT destruction_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE INDEX destruction_by_office ON public.destructions USING btree (office_id, id);
CREATE UNIQUE INDEX destruction_reference_once ON public.destructions USING btree (office_id, reference_key(reference), EXTRACT(year FROM destroyed_on)) WHERE (NOT again);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.destructions FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.destructions FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE entries (
  office_id integer NOT NULL,
  kind account_kind NOT NULL,
  number bigint NOT NULL,
  movement_id uuid NOT NULL,
  change bigint NOT NULL,
  balance bigint NOT NULL,
  CONSTRAINT entries_pkey PRIMARY KEY (office_id, kind, number),
  CONSTRAINT entry_sufficient CHECK (((balance >= 0) OR (kind = ANY (ARRAY['supplied'::account_kind, 'variance'::account_kind])))),
  CONSTRAINT entry_account_exists FOREIGN KEY (office_id, kind) REFERENCES stock_accounts(office_id, kind),
  CONSTRAINT entry_movement_exists FOREIGN KEY (movement_id) REFERENCES movements(id)
);
CREATE INDEX entry_from_or_to_nothing ON public.entries USING btree (office_id, number) INCLUDE (balance, movement_id) WHERE ((kind = 'on_hand'::account_kind) AND ((balance = 0) OR (balance = change)));
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.entries FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE CONSTRAINT TRIGGER stock_out_by_entry AFTER INSERT ON public.entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.kind = 'on_hand'::account_kind) AND ((new.balance = 0) OR (new.balance = new.change)))) EXECUTE FUNCTION settle_after_entry();

CREATE TABLE event_readings (
  person_id uuid NOT NULL,
  event_id uuid NOT NULL,
  read_at timestamp with time zone NOT NULL,
  CONSTRAINT event_readings_pkey PRIMARY KEY (person_id, event_id),
  CONSTRAINT event_reading_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);

CREATE TABLE hand_out_settlement_reversals (
  hand_out_id uuid NOT NULL,
  nth integer NOT NULL,
  note text NOT NULL,
  reversed_at timestamp with time zone NOT NULL,
  reversed_by uuid NOT NULL,
  CONSTRAINT settlement_reversed_once PRIMARY KEY (hand_out_id, nth),
  CONSTRAINT settlement_reversal_of_one FOREIGN KEY (hand_out_id, nth) REFERENCES hand_out_settlements(hand_out_id, nth),
  CONSTRAINT settlement_reversal_person_exists FOREIGN KEY (reversed_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.hand_out_settlement_reversals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.hand_out_settlement_reversals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE hand_out_settlements (
  hand_out_id uuid NOT NULL,
  nth integer NOT NULL,
  printed bigint NOT NULL,
  spoiled bigint NOT NULL,
  returned bigint NOT NULL,
  missing bigint NOT NULL,
  cause text,
  settled_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT hand_out_settlements_pkey PRIMARY KEY (hand_out_id, nth),
  CONSTRAINT settlement_missing_says_why CHECK (((missing > 0) = (cause IS NOT NULL))),
  CONSTRAINT settlement_of_some CHECK (((LEAST(printed, spoiled, returned, missing) >= 0) AND ((((printed + spoiled) + returned) + missing) > 0))),
  CONSTRAINT settlement_hand_out_exists FOREIGN KEY (hand_out_id) REFERENCES hand_outs(id),
  CONSTRAINT settlement_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.hand_out_settlements FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.hand_out_settlements FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE hand_outs (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  year integer NOT NULL,
  serial integer NOT NULL,
  holder_kind text NOT NULL,
  holder text NOT NULL,
  nip text,
  quantity bigint NOT NULL,
  held bigint NOT NULL,
  taken_on date NOT NULL,
  due_on date NOT NULL,
  note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT hand_outs_pkey PRIMARY KEY (id),
  CONSTRAINT hand_out_due_once_taken CHECK ((due_on >= taken_on)),
  CONSTRAINT hand_out_held_of_taken CHECK (((held >= 0) AND (held <= quantity))),
  CONSTRAINT hand_out_holder_at_most_120 CHECK ((char_length(holder) <= 120)),
  CONSTRAINT hand_out_holder_in_one_line CHECK (is_one_line(holder)),
  CONSTRAINT hand_out_holder_known CHECK ((holder_kind = ANY (ARRAY['kecamatan'::text, 'kit'::text, 'other'::text]))),
  CONSTRAINT hand_out_nip_of_18_digits CHECK ((nip ~ '^[0-9]{18}$'::text)),
  CONSTRAINT hand_out_of_some CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CONSTRAINT hand_out_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT hand_out_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id),
  CONSTRAINT hand_out_serial_once UNIQUE (office_id, year, serial)
);
CREATE INDEX hand_out_held ON public.hand_outs USING btree (office_id, due_on) WHERE (held > 0);
CREATE INDEX hand_out_of_office ON public.hand_outs USING btree (office_id, id);

CREATE TABLE holidays (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  on_date date NOT NULL,
  name text NOT NULL,
  province_id integer,
  CONSTRAINT holidays_pkey PRIMARY KEY (id),
  CONSTRAINT holiday_name_at_most_200 CHECK ((char_length(name) <= 200)),
  CONSTRAINT holiday_name_in_one_line CHECK (is_one_line(name)),
  CONSTRAINT holiday_name_present CHECK ((name ~ '\S'::text)),
  CONSTRAINT holiday_province_exists FOREIGN KEY (province_id) REFERENCES offices(id)
);
CREATE UNIQUE INDEX holiday_one_per_date_and_province ON public.holidays USING btree (on_date, COALESCE(province_id, 0));

CREATE TABLE idempotency_keys (
  office_id integer NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  answered_at timestamp with time zone NOT NULL,
  answer bytea,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (office_id, key),
  CONSTRAINT idempotency_key_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);

CREATE TABLE incoming_letters (
  id uuid DEFAULT uuid_v7() NOT NULL,
  digest bytea NOT NULL,
  message_id text,
  envelope_from text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  size integer NOT NULL,
  raw bytea,
  state text DEFAULT 'waiting'::text NOT NULL,
  read_at timestamp with time zone,
  unreadable text,
  automatic text,
  from_address text,
  office_id integer,
  person_id uuid,
  subject text DEFAULT ''::text NOT NULL,
  text text,
  asks_quantity bigint,
  asks_reference text,
  asks_dated date,
  asks_about text,
  answered_at timestamp with time zone,
  answered_to text,
  link_hash bytea,
  link_expires_at timestamp with time zone,
  request_id uuid,
  settled_as text,
  settled_at timestamp with time zone,
  settled_by uuid,
  settled_by_office integer,
  CONSTRAINT incoming_letters_pkey PRIMARY KEY (id),
  CONSTRAINT letter_answer_whole CHECK ((((answered_at IS NULL) = (answered_to IS NULL)) AND ((answered_at IS NULL) = (link_hash IS NULL)) AND ((answered_at IS NULL) = (link_expires_at IS NULL)) AND ((answered_at IS NULL) OR ((office_id IS NOT NULL) AND (automatic IS NULL))))),
  CONSTRAINT letter_automatic_known CHECK ((automatic = ANY (ARRAY['auto_submitted'::text, 'bulk'::text, 'bounce'::text, 'own'::text, 'no_sender'::text]))),
  CONSTRAINT letter_digest_whole CHECK ((octet_length(digest) = 32)),
  CONSTRAINT letter_matched_to_an_office CHECK ((((state = ANY (ARRAY['matched'::text, 'settled'::text])) = (office_id IS NOT NULL)) AND ((person_id IS NULL) OR (office_id IS NOT NULL)))),
  CONSTRAINT letter_quantity_in_range CHECK (((asks_quantity >= 1) AND (asks_quantity <= 1000000000))),
  CONSTRAINT letter_raw_whole CHECK ((octet_length(raw) = size)),
  CONSTRAINT letter_read_once_not_waiting CHECK (((state = 'waiting'::text) = (read_at IS NULL))),
  CONSTRAINT letter_settled_by_a_request CHECK ((((state = 'settled'::text) = (request_id IS NOT NULL)) AND ((state = 'settled'::text) = (settled_as IS NOT NULL)) AND ((state = 'settled'::text) = (settled_at IS NOT NULL)) AND ((state = 'settled'::text) = (settled_by_office IS NOT NULL)) AND (settled_as = ANY (ARRAY['opened'::text, 'reminded'::text])))),
  CONSTRAINT letter_size_in_range CHECK (((size >= 0) AND (size <= 10485760))),
  CONSTRAINT letter_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'unreadable'::text, 'unmatched'::text, 'matched'::text, 'settled'::text]))),
  CONSTRAINT letter_subject_in_one_line CHECK ((is_one_line(subject) AND (length(subject) <= 200))),
  CONSTRAINT letter_text_in_range CHECK ((length(text) <= 20000)),
  CONSTRAINT letter_unreadable_says_why CHECK ((((state = 'unreadable'::text) = (unreadable IS NOT NULL)) AND (unreadable = ANY (ARRAY['malformed'::text, 'too_long'::text, 'too_many_parts'::text, 'too_large'::text])))),
  CONSTRAINT letter_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT letter_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT letter_request_is_its_offices FOREIGN KEY (request_id, office_id) REFERENCES restock_requests(id, office_id),
  CONSTRAINT letter_settler_exists FOREIGN KEY (settled_by) REFERENCES people(id),
  CONSTRAINT letter_settler_office_exists FOREIGN KEY (settled_by_office) REFERENCES offices(id),
  CONSTRAINT letter_kept_once UNIQUE (digest),
  CONSTRAINT letter_link_unique UNIQUE (link_hash)
);
CREATE INDEX letter_answered ON public.incoming_letters USING btree (lower(answered_to), answered_at) WHERE (answered_at IS NOT NULL);
CREATE INDEX letter_by_office ON public.incoming_letters USING btree (office_id, id);
CREATE INDEX letter_by_sender ON public.incoming_letters USING btree (envelope_from, received_at);
CREATE INDEX letter_of_request ON public.incoming_letters USING btree (request_id) WHERE (request_id IS NOT NULL);
CREATE UNIQUE INDEX letter_opens_a_request_alone ON public.incoming_letters USING btree (request_id) WHERE (settled_as = 'opened'::text);
CREATE INDEX letter_with_raw ON public.incoming_letters USING btree (received_at) WHERE (raw IS NOT NULL);

CREATE TABLE known_devices (
  secret_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  first_seen_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT known_devices_pkey PRIMARY KEY (secret_hash, person_id),
  CONSTRAINT device_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE INDEX device_by_person ON public.known_devices USING btree (person_id);

CREATE TABLE letter_attachments (
  letter_id uuid NOT NULL,
  nth integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  content bytea,
  purged_at timestamp with time zone,
  purged_by uuid,
  purged_by_office integer,
  purge_reason text,
  CONSTRAINT letter_attachments_pkey PRIMARY KEY (letter_id, nth),
  CONSTRAINT attachment_kept_of_known_kinds CHECK (((content IS NULL) OR (media_type <> 'other'::text))),
  CONSTRAINT attachment_media_type_known CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'other'::text]))),
  CONSTRAINT attachment_name_in_one_line CHECK ((is_one_line(name) AND (length(name) <= 120))),
  CONSTRAINT attachment_nth_in_range CHECK (((nth >= 1) AND (nth <= 20))),
  CONSTRAINT attachment_purged_by_somebody CHECK ((((purged_at IS NULL) = (purge_reason IS NULL)) AND ((purged_at IS NULL) = (purged_by IS NULL)) AND ((purged_at IS NULL) = (purged_by_office IS NULL)) AND (btrim(purge_reason) <> ''::text))),
  CONSTRAINT attachment_purged_is_gone CHECK (((purged_at IS NULL) OR (content IS NULL))),
  CONSTRAINT attachment_size_in_range CHECK (((size >= 0) AND (size <= 1000000000))),
  CONSTRAINT attachment_letter_exists FOREIGN KEY (letter_id) REFERENCES incoming_letters(id),
  CONSTRAINT attachment_purger_exists FOREIGN KEY (purged_by) REFERENCES people(id),
  CONSTRAINT attachment_purger_office_exists FOREIGN KEY (purged_by_office) REFERENCES offices(id)
);

CREATE TABLE letterheads (
  office_id integer NOT NULL,
  government text,
  name text,
  address text,
  phone text,
  email text,
  city text,
  CONSTRAINT letterheads_pkey PRIMARY KEY (office_id),
  CONSTRAINT letterhead_address_in_one_line CHECK (is_one_line(address)),
  CONSTRAINT letterhead_city_in_one_line CHECK (is_one_line(city)),
  CONSTRAINT letterhead_government_in_one_line CHECK (is_one_line(government)),
  CONSTRAINT letterhead_name_in_one_line CHECK (is_one_line(name)),
  CONSTRAINT letterhead_phone_in_one_line CHECK (is_one_line(phone)),
  CONSTRAINT letterhead_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
);

CREATE TABLE loan_settlements (
  loan_id uuid NOT NULL,
  nth integer NOT NULL,
  kind text NOT NULL,
  quantity bigint NOT NULL,
  note text,
  against uuid,
  settled_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  CONSTRAINT loan_settlements_pkey PRIMARY KEY (loan_id, nth),
  CONSTRAINT loan_forgiven_for_a_reason CHECK (((kind = 'netting'::text) OR (note IS NOT NULL))),
  CONSTRAINT loan_netted_against_another CHECK ((((kind = 'netting'::text) = (against IS NOT NULL)) AND (against <> loan_id))),
  CONSTRAINT loan_settlement_kind_known CHECK ((kind = ANY (ARRAY['forgiveness'::text, 'netting'::text]))),
  CONSTRAINT loan_settlement_of_some CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CONSTRAINT loan_settlement_against_exists FOREIGN KEY (against) REFERENCES loans(id),
  CONSTRAINT loan_settlement_loan_exists FOREIGN KEY (loan_id) REFERENCES loans(id),
  CONSTRAINT loan_settlement_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT loan_settlement_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.loan_settlements FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.loan_settlements FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER keep_loan_settlement AFTER INSERT ON public.loan_settlements FOR EACH ROW EXECUTE FUNCTION keep_loan_settlement();

CREATE TABLE loans (
  id uuid NOT NULL,
  lender integer NOT NULL,
  borrower integer NOT NULL,
  received bigint,
  on_the_road bigint DEFAULT 0 NOT NULL,
  returned bigint DEFAULT 0 NOT NULL,
  forgiven bigint DEFAULT 0 NOT NULL,
  owed bigint GENERATED ALWAYS AS (((COALESCE(received, (0)::bigint) - returned) - forgiven)) STORED NOT NULL,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer_note text,
  CONSTRAINT loans_pkey PRIMARY KEY (id),
  CONSTRAINT loan_answered_by_somebody CHECK (((answered_at IS NULL) = (answered_by IS NULL))),
  CONSTRAINT loan_tallies_not_negative CHECK (((LEAST(on_the_road, returned, forgiven) >= 0) AND (received >= 0))),
  CONSTRAINT loan_answerer_exists FOREIGN KEY (answered_by) REFERENCES people(id),
  CONSTRAINT loan_borrower_exists FOREIGN KEY (borrower) REFERENCES offices(id),
  CONSTRAINT loan_consignment_exists FOREIGN KEY (id) REFERENCES consignments(id),
  CONSTRAINT loan_lender_exists FOREIGN KEY (lender) REFERENCES offices(id)
);
CREATE INDEX loan_of_borrower ON public.loans USING btree (borrower, id);
CREATE INDEX loan_of_lender ON public.loans USING btree (lender, id);
CREATE INDEX loan_owed ON public.loans USING btree (id) WHERE (owed > 0);
CREATE TRIGGER keeps_what_is_owed AFTER UPDATE ON public.loans FOR EACH ROW WHEN ((new.on_the_road > new.owed)) EXECUTE FUNCTION keep_what_is_owed();

CREATE TABLE month_changes (
  office_id integer NOT NULL,
  kind account_kind NOT NULL,
  month date NOT NULL,
  change bigint NOT NULL,
  CONSTRAINT month_of_an_account_once PRIMARY KEY (office_id, month, kind),
  CONSTRAINT month_begins_on_its_first CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CONSTRAINT month_account_exists FOREIGN KEY (office_id, kind) REFERENCES stock_accounts(office_id, kind)
) WITH (fillfactor=70, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=5000);

CREATE TABLE monthly_report_calls (
  office_id integer NOT NULL,
  month date NOT NULL,
  called_at timestamp with time zone NOT NULL,
  CONSTRAINT monthly_report_called_once PRIMARY KEY (office_id, month),
  CONSTRAINT monthly_report_call_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
);

CREATE TABLE monthly_reports (
  office_id integer NOT NULL,
  month date NOT NULL,
  revision integer NOT NULL,
  replaces integer GENERATED ALWAYS AS (NULLIF((revision - 1), 0)) STORED,
  figures jsonb NOT NULL,
  on_hand_entries bigint NOT NULL,
  spoiled_entries bigint NOT NULL,
  in_transit_entries bigint NOT NULL,
  siak_printed bigint,
  siak_note text,
  ikd_activated bigint,
  note text,
  submitted_at timestamp with time zone NOT NULL,
  submitted_by uuid NOT NULL,
  CONSTRAINT monthly_reports_pkey PRIMARY KEY (office_id, month, revision),
  CONSTRAINT monthly_report_ikd_in_range CHECK (((ikd_activated >= 0) AND (ikd_activated <= 1000000000))),
  CONSTRAINT monthly_report_of_a_month CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  CONSTRAINT monthly_report_revision_says_why CHECK (((revision >= 1) AND ((revision = 1) OR (note IS NOT NULL)))),
  CONSTRAINT monthly_report_siak_explained CHECK (((siak_printed = ((figures -> 'printed'::text))::bigint) OR (siak_printed IS NULL) OR (siak_note IS NOT NULL))),
  CONSTRAINT monthly_report_siak_in_range CHECK (((siak_printed >= 0) AND (siak_printed <= 1000000000))),
  CONSTRAINT monthly_report_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT monthly_report_person_exists FOREIGN KEY (submitted_by) REFERENCES people(id),
  CONSTRAINT monthly_report_revisions_in_order FOREIGN KEY (office_id, month, replaces) REFERENCES monthly_reports(office_id, month, revision)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.monthly_reports FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.monthly_reports FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE movements (
  id uuid DEFAULT uuid_v7() NOT NULL,
  reason movement_reason NOT NULL,
  from_office integer NOT NULL,
  from_kind account_kind NOT NULL,
  to_office integer NOT NULL,
  to_kind account_kind NOT NULL,
  quantity bigint NOT NULL,
  occurred_on date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  reference text,
  CONSTRAINT movements_pkey PRIMARY KEY (id),
  CONSTRAINT movement_between_offices_only_by_consignment CHECK (((from_office = to_office) OR (reason = ANY (ARRAY['opening'::movement_reason, 'dispatch'::movement_reason, 'recall'::movement_reason, 'recovery'::movement_reason, 'reversal'::movement_reason])))),
  CONSTRAINT movement_path_allowed CHECK (
CASE reason
    WHEN 'opening'::movement_reason THEN ((from_kind = 'supplied'::account_kind) AND (to_kind = ANY (ARRAY['on_hand'::account_kind, 'spoiled'::account_kind])))
    WHEN 'supply'::movement_reason THEN ((from_kind = 'supplied'::account_kind) AND (to_kind = 'on_hand'::account_kind))
    WHEN 'print'::movement_reason THEN ((from_kind = ANY (ARRAY['on_hand'::account_kind, 'variance'::account_kind])) AND (to_kind = 'printed'::account_kind))
    WHEN 'spoil'::movement_reason THEN ((from_kind = ANY (ARRAY['on_hand'::account_kind, 'variance'::account_kind])) AND (to_kind = 'spoiled'::account_kind))
    WHEN 'correction'::movement_reason THEN (((from_kind = ANY (ARRAY['on_hand'::account_kind, 'variance'::account_kind])) AND (to_kind = ANY (ARRAY['printed'::account_kind, 'spoiled'::account_kind]))) OR ((from_kind = ANY (ARRAY['printed'::account_kind, 'spoiled'::account_kind])) AND (to_kind = ANY (ARRAY['on_hand'::account_kind, 'variance'::account_kind]))))
    WHEN 'dispatch'::movement_reason THEN ((from_kind = 'on_hand'::account_kind) AND (to_kind = 'in_transit'::account_kind))
    WHEN 'receipt'::movement_reason THEN ((from_kind = 'in_transit'::account_kind) AND (to_kind = ANY (ARRAY['on_hand'::account_kind, 'variance'::account_kind])))
    WHEN 'recall'::movement_reason THEN ((from_kind = 'in_transit'::account_kind) AND (to_kind = 'on_hand'::account_kind))
    WHEN 'count'::movement_reason THEN (((from_kind = ANY (ARRAY['on_hand'::account_kind, 'spoiled'::account_kind])) AND (to_kind = 'variance'::account_kind)) OR ((from_kind = 'variance'::account_kind) AND (to_kind = ANY (ARRAY['on_hand'::account_kind, 'spoiled'::account_kind]))))
    WHEN 'destruction'::movement_reason THEN ((from_kind = 'spoiled'::account_kind) AND (to_kind = 'destroyed'::account_kind))
    WHEN 'receipt_correction'::movement_reason THEN (((from_kind = 'on_hand'::account_kind) AND (to_kind = 'variance'::account_kind)) OR ((from_kind = 'variance'::account_kind) AND (to_kind = 'on_hand'::account_kind)))
    WHEN 'recovery'::movement_reason THEN ((from_kind = 'variance'::account_kind) AND (to_kind = 'on_hand'::account_kind))
    WHEN 'reversal'::movement_reason THEN (((from_kind = ANY (ARRAY['on_hand'::account_kind, 'spoiled'::account_kind])) AND (to_kind = 'supplied'::account_kind)) OR ((from_kind = 'destroyed'::account_kind) AND (to_kind = 'spoiled'::account_kind)))
    ELSE NULL::boolean
END),
  CONSTRAINT movement_quantity_in_range CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CONSTRAINT movement_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT movement_from_account_exists FOREIGN KEY (from_office, from_kind) REFERENCES stock_accounts(office_id, kind),
  CONSTRAINT movement_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id),
  CONSTRAINT movement_to_account_exists FOREIGN KEY (to_office, to_kind) REFERENCES stock_accounts(office_id, kind)
);
CREATE INDEX movement_by_day ON public.movements USING btree (from_office, occurred_on);
CREATE INDEX movement_from_elsewhere_by_day ON public.movements USING btree (to_office, occurred_on) WHERE (from_office <> to_office);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.movements FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.movements FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE CONSTRAINT TRIGGER stock_out_by_correction AFTER INSERT ON public.movements DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((((new.from_kind = 'on_hand'::account_kind) OR (new.to_kind = 'on_hand'::account_kind)) AND ((new.reason = 'correction'::movement_reason) OR (new.occurred_on < ((new.recorded_at AT TIME ZONE 'Asia/Jayapura'::text))::date)))) EXECUTE FUNCTION settle_after_correction();

CREATE TABLE notices (
  id uuid NOT NULL,
  kind text NOT NULL,
  office_id integer NOT NULL,
  by_office_id integer,
  address text NOT NULL,
  subject text NOT NULL,
  text text,
  html text,
  secret boolean DEFAULT false NOT NULL,
  composed_at timestamp with time zone NOT NULL,
  event_id uuid NOT NULL,
  sent_at timestamp with time zone,
  attempts integer,
  message_id uuid GENERATED ALWAYS AS (
CASE
    WHEN (sent_at IS NULL) THEN id
    ELSE NULL::uuid
END) STORED,
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notice_secret_keeps_no_body CHECK (((NOT secret) OR ((text IS NULL) AND (html IS NULL)))),
  CONSTRAINT notice_sent_after_attempts CHECK (((sent_at IS NULL) = (attempts IS NULL))),
  CONSTRAINT notice_by_office_exists FOREIGN KEY (by_office_id) REFERENCES offices(id),
  CONSTRAINT notice_message_exists FOREIGN KEY (message_id) REFERENCES outbox(id),
  CONSTRAINT notice_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);
CREATE INDEX notice_by_office ON public.notices USING btree (by_office_id, id);
CREATE INDEX notice_event_for_office ON public.notices USING btree (office_id, event_id) WHERE (NOT secret);
CREATE INDEX notice_for_office ON public.notices USING btree (office_id, id);
CREATE INDEX notice_lately_for_office ON public.notices USING btree (office_id, composed_at) WHERE (NOT secret);
CREATE INDEX notice_of_message ON public.notices USING btree (message_id) WHERE (message_id IS NOT NULL);

CREATE TABLE offices (
  id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  level text NOT NULL,
  parent_id integer,
  timezone text NOT NULL,
  minimum_stock bigint,
  email text,
  report_late_days integer,
  report_late_until date,
  population integer,
  closed_at timestamp with time zone,
  journey_days integer,
  learned_journey_days integer,
  cards_per_ribbon integer DEFAULT 500 NOT NULL,
  cards_per_film integer DEFAULT 1000 NOT NULL,
  CONSTRAINT offices_pkey PRIMARY KEY (id),
  CONSTRAINT office_cards_per_film_in_range CHECK (((cards_per_film >= 1) AND (cards_per_film <= 100000))),
  CONSTRAINT office_cards_per_ribbon_in_range CHECK (((cards_per_ribbon >= 1) AND (cards_per_ribbon <= 100000))),
  CONSTRAINT office_code_form CHECK ((code ~ '^([0-9]{2}|[0-9]{2}\.[0-9]{2})$'::text)),
  CONSTRAINT office_code_is_its_levels CHECK (
CASE level
    WHEN 'ministry'::text THEN (code = '00'::text)
    WHEN 'province'::text THEN ((length(code) = 2) AND (code <> '00'::text))
    WHEN 'regency'::text THEN ((length(code) = 5) AND (code !~~ '00%'::text))
    ELSE NULL::boolean
END),
  CONSTRAINT office_has_parent CHECK (((level = 'ministry'::text) = (parent_id IS NULL))),
  CONSTRAINT office_journey_in_range CHECK (((journey_days >= 0) AND (journey_days <= 90))),
  CONSTRAINT office_late_window_in_range CHECK (((report_late_days >= 1) AND (report_late_days <= 60))),
  CONSTRAINT office_late_window_whole CHECK (((report_late_days IS NULL) = (report_late_until IS NULL))),
  CONSTRAINT office_learned_journey_in_range CHECK (((learned_journey_days >= 0) AND (learned_journey_days <= 90))),
  CONSTRAINT office_level_known CHECK ((level = ANY (ARRAY['ministry'::text, 'province'::text, 'regency'::text]))),
  CONSTRAINT office_minimum_in_range CHECK (((minimum_stock >= 0) AND (minimum_stock <= 1000000000))),
  CONSTRAINT office_name_in_one_line CHECK (is_one_line(name)),
  CONSTRAINT office_name_present CHECK (((name <> ''::text) AND (length(name) <= 200))),
  CONSTRAINT office_timezone_known CHECK ((timezone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text]))),
  CONSTRAINT office_parent_exists FOREIGN KEY (parent_id) REFERENCES offices(id),
  CONSTRAINT office_code_unique UNIQUE (code)
);
CREATE INDEX office_by_parent ON public.offices USING btree (parent_id);
CREATE TRIGGER guard_office BEFORE INSERT OR UPDATE OF code, level, parent_id ON public.offices FOR EACH ROW EXECUTE FUNCTION guard_office();
CREATE CONSTRAINT TRIGGER stock_out_by_closing AFTER UPDATE ON public.offices DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.closed_at IS DISTINCT FROM new.closed_at)) EXECUTE FUNCTION settle_after_closing();

CREATE TABLE one_time_links (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT one_time_links_pkey PRIMARY KEY (token_hash),
  CONSTRAINT one_time_link_purpose_known CHECK ((purpose = ANY (ARRAY['invitation'::text, 'password_reset'::text, 'address_agreement'::text, 'address_confirmation'::text]))),
  CONSTRAINT one_time_link_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);
CREATE INDEX one_time_link_by_person ON public.one_time_links USING btree (person_id);

CREATE TABLE opening_stock_reversals (
  office_id integer NOT NULL,
  nth integer NOT NULL,
  note text NOT NULL,
  reversed_at timestamp with time zone NOT NULL,
  reversed_by uuid NOT NULL,
  reversed_by_office integer NOT NULL,
  CONSTRAINT opening_stock_reversals_pkey PRIMARY KEY (office_id, nth),
  CONSTRAINT opening_reversal_by_office_exists FOREIGN KEY (reversed_by_office) REFERENCES offices(id),
  CONSTRAINT opening_reversal_opening_exists FOREIGN KEY (office_id, nth) REFERENCES opening_stocks(office_id, nth),
  CONSTRAINT opening_reversal_person_exists FOREIGN KEY (reversed_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.opening_stock_reversals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.opening_stock_reversals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE opening_stocks (
  office_id integer NOT NULL,
  quantity bigint NOT NULL,
  as_of date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  spoiled bigint DEFAULT 0 NOT NULL,
  nth integer DEFAULT 1 NOT NULL,
  replaces integer,
  CONSTRAINT opening_stock_once PRIMARY KEY (office_id, nth),
  CONSTRAINT opening_quantity_in_range CHECK (((quantity >= 0) AND (quantity <= 1000000000))),
  CONSTRAINT opening_replaces_the_one_before CHECK (((nth >= 1) AND (NOT (replaces IS DISTINCT FROM NULLIF((nth - 1), 0))))),
  CONSTRAINT opening_spoiled_in_range CHECK (((spoiled >= 0) AND (spoiled <= 1000000000))),
  CONSTRAINT opening_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT opening_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT opening_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id),
  CONSTRAINT opening_replaces_a_reversed FOREIGN KEY (office_id, replaces) REFERENCES opening_stock_reversals(office_id, nth)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.opening_stocks FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.opening_stocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE outbox (
  id uuid DEFAULT uuid_v7() NOT NULL,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  appended_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  give_up_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  last_error text,
  expires_at timestamp with time zone,
  CONSTRAINT outbox_pkey PRIMARY KEY (id),
  CONSTRAINT message_finished_once_not_waiting CHECK (((state = 'waiting'::text) = (finished_at IS NULL))),
  CONSTRAINT message_given_up_when_it_expires CHECK ((give_up_at <= expires_at)),
  CONSTRAINT message_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'failed'::text])))
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);
CREATE INDEX message_due ON public.outbox USING btree (expires_at, due_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX message_undelivered ON public.outbox USING btree (state, appended_at) WHERE (state <> 'delivered'::text);

CREATE TABLE people (
  id uuid DEFAULT uuid_v7() NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  office_id integer NOT NULL,
  password_hash text,
  receives_mail boolean DEFAULT true NOT NULL,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT people_pkey PRIMARY KEY (id),
  CONSTRAINT person_name_in_one_line CHECK (is_one_line(name)),
  CONSTRAINT person_name_present CHECK (((name <> ''::text) AND (length(name) <= 200))),
  CONSTRAINT person_role_known CHECK ((role = ANY (ARRAY['admin'::text, 'staff'::text, 'viewer'::text]))),
  CONSTRAINT person_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
);
CREATE INDEX person_by_office ON public.people USING btree (office_id);
CREATE UNIQUE INDEX person_email_unique ON public.people USING btree (lower(email));

CREATE TABLE print_report_revisions (
  office_id integer NOT NULL,
  on_date date NOT NULL,
  revision integer NOT NULL,
  corrects integer,
  printed bigint NOT NULL,
  spoiled bigint NOT NULL,
  recorded bigint,
  waiting bigint,
  service text NOT NULL,
  note text,
  filed_at timestamp with time zone NOT NULL,
  filed_by uuid NOT NULL,
  attempt_key text,
  attempt_fingerprint bytea,
  written_at timestamp with time zone,
  arrived_late boolean DEFAULT false NOT NULL,
  unusual boolean DEFAULT false NOT NULL,
  by_print bigint,
  by_encode bigint,
  by_factory bigint,
  by_other bigint,
  ribbons_left bigint,
  films_left bigint,
  CONSTRAINT print_report_revisions_pkey PRIMARY KEY (office_id, on_date, revision),
  CONSTRAINT correction_says_why CHECK (((corrects IS NULL) OR (note IS NOT NULL))),
  CONSTRAINT revision_causes_sum_to_spoiled CHECK (
CASE num_nulls(by_print, by_encode, by_factory, by_other)
    WHEN 4 THEN true
    WHEN 0 THEN ((LEAST(by_print, by_encode, by_factory, by_other) >= 0) AND ((((by_print + by_encode) + by_factory) + by_other) = spoiled))
    ELSE false
END),
  CONSTRAINT revision_films_left_in_range CHECK (((films_left >= 0) AND (films_left <= 10000))),
  CONSTRAINT revision_late_arrival_was_written_before CHECK (((NOT arrived_late) OR ((written_at IS NOT NULL) AND ((written_at >= (filed_at - '30 days'::interval)) AND (written_at <= (filed_at + '00:01:00'::interval)))))),
  CONSTRAINT revision_names_what_it_corrects CHECK (((revision >= 1) AND (NOT (corrects IS DISTINCT FROM NULLIF((revision - 1), 0))))),
  CONSTRAINT revision_of_nothing_says_why CHECK ((((printed + spoiled) > 0) OR (service <> 'open'::text) OR (note IS NOT NULL))) NOT VALID,
  CONSTRAINT revision_other_service_explained CHECK (((service <> 'other'::text) OR (note IS NOT NULL))),
  CONSTRAINT revision_printed_in_range CHECK (((printed >= 0) AND (printed <= 1000000000))),
  CONSTRAINT revision_recorded_in_range CHECK (((recorded >= 0) AND (recorded <= 1000000000))),
  CONSTRAINT revision_ribbons_left_in_range CHECK (((ribbons_left >= 0) AND (ribbons_left <= 10000))),
  CONSTRAINT revision_service_known CHECK ((service = ANY (ARRAY['open'::text, 'holiday'::text, 'siak_down'::text, 'no_blanks'::text, 'no_ribbon'::text, 'suspended'::text, 'other'::text]))),
  CONSTRAINT revision_spoiled_in_range CHECK (((spoiled >= 0) AND (spoiled <= 1000000000))),
  CONSTRAINT revision_waiting_in_range CHECK (((waiting >= 0) AND (waiting <= 1000000000))),
  CONSTRAINT revision_person_exists FOREIGN KEY (filed_by) REFERENCES people(id),
  CONSTRAINT revision_report_exists FOREIGN KEY (office_id, on_date) REFERENCES print_reports(office_id, on_date)
);
CREATE UNIQUE INDEX revision_attempt_once ON public.print_report_revisions USING btree (office_id, attempt_key) WHERE (attempt_key IS NOT NULL);
CREATE INDEX revision_of_no_blanks ON public.print_report_revisions USING btree (office_id, on_date) INCLUDE (filed_at) WHERE (service = 'no_blanks'::text);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.print_report_revisions FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.print_report_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE print_reports (
  office_id integer NOT NULL,
  on_date date NOT NULL,
  revision integer NOT NULL,
  printed bigint NOT NULL,
  spoiled bigint NOT NULL,
  recorded bigint,
  waiting bigint,
  service text NOT NULL,
  note text,
  filed_at timestamp with time zone NOT NULL,
  filed_by uuid NOT NULL,
  written_at timestamp with time zone,
  arrived_late boolean DEFAULT false NOT NULL,
  unusual boolean DEFAULT false NOT NULL,
  by_print bigint,
  by_encode bigint,
  by_factory bigint,
  by_other bigint,
  ribbons_left bigint,
  films_left bigint,
  CONSTRAINT print_reports_pkey PRIMARY KEY (office_id, on_date) INCLUDE (printed, spoiled, service),
  CONSTRAINT report_causes_sum_to_spoiled CHECK (
CASE num_nulls(by_print, by_encode, by_factory, by_other)
    WHEN 4 THEN true
    WHEN 0 THEN ((LEAST(by_print, by_encode, by_factory, by_other) >= 0) AND ((((by_print + by_encode) + by_factory) + by_other) = spoiled))
    ELSE false
END),
  CONSTRAINT report_films_left_in_range CHECK (((films_left >= 0) AND (films_left <= 10000))),
  CONSTRAINT report_late_arrival_was_written_before CHECK (((NOT arrived_late) OR ((written_at IS NOT NULL) AND ((written_at >= (filed_at - '30 days'::interval)) AND (written_at <= (filed_at + '00:01:00'::interval)))))),
  CONSTRAINT report_other_service_explained CHECK (((service <> 'other'::text) OR (note IS NOT NULL))),
  CONSTRAINT report_printed_in_range CHECK (((printed >= 0) AND (printed <= 1000000000))),
  CONSTRAINT report_recorded_in_range CHECK (((recorded >= 0) AND (recorded <= 1000000000))),
  CONSTRAINT report_ribbons_left_in_range CHECK (((ribbons_left >= 0) AND (ribbons_left <= 10000))),
  CONSTRAINT report_service_known CHECK ((service = ANY (ARRAY['open'::text, 'holiday'::text, 'siak_down'::text, 'no_blanks'::text, 'no_ribbon'::text, 'suspended'::text, 'other'::text]))),
  CONSTRAINT report_spoiled_in_range CHECK (((spoiled >= 0) AND (spoiled <= 1000000000))),
  CONSTRAINT report_waiting_in_range CHECK (((waiting >= 0) AND (waiting <= 1000000000))),
  CONSTRAINT report_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT report_person_exists FOREIGN KEY (filed_by) REFERENCES people(id)
) WITH (autovacuum_vacuum_insert_scale_factor=0, autovacuum_vacuum_insert_threshold=5000);
CREATE INDEX print_report_told_of_ribbon_or_film ON public.print_reports USING btree (office_id, on_date) INCLUDE (ribbons_left, films_left) WHERE ((ribbons_left IS NOT NULL) OR (films_left IS NOT NULL));
CREATE CONSTRAINT TRIGGER stock_out_by_corrected_report AFTER UPDATE ON public.print_reports DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((old.service IS DISTINCT FROM new.service)) EXECUTE FUNCTION settle_after_report();
CREATE CONSTRAINT TRIGGER stock_out_by_report AFTER INSERT ON public.print_reports DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settle_after_report();

CREATE TABLE public_words (
  office_id integer NOT NULL,
  text text NOT NULL,
  daily_quota integer,
  until_on date NOT NULL,
  set_on date NOT NULL,
  set_at timestamp with time zone NOT NULL,
  set_by uuid NOT NULL,
  taken_down_at timestamp with time zone,
  taken_down_by uuid,
  taken_down_reason text,
  CONSTRAINT public_word_one_per_office PRIMARY KEY (office_id),
  CONSTRAINT public_word_at_most_280 CHECK ((char_length(text) <= 280)),
  CONSTRAINT public_word_present CHECK ((text ~ '\S'::text)),
  CONSTRAINT public_word_quota_in_range CHECK (((daily_quota >= 1) AND (daily_quota <= 10000))),
  CONSTRAINT public_word_reason_at_most_280 CHECK ((char_length(taken_down_reason) <= 280)),
  CONSTRAINT public_word_reason_present CHECK ((taken_down_reason ~ '\S'::text)),
  CONSTRAINT public_word_stands_a_fortnight_at_most CHECK (((until_on >= set_on) AND (until_on <= (set_on + 14)))),
  CONSTRAINT public_word_taken_down_whole CHECK ((((taken_down_at IS NULL) = (taken_down_by IS NULL)) AND ((taken_down_at IS NULL) = (taken_down_reason IS NULL)))),
  CONSTRAINT public_word_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT public_word_setter_exists FOREIGN KEY (set_by) REFERENCES people(id),
  CONSTRAINT public_word_taker_exists FOREIGN KEY (taken_down_by) REFERENCES people(id)
);

CREATE TABLE quiet_offices (
  office_id integer NOT NULL,
  quiet_until timestamp with time zone NOT NULL,
  CONSTRAINT quiet_offices_pkey PRIMARY KEY (office_id),
  CONSTRAINT quiet_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
);

CREATE TABLE rate_limits (
  key text NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);

CREATE TABLE receipt_corrections (
  consignment_id uuid NOT NULL,
  revision integer NOT NULL,
  corrects integer NOT NULL,
  received_before bigint NOT NULL,
  received bigint NOT NULL,
  note text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  CONSTRAINT receipt_corrections_pkey PRIMARY KEY (consignment_id, revision),
  CONSTRAINT receipt_correction_changes_something CHECK ((received <> received_before)),
  CONSTRAINT receipt_correction_in_range CHECK ((((received >= 0) AND (received <= 1000000000)) AND ((received_before >= 0) AND (received_before <= 1000000000)))),
  CONSTRAINT receipt_correction_names_what_it_corrects CHECK (((revision >= 2) AND (corrects = (revision - 1)))),
  CONSTRAINT receipt_correction_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT receipt_correction_consignment_exists FOREIGN KEY (consignment_id) REFERENCES consignments(id),
  CONSTRAINT receipt_correction_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.receipt_corrections FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.receipt_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE recoveries (
  id uuid DEFAULT uuid_v7() NOT NULL,
  consignment_id uuid NOT NULL,
  found bigint NOT NULL,
  note text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  CONSTRAINT recoveries_pkey PRIMARY KEY (id),
  CONSTRAINT recovery_found_in_range CHECK (((found >= 1) AND (found <= 1000000000))),
  CONSTRAINT recovery_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT recovery_consignment_exists FOREIGN KEY (consignment_id) REFERENCES consignments(id),
  CONSTRAINT recovery_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE INDEX recovery_of_consignment ON public.recoveries USING btree (consignment_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.recoveries FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.recoveries FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE recovery_acceptances (
  recovery_id uuid NOT NULL,
  note text,
  accepted_at timestamp with time zone NOT NULL,
  accepted_by uuid NOT NULL,
  accepted_by_office integer NOT NULL,
  CONSTRAINT recovery_acceptances_pkey PRIMARY KEY (recovery_id),
  CONSTRAINT recovery_acceptance_by_office_exists FOREIGN KEY (accepted_by_office) REFERENCES offices(id),
  CONSTRAINT recovery_acceptance_person_exists FOREIGN KEY (accepted_by) REFERENCES people(id),
  CONSTRAINT recovery_acceptance_recovery_exists FOREIGN KEY (recovery_id) REFERENCES recoveries(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.recovery_acceptances FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.recovery_acceptances FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER guard_recovery_acceptance BEFORE INSERT ON public.recovery_acceptances FOR EACH ROW EXECUTE FUNCTION guard_recovery_acceptance();

CREATE TABLE recovery_codes (
  person_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamp with time zone,
  CONSTRAINT recovery_codes_pkey PRIMARY KEY (person_id, code_hash),
  CONSTRAINT recovery_code_hashed CHECK ((length(code_hash) = 32)),
  CONSTRAINT recovery_code_of_a_second_factor FOREIGN KEY (person_id) REFERENCES second_factors(person_id) ON DELETE CASCADE
);
CREATE TRIGGER guard_recovery_code BEFORE UPDATE ON public.recovery_codes FOR EACH ROW WHEN ((old.used_at IS NOT NULL)) EXECUTE FUNCTION guard_recovery_code();

CREATE TABLE request_escalations (
  request_id uuid NOT NULL,
  to_office integer NOT NULL,
  waited_since timestamp with time zone NOT NULL,
  escalated_at timestamp with time zone NOT NULL,
  CONSTRAINT request_escalated_once PRIMARY KEY (request_id),
  CONSTRAINT escalation_after_waiting CHECK ((waited_since < escalated_at)),
  CONSTRAINT escalation_office_exists FOREIGN KEY (to_office) REFERENCES offices(id),
  CONSTRAINT escalation_request_exists FOREIGN KEY (request_id) REFERENCES restock_requests(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.request_escalations FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.request_escalations FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE request_reminders (
  request_id uuid NOT NULL,
  working_day date NOT NULL,
  note text,
  reminded_at timestamp with time zone NOT NULL,
  reminded_by uuid,
  CONSTRAINT request_reminded_once_a_working_day PRIMARY KEY (request_id, working_day),
  CONSTRAINT reminder_person_exists FOREIGN KEY (reminded_by) REFERENCES people(id),
  CONSTRAINT reminder_request_exists FOREIGN KEY (request_id) REFERENCES restock_requests(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.request_reminders FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.request_reminders FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE restock_requests (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  year integer NOT NULL,
  serial integer NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  origin text NOT NULL,
  quantity bigint NOT NULL,
  granted bigint,
  sent bigint DEFAULT 0 NOT NULL,
  on_the_road bigint DEFAULT 0 NOT NULL,
  arrived bigint DEFAULT 0 NOT NULL,
  reference text,
  note text,
  opened_at timestamp with time zone NOT NULL,
  opened_by uuid,
  opened_by_office integer,
  answered_at timestamp with time zone,
  answered_by uuid,
  answered_by_office integer,
  answer_note text,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawal_note text,
  reasoned_on_hand bigint NOT NULL,
  reasoned_in_transit bigint NOT NULL,
  reasoned_minimum_stock bigint,
  reasoned_daily_use double precision,
  reasoned_cover_days bigint,
  reasoned_method text NOT NULL,
  reasoned_expected_use bigint,
  reasoned_target_days integer NOT NULL,
  reasoned_pack_size bigint,
  reasoned_lasts_days bigint,
  reasoned_journey_days integer,
  reasoned_open_shortage bigint,
  channel text NOT NULL,
  CONSTRAINT restock_requests_pkey PRIMARY KEY (id),
  CONSTRAINT request_answered_by_somebody CHECK ((((answered_at IS NULL) = (answered_by IS NULL)) AND ((answered_at IS NULL) = (answered_by_office IS NULL)) AND
CASE state
    WHEN 'open'::text THEN (answered_at IS NULL)
    WHEN 'withdrawn'::text THEN true
    ELSE (answered_at IS NOT NULL)
END)),
  CONSTRAINT request_arrived_had_left CHECK (((arrived >= 0) AND ((arrived + on_the_road) <= sent))),
  CONSTRAINT request_by_system_when_low CHECK (((channel = 'system'::text) = (origin = 'low_stock'::text))),
  CONSTRAINT request_channel_known CHECK ((channel = ANY (ARRAY['system'::text, 'app'::text, 'visit'::text, 'letter'::text, 'phone'::text]))),
  CONSTRAINT request_fulfilled_when_all_arrived CHECK (((state <> 'fulfilled'::text) OR ((on_the_road = 0) AND (arrived > 0)))),
  CONSTRAINT request_granted_in_range CHECK (((granted >= 1) AND (granted <= 1000000000))),
  CONSTRAINT request_granted_once_approved CHECK (((granted IS NOT NULL) OR (state = ANY (ARRAY['open'::text, 'refused'::text, 'withdrawn'::text])))),
  CONSTRAINT request_journey_in_range CHECK (((reasoned_journey_days >= 0) AND (reasoned_journey_days <= 90))),
  CONSTRAINT request_method_known CHECK ((reasoned_method = ANY (ARRAY['mean'::text, 'forecast'::text]))),
  CONSTRAINT request_never_more_than_granted CHECK (((0 <= on_the_road) AND (on_the_road <= sent) AND (sent <= COALESCE(granted, (0)::bigint)))),
  CONSTRAINT request_open_shortage_counts CHECK ((reasoned_open_shortage > 0)),
  CONSTRAINT request_origin_known CHECK ((origin = ANY (ARRAY['low_stock'::text, 'manual'::text]))),
  CONSTRAINT request_quantity_in_range CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CONSTRAINT request_reasoning_in_range CHECK (((reasoned_on_hand >= 0) AND (reasoned_in_transit >= 0) AND (reasoned_minimum_stock >= 0) AND (reasoned_daily_use >= (0)::double precision) AND (reasoned_cover_days >= 0) AND (reasoned_expected_use >= 0) AND (reasoned_target_days >= 1) AND (reasoned_pack_size >= 1) AND (reasoned_lasts_days >= 0))),
  CONSTRAINT request_reference_in_one_line CHECK (is_one_line(reference)),
  CONSTRAINT request_refusal_says_why CHECK (((state <> 'refused'::text) OR (answer_note IS NOT NULL))),
  CONSTRAINT request_sent_when_all_left CHECK (((state <> ALL (ARRAY['sent'::text, 'fulfilled'::text])) OR (sent = granted))),
  CONSTRAINT request_state_known CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'sent'::text, 'fulfilled'::text, 'refused'::text, 'withdrawn'::text]))),
  CONSTRAINT request_withdrawn_at_some_time CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  CONSTRAINT request_answerer_exists FOREIGN KEY (answered_by) REFERENCES people(id),
  CONSTRAINT request_answerer_office_exists FOREIGN KEY (answered_by_office) REFERENCES offices(id),
  CONSTRAINT request_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT request_opener_exists FOREIGN KEY (opened_by) REFERENCES people(id),
  CONSTRAINT request_opener_office_exists FOREIGN KEY (opened_by_office) REFERENCES offices(id),
  CONSTRAINT request_withdrawer_exists FOREIGN KEY (withdrawn_by) REFERENCES people(id),
  CONSTRAINT request_number_unique UNIQUE (office_id, year, serial),
  CONSTRAINT request_of_one_office UNIQUE (id, office_id)
);
CREATE INDEX request_by_end ON public.restock_requests USING btree (LEAST(answered_at, withdrawn_at, 'infinity'::timestamp with time zone));
CREATE INDEX request_by_office ON public.restock_requests USING btree (office_id, id);
CREATE INDEX request_committed_by ON public.restock_requests USING btree (answered_by_office) WHERE (state = 'approved'::text);
CREATE UNIQUE INDEX request_one_live_per_office ON public.restock_requests USING btree (office_id) WHERE (state = ANY (ARRAY['open'::text, 'approved'::text, 'sent'::text]));

CREATE TABLE run_out_warnings (
  office_id integer NOT NULL,
  warned_at timestamp with time zone NOT NULL,
  CONSTRAINT run_out_warnings_pkey PRIMARY KEY (office_id),
  CONSTRAINT run_out_warning_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
);

CREATE TABLE schedule_slots (
  task text NOT NULL,
  slot timestamp with time zone NOT NULL,
  CONSTRAINT schedule_slots_pkey PRIMARY KEY (task, slot)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);

CREATE TABLE second_factor_setups (
  person_id uuid NOT NULL,
  secret bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT second_factor_setup_one_per_person PRIMARY KEY (person_id),
  CONSTRAINT second_factor_setup_secret_long CHECK ((length(secret) >= 20)),
  CONSTRAINT second_factor_setup_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
);

CREATE TABLE second_factors (
  person_id uuid NOT NULL,
  secret bytea NOT NULL,
  last_step bigint NOT NULL,
  recovery_salt bytea NOT NULL,
  set_at timestamp with time zone NOT NULL,
  CONSTRAINT second_factor_one_per_person PRIMARY KEY (person_id),
  CONSTRAINT second_factor_salt_long CHECK ((length(recovery_salt) >= 16)),
  CONSTRAINT second_factor_secret_long CHECK ((length(secret) >= 20)),
  CONSTRAINT second_factor_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
);
CREATE TRIGGER guard_second_factor BEFORE UPDATE ON public.second_factors FOR EACH ROW EXECUTE FUNCTION guard_second_factor();

CREATE TABLE sessions (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  id uuid DEFAULT uuid_v7() NOT NULL,
  client text,
  device text,
  CONSTRAINT sessions_pkey PRIMARY KEY (token_hash),
  CONSTRAINT session_client_short CHECK (((length(client) >= 1) AND (length(client) <= 50))),
  CONSTRAINT session_device_in_one_line CHECK (is_one_line(device)),
  CONSTRAINT session_device_short CHECK (((length(device) >= 1) AND (length(device) <= 60))),
  CONSTRAINT session_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT session_id_unique UNIQUE (id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);
CREATE INDEX session_by_person ON public.sessions USING btree (person_id, id) WHERE (ended_at IS NULL);

CREATE TABLE sign_in_failures (
  key text NOT NULL,
  points integer DEFAULT 0 NOT NULL,
  expire bigint,
  CONSTRAINT sign_in_failures_pkey PRIMARY KEY (key)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);

CREATE TABLE sign_ins (
  id uuid DEFAULT uuid_v7() NOT NULL,
  person_id uuid NOT NULL,
  signed_in_at timestamp with time zone NOT NULL,
  outcome text NOT NULL,
  client text NOT NULL,
  device_known boolean NOT NULL,
  CONSTRAINT sign_ins_pkey PRIMARY KEY (id),
  CONSTRAINT sign_in_client_short CHECK (((length(client) >= 1) AND (length(client) <= 50))),
  CONSTRAINT sign_in_outcome_known CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'code_refused'::text]))),
  CONSTRAINT sign_in_person_exists FOREIGN KEY (person_id) REFERENCES people(id)
) WITH (autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=1000, autovacuum_analyze_scale_factor=0, autovacuum_analyze_threshold=1000);
CREATE INDEX sign_in_by_person ON public.sign_ins USING btree (person_id, id);
CREATE INDEX sign_in_by_time ON public.sign_ins USING btree (signed_in_at);
CREATE TRIGGER append_only BEFORE UPDATE ON public.sign_ins FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.sign_ins FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER kept_ninety_days BEFORE DELETE ON public.sign_ins FOR EACH ROW WHEN ((old.signed_in_at >= (now() - '2160:00:00'::interval))) EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE signatories (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  name text NOT NULL,
  nip text,
  rank text,
  capacity text NOT NULL,
  title text,
  from_on date NOT NULL,
  until_on date,
  CONSTRAINT signatories_pkey PRIMARY KEY (id),
  CONSTRAINT signatory_capacity_known CHECK ((capacity = ANY (ARRAY['kepala'::text, 'plt'::text, 'plh'::text, 'an'::text]))),
  CONSTRAINT signatory_ends_after_beginning CHECK ((until_on >= from_on)),
  CONSTRAINT signatory_name_in_one_line CHECK (is_one_line(name)),
  CONSTRAINT signatory_name_present CHECK (((name <> ''::text) AND (length(name) <= 200))),
  CONSTRAINT signatory_nip_form CHECK ((nip ~ '^[0-9]{18}$'::text)),
  CONSTRAINT signatory_on_behalf_names_own_post CHECK (((capacity <> 'an'::text) OR (title IS NOT NULL))),
  CONSTRAINT signatory_rank_in_one_line CHECK (is_one_line(rank)),
  CONSTRAINT signatory_title_in_one_line CHECK (is_one_line(title)),
  CONSTRAINT signatory_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT signatory_one_holds_the_post EXCLUDE USING gist (int4range(office_id, office_id, '[]'::text) WITH &&, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((capacity = ANY (ARRAY['kepala'::text, 'plt'::text]))),
  CONSTRAINT signatory_one_stands_in EXCLUDE USING gist (int4range(office_id, office_id, '[]'::text) WITH &&, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((capacity = ANY (ARRAY['plh'::text, 'an'::text])))
);
CREATE INDEX signatory_by_office ON public.signatories USING btree (office_id, from_on);

CREATE TABLE stock_accounts (
  office_id integer NOT NULL,
  kind account_kind NOT NULL,
  balance bigint DEFAULT 0 NOT NULL,
  entries bigint DEFAULT 0 NOT NULL,
  begun_on date,
  opening_on date,
  counted_through date,
  closed boolean DEFAULT false NOT NULL,
  handed_out bigint DEFAULT 0 NOT NULL,
  CONSTRAINT stock_accounts_pkey PRIMARY KEY (office_id, kind),
  CONSTRAINT stock_closed_is_empty CHECK (((NOT closed) OR (balance = 0) OR (kind <> ALL (ARRAY['on_hand'::account_kind, 'in_transit'::account_kind])))),
  CONSTRAINT stock_handed_out_of_on_hand CHECK (((handed_out = 0) OR ((handed_out > 0) AND (kind = 'on_hand'::account_kind)))),
  CONSTRAINT stock_sufficient CHECK (((balance >= 0) OR (kind = ANY (ARRAY['supplied'::account_kind, 'variance'::account_kind])))),
  CONSTRAINT account_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
) WITH (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
CREATE TRIGGER covers_what_is_handed_out AFTER UPDATE ON public.stock_accounts FOR EACH ROW WHEN (((new.handed_out > 0) AND (new.handed_out > new.balance))) EXECUTE FUNCTION keep_what_is_handed_out();
CREATE CONSTRAINT TRIGGER stock_out_by_beginning AFTER UPDATE ON public.stock_accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.kind = 'on_hand'::account_kind) AND (old.begun_on IS DISTINCT FROM new.begun_on))) EXECUTE FUNCTION settle_after_beginning();

CREATE TABLE stock_counts (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  counted_on date NOT NULL,
  expected bigint NOT NULL,
  counted bigint NOT NULL,
  difference bigint GENERATED ALWAYS AS ((counted - expected)) STORED NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  kind text DEFAULT 'routine'::text NOT NULL,
  counted_by text,
  given_by text,
  taken_by text,
  expected_spoiled bigint,
  counted_spoiled bigint,
  spoiled_difference bigint GENERATED ALWAYS AS ((counted_spoiled - expected_spoiled)) STORED,
  counted_outside bigint,
  CONSTRAINT stock_counts_pkey PRIMARY KEY (id),
  CONSTRAINT count_counter_in_one_line CHECK (is_one_line(counted_by)),
  CONSTRAINT count_giver_in_one_line CHECK (is_one_line(given_by)),
  CONSTRAINT count_handover_names_both CHECK ((((kind = 'handover'::text) = (given_by IS NOT NULL)) AND ((kind = 'handover'::text) = (taken_by IS NOT NULL)))),
  CONSTRAINT count_kind_known CHECK ((kind = ANY (ARRAY['routine'::text, 'semester'::text, 'handover'::text]))),
  CONSTRAINT count_outside_of_counted CHECK (((counted_outside >= 0) AND (counted_outside <= counted))),
  CONSTRAINT count_spoiled_beside_expected CHECK (((counted_spoiled IS NULL) = (expected_spoiled IS NULL))),
  CONSTRAINT count_taker_in_one_line CHECK (is_one_line(taken_by)),
  CONSTRAINT counted_in_range CHECK (((counted >= 0) AND (counted <= 1000000000))),
  CONSTRAINT counted_spoiled_in_range CHECK (((counted_spoiled >= 0) AND (counted_spoiled <= 1000000000))),
  CONSTRAINT count_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT count_office_exists FOREIGN KEY (office_id) REFERENCES offices(id),
  CONSTRAINT count_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id),
  CONSTRAINT count_of_one_office UNIQUE (id, office_id)
);
CREATE INDEX count_by_date ON public.stock_counts USING btree (office_id, counted_on);
CREATE INDEX count_by_office ON public.stock_counts USING btree (office_id, id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.stock_counts FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.stock_counts FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE stock_outs (
  id uuid DEFAULT uuid_v7() NOT NULL,
  office_id integer NOT NULL,
  cause text NOT NULL,
  began_on date NOT NULL,
  ended_on date,
  ended_by text,
  consignment_id uuid,
  annulled_at timestamp with time zone,
  CONSTRAINT stock_outs_pkey PRIMARY KEY (id),
  CONSTRAINT stock_out_cause_known CHECK ((cause = ANY (ARRAY['empty'::text, 'reported'::text]))),
  CONSTRAINT stock_out_consignment_is_received CHECK (((consignment_id IS NULL) OR ((ended_by IS NOT NULL) AND (ended_by = 'receipt'::text)))),
  CONSTRAINT stock_out_end_known CHECK ((ended_by = ANY (ARRAY['opening'::text, 'supply'::text, 'receipt'::text, 'recall'::text, 'count'::text, 'correction'::text, 'report'::text, 'closing'::text, 'other'::text]))),
  CONSTRAINT stock_out_ends_after_it_began CHECK ((ended_on >= began_on)),
  CONSTRAINT stock_out_ends_by_something CHECK (((ended_on IS NULL) = (ended_by IS NULL))),
  CONSTRAINT stock_out_consignment_exists FOREIGN KEY (consignment_id) REFERENCES consignments(id),
  CONSTRAINT stock_out_office_exists FOREIGN KEY (office_id) REFERENCES offices(id)
);
CREATE UNIQUE INDEX stock_out_begins_once_a_date ON public.stock_outs USING btree (office_id, began_on) WHERE (annulled_at IS NULL);
CREATE UNIQUE INDEX stock_out_one_open_per_office ON public.stock_outs USING btree (office_id) WHERE ((ended_on IS NULL) AND (annulled_at IS NULL));
CREATE TRIGGER stock_out_annulled_stays BEFORE UPDATE ON public.stock_outs FOR EACH ROW WHEN ((old.annulled_at IS NOT NULL)) EXECUTE FUNCTION guard_stock_out();
CREATE TRIGGER stock_out_stays BEFORE DELETE ON public.stock_outs FOR EACH ROW EXECUTE FUNCTION guard_stock_out();

CREATE TABLE supplies (
  id uuid DEFAULT uuid_v7() NOT NULL,
  quantity bigint NOT NULL,
  reference text NOT NULL,
  received_on date NOT NULL,
  note text,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  recorded_by_office integer NOT NULL,
  again boolean DEFAULT false NOT NULL,
  CONSTRAINT supplies_pkey PRIMARY KEY (id),
  CONSTRAINT supply_quantity_in_range CHECK (((quantity >= 1) AND (quantity <= 1000000000))),
  CONSTRAINT supply_reference_in_one_line CHECK (is_one_line(reference)) NOT VALID,
  CONSTRAINT supply_by_office_exists FOREIGN KEY (recorded_by_office) REFERENCES offices(id),
  CONSTRAINT supply_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);
CREATE UNIQUE INDEX supply_reference_once ON public.supplies USING btree (reference_key(reference), EXTRACT(year FROM received_on)) WHERE (NOT again);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.supplies FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.supplies FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE supply_reversals (
  supply_id uuid NOT NULL,
  note text NOT NULL,
  reversed_at timestamp with time zone NOT NULL,
  reversed_by uuid NOT NULL,
  reversed_by_office integer NOT NULL,
  CONSTRAINT supply_reversals_pkey PRIMARY KEY (supply_id),
  CONSTRAINT supply_reversal_by_office_exists FOREIGN KEY (reversed_by_office) REFERENCES offices(id),
  CONSTRAINT supply_reversal_person_exists FOREIGN KEY (reversed_by) REFERENCES people(id),
  CONSTRAINT supply_reversal_supply_exists FOREIGN KEY (supply_id) REFERENCES supplies(id)
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON public.supply_reversals FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON public.supply_reversals FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();

CREATE TABLE unit_prices (
  from_on date NOT NULL,
  rupiah numeric(12,2) NOT NULL,
  reference text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_by uuid NOT NULL,
  CONSTRAINT unit_price_one_per_date PRIMARY KEY (from_on),
  CONSTRAINT unit_price_in_range CHECK (((rupiah >= 0.01) AND (rupiah <= (1000000)::numeric))),
  CONSTRAINT unit_price_reference_at_most_200 CHECK ((char_length(reference) <= 200)),
  CONSTRAINT unit_price_reference_in_one_line CHECK (is_one_line(reference)),
  CONSTRAINT unit_price_reference_present CHECK ((reference ~ '\S'::text)),
  CONSTRAINT unit_price_person_exists FOREIGN KEY (recorded_by) REFERENCES people(id)
);

CREATE OR REPLACE FUNCTION public.confirm_what_asks_for_it()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (SELECT FROM broadcasts WHERE id = NEW.broadcast_id AND asks <> 'confirm') THEN
            RAISE EXCEPTION 'this broadcast asks for no confirmation' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'broadcast_confirmed_where_asked';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_difference()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF TG_OP = 'DELETE' OR OLD.state = 'closed'
            OR (NEW.count_id, NEW.above_tolerance) IS DISTINCT FROM (OLD.count_id, OLD.above_tolerance) THEN
            RAISE EXCEPTION 'the difference of count % is %: % is refused', OLD.count_id, OLD.state, TG_OP
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'difference_closed_stays';
          END IF;
          IF NEW.state = 'closed' AND NOT (CASE NEW.closed_by
            WHEN 'explanation' THEN
              EXISTS (SELECT FROM count_explanations WHERE count_id = NEW.count_id)
              AND NOT EXISTS (SELECT FROM count_explanations
                WHERE count_id = NEW.count_id AND cause IN ('lost', 'stolen'))
            ELSE EXISTS (SELECT FROM count_verdicts WHERE count_id = NEW.count_id AND kind = NEW.closed_by)
          END) THEN
            RAISE EXCEPTION 'count % is closed by no % on record', NEW.count_id, NEW.closed_by
              USING ERRCODE = 'check_violation', CONSTRAINT = 'difference_closed_by_what_was_said';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_loan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF NEW.purpose = 'loan' AND EXISTS (
            SELECT FROM offices WHERE id IN (NEW.from_office, NEW.to_office) AND level <> 'regency') THEN
            RAISE EXCEPTION 'cards are lent from regency to regency' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'loan_between_regencies';
          END IF;
          IF NEW.purpose = 'return' AND NOT EXISTS (
            SELECT FROM loans WHERE id = NEW.return_of AND lender = NEW.to_office
              AND borrower = coalesce(NEW.borrower, NEW.from_office)) THEN
            RAISE EXCEPTION 'a return goes from the borrower of its loan to the lender' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'loan_returned_to_its_lender';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_office()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW.code <> OLD.code THEN
            RAISE EXCEPTION 'office % keeps its code', OLD.code
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'office_code_stays';
          END IF;
          IF NEW.level <> 'ministry' AND NOT EXISTS (
            SELECT FROM offices above
            WHERE above.id = NEW.parent_id
              AND above.code = CASE NEW.level WHEN 'regency' THEN left(NEW.code, 2) ELSE '00' END) THEN
            RAISE EXCEPTION 'office % does not stand under the office that its code names', NEW.code
              USING ERRCODE = 'check_violation', CONSTRAINT = 'office_stands_under_its_code';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_plan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF TG_OP = 'DELETE' OR OLD.state <> 'draft' THEN
            RAISE EXCEPTION 'plan % is %: % is refused', OLD.id, OLD.state, TG_OP
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'plan_settled_stays';
          END IF;
          IF NEW.state = 'sent' AND EXISTS (
            SELECT FROM allocation_plan_rows
            WHERE plan_id = NEW.id AND quantity > 0 AND consignment_id IS NULL) THEN
            RAISE EXCEPTION 'plan % has a row that was not sent', NEW.id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_sent_whole';
          END IF;
          IF NEW.state = 'sent' AND NEW.total < (
            SELECT coalesce(sum(quantity), 0) FROM allocation_plan_rows WHERE plan_id = NEW.id) THEN
            RAISE EXCEPTION 'plan % sends more than its total', NEW.id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'plan_never_more_than_total';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_plan_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (
            SELECT FROM allocation_plans
            WHERE id IN (OLD.plan_id, NEW.plan_id) AND state <> 'draft') THEN
            RAISE EXCEPTION 'the plan is no draft: % of a row is refused', TG_OP
              USING ERRCODE = 'restrict_violation', CONSTRAINT = 'plan_settled_stays';
          END IF;
          RETURN coalesce(NEW, OLD);
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_recovery_acceptance()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (SELECT FROM recoveries WHERE id = NEW.recovery_id AND recorded_by = NEW.accepted_by) THEN
            RAISE EXCEPTION 'who found % does not accept it', NEW.recovery_id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'recovery_accepted_by_another';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_recovery_code()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'A recovery code that was used stays used.'
          USING ERRCODE = 'restrict_violation', CONSTRAINT = 'recovery_code_used_once';
      END $function$
;

CREATE OR REPLACE FUNCTION public.guard_second_factor()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF NEW.secret = OLD.secret AND NEW.last_step < OLD.last_step THEN
          RAISE EXCEPTION 'A code of this authenticator that was used would be good again.'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'second_factor_step_goes_forward';
        END IF;
        RETURN NEW;
      END $function$
;

CREATE OR REPLACE FUNCTION public.guard_stock_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          RAISE EXCEPTION 'what stood on record as an episode without cards is never taken away'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'stock_out_annulled_stays';
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.guard_verdict()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF EXISTS (SELECT FROM count_differences WHERE count_id = NEW.count_id AND state = 'closed') THEN
            RAISE EXCEPTION 'count % is closed', NEW.count_id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_of_what_is_open';
          END IF;
          IF EXISTS (SELECT FROM stock_counts WHERE id = NEW.count_id AND recorded_by = NEW.recorded_by)
            OR EXISTS (SELECT FROM count_explanations
              WHERE count_id = NEW.count_id AND recorded_by = NEW.recorded_by) THEN
            RAISE EXCEPTION 'who counted or explained count % gives no verdict on it', NEW.count_id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'verdict_by_another';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.is_one_line(words text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (words !~ '[\u0009-\u000d\u0085\u2028\u2029\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]'::text)
;

CREATE OR REPLACE FUNCTION public.keep_loan()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        DECLARE
          was_on_the_road bigint := 0;
          was_received bigint := 0;
        BEGIN
          IF NEW.purpose = 'loan' THEN
            IF TG_OP = 'INSERT' THEN
              INSERT INTO loans (id, lender, borrower, received)
              VALUES (NEW.id, NEW.from_office, NEW.to_office, NEW.received);
            ELSIF NEW.received IS DISTINCT FROM OLD.received THEN
              UPDATE loans SET received = NEW.received WHERE id = NEW.id;
            END IF;
            RETURN NULL;
          END IF;
          IF TG_OP = 'UPDATE' THEN
            was_on_the_road := CASE WHEN OLD.state = 'in_transit' THEN OLD.quantity ELSE 0 END;
            was_received := coalesce(OLD.received, 0);
          END IF;
          UPDATE loans SET
            on_the_road = on_the_road - was_on_the_road
              + CASE WHEN NEW.state = 'in_transit' THEN NEW.quantity ELSE 0 END,
            returned = returned - was_received + coalesce(NEW.received, 0)
          WHERE id = NEW.return_of;
          RETURN NULL;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.keep_loan_settlement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          UPDATE loans SET forgiven = forgiven + NEW.quantity WHERE id = NEW.loan_id;
          RETURN NULL;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.keep_what_is_handed_out()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          RAISE EXCEPTION 'fewer cards on hand than are handed out' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'stock_covers_what_is_handed_out',
            DETAIL = (
              SELECT jsonb_build_object('code', o.code, 'name', o.name, 'onHand', NEW.balance,
                'handedOut', NEW.handed_out, 'holders', (
                  SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'holder', holder, 'held', held)
                    ORDER BY held DESC, id), '[]')
                  FROM (SELECT * FROM hand_outs WHERE office_id = NEW.office_id AND held > 0
                    ORDER BY held DESC, id LIMIT 5) most))
              FROM offices o WHERE o.id = NEW.office_id);
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.keep_what_is_owed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          RAISE EXCEPTION 'more is returned than is owed' USING
            ERRCODE = 'check_violation', CONSTRAINT = 'loan_never_more_than_owed',
            DETAIL = (
              SELECT jsonb_build_object(
                'number', o.code || '/' || c.year || '/' || lpad(c.serial::text, greatest(4, length(c.serial::text)), '0'),
                'owed', OLD.owed, 'onTheRoad', OLD.on_the_road)
              FROM consignments c JOIN offices o ON o.id = c.from_office WHERE c.id = NEW.id);
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.lock_for_report(the_office text, the_date date, the_key text)
 RETURNS TABLE(office_id integer, office_name text, timezone text, closed_at timestamp with time zone, late_days integer, late_until date, opening_on date, counted_through date, on_hand bigint, spoiled_on_hand bigint, revision integer, printed bigint, spoiled bigint, recorded bigint, waiting bigint, service text, note text, filed_at timestamp with time zone, filed_by_name text, attempt_revision integer, attempt_fingerprint bytea, written_at timestamp with time zone, arrived_late boolean, unusual boolean, above_code text, above_name text, totals_before double precision[], by_print bigint, by_encode bigint, by_factory bigint, by_other bigint, ribbons_left bigint, films_left bigint)
 LANGUAGE plpgsql
AS $function$
        DECLARE place offices%ROWTYPE;
        BEGIN
          PERFORM FROM stock_accounts a
            WHERE a.office_id = (SELECT o.id FROM offices o WHERE o.code = the_office) AND a.kind IN ('on_hand', 'printed', 'spoiled', 'variance')
            ORDER BY a.office_id, a.kind FOR NO KEY UPDATE;
          SELECT * INTO place FROM offices WHERE code = the_office;
          RETURN QUERY
            SELECT place.id, place.name, place.timezone, place.closed_at,
              place.report_late_days, place.report_late_until, h.opening_on, h.counted_through,
              h.balance, s.balance,
              r.revision, r.printed, r.spoiled, r.recorded, r.waiting, r.service, r.note, r.filed_at, p.name,
              v.revision, v.attempt_fingerprint,
              r.written_at, r.arrived_late, r.unusual,
              (SELECT a.code FROM offices a WHERE a.id = place.parent_id),
              (SELECT a.name FROM offices a WHERE a.id = place.parent_id),
              ARRAY (
                SELECT (b.printed + b.spoiled)::float8 FROM print_reports b
                WHERE b.office_id = place.id AND b.on_date BETWEEN the_date - 28 AND the_date - 1),
              r.by_print, r.by_encode, r.by_factory, r.by_other, r.ribbons_left, r.films_left
            FROM stock_accounts h
            JOIN stock_accounts s ON s.office_id = h.office_id AND s.kind = 'spoiled'
            LEFT JOIN print_reports r ON r.office_id = h.office_id AND r.on_date = the_date
            LEFT JOIN people p ON p.id = r.filed_by
            LEFT JOIN print_report_revisions v ON v.office_id = h.office_id AND v.attempt_key = the_key
            WHERE h.office_id = place.id AND h.kind = 'on_hand';
        END
      $function$
;

CREATE OR REPLACE PROCEDURE public.make_append_only(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
        BEGIN
          EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %s
            FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()', target);
          EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %s
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()', target);
        END
      $procedure$
;

CREATE OR REPLACE FUNCTION public.reference_key(reference text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN lower(regexp_replace(reference, '\s+'::text, ''::text, 'g'::text))
;

CREATE OR REPLACE FUNCTION public.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP
            USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.send_broadcasts_down()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
        BEGIN
          IF NOT EXISTS (
            SELECT FROM broadcasts b, offices o LEFT JOIN offices above ON above.id = o.parent_id
            WHERE b.id = NEW.broadcast_id AND o.id = NEW.office_id
              AND b.office_id IN (o.parent_id, above.parent_id))
          THEN
            RAISE EXCEPTION 'a broadcast goes to offices below its own' USING
              ERRCODE = 'check_violation', CONSTRAINT = 'broadcast_goes_down';
          END IF;
          RETURN NEW;
        END
      $function$
;

CREATE OR REPLACE FUNCTION public.settle_after_beginning()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM settle_stock_outs(NEW.office_id, coalesce(
        (SELECT max(reversed_at) FROM opening_stock_reversals WHERE office_id = NEW.office_id), now()));
      RETURN NULL;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.settle_after_closing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM settle_stock_outs(NEW.id, coalesce(NEW.closed_at, OLD.closed_at));
      RETURN NULL;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.settle_after_correction()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM settle_stock_outs(side.office_id, NEW.recorded_at)
      FROM (VALUES (NEW.from_office, NEW.from_kind), (NEW.to_office, NEW.to_kind)) side(office_id, kind)
      WHERE side.kind = 'on_hand' AND EXISTS (
        SELECT FROM stock_outs s WHERE s.office_id = side.office_id
          AND coalesce(s.ended_on, CASE WHEN s.annulled_at IS NULL THEN 'infinity' ELSE s.began_on END)
            >= NEW.occurred_on);
      RETURN NULL;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.settle_after_entry()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM settle_stock_outs(NEW.office_id, (SELECT recorded_at FROM movements WHERE id = NEW.movement_id));
      RETURN NULL;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.settle_after_receipt()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF OLD.received IS NOT NULL OR EXISTS (
        SELECT FROM stock_outs WHERE office_id = NEW.to_office AND annulled_at IS NULL
          AND coalesce(ended_on, 'infinity') >= NEW.received_on) THEN
        PERFORM settle_stock_outs(NEW.to_office, NEW.receipt_at);
      END IF;
      RETURN NULL;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.settle_after_report()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      IF NEW.service = 'no_blanks' OR EXISTS (
        SELECT FROM stock_outs WHERE office_id = NEW.office_id AND annulled_at IS NULL
          AND coalesce(ended_on, 'infinity') >= NEW.on_date) THEN
        PERFORM settle_stock_outs(NEW.office_id, NEW.filed_at);
      END IF;
      RETURN NULL;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.settle_stock_outs(the_office integer, the_time timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
    DECLARE episode record;
    BEGIN
      UPDATE stock_outs SET annulled_at = the_time
      WHERE office_id = the_office AND annulled_at IS NULL
        AND began_on NOT IN (SELECT s.began_on FROM stock_outs_of(the_office) s);
      FOR episode IN SELECT * FROM stock_outs_of(the_office) ORDER BY ended_on NULLS LAST LOOP
        INSERT INTO stock_outs (office_id, cause, began_on, ended_on, ended_by, consignment_id)
        VALUES (the_office, episode.cause, episode.began_on, episode.ended_on, episode.ended_by, episode.consignment_id)
        ON CONFLICT (office_id, began_on) WHERE annulled_at IS NULL DO UPDATE
        SET cause = excluded.cause, ended_on = excluded.ended_on, ended_by = excluded.ended_by,
          consignment_id = excluded.consignment_id
        WHERE (stock_outs.cause, stock_outs.ended_on, stock_outs.ended_by, stock_outs.consignment_id)
          IS DISTINCT FROM
          (excluded.cause, excluded.ended_on, excluded.ended_by, excluded.consignment_id);
      END LOOP;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.spans_without_cards(the_office integer)
 RETURNS TABLE(cause text, began_on date, ended_on date, ended_by text, consignment_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
    WITH entered AS (
      SELECT e.number, e.balance, m.occurred_on, m.recorded_at, m.reason::text AS reason,
        lead(e.number) OVER by_number = e.number + 1
          AND m.reason = 'opening' AND lead(m.reason) OVER by_number = 'reversal' AS is_reversed,
        lag(e.number) OVER by_number = e.number - 1
          AND lag(m.reason) OVER by_number = 'opening' AND m.reason = 'reversal' AS is_reversal
      FROM entries e JOIN movements m ON m.id = e.movement_id
      WHERE e.office_id = the_office AND e.kind = 'on_hand' AND (e.balance = 0 OR e.balance = e.change)
      WINDOW by_number AS (ORDER BY e.number)
    ), counted AS (
      SELECT number, balance, recorded_at, reason,
        CASE WHEN balance > 0 OR reason NOT IN ('correction', 'receipt_correction', 'reversal') THEN occurred_on ELSE (
          SELECT max(m.occurred_on) FROM entries e JOIN movements m ON m.id = e.movement_id
          WHERE e.office_id = the_office AND e.kind = 'on_hand' AND e.number <= entered.number)
        END AS occurred_on
      FROM entered WHERE is_reversed IS NOT TRUE AND is_reversal IS NOT TRUE
    ), edge AS (
      SELECT number, balance, occurred_on, recorded_at, reason FROM counted
      UNION ALL
      SELECT 0, 0, a.begun_on, NULL, NULL FROM stock_accounts a
      WHERE a.office_id = the_office AND a.kind = 'on_hand' AND a.begun_on IS NOT NULL
        AND a.begun_on < coalesce((SELECT occurred_on FROM counted ORDER BY number LIMIT 1), 'infinity')
    ), bounded AS (
      SELECT number, balance, occurred_on AS began_on, lead(number) OVER by_number AS next_number,
        lead(occurred_on) OVER by_number AS next_on, lead(reason) OVER by_number AS reason,
        lead(recorded_at) OVER by_number AS at
      FROM edge WINDOW by_number AS (ORDER BY number)
    ), spell AS (
      SELECT number, balance, began_on, next_on, reason, at FROM bounded
      WHERE (next_on < began_on OR (next_on = began_on AND reason = 'correction')) IS NOT TRUE
      UNION ALL
      SELECT b.number, b.balance, b.began_on, came.occurred_on, came.reason, came.recorded_at
      FROM bounded b LEFT JOIN LATERAL (
        SELECT m.occurred_on, m.reason::text AS reason, m.recorded_at
        FROM entries e JOIN movements m ON m.id = e.movement_id
        WHERE e.office_id = the_office AND e.kind = 'on_hand' AND e.number > b.next_number AND e.change > 0
          AND (m.occurred_on > b.began_on OR (m.occurred_on = b.began_on AND m.reason <> 'correction'))
        ORDER BY e.number LIMIT 1
      ) came ON true
      WHERE b.next_on < b.began_on OR (b.next_on = b.began_on AND b.reason = 'correction')
    ), said AS (
      SELECT r.on_date, min(v.filed_at) AS at
      FROM print_report_revisions v JOIN print_reports r USING (office_id, on_date)
      WHERE v.office_id = the_office AND v.service = 'no_blanks' AND r.service = 'no_blanks'
      GROUP BY r.on_date
    ), heard AS (
      SELECT said.on_date, next.on_date AS next_on, arrived.id,
        CASE WHEN arrived.id IS NOT NULL THEN greatest(arrived.received_on, said.on_date) END AS received_on
      FROM said
      LEFT JOIN LATERAL (
        SELECT r.on_date FROM print_reports r
        WHERE r.office_id = the_office AND r.on_date > said.on_date AND r.service <> 'no_blanks'
        ORDER BY r.on_date LIMIT 1
      ) next ON true
      LEFT JOIN LATERAL (
        SELECT c.id, c.received_on FROM consignments c
        WHERE c.to_office = the_office AND c.state = 'received' AND c.received > 0
          AND c.receipt_at > said.at
        ORDER BY c.receipt_at LIMIT 1
      ) arrived ON true
    )
    SELECT 'empty', spell.began_on, CASE WHEN spell.next_on IS NOT NULL THEN greatest(spell.next_on, spell.began_on) END,
      CASE WHEN spell.reason IS NULL THEN NULL
        WHEN spell.reason IN ('opening', 'supply', 'receipt', 'recall', 'count', 'correction') THEN spell.reason
        ELSE 'other' END,
      (SELECT c.id FROM consignments c
       WHERE spell.reason = 'receipt' AND c.to_office = the_office AND c.state = 'received'
         AND c.received > 0 AND c.receipt_at = spell.at ORDER BY c.id LIMIT 1)
    FROM spell
    WHERE spell.balance = 0 AND 0 >= (
      SELECT coalesce(sum(later.change), 0)
      FROM entries later JOIN movements m ON m.id = later.movement_id
      WHERE later.office_id = the_office AND later.kind = 'on_hand' AND later.number > spell.number
        AND (m.occurred_on < spell.began_on
          OR (m.occurred_on = spell.began_on AND m.reason = 'correction')))
    UNION ALL
    SELECT 'reported', on_date, least(next_on, received_on),
      CASE WHEN received_on <= coalesce(next_on, received_on) THEN 'receipt'
        WHEN next_on IS NOT NULL THEN 'report' END,
      CASE WHEN received_on <= coalesce(next_on, received_on) THEN id END
    FROM heard
  $function$
;

CREATE OR REPLACE FUNCTION public.stock_outs_of(the_office integer)
 RETURNS TABLE(cause text, began_on date, ended_on date, ended_by text, consignment_id uuid)
 LANGUAGE plpgsql
 STABLE
AS $function$
    DECLARE
      span record;
      closed_on date;
      is_open boolean := false;
    BEGIN
      SELECT (o.closed_at AT TIME ZONE o.timezone)::date INTO closed_on FROM offices o WHERE o.id = the_office;
      FOR span IN
        SELECT s.* FROM spans_without_cards(the_office) s
        WHERE (closed_on IS NULL OR s.began_on <= closed_on) AND EXISTS (
          SELECT FROM stock_accounts a
          WHERE a.office_id = the_office AND a.kind = 'on_hand' AND a.begun_on IS NOT NULL)
        ORDER BY s.began_on, s.ended_on, s.cause
      LOOP
        IF closed_on IS NOT NULL AND (span.ended_on IS NULL OR span.ended_on > closed_on) THEN
          span.ended_on := closed_on;
          span.ended_by := 'closing';
          span.consignment_id := NULL;
        END IF;
        IF is_open AND (ended_on IS NULL OR span.began_on < ended_on OR span.began_on = began_on
            OR (span.began_on = ended_on AND ended_by IN ('report', 'correction'))) THEN
          IF ended_on IS NOT NULL AND (span.ended_on IS NULL OR span.ended_on > ended_on
              OR (span.ended_on = ended_on AND span.consignment_id IS NOT NULL)) THEN
            ended_on := span.ended_on;
            ended_by := span.ended_by;
            consignment_id := span.consignment_id;
          END IF;
        ELSE
          IF is_open THEN RETURN NEXT; END IF;
          is_open := true;
          cause := span.cause;
          began_on := span.began_on;
          ended_on := span.ended_on;
          ended_by := span.ended_by;
          consignment_id := span.consignment_id;
        END IF;
      END LOOP;
      IF is_open THEN RETURN NEXT; END IF;
    END
  $function$
;

CREATE OR REPLACE FUNCTION public.uuid_v7()
 RETURNS uuid
 LANGUAGE plpgsql
 PARALLEL SAFE
AS $function$
        DECLARE
          micros bigint := (extract(epoch FROM clock_timestamp()) * 1000000)::bigint;
          below_milli integer := (micros % 1000) * 4096 / 1000;
        BEGIN
          RETURN encode(
            set_byte(
              set_byte(
                overlay(uuid_send(gen_random_uuid())
                  PLACING substring(int8send(micros / 1000) FROM 3) FROM 1 FOR 6),
                6, 112 + (below_milli >> 8)),
              7, below_milli & 255),
            'hex')::uuid;
        END
      $function$
;
