-- A login code that an admin issued and told the shop: it counts in none of the limits of requested codes.
ALTER TABLE pmov2.otps ADD COLUMN by_admin boolean NOT NULL DEFAULT false;
