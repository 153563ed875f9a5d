-- Alerts of nights that somebody has taken note of. A night keeps its alerts in its record; here is who has seen which.
CREATE TABLE alert_acknowledgement (
    plan TEXT NOT NULL,
    night TEXT NOT NULL,
    -- By which the alert is known within its night.
    alert TEXT NOT NULL,
    acknowledged_by TEXT NOT NULL,
    acknowledged_at BIGINT NOT NULL,
    PRIMARY KEY (plan, night, alert)
);
CREATE INDEX alert_acknowledgement_by_night ON alert_acknowledgement (night);
