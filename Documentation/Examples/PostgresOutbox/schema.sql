-- The host's own table. It holds what the buyer of the lead needs, raw personal data included.
CREATE TABLE sale (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sold_at   timestamptz NOT NULL DEFAULT now(),
    email     text NOT NULL,
    mobile    text NOT NULL,
    ttclid    text,
    page_url  text NOT NULL,
    revenue   numeric(12, 2) NOT NULL,
    -- The code of the pixel on the page that the lead came from.
    pixel     text NOT NULL
);

-- The pixels, apps and event sets that events are reported to.
CREATE TABLE event_source (
    id    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind  text NOT NULL,
    code  text NOT NULL,
    UNIQUE (kind, code)
);

-- The events that TikTok hasn't accepted yet. They hold hashes only, and an accepted one is deleted.
CREATE TABLE event_outbox (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id      integer NOT NULL REFERENCES event_source,
    event          json NOT NULL,
    -- When to send it. A claim moves it to the end of the lease, so that the events of a dead worker come back.
    -- NULL for an event that was refused, expired, or couldn't be read: it is buried, for a person to look at.
    due_at         timestamptz DEFAULT now(),
    -- Changes with each claim and settlement: a worker that comes back late must not overwrite what another found out.
    claim          integer NOT NULL DEFAULT 0,
    -- 47 hours after the first attempt that may have arrived. TikTok forgets an id after 48 hours; then it counts twice.
    expires_at     timestamptz,
    -- The most events of a request with this one, since a larger request was refused.
    maximum_batch  integer,
    -- How often it was settled and is to be sent again.
    attempts       integer NOT NULL DEFAULT 0
)
-- Claims update every row, so its dead versions must go soon.
WITH (autovacuum_vacuum_scale_factor = 0.02);

CREATE INDEX event_outbox_due ON event_outbox (source_id, due_at);

-- What became of events: a row for every settlement, without personal data. Delete rows whenever you like.
CREATE TABLE delivery_log (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    settled_at  timestamptz NOT NULL DEFAULT now(),
    outbox_id   bigint NOT NULL,
    source_id   integer NOT NULL REFERENCES event_source,
    event_name  text,
    event_id    text,
    attempts    integer NOT NULL,
    -- A `DeliveryOutcome`; NULL if the event couldn't be read.
    outcome     json,
    is_final    boolean NOT NULL
);

CREATE INDEX delivery_log_event ON delivery_log (event_id);
