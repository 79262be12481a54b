-- Messages that carry a secret (OTPs, reset links) have a lane of their own in the outbox: a person is waiting for
-- them, and a backlog of order notices may not hold them up.
CREATE INDEX messages_due_urgent_idx ON pmov2.messages (next_attempt_at, id) WHERE status = 'queued' AND sealed_secret IS NOT NULL;
