-- The host's own table. It holds what the buyer of the lead needs, raw personal data included.
CREATE TABLE sale (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sold_at   timestamptz NOT NULL DEFAULT now(),
    email     text NOT NULL,
    mobile    text NOT NULL,
    ttclid    text,
    page_url  text NOT NULL,
    revenue   numeric(12, 2) NOT NULL
);

-- The events that TikTok is to get. They hold hashes only.
CREATE TABLE event_outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event        json NOT NULL,
    status       text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'accepted', 'buried')),
    -- When to send it. A claim moves it to the end of the claim, so that the events of a killed worker come back.
    due_at       timestamptz NOT NULL DEFAULT now(),
    -- Whose claim it is: a worker that comes back late must not overwrite what another one has found out since.
    claim        uuid,
    claim_count  integer NOT NULL DEFAULT 0,
    -- 47 hours after the first attempt that may have arrived. TikTok forgets an id after 48 hours; then it counts twice.
    expires_at   timestamptz,
    -- The last outcome in words that are safe to log.
    outcome      text
);

CREATE INDEX event_outbox_due ON event_outbox (due_at) WHERE status = 'waiting';
