-- What a message says, as facts: gateways that take no free text fill their templates with them.
ALTER TABLE pmov2.messages ADD COLUMN content jsonb;
ALTER TABLE pmov2.log_gateway_messages ADD COLUMN subject varchar(200);
