-- When the personal data of a party was erased; from then on its row keeps ids and what decides, and nobody's name.
alter table party add column erased_at timestamptz;
